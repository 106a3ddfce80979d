"""Put messages to an OpenAI-compatible server: what to ask it for, when to try again."""

from __future__ import annotations

import http.client
import math
import ssl
import time
import urllib.error
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from kakehashi.errors import KakehashiError, Problem
from kakehashi.matching.reviewer.answer import answer_schema
from kakehashi.matching.reviewer.endpoint import Endpoint
from kakehashi.matching.reviewer.prompt import Message, visible
from kakehashi.matching.reviewer.reply import Reply, error_text, reply_in, seconds_asked
from kakehashi.matching.reviewer.transport import Response, TooLargeError, post
from kakehashi.text.bilingual import Bilingual

TIMEOUT = 600.0
"""Seconds for one call: a model on a small machine is slow."""
TRIES = 5
LONGEST_WAIT = 300.0
"""Seconds that a server may ask us to wait; beyond it the review stops."""
_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529})
_TOO_MUCH = frozenset({400, 413, 422})
"""What servers say to a request that is too long, or asks for what they do not know."""


class ReviewerError(KakehashiError):
    """The review cannot go on; what was answered stays."""

    exit_code = 1


class RefusedError(Exception):
    """The server refuses this request; a smaller one may do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


_OTHER_FORMATS: tuple[dict[str, Any], ...] = ({"response_format": {"type": "json_object"}}, {})
"""Ways to ask for JSON where a server knows no schemas, the better one first."""

_TIMEOUT = Bilingual("timeout", "時間切れ")
_TOO_LARGE = Bilingual("too large", "応答が大きすぎます")
_NO_TYPE = Bilingual("no content type", "Content-Typeがありません")
_EMPTY = Bilingual("empty answer", "回答が空です")


@dataclass
class Client:
    """A model at an endpoint. Remembers what the server does not support."""

    endpoint: Endpoint
    model: str
    timeout: float = TIMEOUT
    tries: int = TRIES
    wait: Callable[[float], None] = time.sleep
    schema: dict[str, Any] = field(default_factory=answer_schema)
    """The JSON Schema that answers are asked to follow."""
    _format: int = 0
    _extras: dict[str, Any] = field(default_factory=lambda: {"temperature": 0})

    def ask(self, messages: list[Message]) -> Reply:
        """Return the model's reply to some messages.

        Raises:
            RefusedError: the request is refused as it is (too long, say).
            ReviewerError: asking anything more of this server is of no use now.
        """
        while True:
            payload = {
                "model": self.model,
                "messages": messages,
                **self._extras,
                **self._formats()[self._format],
            }
            response = self._send(payload)
            if response.status == 200:
                return self._reply(response)
            if response.status not in _TOO_MUCH:
                raise self._final(response)
            if not self._ask_for_less(response):
                raise RefusedError(self._refusal(response))

    def _formats(self) -> tuple[dict[str, Any], ...]:
        """Return the ways to ask for JSON; what a server refuses is not asked of it again."""
        strict = {"name": "verdicts", "strict": True, "schema": self.schema}
        return (
            {"response_format": {"type": "json_schema", "json_schema": strict}},
            *_OTHER_FORMATS,
        )

    def _ask_for_less(self, response: Response) -> bool:
        """Leave out of later requests what the server may not know; False where nothing is left."""
        said = response.body[:4000].lower()
        if b"temperature" in said and self._extras:
            self._extras = {}
        elif response.status != 413 and self._format < len(_OTHER_FORMATS):
            self._format += 1
        else:
            return False
        return True

    def _send(self, payload: dict[str, Any]) -> Response:
        reason: str | Bilingual = ""
        for attempt in range(self.tries):
            pause = 2.0**attempt
            try:
                response = post(self.endpoint, payload, self.timeout)
            except TooLargeError as error:
                raise self._not_protocol(_TOO_LARGE) from error
            except (OSError, http.client.HTTPException) as error:
                reason = self._failure(error)
            else:
                if response.status not in _AGAIN:
                    return response
                reason = f"HTTP {response.status}"
                pause = self._pause(response, pause)
            if attempt < self.tries - 1:
                self.wait(pause)
        details = {"host": self.endpoint.host, "tries": self.tries, "reason": reason}
        raise ReviewerError(Problem("KH-REV-006", details=details))

    def _failure(self, error: Exception) -> str | Bilingual:
        """Return why there was no answer; a certificate that is wrong stays wrong."""
        cause = error.reason if isinstance(error, urllib.error.URLError) else error
        if isinstance(cause, ssl.SSLCertVerificationError):
            details = {"host": self.endpoint.host, "reason": cause.verify_message}
            raise ReviewerError(Problem("KH-REV-023", details=details)) from error
        if isinstance(cause, TimeoutError):
            return _TIMEOUT
        return self._clean(getattr(cause, "strerror", None) or type(cause).__name__)

    def _pause(self, response: Response, usual: float) -> float:
        asked = seconds_asked(response.headers.get("retry-after", ""))
        if asked is None:
            return usual
        if asked > LONGEST_WAIT:
            details = {"host": self.endpoint.host, "seconds": math.ceil(asked)}
            raise ReviewerError(Problem("KH-REV-008", details=details))
        return asked

    def _reply(self, response: Response) -> Reply:
        try:
            reply = reply_in(response.body)
        except ValueError as error:
            kind = response.headers.get("content-type", "").split(";")[0]
            raise self._not_protocol(kind or _NO_TYPE) from error
        if not reply.content.strip():
            raise RefusedError(self._refusal(response, _EMPTY))
        return reply

    def _final(self, response: Response) -> ReviewerError:
        """Return what to tell of a status that trying again cannot mend."""
        host, status = self.endpoint.host, response.status
        if status in (401, 403):
            return ReviewerError(Problem("KH-REV-005", details={"host": host, "status": status}))
        if 300 <= status < 400:
            target = self._clean(response.headers.get("location", "?").split("?")[0])
            return ReviewerError(Problem("KH-REV-016", details={"host": host, "target": target}))
        return ReviewerError(self._refusal(response))

    def _refusal(self, response: Response, reason: Bilingual | None = None) -> Problem:
        said = reason or self._clean(error_text(response.body)) or "-"
        details = {"host": self.endpoint.host, "status": response.status, "reason": said}
        return Problem("KH-REV-022", details=details)

    def _not_protocol(self, reason: str | Bilingual) -> ReviewerError:
        told = self._clean(reason) if isinstance(reason, str) else reason
        details = {"host": self.endpoint.host, "reason": told}
        return ReviewerError(Problem("KH-REV-007", details=details))

    def _clean(self, text: str) -> str:
        """Return what a server says, short, harmless on a terminal, and without the key."""
        shown = " ".join(visible(text).split())
        if self.endpoint.key:
            shown = shown.replace(self.endpoint.key, "…")
        return shown[:200]
