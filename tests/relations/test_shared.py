"""The weaker level: how strongly provisions are related through practices."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bundled import bundled_library

from kakehashi.relations.shared import NEIGHBOURS, Relatedness, relatedness_of

GROUPS = {f"p:{letter}{n}": f"p:{letter}" for letter in "ABC" for n in range(3)}
ASKED = st.dictionaries(st.sampled_from(sorted(GROUPS)), st.sampled_from([0.5, 1.0]), min_size=1)


def strength(relatedness: Relatedness, x: str, y: str) -> float:
    found = relatedness.of(x, y)
    return found.strength if found else 0.0


@given(st.lists(ASKED, min_size=2, max_size=6))
def test_strength_is_symmetric_and_between_0_and_1(asked):
    refs = {f"f:{n}": what for n, what in enumerate(asked)}
    relatedness = Relatedness(refs, GROUPS)
    for x in refs:
        assert strength(relatedness, x, x) == pytest.approx(1.0)
        for y in refs:
            assert 0 <= strength(relatedness, x, y) <= 1
            assert strength(relatedness, x, y) == pytest.approx(strength(relatedness, y, x))


def test_the_same_practice_counts_more_than_one_of_the_same_group():
    asked = {"f:1": {"p:A0": 1.0}, "g:1": {"p:A0": 1.0}, "g:2": {"p:A1": 1.0}, "g:3": {"p:B0": 1.0}}
    relatedness = Relatedness(asked, GROUPS)
    same, near, none = (strength(relatedness, "f:1", f"g:{n}") for n in (1, 2, 3))
    assert same == pytest.approx(1.0)
    assert near == pytest.approx(NEIGHBOURS)
    assert none == 0.0
    assert relatedness.of("f:1", "g:3") is None


def test_sharing_only_a_group_names_no_practice():
    relatedness = Relatedness({"f:1": {"p:A0": 1.0}, "g:1": {"p:A1": 1.0}}, GROUPS)
    found = relatedness.of("f:1", "g:1")
    assert found
    assert (found.practices, found.groups) == ((), ("p:A",))
    assert (found.of_subject, found.of_object) == (0.0, 0.0)


def test_a_rare_practice_in_common_says_more_than_a_common_one():
    asked = {f"f:{n}": {"p:A0": 1.0} for n in range(20)}
    asked |= {
        "g:1": {"p:A0": 1.0, "p:B0": 1.0},
        "g:2": {"p:A0": 1.0, "p:C0": 1.0},
        "g:3": {"p:B1": 1.0, "p:C0": 1.0},
    }
    relatedness = Relatedness(asked, {})
    assert strength(relatedness, "g:2", "g:3") > strength(relatedness, "g:1", "g:2")


def test_what_asks_for_nothing_is_related_to_nothing():
    relatedness = relatedness_of(bundled_library())
    assert relatedness.of("practices:GOV", "nist-ai-rmf-1.0:GOVERN-1.1") is None
    assert relatedness.of("no:such", "nist-ai-rmf-1.0:GOVERN-1.1") is None


def test_two_texts_of_the_same_wording_are_strongly_related():
    relatedness = relatedness_of(bundled_library())
    assert (
        strength(relatedness, "oecd-ai-principles-2024:1.3-0", "g20-ai-principles-2019:1.3-0") > 0.8
    )
