"""What stands above every chart: its name, how to read it, and the signs it uses."""

from __future__ import annotations

from collections.abc import Sequence

from kakehashi.reports.charts.classes import StatusClass, area
from kakehashi.reports.charts.line_breaks import lines_of
from kakehashi.reports.charts.svg import QUIET, label
from kakehashi.reports.text_width import width_of
from kakehashi.text.bilingual import Language

MARGIN = 24
"""Between what is drawn and the edge of the paper."""
_TITLE, _NOTE = 19, 12
BOLDER = 1.1
"""How much wider a bold text is."""


def heading(
    title: str, notes: Sequence[str], width: float, *, aside: str = ""
) -> tuple[str, float]:
    """Return the title in bold and some notes below it, and where they end.

    Args:
        title: What the chart is of.
        notes: How to read it.
        width: Of the paper.
        aside: What stands at the right end of the title: the date.
    """
    room = width - 2 * MARGIN
    beside = width_of(aside, _NOTE) + 16 if aside else 0
    drawn: list[str] = []
    y = 16.0
    if aside:
        drawn.append(label(aside, width - MARGIN, y + 24, size=_NOTE, anchor="end", fill=QUIET))
    for line in lines_of(title, (room - beside) / BOLDER, size=_TITLE, most=2):
        y += _TITLE * 1.3
        drawn.append(label(line, MARGIN, y, size=_TITLE, bold=True))
    y += 4
    for note in notes:
        for line in lines_of(note, room, size=_NOTE, most=4, running=True):
            y += _NOTE * 1.5
            drawn.append(label(line, MARGIN, y, size=_NOTE, fill=QUIET))
    return "".join(drawn), y + 10


def legend(
    prefix: str,
    classes: Sequence[StatusClass],
    language: Language,
    *,
    y: float,
    width: float,
) -> tuple[str, float]:
    """Return the classes with their words, in as many lines as they need, and where they end."""
    drawn: list[str] = []
    x = float(MARGIN)
    for one in classes:
        words = one.words.get(language)
        length = 28 + width_of(words, 12)
        if x > MARGIN and x + length > width - MARGIN:
            x, y = float(MARGIN), y + 22
        drawn += [area(prefix, one, (x, y, 20, 13)), label(words, x + 27, y + 11)]
        x += length + 20
    return "".join(drawn), y + 28
