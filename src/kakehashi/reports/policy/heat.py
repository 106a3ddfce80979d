"""A table of shares as shaded cells: documents by themes, or by groups of practices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kakehashi.reports.charts.heat_cell import step_of
from kakehashi.reports.charts.line_breaks import lines_of
from kakehashi.reports.charts.svg import QUIET, RULE, document, label, prefix_of, tag
from kakehashi.reports.policy.study_words import words
from kakehashi.text.bilingual import Language
from kakehashi.text.listing import listed

_WIDTH, _NAMES, _HEADS, _ROW = 1123.0, 250.0, 150.0, 26.0


@dataclass(frozen=True, slots=True)
class Shares:
    """Rows of percentages below the names of columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


def shares_heat(shares: Shares, language: Language, title: str) -> str:
    """Return the drawing as SVG; every number is printed, and told in the text alternative.

    Example:
        >>> "Rights 40 %" in shares_heat(Shares(("Rights",), (("A", (40,)),)), "en", "Themes")
        True
    """
    room = (_WIDTH - _NAMES - 40) / max(len(shares.columns), 1)
    cell = min(room, 90.0)
    drawn = [label(title, 20, 28, size=16, bold=True)]
    places = [_NAMES + 20 + cell * (n + 0.5) for n in range(len(shares.columns))]
    foot = 40 + _HEADS
    for name, x in zip(shares.columns, places, strict=True):
        short = lines_of(name, _HEADS * 0.98, size=10.5, most=1)[0]
        drawn.append(label(short, x + 3, foot - 6, size=10.5, angle=-50))
    for number, (name, values) in enumerate(shares.rows):
        drawn.append(_row(name, values, places, cell, foot + number * _ROW))
    height = foot + _ROW * max(len(shares.rows), 1) + 20
    return document(
        prefix_of("shares", shares, language, title),
        language,
        (_WIDTH, height),
        title=title,
        described=" ".join(_said(shares, language)),
        body="".join(drawn),
    )


def _row(name: str, values: Sequence[int], places: Sequence[float], cell: float, y: float) -> str:
    short = lines_of(name, _NAMES - 12, size=11, most=1)[0]
    drawn = [label(short, 20, y + 17, size=11, fill=QUIET)]
    for value, x in zip(values, places, strict=True):
        step = step_of(value)
        drawn.append(
            tag("rect", x=x - cell / 2, y=y, width=cell, height=_ROW, fill=step.fill, stroke=RULE)
        )
        drawn.append(label(str(value), x, y + 17, size=11, anchor="middle", fill=step.ink))
    return "".join(drawn)


def _said(shares: Shares, language: Language) -> list[str]:
    return [
        f"{name}: "
        + words(
            "said",
            language,
            values=listed(
                (
                    f"{column} {value} %"
                    for column, value in zip(shares.columns, values, strict=True)
                ),
                language,
            ),
        )
        for name, values in shares.rows
    ]
