"""How often a token may ask, or a person for long work: counted in the cache, by the minute."""

from __future__ import annotations

import os
import time

from django.core.cache import cache

from kakehashi.errors import KakehashiError, Problem

PER_MINUTE = int(os.environ.get("KAKEHASHI_API_PER_MINUTE", "600"))
"""Requests of one token, in each process that answers."""
ASSESSMENTS = max(1, PER_MINUTE // 20)
"""Assessments and other long work of one token."""


class TooManyError(KakehashiError):
    """Somebody asked too often; `seconds` until they may again (429)."""

    def __init__(self, most: int, seconds: int) -> None:
        super().__init__(Problem("KH-WEB-033", details={"most": most, "seconds": seconds}))
        self.seconds = seconds


def count(token: int | str, kind: str = "any", most: int = PER_MINUTE) -> None:
    """Count a request.

    Raises:
        TooManyError: there were too many in this minute.
    """
    minute, second = divmod(int(time.time()), 60)
    key = f"api:{kind}:{token}:{minute}"
    cache.add(key, 0, timeout=120)
    if cache.incr(key) > most:
        raise TooManyError(most, 60 - second)


def count_long(token: int | str) -> None:
    """Count long work of a token, or of whatever names who asks.

    Raises:
        TooManyError: there was too much in this minute.
    """
    count(token, "long", ASSESSMENTS)
