"""Where everything of the picture stands: a bar for each instrument, squares for each theme."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.reports.start_statuses import BUCKETS, Statuses, standing_of
from kakehashi.reports.start_view import StartView
from kakehashi.reports.text_width import cut, wrapped
from kakehashi.starting.answers import Said
from kakehashi.starting.concerns import Concerned, Group
from kakehashi.starting.themes import Theme

WIDTH = 720
BAR_LEFT, BAR_RIGHT = 262, 640
ROW = 35
MOST = 7
"""Instruments that have room on the page."""
SQUARE, GAP = 17, 3
COLUMN, LABEL = 366, 146
LINE = 34
"""Height of a theme."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One instrument: its name in lines, how far it is met, and what is read out."""

    y: float
    lines: tuple[str, ...]
    note: str
    segments: tuple[tuple[str, float, float, int], ...]
    """Bucket, place, width, count."""
    total: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Row:
    """One theme: its name in lines, its squares, and what is read out."""

    x: float
    y: float
    lines: tuple[str, ...]
    squares: tuple[tuple[str, float, str], ...]
    """How it stands, place, name of the practice."""
    spoken: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Both drawings."""

    bars: tuple[Bar, ...]
    bars_height: float
    more: int
    """Instruments that have no room."""
    rows: tuple[Row, ...]
    rows_height: float
    buckets: tuple[tuple[str, str], ...]
    """The signs of the bars with their words."""
    states: tuple[tuple[str, str], ...]
    """The signs of the squares with their words."""


def picture_of(view: StartView, statuses: Statuses) -> Picture:
    """Return where everything of the picture stands."""
    counted = [one for one in view.outcome.concerned if one.group is not Group.BACKGROUND]
    shown = [one for one in counted if one.sure or one.group is Group.BINDING][:MOST]
    bars = tuple(_bar(view, one, statuses, number) for number, one in enumerate(shown))
    themes = view.outcome.themes
    half = (len(themes) + 1) // 2
    return Picture(
        bars=bars,
        bars_height=len(bars) * ROW + 4,
        more=len(counted) - len(shown),
        rows=tuple(_row(view, theme, number, half) for number, theme in enumerate(themes)),
        rows_height=half * LINE + 4,
        buckets=tuple(
            (bucket, view.w(key))
            for bucket, key in zip(
                BUCKETS, ("met", "partly_met", "not_met", "not_known"), strict=True
            )
        ),
        states=(
            ("yes", view.w("done")),
            ("partly", view.w("partly_done")),
            ("no", view.w("open")),
            ("unknown", view.w("not_known")),
        ),
    )


def _bar(view: StartView, one: Concerned, statuses: Statuses, number: int) -> Bar:
    counts = standing_of(one, statuses)
    total = sum(counts.values())
    name = view.t(one.framework.short_title)
    kind = view.w("law" if one.group is Group.BINDING else "voluntary")
    segments, x = [], float(BAR_LEFT)
    for bucket in BUCKETS:
        if counts[bucket]:
            width = (BAR_RIGHT - BAR_LEFT) * counts[bucket] / total
            segments.append((bucket, round(x, 1), round(width, 1), counts[bucket]))
            x += width
    spoken = view.w(
        "standing_said",
        name=name,
        count=total,
        met=counts["met"],
        partly=counts["partly"],
        not_met=counts["not_met"],
        unknown=counts["unknown"],
    )
    return Bar(
        y=number * ROW,
        lines=(cut(name, BAR_LEFT - 16),),
        note=f"{kind} · {view.when(one)}",
        segments=tuple(segments),
        total=_total(view, one, total),
        spoken=spoken,
    )


def _total(view: StartView, one: Concerned, total: int) -> str:
    if not total:
        return view.w("may")
    if one.open:
        return view.w("provisions_open", count=total, open=len(one.open))
    return view.w("provisions_n", count=total)


def _row(view: StartView, theme: Theme, number: int, half: int) -> Row:
    x, y = (number // half) * COLUMN, (number % half) * LINE
    squares = tuple(
        (
            said.value if said else "unknown",
            x + LABEL + place * (SQUARE + GAP),
            view.t(view.practice(ref).title),
        )
        for place, (ref, said) in enumerate(_in_order(theme))
    )
    spoken = view.w(
        "theme_said",
        name=view.t(theme.title),
        yes=theme.count(Said.YES),
        partly=theme.count(Said.PARTLY),
        no=theme.count(Said.NO),
        unknown=theme.count(None),
    )
    return Row(x, y, wrapped(view.t(theme.title), LABEL - 6)[:2], squares, spoken)


def _in_order(theme: Theme) -> list[tuple[str, Said | None]]:
    """Return practices as they stand: done, partly, open, not known."""
    order = [*Said, None]
    return sorted(theme.practices, key=lambda pair: order.index(pair[1]))
