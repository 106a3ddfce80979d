"""Heat map: how much of each group of practices is in place, framework by framework."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kakehashi.reports.charts.classes import CLASSES, StatusClass, area, patterns
from kakehashi.reports.charts.heading import MARGIN, heading
from kakehashi.reports.charts.heat_cell import STEPS, Step, cell_drawn
from kakehashi.reports.charts.heat_groups import group_heads, reach
from kakehashi.reports.charts.line_breaks import lines_of
from kakehashi.reports.charts.records import HeatCell, HeatMap, HeatRow
from kakehashi.reports.charts.svg import INK, PAPER, QUIET, RULE, document, label, prefix_of, tag
from kakehashi.reports.charts.words import say
from kakehashi.reports.text_width import width_of
from kakehashi.text.bilingual import Language

WIDTH = 1123
"""That of A4 across, at 96 dots an inch."""
_NAMES, _ALL = 238, 44
"""Widths of the names of frameworks, and of the column of all groups."""
_SIZE = 10.5
_LEAST, _MOST = 29.0, 64.0
"""Width of a cell: three digits fit into the least."""
_TOLD = 60
"""Of so many cells the text alternative tells each; of more, the sum of each framework."""


def heat_map(data: HeatMap, language: Language, *, date: str = "") -> str:
    """Return the shares in place as a table of shaded cells, the best framework first, as SVG.

    A cell of which nothing is decided is striped, never shaded; what a framework
    does not ask for is left empty.

    Args:
        data: One row for each framework, one cell in it for each group.
        language: Of all words.
        date: ISO date of the figures.

    Example:
        >>> from kakehashi.reports.charts.records import HeatGroup
        >>> from kakehashi.text.bilingual import Bilingual
        >>> group = HeatGroup("DEC", Bilingual("Decommissioning", "廃止"))
        >>> row = HeatRow(Bilingual("Code", "規範"), (HeatCell(in_place=1, unknown=2),))
        >>> "Code: 1 of 3 practices in place" in heat_map(HeatMap((group,), (row,)), "en")
        True
    """
    chart = _HeatMap(data, language)
    notes = [say("heat_read", language)]
    aside = say("as_of", language, date=date) if date else ""
    top, y = heading(say("heat", language), notes, chart.width, aside=aside)
    signs, y = chart.legend(y)
    body, y = chart.drawn(y)
    return document(
        chart.prefix,
        language,
        (chart.width, y + 14),
        title=say("heat", language),
        described=" ".join([*filter(None, [aside]), *chart.said()]),
        defs=patterns(chart.prefix, [UNDECIDED]),
        body=top + signs + body,
    )


UNDECIDED: StatusClass = next(one for one in CLASSES if one.pattern == "stripes")
"""Lends its stripes to what is not decided."""


def whole(row: HeatRow) -> HeatCell:
    """Return all cells of a framework together."""
    return HeatCell(
        sum(cell.in_place for cell in row.cells),
        sum(cell.lacking for cell in row.cells),
        sum(cell.unknown for cell in row.cells),
        sum(cell.not_applicable for cell in row.cells),
    )


def in_order(rows: Sequence[HeatRow], language: Language) -> tuple[HeatRow, ...]:
    """Return rows by their share in place, then by name; those that ask nothing last."""

    def share(row: HeatRow) -> float:
        sums = whole(row)
        return sums.in_place / sums.applying if sums.applying else -1.0

    return tuple(sorted(rows, key=lambda row: (-share(row), row.title.get(language))))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sign of the legend."""

    words: str
    step: Step | None = None


class _HeatMap:
    """The cells with where they stand."""

    def __init__(self, data: HeatMap, language: Language) -> None:
        self.language, self.groups = language, data.groups
        self.rows = in_order(data.rows, language)
        self.prefix = prefix_of("heat", data, language)
        self.left = float(MARGIN + _NAMES + 10 + _ALL + 8)
        room = (WIDTH - MARGIN - 22 - self.left) / max(len(self.groups), 1)
        self.cell = min(max(room, _LEAST), _MOST)
        self.right = self.left + self.cell * len(self.groups)
        self.places = [self.left + self.cell * (n + 0.5) for n in range(len(self.groups))]
        reached = reach(self.groups, self.places, language)
        self.width = max(WIDTH, self.right + MARGIN, reached + 8)

    def said(self) -> list[str]:
        """Return the figures in words."""
        each = len(self.rows) * len(self.groups) <= _TOLD
        said = [sentence for row in self.rows for sentence in self._row_said(row, each=each)]
        return said if each else [*said, say("in_table", self.language)]

    def _row_said(self, row: HeatRow, *, each: bool) -> list[str]:
        sums, language = whole(row), self.language
        said = [
            say(
                "heat_said",
                language,
                title=row.title.get(language),
                in_place=sums.in_place,
                applying=sums.applying,
                lacking=sums.lacking,
                unknown=sums.unknown,
            )
        ]
        if each:
            cells = [
                say(
                    "heat_cell_said",
                    language,
                    group=group.title.get(language),
                    in_place=cell.in_place,
                    applying=cell.applying,
                )
                for group, cell in zip(self.groups, row.cells, strict=True)
                if cell.applying
            ]
            said += [say("between", language).join(cells) + say("stop", language)] if cells else []
        return said

    def legend(self, y: float) -> tuple[str, float]:
        """Return the shades and signs with their words."""
        drawn: list[str] = []
        x = float(MARGIN)
        for step in STEPS:
            drawn.append(tag("rect", x=x, y=y, width=20, height=13, fill=step.fill, stroke=RULE))
            drawn.append(label(step.words, x + 26, y + 11, size=_SIZE))
            x += 26 + width_of(step.words, _SIZE) + 14
        signs = (
            (say("heat_unknown", self.language), area(self.prefix, UNDECIDED, (0, 0, 20, 13))),
            (say("heat_na", self.language), _sign("–")),
            (say("heat_unasked", self.language), _sign("·")),
        )
        for words, sign in signs:
            length = 26 + width_of(words, _SIZE)
            if x + length > self.width - MARGIN:
                x, y = float(MARGIN), y + 20
            drawn.append(tag("g", sign, transform=f"translate({x:.1f} {y:.1f})"))
            drawn.append(label(words, x + 26, y + 11, size=_SIZE))
            x += length + 14
        return "".join(drawn), y + 24

    def drawn(self, y: float) -> tuple[str, float]:
        if not self.rows or not self.groups:
            return label(say("no_rows", self.language), MARGIN, y + 14, size=12), y + 24
        places = self.places
        heads, y = group_heads(self.groups, places, y, self.language, cell=self.cell)
        codes = self._codes(places, y + 12)
        y += 18
        all_groups = say("all_groups", self.language)
        middle = self.left - 8 - _ALL / 2
        lines = lines_of(all_groups, _ALL + 4, size=10.5, most=3)
        heads += "".join(
            label(
                line,
                middle,
                y - 6 - 13 * (len(lines) - 1 - n),
                size=10.5,
                anchor="middle",
                bold=True,
            )
            for n, line in enumerate(lines)
        )
        drawn: list[str] = []
        for row in self.rows:
            markup, height = self._row(row, places, y)
            drawn.append(markup)
            y += height
        return heads + codes + "".join(drawn) + self._codes(places, y + 13), y + 16

    def _codes(self, places: Sequence[float], y: float) -> str:
        room = self.cell - 3
        return "".join(
            label(
                lines_of(group.code, room, size=10, most=1)[0],
                x,
                y,
                size=10,
                anchor="middle",
                fill=QUIET,
            )
            for group, x in zip(self.groups, places, strict=True)
        )

    def _row(self, row: HeatRow, places: Sequence[float], y: float) -> tuple[str, float]:
        lines = lines_of(row.title.get(self.language), _NAMES, size=_SIZE, most=2)
        height = 17.0 if len(lines) == 1 else 23.5
        middle = y + height / 2
        first = middle + 3.7 - (len(lines) - 1) * 5.7
        names = [label(line, MARGIN, first + 11.4 * n, size=_SIZE) for n, line in enumerate(lines)]
        boxes = [(self.left - 8 - _ALL, _ALL), *((x - self.cell / 2, self.cell) for x in places)]
        cells = [
            cell_drawn(cell, (x, y, width, height), bold=not n, stripes=UNDECIDED.fill(self.prefix))
            for n, (cell, (x, width)) in enumerate(
                zip((whole(row), *row.cells), boxes, strict=True)
            )
        ]
        rule = tag("line", x1=MARGIN, y1=y, x2=self.right, y2=y, stroke=RULE, stroke_width=0.5)
        return rule + "".join(names) + tag("g", *cells), height


def _sign(text: str) -> str:
    box = tag("rect", width=20, height=13, fill=PAPER, stroke=RULE)
    return box + label(text, 10, 10.5, size=_SIZE, anchor="middle", fill=INK)
