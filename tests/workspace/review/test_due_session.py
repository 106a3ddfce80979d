"""Decisions that are due: kept, changed, or backed by what the new version says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.workspace.helpers import AIKO, NOW, both_databases
from tests.workspace.review.conftest import CHARGE, GOV, INC, LOG, POLICY, REPORT

from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.due_session import DueSession, next_review
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Decision, Evidence
from kakehashi.workspace.subjects import subject_named
from kakehashi.workspace.writing import StaleError

CHANGED = POLICY.replace(CHARGE, "The AI office has charge of nearly every system.")


@pytest.fixture
def decided(organisation, add):
    """Three decisions: on a document that then changes, on a certificate, until a date."""
    version = add()
    quote = op.quote_evidence(
        organisation, "The AI office is in charge", version=version, actor=AIKO, now=NOW
    )
    paper = op.quote_evidence(
        organisation, "certificate 7", source="file", actor=AIKO, now=NOW, expires=date(2026, 3, 1)
    )
    decide(organisation, GOV, [quote], Verdict.PARTIAL, "only in Tokyo")
    decide(organisation, LOG, [paper])
    decide(organisation, INC, [], review_on=NOW.date())
    add(CHANGED)


def decide(organisation, target, evidence, verdict=Verdict.IN_PLACE, reason="", **more):
    wish = op.Wish(organisation, target, verdict, reason, evidence=evidence, **more)
    return op.decide(wish, actor=AIKO, now=NOW - timedelta(days=90))


@pytest.fixture
def session(decided, reader, clock):
    def session(actor=AIKO):
        return DueSession(subject_named(""), reader, actor=actor, clock=clock)

    return session


def view(session, target=GOV):
    return session.view(next(d for d in session.queue() if d.decision.target == target))


def targets(session):
    return [due.decision.target for due in session.queue()]


def test_each_decision_is_shown_with_what_its_quotes_have_become(session):
    review = session()
    assert targets(review) == [GOV, LOG, INC]
    lost, expired = view(review).quotes[0], view(review, LOG).quotes[0]
    assert (lost.holds, lost.was, lost.version.number) == (False, CHARGE, 2)
    assert lost.nearest.passage.text == "The AI office has charge of nearly every system."
    assert lost.nearest.likeness > 0.6
    assert (expired.holds, expired.expired, expired.nearest) == (False, True, None)


@both_databases
def test_a_decision_that_is_kept_is_due_no_more_and_rests_on_what_was_accepted(session):
    review = session()
    shown = view(review)
    review.accept(shown, shown.quotes[0].version, shown.quotes[0].nearest.passage)
    made = review.keep(view(review), None)
    assert (made.verdict, made.reason) == ("partial", "only in Tokyo")
    kept = Evidence.objects.get(pk=made.evidence[0])
    assert (len(made.evidence), kept.quote) == (1, shown.quotes[0].nearest.passage.text)
    assert targets(review) == [LOG, INC]
    assert list(verify()) == []


def test_expired_evidence_is_left_out_so_that_it_raises_no_doubt_again(session):
    review = session()
    assert review.keep(view(review, LOG), None).evidence == []
    assert targets(session()) == [GOV, INC]


def test_what_had_a_review_date_is_due_again_after_as_long_as_this_time(session):
    review = session()
    shown = view(review, INC)
    assert shown.next_review == review.today + timedelta(days=90)
    assert review.keep(shown, shown.next_review).review_on == shown.next_review
    assert targets(session()) == [GOV, LOG]


def test_without_a_date_none_is_set(session):
    assert next_review(view(session(), GOV).due.decision, date(2026, 4, 1)) is None


def test_a_decision_can_be_changed_on_what_still_stands(session):
    review = session()
    made = review.change(view(review), Verdict.NOT_IN_PLACE, "it says nearly")
    assert (made.verdict, made.evidence, made.replaces.verdict) == ("not in place", [], "partial")
    assert targets(review) == [LOG, INC]


@both_databases
def test_undoing_a_kept_decision_brings_its_doubt_back(session):
    review = session()
    shown = view(review)
    review.accept(shown, shown.quotes[0].version, shown.quotes[0].nearest.passage)
    review.keep(view(review), None)
    review.undo()
    again = view(review)
    assert again.due.reasons == shown.due.reasons
    assert len(again.added) == 1
    assert (again.due.decision.made_at, again.due.decision.pk > shown.due.decision.pk) == (
        shown.due.decision.made_at,
        True,
    )
    review.undo()
    assert (view(review).added, review.undo()) == ((), None)
    assert list(verify()) == []


def test_what_somebody_decided_meanwhile_is_not_kept_over_it(session, ben):
    review = session()
    shown = view(review)
    other = session(actor=ben)
    other.change(view(other), Verdict.IN_PLACE, "")
    with pytest.raises(StaleError):
        review.keep(shown, None)
    assert Decision.objects.get(target=GOV, state="in-force").verdict == "in place"


def test_of_a_withdrawn_document_there_is_nothing_near(session, organisation):
    document = Evidence.objects.filter(version__isnull=False).first().version.document
    op.withdraw_document(document, actor=AIKO, now=NOW)
    assert view(session()).quotes[0].version is None


def test_a_japanese_passage_is_found_again_too(organisation, add, reader, clock):
    quote = op.quote_evidence(organisation, REPORT, version=add(), actor=AIKO, now=NOW)
    decide(organisation, INC, [quote])
    add(POLICY.replace("24時間以内に", "三日以内に"))
    review = DueSession(subject_named(""), reader, actor=AIKO, clock=clock)
    assert view(review, INC).quotes[0].nearest.passage.text == (
        "事故は三日以内に所管官庁へ届け出るものとする。"
    )
