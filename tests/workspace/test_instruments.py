"""The registry of instruments: entries, measures of plans, overlaps, reviews, bad tables."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import Workbook
from tests.policy.texts import document
from tests.workspace.helpers import AIKO, NOW

from kakehashi.errors import UnreadableError, UsageError
from kakehashi.library.cache import load_cached
from kakehashi.policy.instruments import instrument, measure
from kakehashi.policy.overlaps import find_overlaps
from kakehashi.policy.registry_table import read_measures, read_registry
from kakehashi.workspace import operations as op
from kakehashi.workspace.instrument_overlaps import entries_of
from kakehashi.workspace.instrument_reading import read_instrument
from kakehashi.workspace.instrument_view import due_for_review, instruments_of
from kakehashi.workspace.journal import verify
from kakehashi.workspace.measure_view import assigned_of
from kakehashi.workspace.models import Instrument, Measure
from kakehashi.workspace.writing import RefusedError, StaleError

WHO = {"actor": AIKO, "now": NOW}


def told(**written):
    return instrument(load_cached(), {"title": "Guidelines", "owner": "METI", **written})


def entered(organisation, **written):
    return op.add_instrument(organisation, told(**written), **WHO)


def found(organisation):
    library = load_cached()
    return find_overlaps(library, entries_of(instruments_of([organisation.pk]), library))


def test_two_frameworks_of_the_library_overlap_by_proof(organisation):
    entered(organisation, title="Act", framework="japan-ai-act", kind="law")
    entered(organisation, title="Guidelines", framework="ai-guidelines-for-business")
    (overlap,) = found(organisation)
    assert overlap.tied
    assert all(one.proved and not any(one.quotes) for one in overlap.shared)
    assert overlap.contradictions == ()


def test_instruments_that_carry_out_one_provision_meet_there(organisation):
    for title in ("A", "B"):
        entered(organisation, title=title, implements="japan-ai-act-2025:Art-13")
    entered(organisation, title="Act", framework="japan-ai-act", kind="law")
    same = {(o.one.title.en, o.other.title.en): o.same for o in found(organisation)}
    assert same["A", "B"] == ("japan-ai-act-2025:Art-13",)
    assert same["A", "Act"] == ("japan-ai-act-2025:Art-13",)


def test_provisions_that_overlap_by_proof_tie_those_who_carry_them_out(organisation):
    library = load_cached()
    entered(organisation, title="Act", framework="japan-ai-act", kind="law")
    entered(organisation, title="Code", framework="hiroshima-code-of-conduct")
    tied = found(organisation)[0].tied[0]
    by_title = {o.title: o for o in instruments_of([organisation.pk])}
    op.change_instrument(by_title["Code"], told(title="Code", state="repealed"), **WHO)
    entered(organisation, title="Own", implements=next(
        ref for ref in (tied.one, tied.other) if not ref.startswith("japan")
    ))  # fmt: skip
    overlap = next(o for o in found(organisation) if "Own" in (o.one.title.en, o.other.title.en))
    assert library.frameworks["japan-ai-act-2025"].prefix in {
        ref.split(":")[0] for t in overlap.tied for ref in (t.one, t.other)
    }


FORBIDS = (
    "A project budget shall not include a dedicated allowance for AI risk controls of more than "
    "five per cent of development cost."
)
ALLOWS = (
    "A project budget may include a dedicated allowance for AI risk controls of more than "
    "five per cent of development cost."
)


def test_a_text_that_forbids_what_another_allows_is_shown_with_both_quotes(organisation):
    library = load_cached()
    for title, text in (("Strict", FORBIDS), ("Lax", ALLOWS)):
        one = entered(organisation, title=title)
        read_instrument(one, document(text + "\n"), library, **WHO)
    assert all(one.practices for one in Instrument.objects.all())
    (overlap,) = found(organisation)
    assert overlap.contrary
    for shared in overlap.contrary:
        assert not shared.proved
        assert set(shared.quotes) == {FORBIDS, ALLOWS}


def test_what_is_of_the_past_overlaps_with_nothing(organisation):
    for title, state in (("A", "in-force"), ("B", "replaced")):
        entered(organisation, title=title, state=state, implements="japan-ai-act-2025:Art-13")
    assert found(organisation) == []


def test_what_is_due_for_review(organisation):
    late = entered(organisation, title="Late", review_on="2026-01-01")
    entered(organisation, title="Soon", review_on="2027-01-01")
    entered(organisation, title="Old", review_on="2020-01-01", state="repealed")
    everything = instruments_of([organisation.pk])
    assert due_for_review(everything, date(2026, 6, 1)) == [late]
    op.review_instrument(late, again=date(2027, 6, 1), **WHO)
    assert due_for_review(instruments_of([organisation.pk]), date(2026, 6, 1)) == []


def test_a_ministry_tells_how_far_its_own_measures_are_and_no_others(organisation):
    unit = op.add_unit(organisation, "経済省", **WHO)
    op.add_unit(organisation, "総務局", **WHO)
    op.add_person("ben", "Ben", unit, "contributor", **WHO)
    plan = entered(organisation, title="基本計画", kind="plan")
    op.add_measures(plan, [
        measure({"number": n, "text": "研修", "owner": owner, "due": "2027-03-31"})
        for n, owner in (("1", "経済省"), ("2", "総務局"), ("10", "外部機関"))
    ], **WHO)  # fmt: skip
    own, other, _ = [one.measure for one in assigned_of(plan)]
    said = {"quote": "120人に実施", "source": "局", "actor": "ben", "now": NOW}
    op.follow_up(own, "measured", "done", **said)
    with pytest.raises(RefusedError):
        op.follow_up(other, "measured", "done", **said)
    listed = assigned_of(plan)
    assert [one.measure.number for one in listed] == ["1", "2", "10"]
    assert [one.overdue(date(2027, 4, 1)) for one in listed] == [False, True, True]


def test_a_name_does_not_tie_to_an_organisation_that_the_person_cannot_read(organisation):
    from kakehashi.workspace.beginning import begin

    begin("Secret Bureau", "eve", "Eve", NOW)
    assert entered(organisation, owner="Secret Bureau").unit is None


def test_the_same_code_and_edition_is_brought_up_to_date(organisation):
    entered(organisation, code="7", edition="1.0")
    op.add_instruments(organisation, [told(code="7", edition="1.0", title="New")], **WHO)
    op.add_instruments(organisation, [told(code="7", edition="2.0", title="Next")], **WHO)
    assert [one.title for one in Instrument.objects.order_by("pk")] == ["New", "Next"]
    assert list(verify()) == []


def test_an_edition_replaces_no_newer_one(organisation):
    old, new = entered(organisation, edition="1"), entered(organisation, edition="2")
    op.change_instrument(new, replaces=old, **WHO)
    for older in (new, old):
        with pytest.raises(UsageError) as refused:
            op.change_instrument(old, replaces=older, **WHO)
        assert refused.value.problem.code == "KH-POL-017"


def test_two_who_change_at_once_are_told_and_contributors_are_refused(organisation):
    one = entered(organisation)
    seen = one.revision
    op.change_instrument(one, told(title="A"), **WHO)
    with pytest.raises(StaleError):
        op.change_instrument(one, told(title="B"), revision=seen, **WHO)
    op.add_person("ben", "Ben", organisation, "contributor", **WHO)
    with pytest.raises(RefusedError):
        op.add_instruments(organisation, [told()], actor="ben", now=NOW)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ({"title": " "}, "KH-POL-016"),
        ({"owner": ""}, "KH-POL-016"),
        ({"kind": "poem"}, "KH-POL-005"),
        ({"state": "lost"}, "KH-POL-005"),
        ({"title": "x" * 301}, "KH-POL-005"),
        ({"published": "31/03/2027"}, "KH-POL-010"),
        ({"review_on": "2027"}, "KH-POL-010"),
        ({"framework": "no-such"}, "KH-POL-012"),
        ({"framework": "practices"}, "KH-POL-012"),
        ({"implements": "eu-ai-act-2024:Art-999"}, "KH-POL-012"),
    ],
)
def test_what_is_wrong_is_told_by_its_field(written, code):
    with pytest.raises(UsageError) as refused:
        told(**written)
    assert refused.value.problem.code == code


HEADS = "名称,所管,種別,次回見直し日,備考"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_table_with_japanese_headings_is_read_and_bad_rows_are_told(tmp_path, encoding):
    path = tmp_path / "台帳.csv"
    rows = f"{HEADS}\n手引,総務局,法令,2027-04-01,x\n,総務局,法令,,\n指針,局,詩,,\n=1+1,局,計画,,\n"
    path.write_bytes(rows.encode(encoding))
    read, problems = read_registry(path, load_cached())
    assert [(one.title, one.kind, one.review_on) for one in read] == [
        ("手引", "law", date(2027, 4, 1)),
        ("=1+1", "plan", None),
    ]
    assert [(one.code, one.where.line) for one in problems] == [
        ("KH-POL-013", 3),
        ("KH-POL-013", 4),
    ]


def test_a_workbook_is_read_with_its_days(tmp_path):
    book = Workbook()
    book.active.append(["Number", "Measure", "Owner", "Due"])
    book.active.append(["1-1", "Train people", "METI", date(2027, 3, 31)])
    book.active.append([2, "Publish", "MIC", None])
    book.active.append([3, None, "MIC", None])
    path = tmp_path / "measures.xlsx"
    book.save(path)
    read, problems = read_measures(path)
    assert [(one.number, one.due) for one in read] == [("1-1", date(2027, 3, 31)), ("2", None)]
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("other.csv", b"a,b\n1,2\n"),
        ("nul.csv", b"title,owner\n\x00,x\n"),
        ("bytes.csv", b"title,owner\n\xff\xfe\x81,x\n"),
        ("broken.xlsx", b"PK\x03\x04 no workbook"),
        ("text.xlsx", b"title,owner\nA,B\n"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as refused:
        read_registry(path, load_cached())
    assert refused.value.problem.code == "KH-POL-014"


def test_measures_are_assigned_once(organisation):
    plan = entered(organisation, kind="plan")
    for text in ("A", "B"):
        op.add_measures(plan, [measure({"number": "1", "text": text, "owner": "MIC"})], **WHO)
    assert [one.text for one in Measure.objects.all()] == ["B"]
