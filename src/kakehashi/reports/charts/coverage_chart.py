"""Coverage: one bar for each framework, from what is satisfied to what is unknown."""

from __future__ import annotations

from collections.abc import Sequence

from kakehashi.reports.charts.classes import CLASSES, SATISFIED, StatusClass, area, patterns, used
from kakehashi.reports.charts.heading import MARGIN, heading, legend
from kakehashi.reports.charts.line_breaks import lines_of
from kakehashi.reports.charts.records import CoverageRow
from kakehashi.reports.charts.svg import INK, PAPER, QUIET, RULE, document, label, prefix_of, tag
from kakehashi.reports.charts.words import say
from kakehashi.reports.text_width import width_of
from kakehashi.text.bilingual import Bilingual, Language

WIDTH = 1040
_NAMES = 236
"""Width of the names of frameworks."""
_SIZE = 12
_COLUMN, _TOTAL = 42, 58
"""Widths of a column of counts, and of that of totals."""
_BAR = 15


def coverage_chart(
    rows: Sequence[CoverageRow],
    language: Language,
    *,
    date: str = "",
    of_one: Bilingual | None = None,
) -> str:
    """Return the statuses of some frameworks as stacked bars, the best met first, as SVG.

    Bars are shares; the counts stand beside them in columns.

    Args:
        rows: One for each framework.
        language: Of all words.
        date: ISO date of the figures.
        of_one: The framework whose sections the rows are; they stay in its order then.

    Example:
        >>> from kakehashi.text.bilingual import Bilingual
        >>> row = CoverageRow(Bilingual("Code", "規範"), {"satisfied": 3, "partly": 1})
        >>> "規範：充足3、一部充足1、計4。" in coverage_chart([row], "ja")
        True
    """
    chart = _Coverage(tuple(rows) if of_one else in_order(rows, language), language)
    title = of_one.get(language) if of_one else say("coverage", language)
    notes = [say("coverage_read", language)]
    aside = say("as_of", language, date=date) if date else ""
    top, y = heading(title, notes, WIDTH, aside=aside)
    signs, y = legend(chart.prefix, chart.classes, language, y=y, width=WIDTH)
    body, y = chart.drawn(y + 6)
    return document(
        chart.prefix,
        language,
        (WIDTH, y + 16),
        title=title,
        described=" ".join(
            [*filter(None, [aside]), *(row_said(row, language) for row in chart.rows)]
        ),
        defs=patterns(chart.prefix, chart.classes),
        body=top + signs + body,
    )


def in_order(rows: Sequence[CoverageRow], language: Language) -> tuple[CoverageRow, ...]:
    """Return rows by their share satisfied, then partly, then confirmed, then by name."""

    def key(row: CoverageRow) -> tuple[float, ...]:
        total = row.total or 1
        known = sum(row.counts.get(one.key, 0) for one in CLASSES if one.confirmed)
        shares = (row.counts.get(SATISFIED, 0), row.counts.get("partly", 0), known)
        return (not row.total, *(-count / total for count in shares))

    return tuple(sorted(rows, key=lambda row: (key(row), row.title.get(language))))


def row_said(row: CoverageRow, language: Language) -> str:
    """Return the figures of a framework in words.

    Example:
        >>> from kakehashi.text.bilingual import Bilingual
        >>> row_said(CoverageRow(Bilingual("Code", "規範"), {"partly": 1}), "en")
        'Code: 1 partly satisfied; 1 in all.'
    """
    parts = counts_said(row.counts, language) or say("nothing", language)
    return say(
        "row_said", language, title=row.title.get(language), parts=parts, total=f"{row.total:,}"
    )


def counts_said(counts: object, language: Language) -> str:
    """Return counts by class in words, those that are 0 left out."""
    assert hasattr(counts, "get")
    said = [
        say(
            "part_said",
            language,
            count=f"{counts.get(one.key, 0):,}",
            words=_lower(one.words.get(language)),
        )
        for one in CLASSES
        if counts.get(one.key, 0)
    ]
    return say("between", language).join(said)


def _lower(words: str) -> str:
    return words[0].lower() + words[1:]


class _Coverage:
    """The rows with where their columns stand."""

    def __init__(self, rows: tuple[CoverageRow, ...], language: Language) -> None:
        self.rows, self.language = rows, language
        self.prefix = prefix_of("coverage", rows, language)
        present = ([key for key, count in row.counts.items() if count] for row in rows)
        self.classes: tuple[StatusClass, ...] = used(present)
        self._left = MARGIN + _NAMES + 16
        self._right = WIDTH - MARGIN - _TOTAL - _COLUMN * len(self.classes) - 8

    def drawn(self, y: float) -> tuple[str, float]:
        if not self.rows:
            return label(say("no_rows", self.language), MARGIN, y + 14, size=_SIZE), y + 24
        head = self._brackets(y) + self._scale(y + 27)
        top = y = y + 52
        lines: list[str] = []
        for row in self.rows:
            drawn, height = self._row(row, y)
            y += height
            lines.append(drawn)
        return head + self._grid(top, y) + "".join(lines), y

    def _column(self, number: int) -> float:
        """Return where the counts of a class end."""
        return self._right + 8 + _COLUMN * (number + 1)

    def _brackets(self, y: float) -> str:
        """Say above the columns which of them are confirmed."""
        drawn = []
        for key, confirmed in (("confirmed", True), ("unconfirmed", False)):
            ends = [
                self._column(n) for n, one in enumerate(self.classes) if one.confirmed is confirmed
            ]
            if ends:
                start, end = ends[0] - _COLUMN + 10, ends[-1]
                middle = (start + end) / 2
                drawn.append(
                    label(say(key, self.language), middle, y + 11, size=11, anchor="middle")
                )
                drawn.append(
                    tag(
                        "path",
                        d=f"M{start} {y + 20}V{y + 16}H{end}V{y + 20}",
                        fill="none",
                        stroke=QUIET,
                    )
                )
        return "".join(drawn)

    def _scale(self, y: float) -> str:
        drawn = [
            label(
                f"{share} %", self._at(share / 100), y + 14, size=10.5, anchor="middle", fill=QUIET
            )
            for share in (0, 50, 100)
        ]
        for number, one in enumerate(self.classes):
            drawn.append(area(self.prefix, one, (self._column(number) - 20, y + 2, 20, 13)))
        end = WIDTH - MARGIN
        drawn.append(label(say("total", self.language), end, y + 13, size=11, anchor="end"))
        return "".join(drawn)

    def _grid(self, top: float, bottom: float) -> str:
        return "".join(
            tag("line", x1=x, y1=top - 6, x2=x, y2=bottom, stroke=RULE, stroke_width=1)
            for x in (self._at(share) for share in (0, 0.25, 0.5, 0.75, 1))
        )

    def _at(self, share: float) -> float:
        return self._left + (self._right - self._left) * share

    def _row(self, row: CoverageRow, y: float) -> tuple[str, float]:
        lines = lines_of(row.title.get(self.language), _NAMES, size=_SIZE)
        height = max(26.0, len(lines) * 15 + 9)
        middle = y + height / 2
        first = middle - (len(lines) - 1) * 7.5 + 4.2
        drawn = [
            tag("line", x1=MARGIN, y1=y, x2=WIDTH - MARGIN, y2=y, stroke=RULE, stroke_width=0.5),
            *(label(line, MARGIN, first + n * 15, size=_SIZE) for n, line in enumerate(lines)),
            self._bar(row, middle),
            *self._counts(row, middle + 4.2),
        ]
        return "".join(drawn), height

    def _bar(self, row: CoverageRow, middle: float) -> str:
        if not row.total:
            said = say("nothing", self.language)
            paper = tag(
                "rect",
                x=self._left + 2,
                y=middle - 8,
                width=width_of(said, 11) + 8,
                height=16,
                fill=PAPER,
            )
            return paper + label(said, self._left + 6, middle + 4.2, size=11, fill=QUIET)
        drawn, before = [], 0
        for one in self.classes:
            count = row.counts.get(one.key, 0)
            if count:
                start, end = (self._at(n / row.total) for n in (before, before + count))
                # A hair of paper between neighbours, as long as there is room for it.
                gap = min(0.8, (end - start) / 4)
                box = (start, middle - _BAR / 2, end - start - gap, _BAR)
                drawn.append(area(self.prefix, one, box))
                before += count
        return tag("g", *drawn)

    def _counts(self, row: CoverageRow, y: float) -> list[str]:
        counts = [row.counts.get(one.key, 0) for one in self.classes]
        cells = [
            label(
                f"{count:,}",
                self._column(number),
                y,
                size=11.5,
                anchor="end",
                fill=INK if count else QUIET,
            )
            for number, count in enumerate(counts)
        ]
        end = WIDTH - MARGIN
        return [*cells, label(f"{row.total:,}", end, y, size=11.5, anchor="end", bold=True)]
