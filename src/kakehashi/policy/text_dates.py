"""The day that the head of a text states: suggested, with the words that say so beside it."""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from kakehashi.model import Document

HEAD, LINE = 2_000, 80
"""Characters that are looked at: short lines near the beginning, where titles and dates stand."""
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_NAMES = "|".join(_MONTHS)
_DAY = re.compile(
    rf"(?P<month>{_NAMES})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>(?:19|20)\d\d)"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{_NAMES}),?\s+(?P<year2>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"
    r"|(?:(?P<year3>(?:19|20)\d\d)|(?P<era>令和|平成)(?P<year4>\d{1,2}|元))\s*年\s*"
    r"(?P<month3>\d{1,2})\s*月\s*(?P<day3>\d{1,2})\s*日",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(r"\b(?:of|on|since|by|until) $|\d$", re.IGNORECASE)
_ERAS = {"令和": 2018, "平成": 1988}


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A day, and the words that state it."""

    day: date
    quote: str


def stated_date(document: Document) -> StatedDate | None:
    r"""Return the day of a text: that of its file's name, else the first that its head states.

    Dates in sentences are passed over, and dates of other texts ("Order 1 of May 2, 2020"). What
    is left may still be the day of a meeting: a person looks at the words.

    Example:
        >>> from kakehashi.documents.passages import build_document
        >>> from kakehashi.documents.plain import read_plain
        >>> text = "Statement\nSeptember 25, 2025\n\nWe met on May 1, 2024.\n"
        >>> read = build_document("a.txt", text.encode(), "text", None, read_plain(text))
        >>> stated_date(read)
        StatedDate(day=datetime.date(2025, 9, 25), quote='September 25, 2025')
    """
    named = _first(PurePosixPath(document.name).name)
    if named:
        return named
    head = unicodedata.normalize("NFKC", document.text[:HEAD])
    lines = (line.strip() for line in head.splitlines())
    found = (_first(line) for line in lines if len(line) <= LINE)
    return next((one for one in found if one), None)


def _first(line: str) -> StatedDate | None:
    for found in _DAY.finditer(line):
        if _OF_ANOTHER.search(line[: found.start()]):
            continue
        try:
            return StatedDate(_day(found), " ".join(found.group().split()))
        except ValueError:  # 31 February
            continue
    return None


def _day(found: re.Match[str]) -> date:
    if found["iso"]:
        return date.fromisoformat(found["iso"])
    if found["month3"]:
        year = int(found["year3"] or 0) or _ERAS[found["era"]] + _era_year(found["year4"])
        return date(year, int(found["month3"]), int(found["day3"]))
    year = int(found["year"] or found["year2"])
    month = _MONTHS[(found["month"] or found["month2"]).lower()]
    return date(year, month, int(found["day"] or found["day2"]))


def _era_year(written: str) -> int:
    return 1 if written == "元" else int(written)
