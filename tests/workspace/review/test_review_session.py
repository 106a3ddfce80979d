"""A review: what comes next, what a key stores, what others do meanwhile, taking back."""

from __future__ import annotations

import pytest
from tests.workspace.helpers import AIKO, NOW, both_databases
from tests.workspace.review.conftest import (
    CHARGE,
    GOV,
    INC,
    LOG,
    LOGGED,
    OWNER,
    POLICY,
    REPORT,
)

from kakehashi.errors import KakehashiError
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Decision, Evidence, Finding, JournalEntry
from kakehashi.workspace.subjects import subject_named
from kakehashi.workspace.writing import RefusedError, StaleError


def order(session):
    return [step.practice for step in session.queue()]


def quotes(findings):
    return [finding.quote for finding in findings]


def decided(session, practice, verdict=Verdict.IN_PLACE, reason=""):
    return session.decide(session.view(practice), verdict, reason)


def test_likely_practices_on_which_much_hangs_come_first(session):
    assert order(session()) == [GOV, INC, LOG]


def test_candidates_come_best_first_with_what_is_put_off_last(session):
    review = session()
    review.judge([review.view(INC).waiting[0]], "postponed")
    assert quotes(review.view(INC).waiting) == [LOGGED, CHARGE, REPORT]


def test_practices_of_which_all_is_put_off_come_after_all_others(session):
    review = session()
    review.judge(review.view(GOV).waiting, "postponed")
    assert order(review) == [INC, LOG, GOV]


@both_databases
def test_accepting_makes_evidence_and_deciding_rests_on_it(session):
    review = session()
    review.judge([review.view(GOV).waiting[1]], "accepted")
    view = review.view(GOV)
    assert (quotes(view.evidence), quotes(view.waiting)) == ([OWNER], [CHARGE])
    made = review.decide(view, Verdict.IN_PLACE)
    assert made.evidence == [view.evidence[0].pk]
    assert (order(review), review.settled > 0) == ([INC, LOG], True)
    assert list(verify()) == []


def test_what_was_accepted_before_waits_for_its_decision_with_the_evidence(session):
    session().judge([session().view(LOG).waiting[0]], "accepted")
    review = session()
    assert order(review)[0] == LOG  # evidence is at hand: nothing else is as likely to settle
    assert quotes(review.view(LOG).evidence) == [LOGGED]


def test_rejecting_all_is_one_thing_and_taken_back_as_one(session):
    review = session()
    review.judge(review.view(INC).waiting, "rejected")
    assert order(review) == [GOV, LOG]
    assert review.undo()[0] == INC
    assert quotes(review.view(INC).waiting) == [REPORT, LOGGED, CHARGE]


def test_a_reason_is_needed_where_something_is_not_in_place_or_does_not_apply(session):
    review = session()
    for verdict in (Verdict.NOT_IN_PLACE, Verdict.NOT_APPLICABLE):
        with pytest.raises(KakehashiError):
            decided(review, GOV, verdict)
    decided(review, GOV, Verdict.NOT_IN_PLACE, "nobody is named")
    assert Decision.objects.get().reason == "nobody is named"


def test_parts_that_are_in_place_are_decided_with_the_whole_and_taken_back_with_it(session):
    review = session()
    (first, second, *_) = review.parts(GOV)
    review.decide(review.view(GOV), Verdict.PARTIAL, "", [first.ref, second.ref])
    made = Decision.objects.filter(state="in-force").order_by("target")
    assert [(one.target, one.verdict) for one in made] == [
        (GOV, "partial"),
        (first.ref, "in place"),
        (second.ref, "in place"),
    ]
    review.queue()
    whole_only = review.outlook.statuses({GOV: Verdict.PARTIAL})
    assert review.statuses != whole_only  # what asks for these parts alone moved on
    assert review.undo()[0] == GOV
    assert not Decision.objects.filter(state="in-force").exists()
    assert list(verify()) == []


# --- taking back


@both_databases
def test_undo_takes_back_the_last_thing_by_new_operations_and_the_journal_keeps_both(session):
    review = session()
    review.judge([review.view(GOV).waiting[0]], "accepted")
    decided(review, GOV)
    taken = [review.undo()[0], review.undo()[0], review.undo()]
    assert taken == [GOV, GOV, None]
    assert (Decision.objects.get().state, Evidence.objects.get().gone) == ("withdrawn", True)
    first = Finding.objects.get(practice=GOV, rank=1)
    assert (first.state, first.judged_by, first.judged_at) == ("open", None, None)
    actions = list(JournalEntry.objects.values_list("action", flat=True).order_by("number"))
    assert actions[-6:] == [
        "mark candidate accepted",
        "quote evidence",
        "decide",
        "withdraw",
        "take evidence back",
        "undo judgement of candidate",
    ]
    assert (order(review)[0], review.settled, list(verify())) == (GOV, 0, [])


@both_databases
def test_undoing_a_decision_brings_the_one_before_back_with_who_made_it(session, ben):
    decided(session(actor=ben), GOV, Verdict.PARTIAL, "only for chatbots")
    review = session(again=True)
    decided(review, GOV, Verdict.IN_PLACE)
    review.undo()
    now = Decision.objects.get(state="in-force")
    assert (now.verdict, now.reason, now.made_by.handle) == ("partial", "only for chatbots", ben)
    assert Decision.objects.count() == 3
    assert list(verify()) == []


def test_undone_evidence_can_be_accepted_again(session):
    review = session()
    review.judge([review.view(GOV).waiting[0]], "accepted")
    review.undo()
    assert review.view(GOV).evidence == ()
    review.judge([review.view(GOV).waiting[0]], "accepted")
    assert quotes(review.view(GOV).evidence) == [CHARGE]


def test_evidence_on_which_somebody_decided_meanwhile_stays(session, ben):
    review, other = session(), session(actor=ben)
    review.judge([review.view(GOV).waiting[0]], "accepted")
    decided(other, GOV)
    with pytest.raises(StaleError) as caught:
        review.undo()
    assert caught.value.problem.code == "KH-WS-061"
    assert (Evidence.objects.get().gone, review.undo()) == (False, None)


def test_a_decision_that_was_superseded_since_cannot_be_undone(session, ben):
    review = session()
    decided(review, GOV)
    decided(session(actor=ben, again=True), GOV, Verdict.PARTIAL)
    with pytest.raises(StaleError):
        review.undo()
    assert Decision.objects.get(state="in-force").verdict == "partial"


def test_undoing_what_only_was_proposed_withdraws_it(session, organisation):
    op.change_organisation(organisation, actor=AIKO, now=NOW, approval=True)
    review = session()
    assert decided(review, GOV).state == "proposed"
    assert GOV not in order(review)  # it waits for somebody else
    review.undo()
    assert (Decision.objects.get().state, order(review)[0]) == ("withdrawn", GOV)


# --- others at work meanwhile


def test_a_candidate_that_somebody_judged_meanwhile_is_told_with_both_judgements(session, ben):
    review, other = session(), session(actor=ben)
    seen = review.view(GOV).waiting[0]
    other.judge([other.view(GOV).waiting[0]], "rejected")
    with pytest.raises(StaleError) as caught:
        review.judge([seen], "accepted")
    said = caught.value.problem
    assert (said.code, Evidence.objects.count()) == ("KH-WS-060", 0)
    assert all(word in said.message("en") for word in ("Ben Mori", "rejected", "accepted"))
    assert all(word in said.message("ja") for word in ("Ben Mori", "不採用", "採用"))


def test_of_several_candidates_none_is_judged_where_one_is_stale(session, ben):
    review, other = session(), session(actor=ben)
    seen = review.view(INC).waiting
    other.judge([other.view(INC).waiting[1]], "postponed")
    with pytest.raises(StaleError):
        review.judge(seen, "rejected")
    assert not Finding.objects.filter(state="rejected").exists()


def test_a_practice_that_somebody_decided_meanwhile_is_not_decided_over(session, ben):
    review, other = session(), session(actor=ben)
    seen = review.view(GOV)
    decided(other, GOV, Verdict.PARTIAL, "only here")
    with pytest.raises(StaleError) as caught:
        review.decide(seen, Verdict.IN_PLACE)
    said = caught.value.problem.message("ja")
    assert "一部実施（only here）" in said
    assert "実施済み" in said
    assert order(review) == [INC, LOG]


def test_somebody_who_may_only_judge_candidates_cannot_decide(session, organisation):
    op.add_person("chie", "Chie", organisation, "contributor", actor=AIKO, now=NOW)
    review = session(actor="chie")
    review.judge([review.view(GOV).waiting[0]], "accepted")
    with pytest.raises(RefusedError):
        decided(review, GOV)
    assert (Evidence.objects.count(), Decision.objects.count()) == (1, 0)


# --- what is left out


def test_what_is_decided_is_left_out_unless_it_is_asked_for_again(session):
    decided(session(), GOV)
    assert (GOV in order(session()), GOV in order(session(again=True))) == (False, True)


def test_deciding_again_keeps_the_evidence_that_still_stands(session, organisation):
    quoted = op.quote_evidence(organisation, "ticket 7", source="tracker", actor=AIKO, now=NOW)
    wish = op.Wish(organisation, GOV, Verdict.PARTIAL, evidence=[quoted])
    op.decide(wish, actor=AIKO, now=NOW)
    made = decided(session(again=True), GOV)
    assert made.evidence == [quoted.pk]


def test_what_a_system_takes_over_is_left_out(scanned, organisation, library, clock):
    from kakehashi.workspace.review_session import Session

    op.add_system(organisation, "Chatbot", actor=AIKO, now=NOW)
    for finding in Finding.objects.all():
        system = subject_named("Chatbot").system
        Finding.objects.filter(pk=finding.pk).update(system=system)
    op.decide(op.Wish(organisation, GOV, Verdict.IN_PLACE), actor=AIKO, now=NOW)
    review = Session(subject_named("Chatbot"), library, actor=AIKO, clock=clock)
    assert GOV not in order(review)
    again = Session(subject_named("Chatbot"), library, actor=AIKO, clock=clock, again=True)
    assert again.view(GOV).decided.inherited_from == organisation
    made = again.decide(again.view(GOV), Verdict.PARTIAL)
    assert (made.system.name, made.replaces) == ("Chatbot", None)


def test_only_the_practices_asked_for_are_shown(session):
    assert order(session(only={LOG, INC})) == [INC, LOG]


# --- new versions of documents


def test_candidates_of_an_old_version_are_not_shown_any_more(session, add, keep):
    keep(add(POLICY.replace("one owner", "an owner")), {GOV: (CHARGE,)})
    assert quotes(session().view(GOV).waiting) == [CHARGE]
    assert [step.practice for step in session().queue()] == [GOV]


def test_what_was_judged_in_an_old_version_is_not_asked_again(session, add, keep):
    review = session()
    review.judge([review.view(GOV).waiting[0]], "rejected")
    keep(add(f"{POLICY}\nMore.\n"), FOUND_AGAIN)
    assert quotes(session().view(GOV).waiting) == [OWNER]


FOUND_AGAIN = {GOV: (CHARGE, OWNER)}


def test_evidence_accepted_from_an_old_version_moves_on_with_the_document(session, add):
    review = session()
    review.judge([review.view(GOV).waiting[0]], "accepted")
    second = add(f"{POLICY}\nMore.\n")
    (kept,) = session().view(GOV).evidence
    assert (kept.version, kept.quote) == (second, CHARGE)


def test_evidence_that_is_gone_from_the_document_is_not_offered(session, add):
    review = session()
    review.judge([review.view(GOV).waiting[0]], "accepted")
    add("# AI policy\n\nAll is new.\n")
    assert (session().view(GOV).evidence, order(session())) == ((), [])
