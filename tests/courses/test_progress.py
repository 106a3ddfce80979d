"""The learner's file: what it holds, what it refuses, and repetition over time."""

from __future__ import annotations

import json

import pytest

from kakehashi.courses.course import Courses
from kakehashi.courses.progress import Progress, load_progress, save_progress, start
from kakehashi.courses.spacing import SURE, UNSURE, WRONG, Card, reviewed
from kakehashi.courses.standing import steps_of
from kakehashi.errors import KakehashiError, UnreadableError, UsageError


def test_it_comes_back_as_it_was(tmp_path):
    path = tmp_path / "p.json"
    before = start("青木", "auditor", "2026-11-26").with_read("basics", "2026-11-26")
    before = before.with_lesson("basics", 5 / 6, "2026-11-26").answered(
        "shown:REC-01", 5, "2026-11-26"
    )
    save_progress(before, path)
    assert load_progress(path) == before
    assert path.stat().st_mode & 0o077 == 0


def test_the_best_attempt_counts():
    found = start("A", "auditor", "2026-11-26")
    for share, day in ((0.5, "2026-11-26"), (0.9, "2026-11-27"), (0.6, "2026-11-28")):
        found = found.with_lesson("basics", share, day)
    result = found.lessons["basics"]
    assert (result.score, result.on, result.attempts) == (0.9, "2026-11-27", 3)


def test_a_lesson_passes_at_eighty_per_cent(courses: Courses):
    found = start("A", "auditor", "2026-11-26").with_lesson("basics", 5 / 6, "2026-11-26")
    found = found.with_lesson("evidence", 4 / 6, "2026-11-26")
    passed = {step.id: step.passed for step in steps_of(found, courses)}
    assert (passed["basics"], passed["evidence"], passed["statuses"]) == (True, False, False)


def test_a_path_that_is_gone_is_said(courses: Courses):
    with pytest.raises(UsageError) as caught:
        steps_of(start("A", "wizard", "2026-11-26"), courses)
    assert caught.value.problem.code == "KH-CRS-004"


def test_questions_come_back_in_the_order_of_their_dates():
    found = start("A", "auditor", "2026-11-01")
    found = found.answered("late", SURE, "2026-11-01").answered("early", WRONG, "2026-10-30")
    assert found.due("2026-11-01") == ("early",)
    assert found.due("2026-11-02") == ("early", "late")


def test_doubt_shortens_the_intervals():
    sure = unsure = Card()
    day = "2026-01-01"
    for _ in range(5):
        sure, unsure = reviewed(sure, SURE, day), reviewed(unsure, UNSURE, day)
    assert unsure.interval < sure.interval
    assert unsure.easiness < 2.5 < sure.easiness


def test_a_failure_starts_again_and_keeps_the_easiness():
    card = reviewed(reviewed(Card(), SURE, "2026-01-01"), SURE, "2026-01-02")
    failed = reviewed(card, WRONG, "2026-01-08")
    assert (failed.interval, failed.repetitions) == (1, 0)
    assert failed.easiness == card.easiness


def test_intervals_end():
    card = Card()
    for _ in range(60):
        card = reviewed(card, SURE, "2026-01-01")
    assert card.interval == 3_650
    for _ in range(60):
        card = reviewed(card, UNSURE, "2026-01-01")
    assert card.easiness == 1.3


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"format": "kakehashi.learning.v2"}',
        b'{"learner": "A"}',
        b"[" * 100_000,
        json.dumps({"learner": "A", "path": "../../etc", "started": "2026-11-26"}).encode(),
        json.dumps(
            {"learner": "A", "path": "auditor", "started": "2026-11-26", "extra": 1}
        ).encode(),
        json.dumps(
            {
                "learner": "A",
                "path": "auditor",
                "started": "2026-11-26",
                "lessons": {"basics": {"score": 7, "on": "2026-11-26", "attempts": 1}},
            }
        ).encode(),
        json.dumps({"learner": "A" * 300, "path": "a", "started": "2026-11-26"}).encode(),
    ],
)
def test_other_files_are_refused(tmp_path, content):
    path = tmp_path / "p.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as caught:
        load_progress(path)
    assert caught.value.problem.code == "KH-CRS-002"


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(UnreadableError) as caught:
        load_progress(tmp_path / "none.json")
    assert caught.value.problem.code == "KH-CRS-001"


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(KakehashiError) as caught:
        save_progress(start("A", "auditor", "2026-11-26"), tmp_path / "none" / "p.json")
    assert caught.value.problem.code == "KH-CRS-003"


def test_names_cannot_move_the_cursor(tmp_path):
    path = tmp_path / "p.json"
    progress = Progress(learner="A\x1b[2J\u202e", path="auditor", started="2026-11-26")
    save_progress(progress, path)
    assert load_progress(path).learner == "A<U+001B>[2J<U+202E>"
