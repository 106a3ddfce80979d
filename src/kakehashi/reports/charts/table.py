"""The figures of every chart as a table: for screen readers, and for spreadsheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kakehashi.reports.charts import coverage_chart, heat_map
from kakehashi.reports.charts.board_strip import change_words
from kakehashi.reports.charts.classes import StatusClass, used
from kakehashi.reports.charts.plain_text import plain
from kakehashi.reports.charts.progress_layout import goal_words, points_in_order
from kakehashi.reports.charts.records import (
    CoverageRow,
    Flow,
    GaugeRow,
    HeatCell,
    HeatMap,
    Progress,
)
from kakehashi.reports.charts.words import say
from kakehashi.text.bilingual import Language

Cell = str | int
Drawn = Sequence[CoverageRow] | Sequence[GaugeRow] | HeatMap | Flow | Progress
"""What charts draw."""


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The columns of a table and its rows, in the order of the chart."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def chart_table(drawn: Drawn, language: Language) -> ChartTable:
    """Return the figures of a chart as columns and rows; nothing is rounded away.

    Names are made plain. Whoever writes them into a spreadsheet has to see to it
    that none is taken for a formula.

    Example:
        >>> from kakehashi.text.bilingual import Bilingual
        >>> row = GaugeRow(Bilingual("Code", "規範"), 12, 87, 8, "2026-08-31")
        >>> chart_table([row], "en").rows
        (('Code', 12, 87, 8, '2026-08-31', '+4'),)
    """
    if isinstance(drawn, HeatMap):
        return _heat(drawn, language)
    if isinstance(drawn, Flow):
        return _flow(drawn, language)
    if isinstance(drawn, Progress):
        return _progress(drawn, language)
    gauges = [row for row in drawn if isinstance(row, GaugeRow)]
    if gauges:
        return _board(gauges, language)
    return _coverage([row for row in drawn if isinstance(row, CoverageRow)], language)


def _coverage(rows: Sequence[CoverageRow], language: Language) -> ChartTable:
    classes = _classes([row.counts for row in rows])
    return ChartTable(
        (
            say("framework", language),
            *(one.words.get(language) for one in classes),
            say("total", language),
        ),
        tuple(
            (
                plain(row.title.get(language)),
                *(row.counts.get(one.key, 0) for one in classes),
                row.total,
            )
            for row in coverage_chart.in_order(rows, language)
        ),
    )


def _classes(counted: Sequence[Mapping[str, int]]) -> tuple[StatusClass, ...]:
    return used([key for key, count in counts.items() if count] for counts in counted)


def _heat(drawn: HeatMap, language: Language) -> ChartTable:
    keys = ("framework", "code", "group", "in_place", "lacking", "undecided", "heat_na", "share")
    return ChartTable(
        tuple(say(key, language) for key in keys),
        tuple(
            (
                plain(row.title.get(language)),
                plain(group.code),
                plain(group.title.get(language)),
                *_cell(cell),
            )
            for row in heat_map.in_order(drawn.rows, language)
            for group, cell in zip(drawn.groups, row.cells, strict=True)
            if cell.applying or cell.not_applicable
        ),
    )


def _cell(cell: HeatCell) -> tuple[Cell, ...]:
    counts = (cell.in_place, cell.lacking, cell.unknown, cell.not_applicable)
    return (*counts, "" if cell.percent is None else cell.percent)


def _flow(drawn: Flow, language: Language) -> ChartTable:
    names = {node.key: node.title.get(language) for column in drawn.columns for node in column}
    keys = ("from", "to", "relation", "mappings")
    return ChartTable(
        tuple(say(key, language) for key in keys),
        tuple(
            (
                plain(names[one.source]),
                plain(names[one.target]),
                say(one.relation, language),
                one.count,
            )
            for one in drawn.links
        ),
    )


def _progress(drawn: Progress, language: Language) -> ChartTable:
    classes = _classes([point.counts for point in drawn.points])
    names = [one.words.get(language) for one in classes]
    goals: dict[str, list[str]] = {}
    for goal in drawn.goals:
        goals.setdefault(goal.date, []).append(plain(goal_words(goal, language)))
    counts = {point.date: point.counts for point in points_in_order(drawn.points)}
    return ChartTable(
        (say("date", language), *names, say("total", language), say("goal", language)),
        tuple(
            (
                day,
                *(counts[day].get(one.key, 0) if day in counts else "" for one in classes),
                sum(counts[day].values()) if day in counts else "",
                "; ".join(goals.get(day, ())),
            )
            for day in sorted({*counts, *goals})
        ),
    )


def _board(rows: Sequence[GaugeRow], language: Language) -> ChartTable:
    keys = ("framework", "satisfied", "total", "previous", "previous_date", "change")
    return ChartTable(
        tuple(say(key, language) for key in keys),
        tuple(
            (
                plain(row.title.get(language)),
                row.satisfied,
                row.total,
                "" if row.previous is None else row.previous,
                row.previous_date,
                ""
                if row.previous is None
                else change_words(row.satisfied - row.previous, language),
            )
            for row in rows
        ),
    )
