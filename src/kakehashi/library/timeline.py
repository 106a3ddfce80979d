"""When instruments were published, came into force and apply, in order of date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from kakehashi.library.editions import editions_in_order
from kakehashi.library.library import Library
from kakehashi.library.spans import Span, spans
from kakehashi.model import Framework, Provision

Precision = Literal["year", "month", "day"]


class EventKind(StrEnum):
    """What happens on a date."""

    PUBLISHED = "published"
    IN_FORCE = "in force"
    APPLIES = "applies"
    BEGAN = "began"
    """Of an initiative or body."""
    DUE = "due"
    """A deadline that a text sets."""
    REVIEW = "review"
    """An instrument is to be looked at again."""


class Standing(StrEnum):
    """Whether what an edition says of a date still holds."""

    HOLDS = "holds"
    REPLACED = "replaced"
    """A later edition took its place before that date."""
    REPEATED = "repeated"
    """An earlier edition in the same timeline says it, and it was past when this one came."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens to an edition on a date."""

    date: str
    """A day, a month or a year, as precise as it is known."""
    kind: EventKind
    framework: Framework
    provisions: tuple[Provision, ...] = ()
    """Those that apply from this date; empty for other events."""
    standing: Standing = Standing.HOLDS
    about: str = ""
    """What it is about beside, in the words of its source."""

    @property
    def precision(self) -> Precision:
        """Return how precise the date is.

        Example:
            >>> from kakehashi.library.library import load_library
            >>> iso = load_library().framework("iso-iec-42001")
            >>> Event("2023-12", EventKind.PUBLISHED, iso).precision
            'month'
        """
        return {4: "year", 7: "month"}.get(len(self.date), "day")  # type: ignore[return-value]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return the provisions briefly: whole chapters, and runs of neighbours."""
        dated = {p.ref for p in self.framework.provisions if p.applies_from}
        return spans(self.framework, {p.ref for p in self.provisions}, dated)


def timeline(library: Library, frameworks: Iterable[Framework]) -> tuple[Event, ...]:
    """Return what happens to some editions, in order of date.

    Less precise dates stand before the more precise ones that they may hold.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> library = load_library()
        >>> events = timeline(library, [library.framework("japan-ai-act")])
        >>> [(event.date, event.kind.value) for event in events][-1]
        ('2025-09-01', 'applies')
    """
    chosen = tuple(frameworks)
    events = (event for framework in chosen for event in _events(library, framework, chosen))
    order = {kind: place for place, kind in enumerate(EventKind)}
    return tuple(sorted(events, key=lambda e: (e.date, e.framework.prefix, order[e.kind])))


def _events(
    library: Library, framework: Framework, chosen: tuple[Framework, ...]
) -> Iterator[Event]:
    yield Event(framework.published, EventKind.PUBLISHED, framework)
    if framework.in_force:
        yield Event(framework.in_force, EventKind.IN_FORCE, framework)
    for date, provisions in _by_date(framework).items():
        standing = _standing(editions_in_order(library, framework.id), framework, date, chosen)
        yield Event(date, EventKind.APPLIES, framework, tuple(provisions), standing)


def _by_date(framework: Framework) -> dict[str, list[Provision]]:
    found: defaultdict[str, list[Provision]] = defaultdict(list)
    for provision in framework.provisions:
        if provision.applies_from:
            found[provision.applies_from].append(provision)
    return found


def _standing(
    editions: tuple[Framework, ...], framework: Framework, date: str, chosen: tuple[Framework, ...]
) -> Standing:
    at = editions.index(framework)
    after = editions[at + 1 : at + 2]
    if any(date >= (edition.in_force or edition.published) for edition in after):
        return Standing.REPLACED
    told = (edition for edition in editions[:at] if edition in chosen)
    if date < framework.published and any(date in _by_date(edition) for edition in told):
        return Standing.REPEATED
    return Standing.HOLDS
