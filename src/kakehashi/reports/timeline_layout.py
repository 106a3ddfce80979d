"""Where everything of a drawn timeline stands: rows, marks, labels that do not collide."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from kakehashi.library.timeline import Event, EventKind, Standing
from kakehashi.reports.edition_words import EVENTS, STANDINGS, what_applies, words
from kakehashi.reports.text_width import cut, width_of, wrapped
from kakehashi.text.bilingual import Language

WIDTH = 1200
LEFT, RIGHT = 300, 1180
"""Where time begins and ends; titles stand left of it."""
TOP = 112
LANE, MARK = 22, 14
"""Height of a lane, width of a mark."""
MOST_YEARS = 25
"""More years than this are not all named: their numbers would run into each other."""
MOST_LINES = 3
"""Of a title; the whole stands in the description of its marks."""
FEW = 4
"""Of so many instruments the labels say which provisions apply, not only when."""
LONGEST = 560
"""Width of such a label at most; the whole stands in the description of the mark."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One event: its sign, and what is read out of it."""

    x: float
    kind: str
    replaced: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class Item:
    """The events of one edition on one date, side by side, with their label."""

    marks: tuple[Mark, ...]
    label: str
    start: float
    end: float
    label_x: float
    anchor: str
    """start or end: on which side of the marks the label stands."""
    vague: tuple[float, float] | None
    """From where to where the date may lie, if only its month or year is known."""


@dataclass(frozen=True, slots=True)
class Row:
    """One instrument: its title in lines, its items in lanes that do not overlap."""

    title: str
    lines: tuple[str, ...]
    y: float
    height: float
    lanes: tuple[tuple[Item, ...], ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole drawing."""

    height: float
    years: tuple[tuple[int, float, float], ...]
    """Each year with the place where it begins and its middle."""
    rows: tuple[Row, ...]


def lay_out(events: Sequence[Event], language: Language) -> Layout:
    """Return where everything stands; instruments in the order of their first date."""
    shown = [event for event in events if event.standing is not Standing.REPEATED]
    years = range(int(shown[0].date[:4]), int(shown[-1].date[:4]) + 1)
    scale = _Scale(years)
    groups: dict[str, list[Event]] = {}
    for event in shown:
        groups.setdefault(event.framework.id, []).append(event)
    rows: list[Row] = []
    y = float(TOP)
    for group in groups.values():
        rows.append(_row(group, y, scale, language, detailed=len(groups) <= FEW))
        y = round(y + rows[-1].height, 1)
    every = 1 + len(years) // MOST_YEARS
    marks = tuple(
        (year, scale.at(f"{year}-01-01"), scale.at(f"{year}-07-02")) for year in years[::every]
    )
    return Layout(round(y + 40, 1), marks, tuple(rows))


class _Scale:
    """Turns dates into places."""

    def __init__(self, years: range) -> None:
        self._first = date(years[0], 1, 1).toordinal()
        self._days = date(years[-1] + 1, 1, 1).toordinal() - self._first

    def at(self, day: str) -> float:
        passed = date.fromisoformat(day).toordinal() - self._first
        return round(LEFT + (RIGHT - LEFT) * passed / self._days, 1)

    def range(self, vague: str) -> tuple[float, float]:
        """Return the places of the first and the last day that a date may mean."""
        if len(vague) == 10:
            return self.at(vague), self.at(vague)
        if len(vague) == 4:
            return self.at(f"{vague}-01-01"), self.at(f"{vague}-12-31")
        year, month = map(int, vague.split("-"))
        last = calendar.monthrange(year, month)[1]
        return self.at(f"{vague}-01"), self.at(f"{vague}-{last}")


def _row(
    events: Sequence[Event], y: float, scale: _Scale, language: Language, *, detailed: bool
) -> Row:
    newest = max((e.framework for e in events), key=lambda f: (f.published, f.edition))
    several = len({event.framework.prefix for event in events}) > 1
    lanes: list[list[Item]] = []
    for _, group in groupby(events, key=lambda e: (e.date, e.framework.prefix)):
        item = _item(list(group), scale, language, several=several, detailed=detailed)
        free = (lane for lane in lanes if all(_apart(item, other) for other in lane))
        lane = next(free, None)
        if lane is None:
            lanes.append([item])
        else:
            lane.append(item)
    title = newest.short_title.get(language)
    lines = wrapped(title, LEFT - 30)
    if len(lines) > MOST_LINES:
        rest = "".join(lines[MOST_LINES - 1 :])
        lines = (*lines[: MOST_LINES - 1], cut(rest, LEFT - 40))
    height = max(len(lanes), len(lines) * 0.8) * LANE + 8
    return Row(title, lines, y, round(height, 1), tuple(map(tuple, lanes)))


def _item(
    events: Sequence[Event], scale: _Scale, language: Language, *, several: bool, detailed: bool
) -> Item:
    first, last = scale.range(events[0].date)
    middle = (first + last) / 2
    marks = tuple(
        _mark(group, round(middle + MARK * place, 1), language)
        for place, group in enumerate(_alike(events))
    )
    vague = None if first == last else (first, last)
    label = _label(events, language, several=several, detailed=detailed)
    signs = marks[0].x - MARK / 2, marks[-1].x + MARK / 2
    start, end = min(first, signs[0]), max(last, signs[1])
    if max(start - LEFT, WIDTH - end) < width_of(events[0].date) + 10:
        start, end = signs  # no room beside the bar: the label stands on it
    label = cut(label, min(max(start - LEFT, WIDTH - end) - 10, LONGEST))
    length = width_of(label) + 4
    if end + length <= WIDTH:
        return Item(marks, label, start, end + length, end + 4, "start", vague)
    return Item(marks, label, start - length, end, start - 4, "end", vague)


def _alike(events: Sequence[Event]) -> list[list[Event]]:
    """Return the events of a day with deadlines together: ten of them are one mark."""
    others = [[event] for event in events if event.kind is not EventKind.DUE]
    due = [event for event in events if event.kind is EventKind.DUE]
    return [*others, due] if due else others


def _mark(events: Sequence[Event], x: float, language: Language) -> Mark:
    event = events[0]
    title, kind = event.framework.short_title.get(language), EVENTS[event.kind].get(language)
    said = [words("spoken", language, date=event.date, title=title, event=kind)]
    said += [what_applies(event, language)] if event.provisions else []
    said += [one.about for one in events if one.about]
    said += filter(None, [STANDINGS[event.standing].get(language)])
    replaced = event.standing is Standing.REPLACED
    return Mark(x, event.kind.value.replace(" ", "-"), replaced, "; ".join(said))


def _label(events: Sequence[Event], language: Language, *, several: bool, detailed: bool) -> str:
    edition = f" ({events[0].framework.edition})" if several else ""
    applies = [what_applies(event, language) for event in events if event.provisions]
    due = sum(event.kind is EventKind.DUE for event in events)
    edition += f" ×{due}" if due > 1 else ""
    return f"{events[0].date}{edition}" + "".join(f" {what}" for what in applies if detailed)


def _apart(one: Item, other: Item) -> bool:
    return one.start > other.end + 6 or other.start > one.end + 6
