from __future__ import annotations

import pytest
from tests.policy.texts import sentence

from kakehashi.policy.commitments import Status, find_commitments

PROMISES = [
    ("By March 2027, Ruritania will train 300 officials.", "en", "Ruritania", Status.STATED),
    ("Ruritania is committed to promoting cooperation on AI.", "en", "Ruritania", Status.STATED),
    ("In closing, Ruritania reaffirms its intention to join.", "en", "Ruritania", Status.STATED),
    (
        "Within 90 days of this order, the Secretary of Trade shall, with the Chair, publish a list.",
        "en",
        "the Secretary of Trade",
        Status.STATED,
    ),
    ("Ruritania launched the Lake Process in 2023.", "en", "Ruritania", Status.CLAIMED),
    ("Ruritania trained 1,200 officials last year.", "en", "Ruritania", Status.MEASURED),
    ("Ruritania announced a policy to train 30,000 people.", "en", "Ruritania", Status.STATED),
    (
        "The world turned from principle to practice, and Ruritania took the lead on rules.",
        "en",
        "Ruritania",
        Status.CLAIMED,
    ),
    ("国は、指針の整備その他の施策を講ずるものとする。", "ja", "国", Status.STATED),
    ("各組織は、緩和策を採用することを約束する。", "ja", "組織", Status.STATED),
    ("ルリタニアは、2024年に行動計画を策定した。", "ja", "ルリタニア", Status.CLAIMED),
    ("ルリタニアは、職員300人を対象に研修を実施した。", "ja", "ルリタニア", Status.MEASURED),
]
NO_PROMISES = [
    ("Why will the meeting matter?", "en"),
    ("The memorandum will be reviewed.", "en"),
    ("There is a fear that current AI will develop further.", "en"),
    ("The so-called soft-law approach prevails.", "en"),
    ("Rules introduced by the European Union apply.", "en"),
    ("A deployer shall complete an impact assessment.", "en"),
    ("Rules that the Council, the Board, and Parliament adopted apply.", "en"),
    ("Visitors from Arcadia, Utopia, and Ruritania hosted events.", "en"),
    ("The head of the agency shall:", "en"),
    ("国民は、理解を深めるよう努めるものとする。", "ja"),
    ("この法律において、AIとは次のものをいう。", "ja"),
    ("", "en"),
]


@pytest.mark.parametrize(("text", "language", "actor", "status"), PROMISES)
def test_promises_and_deeds_are_found_with_who_and_how_sure(text, language, actor, status):
    (found,) = find_commitments([sentence(text, language)])
    assert (found.actor.text, found.status) == (actor, status)


@pytest.mark.parametrize(("text", "language"), NO_PROMISES)
def test_questions_duties_of_classes_and_passives_are_no_commitments(text, language):
    assert find_commitments([sentence(text, language)]) == []


@pytest.mark.parametrize(("text", "language", "actor", "status"), PROMISES)
def test_every_field_is_a_cut_of_its_sentence(text, language, actor, status):
    (found,) = find_commitments([sentence(text, language)])
    for cut in (found.actor, found.action, found.beneficiary, found.quantity, found.deadline):
        if cut is not None:
            assert cut.text
            assert text[cut.start : cut.end] == cut.text


def test_years_and_days_are_no_quantities_and_no_deadline_is_invented():
    (found,) = find_commitments([sentence("Ruritania launched the Lake Process in 2023.")])
    assert (found.quantity, found.deadline) == (None, None)
    text = "Within 30 days, the Minister shall publish a list."
    (found,) = find_commitments([sentence(text)])
    assert found.quantity is None
    assert found.deadline is not None
    assert found.deadline.text == "Within 30 days"


@pytest.mark.parametrize(
    "text",
    [
        "will " * 5000,
        "A, " * 5000 + "shall go",
        "は、" * 5000,
        # Numbers without end once took a minute.
        "Ruritania will train " + "1," * 20000,
        "国は、" + "１，" * 20000 + "に実施した。",
    ],
)
def test_hostile_sentences_end(text):
    for language in ("en", "ja"):
        find_commitments([sentence(text, language)])


def test_an_item_under_a_line_that_names_its_actor_last_is_found():
    stem = "To limit risks, including wrong guesses — the Director of Trade shall:"
    (found,) = find_commitments([sentence("(i) publish a list of tools", stem=stem)])
    assert (found.actor.text, found.actor.above) == ("the Director of Trade", True)
