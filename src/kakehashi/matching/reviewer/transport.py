"""One POST of JSON: bounded in time and size, certificates checked, redirects not followed.

The standard library does it (ADR 0005): no dependency reads the key, and what
must never happen is a few lines that can be read.
"""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import IO, Any

from kakehashi.matching.reviewer.endpoint import Endpoint
from kakehashi.version import __version__

MOST_BYTES = 4 * 2**20
"""Bytes of a response beyond which it is not read."""
_PIECE = 2**16


@dataclass(frozen=True, slots=True)
class Response:
    """What a server returned."""

    status: int
    headers: dict[str, str]
    """With lower-case names."""
    body: bytes


class TooLargeError(Exception):
    """The response is larger than any answer."""


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Redirects end the request: another host must not get the documents or the key."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def post(endpoint: Endpoint, payload: dict[str, Any], timeout: float) -> Response:
    """Send JSON and return the response, whatever its status.

    Args:
        endpoint: Where to; its key is sent as a bearer token.
        payload: What to send.
        timeout: Seconds for the whole call.

    Raises:
        OSError: no connection, no safe connection, or no answer in time
            (TimeoutError); http.client.HTTPException where it is not HTTP.
        TooLargeError: the response is too large.
    """
    body = json.dumps(payload, ensure_ascii=False).encode("utf-8", "replace")
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "User-Agent": f"kakehashi/{__version__}",
    }
    request = urllib.request.Request(endpoint.url, data=body, headers=headers, method="POST")  # noqa: S310 - http(s) only, see endpoint
    if endpoint.key:
        request.add_unredirected_header("Authorization", f"Bearer {endpoint.key}")
    # Loopback never goes through a proxy, whatever the environment says.
    proxies = urllib.request.ProxyHandler({} if endpoint.local else None)
    opener = urllib.request.build_opener(proxies, _NoRedirects())
    deadline = time.monotonic() + timeout
    try:
        response = opener.open(request, timeout=timeout)
    except urllib.error.HTTPError as error:
        response = error
    with response:
        lowered = {name.lower(): value for name, value in response.headers.items()}
        return Response(response.status or 0, lowered, _read(response, deadline))


def _read(response: IO[bytes] | http.client.HTTPResponse, deadline: float) -> bytes:
    """Read piece by piece: a server that sends a byte a minute never reaches its own timeout."""
    read = getattr(response, "read1", response.read)
    pieces: list[bytes] = []
    size = 0
    while piece := read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > MOST_BYTES:
            raise TooLargeError
        if time.monotonic() > deadline:
            raise TimeoutError("timed out")
    return b"".join(pieces)
