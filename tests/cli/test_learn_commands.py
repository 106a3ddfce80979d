"""`kakehashi learn` from the first lesson to the certificate, in both languages."""

from __future__ import annotations

import csv
import json
import zipfile

import pytest

from kakehashi.courses.course_files import load_courses
from kakehashi.courses.exercise import Contradiction, Draft, Review
from kakehashi.courses.quiz import QuestionBank

SECRET = "Project Nightingale, client 4711"


def right_answers(library, lesson, attempt=0):
    courses = load_courses()
    quiz = QuestionBank(courses, library).quiz(courses.lessons[lesson], attempt)
    return ",".join(str(question.right + 1) for question in quiz)


def done(run, tmp_path, exercise, language):
    if isinstance(exercise, Review):
        answers = ",".join("yes" if item.evidence else "no" for item in exercise.items)
        return run("learn", "exercise", exercise.id, "--answers", answers, "--lang", language)
    if isinstance(exercise, Contradiction):
        answers = ",".join(str(number) for number in exercise.together)
        return run("learn", "exercise", exercise.id, "--answers", answers, "--lang", language)
    assert isinstance(exercise, Draft)
    (tmp_path / "draft.txt").write_text(
        f"{exercise.model.get(language)}\n{SECRET}\n", encoding="utf-8"
    )
    return run("learn", "exercise", exercise.id, "--draft", "draft.txt", "--lang", language)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_from_the_first_lesson_to_the_certificate(run, library, tmp_path, language):
    courses = load_courses()
    path = courses.paths["sme-owner"]
    say = ("--lang", language)
    assert run("learn", "start", path.id, "--name", "Aoki", *say).code == 0
    for lesson in path.lessons:
        read = run("learn", "lesson", lesson, *say)
        assert (read.code, read.err) == (0, "")
        assert courses.lessons[lesson].title.get(language) in read.out
        asked = run("learn", "quiz", lesson, "--answers", right_answers(library, lesson), *say)
        assert asked.code == 0, asked.err
    assert run("exchange", "keys", "make", "school", "--keys", "keys", *say).code == 0
    make = ("learn", "certificate", "make", "--key", "school", "--keys", "keys")
    early = run(*make, "--issuer", "School", *say)
    assert (early.code, "KH-CRS-010" in early.err) == (2, True)
    for name in path.exercises:
        ran = done(run, tmp_path, courses.exercises[name], language)
        assert ran.code == 0, ran.out
    shown = run("learn", "progress", "--json", *say)
    assert all(step["passed"] for step in json.loads(shown.out)["steps"])
    assert run(*make, "--issuer", "School", *say).code == 0
    (public,) = (tmp_path / "keys").glob("*.pub")
    found = run("learn", "certificate", "verify", "certificate.json", "--key", public, "--json")
    assert json.loads(found.out)["learner"] == "Aoki"
    assert json.loads(found.out)["same_courses"] is True
    assert run("learn", "export", "xapi", "--out", "x.json", *say).code == 0
    for kept in ("kakehashi-learning.json", "certificate.json", "x.json"):
        text = (tmp_path / kept).read_text(encoding="utf-8")
        assert "Nightingale" not in text, kept
        assert "4711" not in text, kept


def test_a_wrong_quiz_fails_and_the_questions_come_back(run, library):
    run("learn", "start", "auditor", "--name", "A", "--date", "2026-11-01")
    right = right_answers(library, "basics").split(",")
    wrong = ",".join(str(int(one) % 4 + 1) for one in right)
    first = run(
        "learn", "quiz", "basics", "--answers", wrong, "--date", "2026-11-01", "--lang", "en"
    )
    assert first.code == 1
    assert "0 of 6 right" in first.out
    none = run("learn", "quiz", "--date", "2026-11-01", "--lang", "en")
    assert "2026-11-02" in none.out
    repeated = run(
        "learn", "quiz", "--answers", "1,1,1,1,1,1", "--date", "2026-11-02", "--lang", "en"
    )
    assert repeated.code == 0
    assert "Question 6 of 6" in repeated.out


@pytest.mark.parametrize("answers", ["", "1", "1,2,3,4,5,6", "a,b,c,d,e,f", "0,1,1,1,1,1"])
def test_answers_that_are_none_are_refused_and_nothing_is_noted(run, tmp_path, answers):
    run("learn", "start", "auditor", "--name", "A")
    before = (tmp_path / "kakehashi-learning.json").read_bytes()
    ran = run("learn", "quiz", "basics", "--answers", answers, "--lang", "ja")
    assert (ran.code, "KH-CRS-007" in ran.err) == (2, True)
    assert (tmp_path / "kakehashi-learning.json").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("learn", "start", "wizard", "--name", "A"), "KH-CRS-004"),
        (("learn", "lesson", "../../etc/passwd"), "KH-CRS-005"),
        (("learn", "exercise", "\x1b[2J"), "KH-CRS-006"),
        (("learn", "quiz", "basics"), "KH-CRS-001"),
        (("learn", "book", "wizard"), "KH-CRS-004"),
        (("learn", "export", "scorm"), "KH-CRS-004"),
        (("learn", "certificate", "verify", "none.json", "--key", "none.pub"), "KH-EXC-033"),
    ],
)
def test_what_is_not_there_is_said(run, arguments, code):
    ran = run(*arguments, "--lang", "en")
    assert code in ran.err
    assert ran.code in {1, 2}
    assert "\x1b" not in ran.err + ran.out


def test_nothing_is_overwritten(run):
    assert run("learn", "start", "auditor", "--name", "A").code == 0
    again = run("learn", "start", "auditor", "--name", "B")
    assert (again.code, "KH-CRS-008" in again.err) == (2, True)


def test_a_draft_that_is_no_text_is_refused(run, tmp_path):
    run("learn", "start", "provider", "--name", "A")
    (tmp_path / "d.txt").write_bytes(b"\xff\xfe\x00")
    ran = run("learn", "exercise", "draft-notice", "--draft", "d.txt", "--lang", "en")
    assert (ran.code, "KH-CRS-001" in ran.err) == (1, True)


def test_paths_as_json(run):
    listed = json.loads(run("learn", "paths", "--json").out)
    assert len(listed) == 7
    assert all(max(one["minutes"].values()) <= 120 for one in listed)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_package_and_a_book_are_written(run, tmp_path, language):
    assert run("learn", "export", "scorm", "--path", "auditor", "--lang", language).code == 0
    with zipfile.ZipFile(tmp_path / f"kakehashi-auditor-{language}.zip") as packed:
        assert "imsmanifest.xml" in packed.namelist()
    ran = run("learn", "book", "auditor", "--format", "html", "--lang", language)
    assert ran.code == 0
    assert (tmp_path / f"course-auditor-{language}.html").exists()


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_paths_and_progress_as_tables(run, tmp_path):
    shown = json.loads(run("learn", "paths", "--json", "--table", "p.csv").out)
    run("learn", "start", "sme-owner", "--name", "Aoki")
    run("learn", "progress", "--lang", "ja", "--table", "s.csv")
    paths, steps = rows(tmp_path / "p.csv"), rows(tmp_path / "s.csv")

    assert [row["Id"] for row in paths] == [one["id"] for one in shown]
    assert [int(row["Minutes"]) for row in paths] == [one["minutes"]["en"] for one in shown]
    course = load_courses().paths["sme-owner"]
    assert [row["識別子"] for row in steps] == [*course.lessons, *course.exercises]
    assert {row["合格"] for row in steps} == {"いいえ"}
    assert {row["得点"] for row in steps} == {""}
