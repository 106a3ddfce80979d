"""The classes that provisions are counted in, and how each is drawn.

What decisions confirm is solid; what is not confirmed is white with a pattern, so
that the two are never taken for each other. Solid colours form a ladder of
lightness, each step at least 1.7 in contrast: they stay apart in grey print and
for every kind of colour vision.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kakehashi.assessment.buckets import CANDIDATES, NOTHING_FOUND, SUGGESTED
from kakehashi.reports.charts.svg import PAPER, tag
from kakehashi.reports.words import STATUS, TEXT
from kakehashi.text.bilingual import Bilingual

SATISFIED = "satisfied"
UNKNOWN = "unknown"
"""Unknown, where no documents were searched: nothing can be said of candidates."""


@dataclass(frozen=True, slots=True)
class StatusClass:
    """One class: its words, its colour, and its pattern where it is not confirmed."""

    key: str
    words: Bilingual
    colour: str
    """Of the area, or of the lines of the pattern."""
    pattern: str = ""
    """Empty: solid, that is confirmed; else stripes, dots or blank."""

    @property
    def outline(self) -> str:
        """Return the colour of the outline of what is too light to stand on paper alone."""
        return self.colour if self.pattern else {"not applicable": "#74777f"}.get(self.key, "")

    @property
    def confirmed(self) -> bool:
        """Say whether decisions of people prove it."""
        return not self.pattern

    def fill(self, prefix: str) -> str:
        """Return what an area of this class is filled with."""
        return f"url(#{prefix}-{self.pattern})" if self.pattern else self.colour


CLASSES: tuple[StatusClass, ...] = (
    StatusClass(SATISFIED, STATUS[SATISFIED], "#0b4a73"),
    StatusClass("partly", STATUS["partly"], "#5399cf"),
    StatusClass("not satisfied", STATUS["not satisfied"], "#b04f0a"),
    StatusClass("contradicted", STATUS["contradicted"], "#161618"),
    StatusClass("not applicable", STATUS["not applicable"], "#dcdee3"),
    StatusClass(SUGGESTED, STATUS[SUGGESTED], "#0b4a73", "stripes"),
    StatusClass(CANDIDATES, STATUS[CANDIDATES], "#4a4d55", "dots"),
    StatusClass(NOTHING_FOUND, STATUS[NOTHING_FOUND], "#4a4d55", "blank"),
    StatusClass(UNKNOWN, TEXT["unknown"], "#4a4d55", "blank"),
)
"""In the order of display, as `assessment.summary` counts them.

The last two look alike and never stand in one chart: documents were searched for
candidates, or they were not.
"""


def used(counted: Iterable[Iterable[str]], always: int = 3) -> tuple[StatusClass, ...]:
    """Return the classes that occur; the first ones even where they do not."""
    found = {key for keys in counted for key in keys}
    return tuple(one for n, one in enumerate(CLASSES) if n < always or one.key in found)


def patterns(prefix: str, classes: Iterable[StatusClass]) -> str:
    """Return the definitions of the patterns of some classes."""
    by_pattern = {one.pattern: one for one in classes if one.pattern}
    return "".join(_pattern(prefix, one) for one in by_pattern.values())


def _pattern(prefix: str, one: StatusClass) -> str:
    paper = tag("rect", width=6, height=6, fill=PAPER)
    drawn = {
        "stripes": tag(
            "path",
            d="M-1.5 1.5L1.5 -1.5M-1 7L7 -1M4.5 7.5L7.5 4.5",
            stroke=one.colour,
            stroke_width=1.7,
        ),
        "dots": tag("circle", cx=3, cy=3, r=1.1, fill=one.colour),
        "blank": "",
    }[one.pattern]
    return tag(
        "pattern",
        paper,
        drawn,
        id=f"{prefix}-{one.pattern}",
        patternUnits="userSpaceOnUse",
        width=6,
        height=6,
    )


def area(prefix: str, one: StatusClass, box: tuple[float, float, float, float]) -> str:
    """Return a rectangle of a class; light ones have an outline."""
    x, y, width, height = box
    inset = min(0.5, width / 2) if one.outline else 0.0
    return tag(
        "rect",
        x=x + inset,
        y=y + inset,
        width=max(width - 2 * inset, 0.3),
        height=height - 2 * inset,
        fill=one.fill(prefix),
        stroke=one.outline or None,
        stroke_width=1 if one.outline else None,
    )
