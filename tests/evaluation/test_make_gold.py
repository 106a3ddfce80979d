"""Gold out of two readers and a third: who decides what."""

from __future__ import annotations

import csv
import importlib.util
import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = "We keep a log.\nStaff are trained.\nAudits may come.\n"


@pytest.fixture(scope="module")
def make_gold():
    sys.path.insert(0, str(ROOT / "benchmarks"))
    spec = importlib.util.spec_from_file_location("make_gold", ROOT / "tools" / "make_gold.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_gold"] = module
    spec.loader.exec_module(module)
    sys.path.remove(str(ROOT / "benchmarks"))
    return module


def reading(practice: str, status: str, *quotes: str, doc: str = "rules.txt") -> dict:
    return {"doc": doc, "practice": practice, "status": status, "quotes": list(quotes), "note": ""}


def gold(make_gold, folder: Path, a: list, b: list, c: list = ()) -> tuple[dict, str]:
    (folder / "docs").mkdir()
    (folder / "docs" / "rules.txt").write_text(TEXT, encoding="utf-8")
    for reader, rows in (("a", a), ("b", b), ("c", c)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"X.{reader}.jsonl").write_text(lines, encoding="utf-8")
    arguments = [str(folder), "--root", str(folder / "docs"), "--out", str(folder)]
    code = make_gold.main([*arguments, "--disputes", str(folder / "open.jsonl")])
    with (folder / "en.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return rows, code


def test_who_decides(make_gold, tmp_path: Path):
    log, staff, audits = TEXT.splitlines()
    a = [
        reading("A-1", "in_place", log),
        reading("A-2", "in_place", staff),
        reading("A-3", "in_place", staff),
        reading("A-4", "ambiguous", audits),
        reading("A-5", "planned", audits),
        reading("A-6", "in_place", audits),
    ]
    b = [reading("A-1", "in_place", "keep a log"), reading("A-6", "ambiguous", audits)]
    c = [reading("A-2", "in_place", staff), reading("A-6", "absent")]
    rows, code = gold(make_gold, tmp_path, a, b, c)
    decided = {row["practice_id"]: (row["status"], row["decided_by"]) for row in rows}

    assert code == 0
    assert decided == {
        "A-1": ("in_place", "both"),
        "A-2": ("in_place", "third"),
        "A-3": ("ambiguous", "open"),
        "A-4": ("ambiguous", "one"),
        "A-5": ("planned", "one"),
        "A-6": ("absent", "third"),
    }
    disputes = (tmp_path / "open.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["practice"] for line in disputes] == ["A-3"]


def test_offsets_are_those_of_the_quotes(make_gold, tmp_path: Path):
    a = [reading("A-1", "in_place", "We keep a log.", "Staff are  trained.")]
    rows, _ = gold(make_gold, tmp_path, a, a)

    assert [TEXT[int(row["start"]) : int(row["end"])] for row in rows] == [
        "We keep a log.",
        "Staff are trained.",
    ]
    assert [len(row["sha256"]) for row in rows] == [64, 0]


def test_an_invented_quote_is_reported(make_gold, tmp_path: Path, capsys):
    a = [reading("A-1", "in_place", "Nobody wrote this.")]
    _, code = gold(make_gold, tmp_path, a, a)

    assert code == 1
    assert "not in the document: Nobody wrote this." in capsys.readouterr().out


def test_untouched_documents_are_marked(make_gold):
    assert make_gold.split_of("x/co-freee-ai-ethics.md") == "untouched"
    assert make_gold.split_of("x/co-alsok-ai-policy.md") == "dev"


@pytest.mark.parametrize("name", ["en.tsv", "ja.tsv"])
def test_the_gold_holds_no_text(name: str):
    with (ROOT / "benchmarks" / "gold" / name).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))

    assert {"dev", "untouched"} == {row["split"] for row in rows}
    assert set(rows[0]) == {
        "document",
        "sha256",
        "split",
        "practice_id",
        "status",
        "decided_by",
        "start",
        "end",
    }
