from __future__ import annotations

import csv
import importlib.util
import json
from pathlib import Path

import pytest

from kakehashi.errors import KakehashiError, UsageError
from kakehashi.interchange.candidate_table import COLUMNS, FORMATS, check_table, write_table

has_pyarrow = bool(importlib.util.find_spec("pyarrow"))
ROW = {
    **dict.fromkeys(COLUMNS, ""),
    "document": "方針.md",
    "practice": "GOV-01",
    "provisions": ["law-1:1", "law-1:2"],
    "rank": 1,
    "score": 5.25,
    "close": True,
    "signs": [],
    "page": None,
    "start": 0,
    "end": 9,
    "headings": ["AI"],
    "text": '=HYPERLINK("http://example.org")',
}


def test_csv_opens_in_a_spreadsheet_and_holds_no_formula(tmp_path: Path):
    write_table(tmp_path / "t.csv", [ROW])

    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["text"] == "'" + ROW["text"]
    assert (row["provisions"], row["close"], row["page"]) == ("law-1:1; law-1:2", "yes", "")


def test_json_lines_hold_the_cells_as_they_are(tmp_path: Path):
    write_table(tmp_path / "t.jsonl", [ROW, ROW])

    lines = (tmp_path / "t.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [ROW, ROW]


@pytest.mark.skipif(not has_pyarrow, reason="the optional package pyarrow is not installed")
@pytest.mark.parametrize("count", [0, 3, 20_001])
def test_parquet_holds_the_cells_as_they_are(tmp_path: Path, count: int):
    import pyarrow.parquet as pq

    write_table(tmp_path / "t.parquet", [ROW] * count)

    assert pq.read_table(tmp_path / "t.parquet").to_pylist() == [ROW] * count


@pytest.mark.skipif(has_pyarrow, reason="pyarrow is installed")
def test_parquet_without_pyarrow_says_what_to_install():
    with pytest.raises(UsageError) as raised:
        check_table(Path("t.parquet"))

    assert "pyarrow" in raised.value.problem.hint("en")


@pytest.mark.parametrize("name", ["t.xlsx", "t", ".csv"])
def test_other_endings_are_refused(name: str):
    with pytest.raises(UsageError) as raised:
        check_table(Path(name))

    assert raised.value.problem.code == "KH-COR-001"


@pytest.mark.parametrize("ending", [e for e in FORMATS if has_pyarrow or e != ".parquet"])
def test_a_failure_half_way_leaves_the_old_table_and_nothing_else(tmp_path: Path, ending: str):
    path = tmp_path / f"t{ending}"
    path.write_text("old", encoding="utf-8")

    def rows():
        yield ROW
        raise OSError(28, "No space left on device")

    with pytest.raises(KakehashiError) as raised:
        write_table(path, rows())

    assert raised.value.problem.code == "KH-COR-003"
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
    assert path.read_text(encoding="utf-8") == "old"
