"""The cutter against sentences as a careful reader cuts them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kakehashi.text.sentences import sentence_spans

GOLD = Path(__file__).with_name("sentences.txt")
CASES = [
    line.replace("\\n", "\n")
    for line in GOLD.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def cut(case: str) -> tuple[list[str], list[str]]:
    text = case.replace("‖", "")
    wanted = [part.strip() for part in case.split("‖")]
    return wanted, [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize("case", CASES)
def test_sentences_are_cut_as_a_reader_cuts_them(case):
    wanted, found = cut(case)

    assert wanted == found


def test_the_gold_is_large_and_every_case_its_own():
    assert len(CASES) == len(set(CASES)) >= 150
