"""Read what servers answer: the model's words, token counts, refusals, and waits asked for."""

from __future__ import annotations

import email.utils
import json
import math
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model said, and how many tokens the server counted (0 where it does not say)."""

    content: str
    tokens_read: int = 0
    tokens_written: int = 0


def reply_in(body: bytes) -> Reply:
    """Return the reply that the body of a response holds; its words may be none.

    Raises:
        ValueError: the body does not speak the protocol.
    """
    try:
        said = json.loads(body)
        content = _text(said["choices"][0]["message"].get("content"))
        usage = said.get("usage")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a chat completion") from error
    counts = usage if isinstance(usage, dict) else {}
    read, written = (_count(counts.get(k)) for k in ("prompt_tokens", "completion_tokens"))
    return Reply(content, read, written)


def _text(content: object) -> str:
    """Return the text of a message, which some servers cut into parts."""
    if isinstance(content, list):
        return "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""


def error_text(body: bytes) -> str:
    """Return what the body of a refusal says, "" where it says nothing."""
    try:
        error = json.loads(body)["error"]
        return str(error["message"] if isinstance(error, dict) else error)
    except (ValueError, LookupError, TypeError, RecursionError):
        return ""


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def seconds_asked(value: str) -> float | None:
    """Return how long Retry-After asks to wait: seconds, or until a date."""
    try:
        seconds = float(value)
        return max(seconds, 0.0) if math.isfinite(seconds) else None
    except ValueError:
        pass
    try:
        until = email.utils.parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max((until - datetime.now(tz=UTC)).total_seconds(), 0.0)
