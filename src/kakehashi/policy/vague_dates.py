"""Dates as precise as they are known: a day, a month or a year."""

from __future__ import annotations

import re
from datetime import date

from kakehashi.errors import Problem, UsageError
from kakehashi.text.normalise import tidy

_VAGUE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?")


def checked_date(written: str) -> str:
    """Return a date in the ISO form; empty where nothing is written.

    Raises:
        UsageError: it is none.

    Example:
        >>> checked_date(" 2027-03 "), checked_date("2027-03-31"), checked_date("")
        ('2027-03', '2027-03-31', '')
    """
    day = written.strip()
    if not day or _VAGUE.fullmatch(day):
        return day
    return checked_day(day).isoformat()


def checked_day(written: str) -> date:
    """Return a day.

    Raises:
        UsageError: it is none.
    """
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        details = {"value": tidy(written)[:60]}
        raise UsageError(Problem("KH-POL-010", details=details)) from None
