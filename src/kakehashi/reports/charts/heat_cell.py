"""One cell of the heat map: its shade, its number, and how much of it is not decided."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.reports.charts.records import HeatCell
from kakehashi.reports.charts.svg import INK, PAPER, QUIET, RULE, label, tag

SIZE = 10.5
_STRIP = 3.2


@dataclass(frozen=True, slots=True)
class Step:
    """A range of percentages with its shade."""

    least: int
    words: str
    fill: str
    ink: str


STEPS: tuple[Step, ...] = (
    Step(0, "0", "#f1f4f8", INK),
    Step(1, "1–24", "#cfe1f2", INK),
    Step(25, "25–49", "#a3c8e8", INK),
    Step(50, "50–74", "#6aa5d6", INK),
    Step(75, "75–99", "#1f639c", PAPER),
    Step(100, "100 %", "#0a2f52", PAPER),
)
"""One hue from light to dark, so that it reads the same in grey and for every eye."""


def step_of(percent: int) -> Step:
    """Return the step that a percentage lies in.

    Example:
        >>> step_of(99).words, step_of(100).words
        ('75–99', '100 %')
    """
    return next(step for step in reversed(STEPS) if percent >= step.least)


def cell_drawn(
    cell: HeatCell, box: tuple[float, float, float, float], *, bold: bool, stripes: str
) -> str:
    """Return a cell: shaded with its number, striped, or nearly empty.

    Args:
        cell: What to draw.
        box: Left, top, width, height.
        bold: Whether the number is.
        stripes: The filling of what is not decided.
    """
    x, y, width, height = box
    middle = x + width / 2, y + height / 2 + SIZE * 0.36
    if not cell.applying:
        sign = "–" if cell.not_applicable else "·"
        return label(sign, *middle, size=SIZE, anchor="middle", fill=QUIET)
    left, top, wide, high = x + 0.75, y + 0.75, width - 1.5, height - 1.5
    percent = cell.percent
    if percent is None:
        return tag("rect", x=left, y=top, width=wide, height=high, fill=stripes, stroke=RULE)
    step = step_of(percent)
    drawn = [tag("rect", x=left, y=top, width=wide, height=high, fill=step.fill, stroke=RULE)]
    base = middle[1]
    if cell.unknown:
        strip = top + high - _STRIP
        length = max(wide * cell.unknown / cell.applying, 2)
        drawn.append(tag("rect", x=left, y=strip, width=length, height=_STRIP, fill=stripes))
        base -= _STRIP / 2
    drawn.append(
        label(str(percent), middle[0], base, size=SIZE, anchor="middle", bold=bold, fill=step.ink)
    )
    return "".join(drawn)
