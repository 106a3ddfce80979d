"""Practices whose wording nearly coincides are found, and hardly any others."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.bundled import bundled_library

from kakehashi.library.near_practices import LENGTHS, grams, near_practices
from kakehashi.model import PracticeDetail, Provision
from kakehashi.text.bilingual import Bilingual, BilingualList

NONE = BilingualList()


def practice(id_: str, en: str, ja: str = "", examples: BilingualList = NONE):
    nothing = Bilingual("", "")
    detail = PracticeDetail("either", NONE, examples)
    return Provision(
        f"practices:{id_}",
        id_,
        None,
        "practice",
        nothing,
        nothing,
        Bilingual(en, ja),
        practice=detail,
    )


OWNERS = practice(
    "A-1", "The organisation names an owner for each AI system.", "責任者を定めている。"
)
COPY = practice(
    "B-1", "The organisation names one owner for each AI system.", "窓口を公表している。"
)
LOGS = practice("C-1", "The organisation keeps operational logs.", "運用ログを保存している。")


def pairs(*practices: Provision, least: float = 0.5) -> list[tuple[str, str]]:
    return [(n.one.id, n.other.id) for n in near_practices(practices, least=least)]


def test_a_statement_reworded_a_little_is_found():
    assert pairs(OWNERS, LOGS, COPY) == [("A-1", "B-1")]


def test_japanese_statements_are_compared_whatever_their_width():
    one = practice("A-1", "", "自らのＡＩが人権を損なってはならないことを定めている。")
    other = practice("B-1", "", "自らのAIが人権を損なってはいけないことを定めている。")
    assert pairs(one, other) == [("A-1", "B-1")]


def test_a_borrowed_example_is_found_and_the_pair_named_once_with_it():
    ours = BilingualList(en=("Each tool has one named owner in the register.",))
    theirs = BilingualList(en=("Each tool has one named owner in our register.",))
    one = practice("A-1", "The organisation keeps logs.", examples=ours)
    other = practice("B-1", "Something else altogether.", examples=theirs)
    (near,) = near_practices([one, other])
    assert (near.wording, near.other_wording) == (ours.en[0], theirs.en[0])


def test_examples_of_one_practice_may_be_alike():
    own = BilingualList(en=("Each tool has one owner now.", "Each tool has one owner here."))
    assert pairs(practice("A-1", "Owners.", examples=own)) == []


def test_empty_and_tiny_wordings_are_near_nothing():
    assert pairs(practice("A-1", ""), practice("B-1", ""), practice("C-1", "AI")) == []


@pytest.fixture(scope="module")
def practices() -> tuple[Provision, ...]:
    return bundled_library().practices


def test_no_near_pair_is_missed_by_comparing_only_those_that_share_rare_runs(practices):
    some = practices[::2]
    statements = {p.id: grams(p.statement.en, LENGTHS["en"]) for p in some}
    bare = [practice(p.id, p.statement.en) for p in some]
    wanted = {
        (one.id, other.id)
        for one, other in combinations(some, 2)
        if len(statements[one.id] & statements[other.id])
        >= 0.3 * len(statements[one.id] | statements[other.id])
    }
    assert len(wanted) > 2
    assert wanted == set(pairs(*bare, least=0.3))


def test_few_practices_of_the_bundled_hub_are_near(practices):
    """If this fails after a change of practices, look at `library check --details`."""
    assert len(near_practices(practices)) <= 12
