"""Commitments kept: candidates, what people say of them, follow-up, permissions, round trip."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.policy.texts import STATEMENT, STATEMENT_JA, document
from tests.workspace.helpers import AIKO, NOW, both_databases
from tests.workspace.test_export import files

from kakehashi.errors import UsageError
from kakehashi.library.cache import load_cached
from kakehashi.policy.instruments import instrument, measure
from kakehashi.policy.promises import promised_in
from kakehashi.workspace import operations as op
from kakehashi.workspace.commitment_view import (
    commitment_json,
    commitment_numbered,
    visible_commitments,
)
from kakehashi.workspace.export import export_workspace
from kakehashi.workspace.import_ import import_workspace
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Commitment, JournalEntry, Person, PolicyText
from kakehashi.workspace.writing import RefusedError, StaleError

WHO = {"actor": AIKO, "now": NOW}
LATER = NOW + timedelta(days=200)
TODAY = date(2027, 6, 1)


@pytest.fixture
def taken(organisation):
    """The candidates of an invented statement."""
    found = promised_in(document(STATEMENT))
    _, made = op.take_promises(organisation, found, kind="statement", published="2026-05-01", **WHO)
    return made


@pytest.fixture
def trained(taken):
    """The one that has a deadline: 300 officials by March 2027."""
    return next(one for one in taken if one.due)


def seen(number=None):
    return visible_commitments(Person.objects.get(handle=AIKO)) if number is None else (
        commitment_numbered(number, Person.objects.get(handle=AIKO))
    )  # fmt: skip


@pytest.fixture
def full(workspace, organisation, taken, trained, tmp_path):
    """Something in every field of every table of policy."""
    path = tmp_path / "声明.md"
    path.write_text(STATEMENT_JA, encoding="utf-8")
    version = op.add_document(workspace, path, organisation, **WHO)
    from kakehashi.documents.read import read_document

    text, _ = op.take_promises(organisation, promised_in(read_document(path)), **WHO)
    assert text.document_id == version.document_id
    op.confirm_commitment(
        trained, changes={"actor": "Ruritania (government)"}, entities=["friends-group"], **WHO
    )
    op.follow_up(
        trained, "measured", "partly", quote="研修を120人に\u2003実施した。", source="Report, p. 3",
        on=date(2027, 4, 1), document=version.document, new_due=date(2027, 9, 30), note="注", **WHO,
    )  # fmt: skip
    op.reject_commitment(taken[0], "A deed of 2023, long done.", **WHO)
    unit = op.add_unit(organisation, "経済省", **WHO)
    library = load_cached()
    plan = op.add_instrument(organisation, instrument(library, {
        "title": "基本計画", "owner": "内閣府", "kind": "plan", "code": "1", "edition": "2026",
        "implements": "japan-ai-act-2025:Art-18", "review_on": "2027-01-01",
    }), **WHO)  # fmt: skip
    new = op.add_instrument(organisation, instrument(library, {
        "title": "基本計画", "owner": "内閣府", "code": "1", "edition": "2027",
    }), **WHO)  # fmt: skip
    op.change_instrument(plan, replaces=new, document=version.document, **WHO)
    op.keep_practices(plan, [{"practice": "practices:GOV-01", "probability": 0.75,
                              "quote": "方針", "page": None, "force": "effort"}], **WHO)  # fmt: skip
    op.review_instrument(plan, again=date(2028, 1, 1), **WHO)
    made, _ = op.add_measures(plan, [measure(
        {"number": "1-2", "text": "研修を行う。", "owner": "経済省", "due": "2027-03-31"}
    )], **WHO)  # fmt: skip
    assert made[0].unit == unit
    op.follow_up(made[0], "claimed", "under-way", quote="準備を進めた。", source="所管課", **WHO)
    return workspace


@both_databases
def test_the_export_of_an_import_has_the_same_bytes(full, new_database, tmp_path):
    assert list(verify()) == []
    export_workspace(full, tmp_path / "one")
    again = tmp_path / "again"
    copied = import_workspace(tmp_path / "one", again, database_url=new_database(again))
    export_workspace(copied, tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert list(verify()) == []
    kinds = ("policytext", "commitment", "followup", "instrument", "measure")
    for kind in kinds:
        assert (tmp_path / "two" / f"{kind}.jsonl").read_bytes(), kind


def test_an_export_from_before_there_were_commitments_is_imported(
    workspace, organisation, tmp_path
):
    export_workspace(workspace, tmp_path / "one")
    head = tmp_path / "one" / "workspace.json"
    text = head.read_text(encoding="utf-8")
    for name in ("policytext", "commitment", "followup", "instrument", "measure"):
        (tmp_path / "one" / f"{name}.jsonl").unlink()
        text = text.replace(f'  "{name}": 0,\n', "")
    head.write_text(text, encoding="utf-8")
    assert '"commitment"' not in text
    assert import_workspace(tmp_path / "one", tmp_path / "again").id == workspace.id


def test_candidates_are_taken_once_and_stay_as_people_left_them(organisation, taken, trained):
    op.confirm_commitment(trained, **WHO)
    text, again = op.take_promises(organisation, promised_in(document(STATEMENT)), **WHO)
    assert again == []
    assert (text.kind, text.published) == ("statement", "2026-05-01")
    assert Commitment.objects.get(pk=trained.pk).state == "confirmed"
    assert PolicyText.objects.count() == 1


def test_a_candidate_carries_its_quotes_and_its_day(trained):
    assert trained.due == date(2027, 3, 31)
    for said in trained.fields.values():
        assert trained.quote[said["start"] : said["end"]] == said["quote"]
    told = commitment_json(seen(trained.pk), TODAY)
    assert (told["state"], told["overdue"], told["deadline_stated"]) == ("candidate", False, True)
    assert told["fields"]["beneficiary"] is None or told["fields"]["beneficiary"]["quote"]


def test_only_confirmed_ones_are_followed_up_and_overdue(trained):
    with pytest.raises(RefusedError) as refused:
        op.follow_up(trained, "claimed", "done", quote="Done.", source="x", **WHO)
    assert refused.value.problem.code == "KH-POL-015"
    op.confirm_commitment(trained, **WHO)
    assert seen(trained.pk).overdue(TODAY)
    assert not seen(trained.pk).overdue(date(2027, 3, 31))
    op.follow_up(
        trained, "claimed", "under-way", quote="Training goes on.", source="Ministry, p. 2",
        on=date(2027, 2, 1), new_due=date(2027, 12, 31), **WHO,
    )  # fmt: skip
    assert not seen(trained.pk).overdue(TODAY)
    assert seen(trained.pk).overdue(date(2028, 1, 1))
    op.follow_up(
        trained, "measured", "done", quote="312 officials were trained.", source="Ministry",
        on=date(2027, 12, 1), **WHO,
    )  # fmt: skip
    assert not seen(trained.pk).overdue(date(2028, 1, 1))


def test_what_was_said_later_and_entered_earlier_counts_by_its_day(trained):
    op.confirm_commitment(trained, **WHO)
    for day, progress in ((date(2027, 5, 1), "done"), (date(2027, 4, 1), "under-way")):
        op.follow_up(trained, "claimed", progress, quote="So.", source="x", on=day, **WHO)
    assert seen(trained.pk).progress.value == "done"


def test_a_correction_moves_the_day_with_the_words_and_keeps_one_that_was_set(trained):
    op.confirm_commitment(trained, due=date(2027, 2, 1), **WHO)
    op.confirm_commitment(trained, changes={"quantity": "300"}, **WHO)
    assert trained.due == date(2027, 2, 1)
    op.confirm_commitment(trained, changes={"deadline": ""}, **WHO)
    assert (trained.due, "deadline" in trained.fields) == (None, False)


def test_two_who_confirm_at_once_are_told(trained):
    seen_before = trained.revision
    op.confirm_commitment(trained, **WHO)
    with pytest.raises(StaleError):
        op.reject_commitment(trained, "no", revision=seen_before, **WHO)
    assert JournalEntry.objects.filter(action="confirm commitment").count() == 1


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("viewer", ()),
        ("contributor", ("take", "follow")),
        ("assessor", ("take", "follow", "confirm")),
        ("auditor", ()),
    ],
)
def test_who_may_do_what(organisation, taken, trained, role, may):
    op.confirm_commitment(trained, **WHO)
    op.add_person("ben", "Ben", organisation, role, **WHO)
    ben = {"actor": "ben", "now": LATER}
    tries = {
        "take": lambda: op.take_promises(organisation, promised_in(document(STATEMENT_JA)), **ben),
        "follow": lambda: op.follow_up(
            trained, "claimed", "done", quote="Done.", source="x", **ben
        ),
        "confirm": lambda: op.confirm_commitment(taken[0], **ben),
    }
    for name, attempt in tries.items():
        if name in may:
            attempt()
            continue
        with pytest.raises(RefusedError):
            attempt()


def test_nobody_learns_of_commitments_elsewhere(organisation, trained):
    from kakehashi.workspace.beginning import begin

    begin("Other", "eve", "Eve", NOW)
    eve = Person.objects.get(handle="eve")
    assert visible_commitments(eve) == []
    told = set()
    for number in (trained.pk, 999):
        with pytest.raises(UsageError) as refused:
            commitment_numbered(number, eve)
        told.add((refused.value.problem.code, refused.value.problem.message("en")))
    assert {code for code, _ in told} == {"KH-POL-004"}


def test_the_journal_tells_all_and_hostile_text_is_kept_as_text(organisation, trained):
    op.confirm_commitment(trained, **WHO)
    hostile = '=HYPERLINK("http://x") <script>alert(1)</script>\x00\u202e 3'
    made = op.follow_up(trained, "measured", "partly", quote=hostile, source=hostile, **WHO)
    assert made.quote == '=HYPERLINK("http://x") <script>alert(1)</script> 3'
    assert list(verify()) == []


@pytest.mark.parametrize("published", ["2026-13", "yesterday", "2026-02-30", "1850"])
def test_a_wrong_date_of_a_text_is_refused(organisation, published):
    with pytest.raises(UsageError) as refused:
        op.take_promises(organisation, promised_in(document(STATEMENT)), published=published, **WHO)
    assert refused.value.problem.code == "KH-POL-010"
    assert PolicyText.objects.count() == 0
