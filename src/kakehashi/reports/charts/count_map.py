"""Count map: how often one thing comes with another, as a table of shaded cells."""

from __future__ import annotations

from collections.abc import Sequence

from kakehashi.reports.charts.heading import MARGIN, heading
from kakehashi.reports.charts.svg import INK, PAPER, QUIET, RULE, document, label, prefix_of, tag
from kakehashi.reports.text_width import cut
from kakehashi.text.bilingual import Bilingual, Language

_NAMES, _CELL, _ROW, _HEADS, _LEAN = 260.0, 52.0, 24.0, 150.0, 110.0
_SHADES = ("#f1f4f8", "#cfe1f2", "#a3c8e8", "#6aa5d6", "#1f639c", "#0a2f52")
_DARK = 4
"""From this shade on letters are white."""
_READ = Bilingual(
    "Number of cases; darker: more.", "件数を示します。色が濃いほど多いことを表します。"
)
_HELD_BACK = Bilingual("A dash: fewer than three, not told.", "「–」は3件未満のため非表示です。")
_MOST_TOLD = 400
Cells = Sequence[Sequence[int | None]]


def count_map(
    title: str,
    rows: Sequence[str],
    columns: Sequence[str],
    cells: Cells,
    language: Language,
) -> str:
    """Return counts as SVG; the text alternative tells every count.

    Args:
        title: What is counted.
        rows: Their names.
        columns: Their names.
        cells: Counts by row and column; None: not told.
        language: Of the words.

    Example:
        >>> "rail privacy 4" in count_map("Cases", ["rail"], ["privacy"], [[4]], "en")
        True
    """
    width = 2 * MARGIN + _NAMES + max(_CELL * len(columns) + _LEAN, 300)
    top, y = heading(title, [_how_to_read(cells, language)], width)
    y += _HEADS
    drawn = [_head(name, at, y) for at, name in enumerate(columns)]
    most = max((cell or 0 for row in cells for cell in row), default=0)
    for name, row in zip(rows, cells, strict=True):
        drawn.append(label(cut(name, _NAMES - 12), MARGIN, y + 16, size=11))
        drawn += [_cell(cell, at, y, most) for at, cell in enumerate(row)]
        y += _ROW
    return document(
        prefix_of("counts", title, rows, columns, cells),
        language,
        (width, y + 40),
        title=title,
        described="; ".join(_said(rows, columns, cells)),
        body=top + "".join(drawn),
    )


def _how_to_read(cells: Cells, language: Language) -> str:
    """Return what the shades mean, and the dash where there is one."""
    said = _READ.get(language)
    if all(cell is not None for row in cells for cell in row):
        return said
    return f"{said}{'' if language == 'ja' else ' '}{_HELD_BACK.get(language)}"


def _said(rows: Sequence[str], columns: Sequence[str], cells: Cells) -> list[str]:
    told = [
        f"{name} {head} {'–' if cell is None else cell}"
        for name, row in zip(rows, cells, strict=True)
        for head, cell in zip(columns, row, strict=True)
        if cell != 0
    ]
    return told[:_MOST_TOLD]


def _head(name: str, at: int, y: float) -> str:
    x = MARGIN + _NAMES + _CELL * at + _CELL / 2 + 4
    return label(cut(name, _HEADS / 0.82), x, y - 8, size=11, angle=-55)


def _cell(cell: int | None, at: int, y: float, most: int) -> str:
    x = MARGIN + _NAMES + _CELL * at
    step = _step(cell or 0, most)
    box = tag(
        "rect", x=x, y=y, width=_CELL - 2, height=_ROW - 2, fill=_SHADES[step], stroke=RULE,
        stroke_width=0.5,
    )  # fmt: skip
    said = "–" if cell is None else str(cell) if cell else "·"
    ink = PAPER if step >= _DARK else INK if cell else QUIET
    return box + label(said, x + _CELL / 2 - 1, y + 15, size=11, anchor="middle", fill=ink)


def _step(cell: int, most: int) -> int:
    if not cell:
        return 0
    return max(1, round(cell / most * (len(_SHADES) - 1)))
