"""Documents by version; evidence moves along while its words stand, and raises doubt when not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.workspace.helpers import AIKO, NOW, both_databases

from kakehashi.errors import KakehashiError
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.journal import verify
from kakehashi.workspace.kept_files import check_files
from kakehashi.workspace.models import Decision, DocumentVersion, Evidence
from kakehashi.workspace.standing import review_due

FIRST = "# Policy\n\nWe keep a list of all AI systems.\n\nEvery model is tested before release.\n"
SECOND = "# Policy, revised\n\nNew preface.\n\nEvery model is tested before release.\n"
LATER = NOW + timedelta(days=30)


@pytest.fixture
def add(workspace, organisation, tmp_path):
    def add(text: str, name: str = "policy.md", now=NOW, **more):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return op.add_document(workspace, path, organisation, actor=AIKO, now=now, **more)

    return add


@pytest.fixture
def decided(organisation, add):
    """Two decisions that rest on a sentence each of the first version."""
    version = add(FIRST)
    made = []
    for target, quote in (
        ("practices:GOV-17", "We keep a list of all AI systems."),
        ("practices:EVA-03", "Every model is tested before release."),
    ):
        evidence = op.quote_evidence(organisation, quote, version=version, actor=AIKO, now=NOW)
        wish = op.Wish(organisation, target, Verdict.IN_PLACE, evidence=[evidence])
        made.append(op.decide(wish, actor=AIKO, now=NOW))
    return made


def test_equal_bytes_are_no_new_version(add):
    assert add(FIRST).pk == add(FIRST, now=LATER).pk
    assert add(SECOND).number == 2
    assert DocumentVersion.objects.count() == 2


@both_databases
def test_a_new_version_carries_over_what_still_stands_and_doubts_the_rest(
    organisation, add, decided
):
    second = add(SECOND, now=LATER)
    lost, moved = (Decision.objects.get(pk=decision.pk) for decision in decided)
    assert lost.doubt == "document-changed: policy.md (2)"
    assert Evidence.objects.get(pk=lost.evidence[0]).gone
    assert moved.doubt == ""
    evidence = Evidence.objects.get(pk=moved.evidence[0])
    assert (evidence.version_id, evidence.moved_from_id) == (second.pk, decided[1].evidence[0])
    due = review_due(organisation, LATER.date())
    assert [one.decision.pk for one in due] == [lost.pk]
    assert list(verify()) == []


def test_evidence_is_not_moved_twice_from_the_same_place(organisation, add, decided):
    add(SECOND, now=LATER)
    third = add(SECOND + "\nOne more line.\n", now=LATER)
    moved = Decision.objects.get(pk=decided[1].pk)
    assert Evidence.objects.get(pk=moved.evidence[0]).version_id == third.pk
    assert Evidence.objects.filter(version=third).count() == 1


def test_a_withdrawn_document_doubts_all_that_rests_on_it(organisation, add, decided):
    op.withdraw_document(DocumentVersion.objects.get().document, actor=AIKO, now=LATER)
    assert {d.doubt for d in Decision.objects.all()} == {"document-withdrawn: policy.md"}
    assert len(review_due(organisation, LATER.date())) == 2


def test_evidence_that_expired_and_review_dates_make_a_review_due(organisation):
    quoted = op.quote_evidence(
        organisation,
        "Certificate valid to June",
        source="certificate",
        expires=date(2026, 6, 30),
        actor=AIKO,
        now=NOW,
    )
    wish = op.Wish(
        organisation,
        "practices:GOV-01",
        Verdict.IN_PLACE,
        evidence=[quoted],
        review_on=date(2026, 12, 1),
    )
    op.decide(wish, actor=AIKO, now=NOW)
    assert review_due(organisation, date(2026, 6, 29)) == []
    assert [d.reasons for d in review_due(organisation, date(2026, 7, 1))] == [
        ("evidence-expired: 2026-06-30",)
    ]
    assert len(review_due(organisation, date(2026, 12, 1))[0].reasons) == 2


def test_changed_or_missing_bytes_are_found(workspace, add):
    version = add(FIRST)
    assert list(check_files(workspace)) == []
    path = workspace.folder / version.file
    path.write_text("something else", encoding="utf-8")
    assert [problem.code for problem in check_files(workspace)] == ["KH-WS-036"]
    path.unlink()
    assert [problem.code for problem in check_files(workspace)] == ["KH-WS-036"]


def test_a_file_that_cannot_be_read_is_not_kept(workspace, organisation, tmp_path):
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7 nothing more")
    with pytest.raises(KakehashiError):
        op.add_document(workspace, path, organisation, actor=AIKO, now=NOW)
    assert not list(workspace.documents.rglob("*.pdf"))
    assert DocumentVersion.objects.count() == 0


def test_a_name_that_leads_out_of_the_folder_is_only_a_name(workspace, add):
    version = add(FIRST, name="policy.md")
    again = op.add_document(
        workspace,
        workspace.folder / version.file,
        version.document.organisation,
        actor=AIKO,
        now=NOW,
        name="../../etc/passwd",
    )
    assert (workspace.folder / again.file).resolve().is_relative_to(workspace.documents.resolve())


def test_a_doubt_that_was_there_stays_when_the_document_changes(organisation, add, decided):
    from kakehashi.workspace.writing import writing

    with writing(AIKO, NOW) as write:
        write.update("call into doubt", decided[0], doubt="edition-changed: code-1:told")
    add(SECOND, now=LATER)

    (due,) = review_due(organisation, date(2026, 5, 1))
    assert due.reasons == ("document-changed: policy.md (2)", "edition-changed: code-1:told")
