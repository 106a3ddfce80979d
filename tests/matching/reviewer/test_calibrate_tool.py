from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from tests.matching.reviewer.questions import passage, practice

from kakehashi.matching.reviewer.calibration import read_calibration
from kakehashi.matching.reviewer.recording import record, write_recording
from kakehashi.matching.reviewer.verdict import Reviewed, ReviewVerdict

TOOL = Path(__file__).parents[3] / "tools" / "calibrate_reviewer.py"


@pytest.fixture
def tool():
    spec = importlib.util.spec_from_file_location("calibrate_reviewer", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_levels_rise_with_confidence_and_few_verdicts_promise_little(tool):
    pairs = [(0.95, True)] * 30 + [(0.7, True)] * 10 + [(0.7, False)] * 10 + [(0.3, False)] * 10
    found = tool.levels(pairs)

    assert [level["least"] for level in found] == [0.0, 0.7, 0.95]
    assert sum(level["count"] for level in found) == 60
    assert found[0]["precision"] < found[1]["precision"] < found[2]["precision"] < 1
    assert tool.levels([(0.99, True)] * 3 + [(0.2, False)])[0]["precision"] == 0.75


def test_a_level_that_is_worse_than_the_one_below_is_pooled_with_it(tool):
    pairs = [(0.6, True)] * 20 + [(0.9, False)] * 20

    assert tool.levels(pairs) == [{"least": 0.0, "precision": 0.5, "count": 40}]


def test_a_table_is_made_from_recording_and_gold_without_untouched_or_ambiguous(
    tool, tmp_path, monkeypatch
):
    yes = ReviewVerdict.IN_PLACE
    judged = [
        Reviewed(practice(n), (passage(n),), yes, 0.9, passage(n), (0, 20)) for n in range(1, 5)
    ]
    lines = [record(each, name, "ab" * 32) for name in ("a.md", "b.md") for each in judged]
    write_recording(tmp_path / "r.jsonl", "a model", lines)
    rows = [
        "document\tpractice_id\tstatus\tsplit",
        "a.md\tT-01\tin_place\tdev",
        "a.md\tT-02\tambiguous\tdev",
        "a.md\tT-03\tplanned\tdev",
        "b.md\tT-01\tin_place\tuntouched",
    ]
    (tmp_path / "gold.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    arguments = [str(tmp_path / "r.jsonl"), "--gold", str(tmp_path / "gold.tsv")]
    out = tmp_path / "table.json"
    monkeypatch.setattr(
        sys, "argv", ["calibrate", *arguments, "--on", "made up", "--out", str(out)]
    )
    tool.main()

    table = read_calibration(out)
    (level,) = table.en[yes]
    assert (level.count, level.precision) == (3, round(1 / 3, 3))
    assert table.measured
