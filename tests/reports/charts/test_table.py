from __future__ import annotations

import csv
import io

import openpyxl
import pytest
from tests.reports.charts import examples

from kakehashi.reports.charts.table import chart_table
from kakehashi.reports.charts.table_files import csv_of, write_table
from kakehashi.text.bilingual import LANGUAGES

NAMES = ("Alpha", "=cmd|' /C calc'!A0", "漢字\nの名", "+1", "@x")
DRAWN = {
    "coverage": examples.coverage(NAMES),
    "heat": examples.heat(NAMES, NAMES),
    "flow": examples.flow(NAMES),
    "progress": examples.progress(NAMES),
    "board": examples.board(NAMES),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DRAWN)
def test_every_row_is_as_long_as_the_head_and_heads_differ(kind, language):
    table = chart_table(DRAWN[kind], language)

    assert table.rows
    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert len(set(table.columns)) == len(table.columns)


def test_no_figure_is_missing():
    coverage = chart_table(DRAWN["coverage"], "en").rows
    assert sum(row[-1] for row in coverage) == sum(row.total for row in DRAWN["coverage"])
    flow = chart_table(DRAWN["flow"], "en").rows
    assert sum(row[-1] for row in flow) == sum(link.count for link in DRAWN["flow"].links)
    heat = chart_table(DRAWN["heat"], "en").rows
    cells = [cell for row in DRAWN["heat"].rows for cell in row.cells]
    assert sum(sum(row[3:7]) for row in heat) == sum(c.applying + c.not_applicable for c in cells)


@pytest.mark.parametrize("empty", [(), [], examples.heat((), ()), examples.progress(())])
def test_an_empty_chart_has_a_head_and_no_rows(empty):
    table = chart_table(empty, "ja")

    assert table.columns
    assert table.rows == ()


@pytest.mark.parametrize("kind", DRAWN)
def test_no_cell_becomes_a_formula(kind, tmp_path):
    table = chart_table(DRAWN[kind], "en")
    for row in csv.reader(io.StringIO(csv_of(table))):
        assert not [cell for cell in row if cell[:1] in "=@" and cell]

    path = tmp_path / "table.xlsx"
    write_table(path, table, made="2026-11-25")
    sheet = openpyxl.load_workbook(path).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert [cell.value for cell in sheet[1]] == list(table.columns)


def test_the_same_figures_give_the_same_files(tmp_path):
    table = chart_table(DRAWN["board"], "ja")
    for name in ("a.xlsx", "b.xlsx", "a.csv", "b.csv"):
        write_table(tmp_path / name, table, made="2026-11-25")

    for suffix in ("xlsx", "csv"):
        assert (tmp_path / f"a.{suffix}").read_bytes() == (tmp_path / f"b.{suffix}").read_bytes()
