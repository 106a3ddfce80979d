"""Files of suggestions: good lines, bad lines, and what falls below the bar."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kakehashi.errors import UnreadableError
from kakehashi.interchange.suggestion_file import read_suggestions

PRACTICES = {"practices:GOV-01"}
GOOD: dict[str, Any] = {
    "practice": "GOV-01",
    "probability": 0.9,
    "by": "model 1",
    "document": "policy.pdf",
    "quote": "社長が責任を負う。",
    "page": 3,
}


def read(folder: Path, *lines: str, least: float = 0.75):
    path = folder / "s.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return read_suggestions(path, PRACTICES, least=least)


def test_a_good_line_is_read(tmp_path: Path):
    (found,), problems = read(tmp_path, json.dumps(GOOD), "")

    assert problems == []
    assert found.practice == "practices:GOV-01"
    assert (found.evidence[0].quote, found.evidence[0].page) == ("社長が責任を負う。", 3)
    assert found.where == "s.jsonl:1"


def test_lines_below_the_bar_are_counted_and_left_out(tmp_path: Path):
    low = json.dumps({**GOOD, "probability": 0.74})
    found, (problem,) = read(tmp_path, low, json.dumps(GOOD), low)

    assert len(found) == 1
    assert problem.code == "KH-SUG-004"
    assert "2" in problem.message("en")
    assert problem.severity == "warning"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"practice": "GOV-99"}, "KH-SUG-003"),
        ({"probability": 1.2}, "KH-SUG-002"),
        ({"probability": float("nan")}, "KH-SUG-002"),
        ({"probability": "sure"}, "KH-SUG-002"),
        ({"quote": "  "}, "KH-SUG-002"),
        ({"page": 0}, "KH-SUG-002"),
        ({"by": ""}, "KH-SUG-002"),
        ({"verdict": "in place"}, "KH-SUG-002"),
    ],
)
def test_a_bad_line_is_a_problem_and_the_rest_is_read(
    tmp_path: Path, change: dict[str, Any], code: str
):
    found, (problem,) = read(tmp_path, json.dumps({**GOOD, **change}), json.dumps(GOOD))

    assert len(found) == 1
    assert (problem.code, str(problem.where)) == (code, "s.jsonl:1")


@pytest.mark.parametrize("line", ["[", "[]", "null", "{}", "x" * 2**21])
def test_what_is_no_object_is_a_problem(tmp_path: Path, line: str):
    found, (problem,) = read(tmp_path, line)

    assert found == []
    assert problem.code == "KH-SUG-002"


def test_a_file_that_is_no_text_is_refused(tmp_path: Path):
    path = tmp_path / "s.jsonl"
    path.write_bytes(b"\xff\xfe\x00\x80")

    with pytest.raises(UnreadableError) as caught:
        read_suggestions(path, PRACTICES)
    assert caught.value.problem.code == "KH-SUG-001"
