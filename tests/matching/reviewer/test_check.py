from __future__ import annotations

import json

import pytest
from tests.matching.reviewer.model_server import line
from tests.matching.reviewer.questions import batch, passage, practice, question

from kakehashi.matching.reviewer.answer import MalformedAnswerError, read_answer
from kakehashi.matching.reviewer.check import FLOOD, Checked, check_answer, without_floods
from kakehashi.matching.reviewer.verdict import Reviewed, ReviewVerdict

ASKED = batch(question(1, passage(1), passage(5)), question(2))
TEXTS = {ASKED.numbers[p.id]: p.text for p in ASKED.passages}


def checked(*lines: dict[str, object]) -> Checked:
    given, _ = read_answer(json.dumps({"verdicts": lines}))
    return check_answer(ASKED, given)


def test_a_verdict_that_holds_keeps_quote_passage_and_the_others():
    (held,) = checked(
        line("T-01", 1, TEXTS, quote="keeps list 1 of its machines", also=[3])
    ).reviewed

    assert held.verdict is ReviewVerdict.IN_PLACE
    assert held.words == "keeps list 1 of its machines"
    assert [p.id for p in held.also] == ["shop.md#5"]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (line("T-99", 1, TEXTS), "practice"),
        (line("practices", 1, TEXTS), "practice"),
        (line("T-01", 99, TEXTS), "candidate"),
        (line("T-01", 0, TEXTS), "candidate"),
        (line("T-01", -1, TEXTS), "candidate"),
        (line("T-01", 2, TEXTS), "candidate"),
        (line("T-01", 1, TEXTS, quote="The shop keeps list 7 of its machines"), "quote"),
        (line("T-01", 1, TEXTS, quote=""), "quote"),
        (line("T-01", 1, TEXTS, quote=None), "quote"),
        (line("T-01", 1, TEXTS, quote=TEXTS[3]), "quote"),
        (line("T-01", 1, TEXTS, confidence=1.01), "confidence"),
        (line("T-01", 1, TEXTS, confidence=-0.5), "confidence"),
    ],
)
def test_what_cannot_be_checked_is_dropped_and_counted(wrong: dict[str, object], reason: str):
    outcome = checked(wrong, line("T-02", 2, TEXTS))

    assert outcome.dropped == {reason: 1}
    assert [r.practice.id for r in outcome.reviewed] == ["T-02"]


def test_a_confidence_that_is_no_number_is_dropped():
    given, wrong = read_answer(
        '{"verdicts": [{"practice": "T-01", "verdict": "none", "confidence": NaN},'
        '{"practice": "T-02", "verdict": "none", "confidence": Infinity}]}'
    )

    assert wrong + check_answer(ASKED, given).dropped["confidence"] == 2


def test_the_first_of_two_verdicts_counts():
    outcome = checked(line("T-01", 1, TEXTS), line("T-01", 1, TEXTS, verdict="none"))

    assert [r.verdict.value for r in outcome.reviewed] == ["in_place"]
    assert outcome.dropped == {"twice": 1}


def test_numbers_of_others_that_are_no_candidates_are_passed_over():
    (held,) = checked(line("T-01", 1, TEXTS, also=[1, 2, 77, 3, 3])).reviewed

    assert [p.id for p in held.also] == ["shop.md#5"]


def test_a_passage_quoted_for_everything_counts_for_nothing():
    one, other = passage(1), passage(2)
    flooded = [
        Reviewed(practice(n), (one,), ReviewVerdict.IN_PLACE, 0.9, one, (0, 20))
        for n in range(FLOOD + 1)
    ]
    usual = Reviewed(practice(50), (other,), ReviewVerdict.IN_PLACE, 0.9, other, (0, 20))

    assert without_floods([*flooded, usual]) == ([usual], [one])
    assert without_floods([*flooded[1:], usual]) == ([*flooded[1:], usual], [])


GOOD = '{"verdicts": [{"practice": "T-01", "verdict": "none", "confidence": 1}]}'


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"```json\n{GOOD}\n```",
        f"<think>Maybe {{T-01}} or {{'verdicts': 3}}?</think>\n{GOOD}",
        f'A draft: {{"verdicts": []}} and the answer: {GOOD} Done.',
        f"{{{GOOD}",
    ],
)
def test_the_object_is_found_in_what_models_write_around_it(text: str):
    lines, wrong = read_answer(text)

    assert [each.practice for each in lines] == ["T-01"]
    assert wrong == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I cannot help with that.",
        GOOD[:-5],
        "[]",
        '{"verdicts": {}}',
        "{" * 5000,
        "x" * 500_000,
    ],
)
def test_a_text_without_the_object_is_malformed(text: str):
    with pytest.raises(MalformedAnswerError):
        read_answer(text)


def test_lines_of_another_form_are_counted_and_the_others_read():
    wrong = [
        '"yes"',
        '{"practice": "T-02"}',
        '{"practice": 3, "verdict": "maybe", "confidence": 1}',
    ]
    lines, count = read_answer(GOOD[:-2] + "," + ",".join(wrong) + "]}")

    assert len(lines) == 1
    assert count == 3
