"""Statements for a learning record store follow the rules of xAPI 1.0.3, all of them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from kakehashi.courses.course import Courses
from kakehashi.courses.progress import Progress, start
from kakehashi.courses.xapi import SAID, statements

SCHEMA = json.loads(
    Path(__file__).with_name("xapi_statement.schema.json").read_text(encoding="utf-8")
)


def learned(courses: Courses, path: str, *, all_passed: bool) -> Progress:
    progress = start("青木 <b>", path, "2026-11-01")
    for number, name in enumerate(courses.paths[path].lessons):
        score = 1.0 if all_passed or number % 2 else 0.5
        progress = progress.with_read(name, "2026-11-02").with_lesson(name, score, "2026-11-03")
    for name in courses.paths[path].exercises:
        progress = progress.with_exercise(name, 1.0 if all_passed else 0.0, "2026-11-04")
    return progress


@pytest.mark.parametrize("all_passed", [True, False])
def test_every_statement_follows_the_rules(courses: Courses, all_passed):
    checked = jsonschema.Draft202012Validator(SCHEMA)
    used = set()
    for path in courses.paths:
        told = statements(learned(courses, path, all_passed=all_passed), courses)
        for one in told:
            assert [error.message for error in checked.iter_errors(one)] == []
            verb = one["verb"]["id"].rsplit("/", 1)[1]
            used.add(verb)
            success = one.get("result", {}).get("success")
            assert success == {"passed": True, "failed": False}.get(verb)
        assert len({one["id"] for one in told}) == len(told)
    assert used == (set(SAID) - {"failed"} if all_passed else {"experienced", "passed", "failed"})


def test_sending_the_same_progress_again_makes_no_second_record(courses: Courses):
    progress = learned(courses, "auditor", all_passed=True)
    first, again = (statements(progress, courses, "https://learn.example/") for _ in range(2))
    assert first == again
    elsewhere = statements(progress, courses, "https://other.example/")
    assert not {one["id"] for one in first} & {one["id"] for one in elsewhere}


def test_the_rules_find_a_wrong_statement(courses: Courses):
    checked = jsonschema.Draft202012Validator(SCHEMA)
    one = statements(learned(courses, "auditor", all_passed=True), courses)[-1]
    for wrong in (
        {**one, "timestamp": "2026-11-04"},
        {**one, "id": "1"},
        {**one, "verb": {"id": "passed", "display": {"en": "passed"}}},
        {**one, "result": {"score": {"scaled": 90}}},
        {**one, "actor": {"objectType": "Agent"}},
    ):
        assert list(checked.iter_errors(wrong))
