from __future__ import annotations

import pytest

from kakehashi.errors import UsageError
from kakehashi.library.compare_editions import EditionChanges, Field, compare_editions
from kakehashi.library.compare_practices import PracticeKind
from kakehashi.library.doubts import Doubt
from kakehashi.library.editions import editions_in_order
from kakehashi.library.library import Library, load_library
from kakehashi.model import Framework, Relation
from kakehashi.text.bilingual import Bilingual

from .editions import edition, library, provision, rows

LOG = ("Keep a log of every use of the system.", "システムの全ての利用を記録し、保存する。")
OWNER = ("Name one person who answers for it.", "責任を負う者を一人定めて、公表する。")
TRAIN = ("Train all staff before they start work.", "全職員に、就業前に研修を受けさせる。")
CAPITALS = ("KEEP a log of every use of the system.", "システムの全ての利用を記録し、保存する。")


def compared(before: Framework, after: Framework, **more: object) -> EditionChanges:
    return compare_editions(library(before, after, **more), before, after)


@pytest.fixture(scope="module")
def bundled() -> Library:
    return load_library()


# --- provisions -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        (Field.TITLE, Bilingual("Logs", "記録"), Bilingual("Logging", "記録の保存")),
        (Field.MODALITY, "should", "shall"),
        (Field.ADDRESSEES, ("provider",), ("provider", "deployer")),
        (Field.APPLIES_FROM, "2026-08-02", "2027-12-02"),
        (Field.ASSESSABLE, False, True),
    ],
)
def test_a_field_that_differs_is_told_with_old_and_new(field: Field, old: object, new: object):
    before = edition("1", provision("1", *LOG, **{field.value: old}))
    after = edition("2", provision("1", *LOG, **{field.value: new}))
    (change,) = compared(before, after).changed
    assert [(f.field, f.before, f.after) for f in change.fields] == [(field, old, new)]
    assert not change.doubts


def test_a_statement_changed_in_one_language_is_changed():
    before = edition("1", provision("1", *LOG))
    after = edition("2", provision("1", LOG[0], f"{LOG[1]}削除しない。"))
    (change,) = compared(before, after).changed
    assert [f.field for f in change.fields] == [Field.STATEMENT]


def test_letter_case_is_no_change():
    before, after = edition("1", provision("1", *LOG)), edition("2", provision("1", *CAPITALS))
    assert len(compared(before, after).unchanged) == 1


def test_added_and_removed_tell_whether_their_number_is_used_otherwise():
    before = edition("1", provision("1", *LOG, title=Bilingual("Logs", "記録")))
    after = edition("2", provision("1", *TRAIN, title=Bilingual("Training", "研修")))
    after = edition("2", *(provision("1", *TRAIN, title=Bilingual("Training", "研修")),
                           provision("2", *OWNER)))  # fmt: skip
    changes = compared(before, after)
    assert [(a.provision.id, a.number_reused) for a in changes.added] == [("1", True), ("2", False)]
    assert [(r.provision.id, r.number_reused) for r in changes.removed] == [("1", True)]


def test_a_part_that_moves_along_with_its_whole_has_no_new_parent():
    before = edition("1", provision("1", *OWNER), provision("1.1", *LOG, parent="1"))
    after = edition(
        "2", provision("2", *OWNER, was="1"), provision("2.1", *LOG, parent="2", was="1.1")
    )
    assert [(m.renumbered, m.new_parent) for m in compared(before, after).moved] == [
        (True, False),
        (True, False),
    ]


def test_a_part_under_another_whole_is_moved_though_its_number_stayed():
    heads = provision("1", *OWNER), provision("2", *TRAIN)
    before = edition("1", *heads, provision("x", *LOG, parent="1"))
    after = edition("2", *heads, provision("x", *LOG, parent="2"))
    (moved,) = compared(before, after).moved
    assert (moved.after.id, moved.renumbered, moved.new_parent) == ("x", False, True)


def test_doubts_name_what_is_not_known():
    before = edition("1", provision("1", *LOG, verified=None), provision("2", *OWNER))
    after = edition(
        "2",
        provision("1", *LOG, modality="shall"),
        provision("3", *TRAIN, verified=None),
        complete=False,
    )
    changes = compared(before, after)
    assert changes.changed[0].doubts == (Doubt.UNVERIFIED,)
    assert changes.added[0].doubts == (Doubt.UNVERIFIED,)
    assert changes.removed[0].doubts == (Doubt.INCOMPLETE,)


def test_a_pair_found_by_wording_is_marked_so():
    before, after = edition("1", provision("1", *LOG)), edition("2", provision("2", *LOG))
    assert compared(before, after).moved[0].doubts == (Doubt.BY_WORDING,)


def test_two_instruments_or_one_edition_cannot_be_compared():
    one, other = edition("1"), edition("1", id_="other")
    for after, code in ((one, "KH-USE-010"), (other, "KH-USE-012")):
        with pytest.raises(UsageError) as caught:
            compared(one, after)
        assert code == caught.value.problem.code


# --- practices --------------------------------------------------------------------------

EQUAL, SUPERSET, PART = Relation.EQUAL, Relation.SUPERSET, Relation.INTERSECTS


def test_practices_are_sorted_by_what_the_change_means_for_them():
    before = edition("1", provision("1", *LOG), provision("2", *OWNER))
    after = edition("2", provision("1", f"{LOG[0]} Now.", f"{LOG[1]}今。"), provision("3", *TRAIN))
    crosswalks = (
        rows(before, ("1", EQUAL, "SAME"), ("1", PART, "MORE"), ("2", PART, "GONE"),
             ("2", PART, "ELSE"), ("1", Relation.NONE, "NEW"), covered="1"),
        rows(after, ("1", EQUAL, "SAME"), ("1", SUPERSET, "MORE"), ("3", PART, "ELSE"),
             ("3", PART, "NEW")),
    )  # fmt: skip
    found = compared(
        before, after, crosswalks=crosswalks, practices="SAME MORE GONE ELSE NEW"
    ).practices
    assert found
    assert {c.practice.id: c.kind for c in found.practices} == {
        "MORE": PracticeKind.RELATION,
        "GONE": PracticeKind.GONE,
        "ELSE": PracticeKind.PLACES,
        "NEW": PracticeKind.NEW,
    }
    (more,) = found.of(PracticeKind.RELATION)
    (asking,) = more.askings
    assert (asking.relation_before, asking.relation_after) == (PART, SUPERSET)
    assert [c.before.id for c in found.covered_lost] == ["1"]
    assert not found.covered_gained


def test_rows_that_differ_though_the_statement_is_the_same_are_doubted():
    before, after = edition("1", provision("1", *LOG)), edition("2", provision("1", *LOG))
    crosswalks = rows(before, ("1", EQUAL, "P")), rows(after, ("1", PART, "P"))
    found = compared(before, after, crosswalks=crosswalks, practices="P").practices
    assert found
    assert found.practices[0].doubts == (Doubt.ROWS_ONLY,)


def test_a_practice_missing_from_an_incomplete_edition_may_still_be_asked_for():
    before = edition("1", provision("1", *LOG))
    after = edition("2", provision("2", *TRAIN), complete=False)
    crosswalks = rows(before, ("1", EQUAL, "P")), rows(after)
    found = compared(before, after, crosswalks=crosswalks, practices="P").practices
    assert found
    assert found.practices[0].doubts == (Doubt.INCOMPLETE,)


def test_without_a_crosswalk_nothing_is_said_of_practices():
    before, after = edition("1", provision("1", *LOG)), edition("2", provision("1", *LOG))
    assert compared(before, after, crosswalks=(rows(before),)).practices is None


# --- the bundled library ----------------------------------------------------------------


def several(held: Library) -> list[str]:
    return sorted({f.id for f in held.instruments if len(held.editions(f.id)) > 1})


def test_all_that_is_in_either_edition_is_counted_once(bundled: Library):
    assert several(bundled)
    for id_ in several(bundled):
        first, last = (editions_in_order(bundled, id_)[n] for n in (0, -1))
        found = compare_editions(bundled, first, last)
        kept = len(found.moved) + len(found.changed) + len(found.unchanged)
        assert len(first.provisions) == len(found.removed) + kept
        assert len(last.provisions) == len(found.added) + kept


def test_the_way_back_swaps_added_and_removed(bundled: Library):
    first, last = editions_in_order(bundled, "eu-ai-act")
    there, back = (compare_editions(bundled, *pair) for pair in ((first, last), (last, first)))
    assert [a.provision.ref for a in there.added] == [r.provision.ref for r in back.removed]
    assert there.field_counts == back.field_counts


def test_the_amended_ai_act_moves_dates_and_adds_prohibitions(bundled: Library):
    found = compare_editions(bundled, *editions_in_order(bundled, "eu-ai-act"))
    assert "Art-5.1.ba" in {a.provision.id for a in found.added}
    risk = next(c for c in found.changed if c.after.id == "Art-9.1")
    assert [(f.before, f.after) for f in risk.fields] == [("2026-08-02", "2027-12-02")]
    assert {m.how.value for m in found.moved} == {"told by the editors"}
