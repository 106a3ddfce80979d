"""What hangs on undecided practices: ways to provisions, and what one practice settles alone."""

from __future__ import annotations

import random

import pytest
from tests.assessment.tiny import tiny_library

from kakehashi.assessment.status import StatusValue
from kakehashi.model import Verdict
from kakehashi.workspace.outlook import SETTLED, Outlook, settled

YES, NO = Verdict.IN_PLACE, Verdict.NOT_IN_PLACE


def hanging(outlook, verdicts=None, presence=None):
    told = verdicts or {}
    return outlook.hanging(told, outlook.statuses(told), presence or {})


def tiny(*rows, **more):
    library = tiny_library(*rows, **more)
    return Outlook(library, [f for f in library.instruments if f.assessable])


def test_a_covered_provision_waits_for_all_its_practices():
    outlook = tiny("1 superset-of A", "1 superset-of B", covered="1")
    found = hanging(outlook)
    assert {name: one.waiting for name, one in found.items()} == {
        "practices:A": ("law-1:1",),
        "practices:B": ("law-1:1",),
    }
    assert [one.alone for one in found.values()] == [(), ()]


def test_the_last_practice_that_a_provision_lacks_settles_it_alone():
    outlook = tiny("1 superset-of A", "1 superset-of B", covered="1")
    found = hanging(outlook, {"practices:A": YES})
    assert found["practices:B"].alone == ("law-1:1",)
    assert "practices:A" not in found
    assert found["practices:B"].weight == 1.0


def test_a_provision_that_lacks_one_practice_counts_more_than_one_that_lacks_several():
    rows = ["1 superset-of A", *(f"2 superset-of {name}" for name in "BCDE")]
    outlook = tiny(*rows, covered="1 2", practices="A B C D E")
    found = hanging(outlook, presence={f"practices:{name}": 0.5 for name in "ABCDE"})
    assert found["practices:A"].weight > found["practices:B"].weight


def test_what_is_likely_in_place_makes_its_neighbours_count_more():
    outlook = tiny(
        "1 superset-of A",
        "1 superset-of B",
        "2 superset-of C",
        "2 superset-of D",
        covered="1 2",
        practices="A B C D",
    )
    found = hanging(outlook, presence={"practices:B": 0.9, "practices:D": 0.1})
    assert found["practices:A"].weight > found["practices:C"].weight


def test_a_provision_within_a_practice_needs_nothing_else_even_if_it_is_not_covered():
    assert hanging(tiny("1 subset-of A"))["practices:A"].alone == ("law-1:1",)


def test_a_provision_that_only_overlaps_waits_but_cannot_be_satisfied():
    found = hanging(tiny("1 intersects-with A"))["practices:A"]
    assert (found.waiting, found.alone, found.weight) == (("law-1:1",), (), 0.0)


def test_a_way_that_a_verdict_closed_counts_for_nothing():
    outlook = tiny("1 superset-of A", "1 superset-of B", covered="1")
    found = hanging(outlook, {"practices:A": Verdict.PARTIAL})
    assert found.get("practices:B") is None or found["practices:B"].weight == 0.0


@pytest.mark.parametrize("seed", range(4))
def test_what_a_practice_settles_alone_is_satisfied_once_it_is_in_place(library, seed):
    """On the whole library: the short way of counting promises nothing that does not follow."""
    outlook = Outlook(library, library.current)
    drawn = random.Random(seed)
    refs = [practice.ref for practice in library.practices]
    verdicts = {ref: drawn.choice(list(Verdict)) for ref in drawn.sample(refs, 150)}
    found = hanging(outlook, verdicts)
    for practice in drawn.sample(sorted(found), 12):
        after = outlook.statuses({**verdicts, practice: YES})
        for ref in found[practice].alone:
            assert after[ref] in (
                StatusValue.SATISFIED,
                StatusValue.NOT_APPLICABLE,
                StatusValue.CONTRADICTED,
            )


def test_settled_counts_what_nobody_has_to_look_at_any_more():
    outlook = tiny("1 superset-of A", "2 intersects-with A", covered="1")
    assert settled(outlook.statuses({})) == 0
    assert settled(outlook.statuses({"practices:A": YES})) == 1
    assert settled(outlook.statuses({"practices:A": NO})) == 2
    assert StatusValue.PARTLY not in SETTLED
