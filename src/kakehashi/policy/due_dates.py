"""The last day of a deadline, where its words name one; what is vague has none.

A deadline that may mean several days is read as the last of them, so that nobody
is called late too early. Fiscal years are read in Japanese only, where 年度 ends on
31 March; "fiscal year" in English ends on another day in each country.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date, timedelta

from kakehashi.text.bilingual import Language

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_NAMED = "|".join(_MONTHS)
_DAY_EN = re.compile(
    rf"(?P<before>before )?(?:the end of )?(?:(?P<month>{_NAMED}),? )?(?:(?P<day>\d{{1,2}}), ?)?"
    r"(?P<year>20\d\d)",
    re.IGNORECASE,
)
_SPAN_EN = re.compile(
    r"(?:within|in the next) (?P<count>\d{1,4}) (?P<unit>day|week|month|year)s?", re.IGNORECASE
)
_THIS_YEAR = re.compile(r"by (?:the )?end of (?P<which>this|next|the) year", re.IGNORECASE)
_DAY_JA = re.compile(
    r"(?:(?P<year>20\d\d)|令和(?P<era>\d{1,2}|元))年(?P<fiscal>度)?(?:(?P<month>\d{1,2})月)?"
    r"(?:(?P<day>\d{1,2})日)?"
)
_SPAN_JA = re.compile(r"(?P<count>\d{1,4})(?P<unit>日|か月|年)以内")
_UNITS = {"day": "day", "week": "week", "month": "month", "year": "year"} | {
    "日": "day",
    "か月": "month",
    "年": "year",
}
_REIWA = 2018
"""Year 1 of Reiwa is 2019."""


def due_date(deadline: str, language: Language, published: str = "") -> date | None:
    """Return the last day that a deadline may mean; None where it names none.

    Args:
        deadline: Its words, as the text has them.
        language: Of the text.
        published: The day of the text (ISO), from which spans count; a month or year is no day.

    Example:
        >>> due_date("By March 2027", "en"), due_date("令和8年度末まで", "ja")
        (datetime.date(2027, 3, 31), datetime.date(2027, 3, 31))
        >>> due_date("within 90 days of this order", "en", "2026-01-31")
        datetime.date(2026, 5, 1)
        >>> due_date("within 90 days of this order", "en"), due_date("速やかに", "ja")
        (None, None)
    """
    words = unicodedata.normalize("NFKC", deadline)
    try:
        if language == "ja":
            return _japanese(words, published)
        return _english(words, published)
    except (ValueError, OverflowError):  # 31 February, or past the end of the calendar
        return None


def _english(words: str, published: str) -> date | None:
    span = _SPAN_EN.search(words)
    if span:
        return _later(published, int(span["count"]), _UNITS[span["unit"].lower()])
    if "fiscal" in words.lower() or re.search(r"\bFY", words):
        return None
    end = _THIS_YEAR.search(words)
    if end:
        return _year_end(published, 1 if end["which"].lower() == "next" else 0)
    named = _DAY_EN.search(words)
    if not named:
        return None
    month = _MONTHS[named["month"].lower()] if named["month"] else None
    year, day = int(named["year"]), int(named["day"]) if named["day"] else None
    before = bool(named["before"]) or words.lower().startswith("before ")
    if before and "the end of" not in words.lower():
        return date(year, month or 1, day or 1) - timedelta(days=1)
    return _last_day(year, month, day)


def _japanese(words: str, published: str) -> date | None:
    span = _SPAN_JA.search(words)
    if span:
        return _later(published, int(span["count"]), _UNITS[span["unit"]])
    named = _DAY_JA.search(words)
    if named:
        era = 1 if named["era"] == "元" else int(named["era"] or 0)
        year = int(named["year"]) if named["year"] else _REIWA + era
        month = int(named["month"]) if named["month"] else None
        if named["fiscal"]:  # from April to March
            year, month = (year, month) if month and month > 3 else (year + 1, month or 3)
        return _last_day(year, month, int(named["day"]) if named["day"] else None)
    if "年度内" in words and _full(published):
        day = date.fromisoformat(published)
        return date(day.year + (day.month > 3), 3, 31)
    return None


def _last_day(year: int, month: int | None, day: int | None) -> date:
    if month is None:
        return date(year, 12, 31)
    return date(year, month, day or calendar.monthrange(year, month)[1])


def _year_end(published: str, more: int) -> date | None:
    return date(int(published[:4]) + more, 12, 31) if published[:4].isdigit() else None


def _full(published: str) -> bool:
    return len(published) == 10


def _later(published: str, count: int, unit: str) -> date | None:
    """Return a day that many days, weeks, months or years after the text."""
    if not _full(published):
        return None
    start = date.fromisoformat(published)
    if unit in {"day", "week"}:
        return start + timedelta(days=count * (7 if unit == "week" else 1))
    months = start.month - 1 + count * (12 if unit == "year" else 1)
    year, month = start.year + months // 12, months % 12 + 1
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
