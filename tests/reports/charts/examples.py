"""Charts of every kind with names and figures of one's choice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from kakehashi.model import Relation
from kakehashi.reports.charts.board_strip import board_strip
from kakehashi.reports.charts.classes import CLASSES
from kakehashi.reports.charts.coverage_chart import coverage_chart
from kakehashi.reports.charts.flow_chart import flow_chart
from kakehashi.reports.charts.heat_map import heat_map
from kakehashi.reports.charts.progress_chart import progress_chart
from kakehashi.reports.charts.records import (
    CoverageRow,
    Flow,
    FlowLink,
    FlowNode,
    GaugeRow,
    HeatCell,
    HeatGroup,
    HeatMap,
    HeatRow,
    Progress,
    ProgressGoal,
    ProgressPoint,
)
from kakehashi.text.bilingual import Bilingual

HOSTILE = (
    '</text><script>alert("x")</script>&amp;<b>',
    "=HYPERLINK(1)",
    "مرحبا \u202eabc\u202c שלום",
    "🏛️👩‍⚖️ Act 🇯🇵",
    "W" * 200,
    "漢" * 200,
    "a line\nanother\r\nand\ta third\x00\x1b[31m\ufffe",
    "",
    " ",
    "ンーッ。」）" * 9,
    "\ud800 lone",
    "x" * 40 + " " + "y" * 40,
    "e\u0301" * 30,
)
KINDS = ("coverage", "heat", "flow", "flow of two", "progress", "board")


def bilingual(name: str) -> Bilingual:
    return Bilingual(name, name)


def counts(seed: int) -> dict[str, int]:
    """Return figures that differ from row to row, zeros and large ones among them."""
    return {
        one.key: (seed * 7919 + place * 104729) % (13 if place % 3 else 1500)
        for place, one in enumerate(CLASSES[:-1])
    }


def coverage(names: Sequence[str]) -> tuple[CoverageRow, ...]:
    return tuple(
        CoverageRow(bilingual(name), counts(number) if number % 5 != 4 else {})
        for number, name in enumerate(names)
    )


def heat(names: Sequence[str], groups: Sequence[str]) -> HeatMap:
    def cell(seed: int) -> HeatCell:
        values = [(seed * 31 + place * 17) % 5 for place in range(4)]
        return HeatCell(*values) if seed % 7 else HeatCell(unknown=seed % 2)

    return HeatMap(
        tuple(HeatGroup(name[:3].upper(), bilingual(name)) for name in groups),
        tuple(
            HeatRow(bilingual(name), tuple(cell(row * 29 + n) for n in range(len(groups))))
            for row, name in enumerate(names)
        ),
    )


def flow(names: Sequence[str], columns: int = 3) -> Flow:
    nodes = tuple(
        tuple(FlowNode(f"{column}-{n}", bilingual(name)) for n, name in enumerate(names))
        for column in range(columns)
    )
    relations = [one.value for one in Relation if one is not Relation.NONE]
    links = tuple(
        FlowLink(
            f"{column}-{n}",
            f"{column + 1}-{(n * 5 + step * 3) % len(names)}",
            relations[(n + step) % 4],
            1 + (n * 7 + step) % 9,
        )
        for column in range(columns - 1)
        for n in range(len(names))
        for step in range(min(3, len(names)))
    )
    headings = tuple(bilingual(name) for name in ("Left", "Practice groups", "Right"))
    unique = {(one.source, one.target, one.relation): one for one in links}
    return Flow(headings[:columns], nodes, tuple(unique.values()))


def progress(names: Sequence[str], points: int | None = None) -> Progress:
    start = date(2026, 1, 30)
    count = len(names) if points is None else points
    return Progress(
        bilingual(names[0] if names else ""),
        tuple(
            ProgressPoint((start + timedelta(days=9 * n)).isoformat(), counts(n))
            for n in range(count)
        ),
        tuple(
            ProgressGoal(
                (start + timedelta(days=5 * n)).isoformat(), bilingual(name), n if n % 2 else None
            )
            for n, name in enumerate(names[:12])
        ),
    )


def board(names: Sequence[str]) -> tuple[GaugeRow, ...]:
    return tuple(
        GaugeRow(
            bilingual(name),
            n % 9 * 1000,
            n % 9 * 1000 + n % 4,
            n if n % 3 else None,
            "2026-10-01" if n % 3 else "",
        )
        for n, name in enumerate(names)
    )


def svg_of(kind: str, names: Sequence[str], language: str) -> str:
    """Return a chart of a kind in which every name is used."""
    if kind == "coverage":
        return coverage_chart(coverage(names), language, date="2026-11-25")
    if kind == "heat":
        return heat_map(heat(names, names[:30]), language, date="2026-11-25")
    if kind == "flow":
        return flow_chart(flow(names), language)
    if kind == "flow of two":
        return flow_chart(flow(names, 2), language)
    if kind == "progress":
        return progress_chart(progress(names), language)
    return board_strip(board(names), language, date="2026-11-25")
