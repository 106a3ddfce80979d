"""Reporting clocks as a calendar file (RFC 5545): ids and clocks, nothing of what happened."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from kakehashi.incidents.clocks import Due, reminders
from kakehashi.text.bilingual import Bilingual, Language

_OCTETS = 75
"""Of a line, without its end (RFC 5545, 3.1)."""
_CONTRACT = Bilingual("contract", "契約")
_SUMMARY = Bilingual("Incident {number}: {clock}", "インシデント{number}：{clock}")
_LATER = Bilingual(
    "Perhaps until {day} by the general rule on periods (unverified)",
    "期間の一般規則により{day}まで延びる可能性（未検証）",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A clock of an incident in the calendar."""

    number: int
    due: Due


def told_name(due: Due, language: Language = "en") -> str:
    """Return the name under which a clock may leave: its provision; a contract tells no name.

    Example:
        >>> from kakehashi.incidents.clock_rules import Unit
        >>> from kakehashi.incidents.clock_table import contract_clock
        >>> told_name(Due(contract_clock("Acme 12.3", 72, Unit.HOURS, "UTC"), None, None), "ja")
        '契約'
    """
    if due.rule.id.startswith("contract:"):
        return _CONTRACT.get(language)
    return due.rule.source


def calendar(entries: Iterable[Entry], language: Language, made: datetime, owner: str) -> str:
    r"""Return the calendar; clocks without a last moment are left out.

    Args:
        entries: What is to be reported.
        language: Of the words.
        made: When; alarms before it are left out.
        owner: What makes ids of this workspace differ from those of another.

    Example:
        >>> calendar([], "en", datetime(2026, 11, 2, tzinfo=UTC), "w").splitlines()[:2]
        ['BEGIN:VCALENDAR', 'VERSION:2.0']
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Kakehashi//Reporting clocks//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    for one in entries:
        if one.due.by is not None:
            lines += _event(one, one.due.by, language, made, owner)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _fold(line))


def _event(
    one: Entry, by: datetime, language: Language, made: datetime, owner: str
) -> Iterator[str]:
    clock = told_name(one.due, language)
    summary = _text(_SUMMARY.get(language).format(number=one.number, clock=clock))
    told = one.due.rule.title.get(language) if clock == one.due.rule.source else ""
    if one.due.later_day:
        later = _LATER.get(language).format(day=one.due.later_day.isoformat())
        told = f"{told}\n{later}".strip()
    key = hashlib.sha256(one.due.rule.id.encode()).hexdigest()[:16]
    yield "BEGIN:VEVENT"
    yield f"UID:incident-{one.number}-{key}@{owner}"
    yield f"DTSTAMP:{_utc(made)}"
    yield f"DTSTART:{_utc(by)}"
    yield f"SUMMARY:{summary}"
    if told:
        yield f"DESCRIPTION:{_text(told)}"
    yield "TRANSP:TRANSPARENT"
    for at in reminders(one.due):
        if at > made:
            yield "BEGIN:VALARM"
            yield "ACTION:DISPLAY"
            yield f"TRIGGER;VALUE=DATE-TIME:{_utc(at)}"
            yield f"DESCRIPTION:{summary}"
            yield "END:VALARM"
    yield "END:VEVENT"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(written: str) -> str:
    r"""Return a text as the format has it: its own signs are marked.

    Example:
        >>> _text("a,b;c\nd")
        'a\\,b\\;c\\nd'
    """
    marked = written.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return marked.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _fold(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, no letter cut in two."""
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > _OCTETS:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + width
    yield piece
