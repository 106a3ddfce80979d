"""Suggestions, counts, cases without names, and what is held back."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from kakehashi.incidents.account import account
from kakehashi.incidents.cases import case_of
from kakehashi.incidents.countermeasures import load_patterns, patterns_of
from kakehashi.incidents.counts import count_by
from kakehashi.incidents.criteria import load_criteria
from kakehashi.incidents.likeness import twins
from kakehashi.incidents.reveals import reveals
from kakehashi.incidents.suggest import suggest
from kakehashi.incidents.words import WORDS, Confidentiality, Effect, Harm, Kind, Risk, Severity
from kakehashi.library.cache import load_cached
from kakehashi.matching.rankers import Rankers

LINKS = Path(__file__).parents[2] / "benchmarks" / "incidents" / "links.tsv"


@pytest.fixture(scope="module")
def rankers():
    return Rankers.kept(load_cached().practices)


def test_every_code_has_words_in_both_languages():
    codes = [*Kind, *Harm, *Severity, *Risk, *Confidentiality, *Effect]
    assert set(codes) == set(WORDS)
    assert all(WORDS[one].en and WORDS[one].ja for one in codes)


def test_the_catalogue_names_practices_that_are_there():
    known = {one.ref for one in load_cached().practices}
    named = {ref for pattern in load_patterns() for ref, _ in pattern.practices}
    assert named <= known


def test_labels_name_numbers_and_practices_only():
    known = {one.id for one in load_cached().practices}
    with LINKS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert list(rows[0]) == ["incident", "sample", "reader", "practices"]
    assert all(
        row["incident"].isdecimal() and set(row["practices"].split()) <= known for row in rows
    )
    count = Counter((row["sample"], row["reader"]) for row in rows)
    first = {("read-first", reader): 40 for reader in "ABC"}
    assert count == first | {("held-out", reader): 20 for reader in "AC"}


def test_criteria_are_29_in_8_groups_and_none_is_passed_off_as_checked():
    criteria = load_criteria()
    assert (len(criteria), len({one.group for one in criteria})) == (29, 8)
    assert {one.verified for one in criteria} == {"unverified"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The hiring tool ranked women below men, an audit found.", "FAI-05"),
        ("採用選考のAIが女性の応募者を低く評価していた。", "FAI-05"),
        ("A deepfake video of a politician spread before the election.", "SAF-16"),
        ("政治家のディープフェイク動画が選挙前に拡散した。", "SAF-16"),
        ("The chatbot leaked other customers' personal data.", "SEC-02"),
        ("A self-driving car hit a pedestrian.", "SAF-01"),
    ],
)
def test_suggestions_in_both_languages(rankers, text, wanted):
    found = [one.practice for one in suggest(text, rankers)][:5]
    assert f"practices:{wanted}" in found


@pytest.mark.parametrize("text", ["", "   ", "…", "🙂" * 400, "x" * 50_000])
def test_suggestions_survive_texts_that_say_nothing(rankers, text):
    assert len(suggest(text, rankers)) == 10


def test_a_suggestion_says_which_pattern_names_it(rankers):
    best = suggest("An artist's copyrighted works were copied by the image model.", rankers)[0]
    assert best.practice.startswith("practices:IPR-")
    assert "copyright" in {one.id for one in best.patterns}


def test_patterns_need_something_in_the_text():
    assert patterns_of("Nothing of note.", harms=["privacy"]) == []


def test_twins_are_found_and_neighbours_are_not():
    told = [
        "The loan model of a bank refused applications of women in Kyoto for three months.",
        "For three months a bank's loan model refused women's applications in Kyoto.",
        "The loan model of a bank was retired.",
        "A drone fell into a crowd at a festival.",
    ]
    assert twins(told) == {1: 0}


def test_counts_and_small_numbers():
    accounts = [account(f"Case {n}", harms=["privacy"], sector="bank") for n in range(4)]
    accounts += [account("Case", harms=["privacy", "copyright"], sector="school")]
    counts = count_by([case_of(one) for one in accounts], "sector", "harm")
    assert (counts.rows, counts.columns) == (("finance", "education"), ("privacy", "copyright"))
    assert counts.cells == ((4, 0), (1, 1))
    assert counts.told_outside() == ((4, 0), (None, None))


SECRETS = ("Aiko Tanaka", "Acme Bank", "Kyoto", "2026-04-03", "aiko@acme.example", "K-998877")


def test_a_case_holds_nothing_that_was_typed():
    told = account(
        "Aiko Tanaka of Acme Bank refused",
        description="In Kyoto on 2026-04-03 aiko@acme.example (K-998877) was refused a loan.",
        sector="Acme Bank Kyoto",
        country="Kyoto",
        occurred="2026-04-03",
        criteria={"affected": "Aiko Tanaka"},
        public_summary="Aiko Tanaka",
    )
    assert [one for one in SECRETS if one in repr(case_of(told))] == []


@pytest.mark.parametrize(
    "text",
    [
        "Aiko Tanaka was refused.",
        "aiko  tanaka was refused.",
        "ＡＩＫＯ ＴＡＮＡＫＡ was refused.",
        "A customer of Acme  Bank was refused.",
        "田中愛子さんが断られた。",
        "京都市の支店で発生した。",
        "みどり銀行で発生した。",
        "Write to a@b.example.",
        "See https://x.example/1",
        "Call +81 3 1234 5678",
        "Case K-998877",
        "On 3 April a customer was refused.",
        "On April 3 a customer was refused.",
        "2026年4月3日に発生した。",
        "It happened in Kyoto.",
        "マリア・ロペスが被害を受けた。",
        "Dr. Mori noticed it.",
    ],
)
def test_summaries_that_name_somebody_are_held_back(text):
    names = ["Aiko Tanaka", "Acme Bank", "田中愛子", "みどり銀行"]
    assert reveals(text, names, "In Kyoto Aiko Tanaka was refused.")


@pytest.mark.parametrize(
    "text",
    [
        "A chatbot of a bank told customers wrong interest rates for some weeks.",
        "銀行のチャットボットが、顧客に誤った金利を案内した。",
        "An AI system gave wrong advice. The operator stopped it.",
    ],
)
def test_harmless_summaries_pass(text):
    assert reveals(text, ["Aiko Tanaka", "Acme Bank"], "Acme Bank's chatbot erred.") == []
