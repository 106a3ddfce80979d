"""A sentence of a model is kept only where what it cites bears it out."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library

from kakehashi.assessment.assess import assess
from kakehashi.model import Decision, Evidence, Verdict
from kakehashi.reports.answer import Answer, answer_of
from kakehashi.reports.drafting.check import drafted, is_borne_out
from kakehashi.reports.drafting.reply import Sentence, drafts_in

QUESTION = "hiroshima-reporting-framework-1:2d"
QUOTE = "Data stewards check every data set for gaps before training; 12 were refused in 2026."


def answer(**verdicts: Verdict) -> Answer:
    library = bundled_library()
    chosen = {"FAI_04": Verdict.IN_PLACE, "DAT_06": Verdict.PLANNED, **verdicts}
    decisions = [
        Decision(
            f"practices:{name.replace('_', '-')}",
            verdict,
            "Sato",
            "2026-11-01",
            "Checked by Sato",
            (Evidence("data.pdf", QUOTE, 3),),
        )
        for name, verdict in chosen.items()
    ]
    framework = library.frameworks["hiroshima-reporting-framework-1"]
    done = assess(
        library, [], date="2026-11-26", frameworks=[framework], decisions=decisions, candidates={}
    )
    return answer_of(done, library.provisions[QUESTION])


def numbers(found: Answer) -> dict[str, int]:
    return {claim.about.id: n for n, claim in enumerate(found.claims, start=1)}


def said(found: Answer, text: str, *names: str) -> bool:
    at = numbers(found)
    return is_borne_out(text, [at[name] for name in names], found, "en", "Acme")


def test_a_sentence_that_restates_what_it_cites_is_kept():
    found = answer()
    statement = found.claims[numbers(found)["FAI-04"] - 1].about.statement.en

    assert said(found, statement.replace("The organisation", "Acme"), "FAI-04")


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("Acme takes measures that reduce bias in its models.", ()),
        ("Acme takes measures that reduce bias in its models.", ("nine",)),
        ("Data stewards refused 13 data sets before training.", ("FAI-04",)),
        ("Our award-winning colleagues enjoy excellent lunches.", ("FAI-04",)),
        ("Data stewards check data sets, see https://example.com.", ("FAI-04",)),
        ("Data stewards check every data set. " * 30, ("FAI-04",)),
    ],
)
def test_a_sentence_that_nothing_bears_out_is_refused(text, cites):
    found = answer()
    at = {**numbers(found), "nine": 9}

    assert not is_borne_out(text, [at[name] for name in cites], found, "en", "Acme")


def test_a_plan_is_never_told_as_done():
    found = answer()

    assert not said(found, "Acme checks the quality of data before training.", "DAT-06")
    assert said(found, "Acme plans to check the quality of data before training.", "DAT-06")


def test_figures_of_the_quote_may_be_repeated_and_others_not():
    found = answer()

    assert said(found, "Data stewards refused 12 data sets in 2026 before training.", "FAI-04")
    assert not said(found, "Data stewards refused 12 data sets in 2025 before training.", "FAI-04")


def test_what_is_refused_is_kept_apart_with_the_reason_to_see():
    found = answer()
    at = numbers(found)["FAI-04"]
    sentences = [
        Sentence("Data stewards check every data set before training.", (at,)),
        Sentence("Everybody loves our models.", ()),
    ]
    made = drafted(found, sentences, "en", "Acme", "m")

    assert [text for text, _ in made.sentences] == [sentences[0].text]
    assert made.refused == ("Everybody loves our models.",)


@pytest.mark.parametrize(
    "told",
    [
        "",
        "[]",
        '{"drafts": 3}',
        '{"drafts": [3]}',
        '{"drafts": [{"item": "2d", "sentences": 3}]}',
        '{"drafts": [{"item": "2d", "sentences": [{"text": 3, "cites": [1]}]}]}',
        "{" * 10_000,
    ],
)
def test_answers_of_another_form_are_no_drafts(told):
    assert not any(drafts_in(told).values())


def test_a_citation_must_be_a_number():
    told = '{"drafts": [{"item": "a", "sentences": [{"text": "x", "cites": [true, "1", 2, 2]}]}]}'

    assert drafts_in(told)["a"][0].cites == (2,)
