"""Answers in a file: read as people write them, refused where they do not fit, kept and read again."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library
from tests.starting.example import COMPANY, given_of, start

from kakehashi.errors import UnreadableError
from kakehashi.starting import Said
from kakehashi.starting.answers import read_said
from kakehashi.starting.answers_file import answers_text, read_answers_file


def read(path):
    problems = []
    practices = {practice.ref for practice in bundled_library().practices}
    return read_answers_file(path, start(), practices, problems), problems


@pytest.mark.parametrize("written", ["yes", "Y", "はい", "１", "実施済み"])
def test_yes_is_understood_in_both_languages(written):
    assert Said.YES is read_said(written)


def test_what_is_written_is_read_again(tmp_path):
    given = given_of(
        {**COMPANY, "REC-01": "一部", "HUM-06": "?", "organisation.headcount": "1,200"}
    )
    path = tmp_path / "answers.yaml"
    path.write_text(answers_text("みどり：食品 #1", given, start(), "ja"), encoding="utf-8")

    answered, problems = read(path)

    assert problems == []
    assert answered.organisation == "みどり：食品 #1"
    assert given == answered.given


def test_each_question_stands_above_its_answer():
    text = answers_text("", given_of({"REC-01": "no"}), start(), "en")
    assert "# Do you keep a list of the AI that is used in your organisation?\nREC-01: no" in text


def test_any_practice_may_be_answered_by_its_id(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("sec-11: はい\n", encoding="utf-8")
    answered, problems = read(path)
    assert (answered.given, problems) == ({"practices:SEC-11": Said.YES}, [])


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("organisation.colour: red", "KH-WS-070"),
        ("REC-99: yes", "KH-WS-070"),
        ("organisation.kind: castle", "KH-WS-071"),
        ("organisation.kind: [company, research]", "KH-WS-071"),
        ("organisation.countries: []", "KH-WS-071"),
        ("organisation.countries: {japan: yes}", "KH-WS-071"),
        ("uses: [none, workers]", "KH-WS-071"),
        ("system.obviously_ai: perhaps", "KH-WS-071"),
        ("organisation.headcount: '-1'", "KH-WS-071"),
        ("REC-01: [yes]", "KH-WS-071"),
        ("REC-01: ''", "KH-WS-071"),
    ],
)
def test_an_answer_that_does_not_fit_is_told_with_its_line(tmp_path, line, code):
    path = tmp_path / "a.yaml"
    path.write_text(f"# mine\nsystem.activities: uses\n{line}\n", encoding="utf-8")

    answered, problems = read(path)

    assert [(code, f"{path}:3")] == [(p.code, str(p.where)) for p in problems]
    assert all(p.line("en") and p.line("ja") for p in problems)
    assert list(answered.given) == ["system.activities"]


@pytest.mark.parametrize("text", ["- a\n", "a: b: c\n", "a: &x 1\n", "\x00", "a: 1\na: 2\n"])
def test_a_file_that_is_no_mapping_is_refused(tmp_path, text):
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError):
        read(path)
