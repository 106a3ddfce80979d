"""Take back what was just done, by new operations: the journal holds both, nothing is erased."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kakehashi.errors import Problem
from kakehashi.workspace.doubts import with_doubt
from kakehashi.workspace.models import Decision, Evidence
from kakehashi.workspace.operations.decisions import IN_FORCE, SUPERSEDED, WITHDRAWN
from kakehashi.workspace.operations.documents import CHANGED, resting_on
from kakehashi.workspace.operations.findings import Judgement
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.verdict_codes import Codes
from kakehashi.workspace.writing import StaleError, Writer, writing

UNDONE = "undone"
"""Why a decision is withdrawn that was taken back right away."""


def undo_judgements(judgements: Sequence[Judgement], *, actor: str, now: datetime) -> None:
    """Put candidates back into the states they had, and take back the evidence they became.

    Args:
        judgements: What is taken back, all of it or nothing.
        actor: Who takes it back.
        now: When.

    Raises:
        StaleError: somebody changed it since, or a decision rests on the evidence.
    """
    with writing(actor, now) as write:
        for one in judgements:
            write.require(Action.REVIEW, one.finding.organisation)
            if one.evidence is not None:
                _take_back(write, one.evidence)
            write.update(
                "undo judgement of candidate",
                one.finding,
                state=one.state,
                judged_by=one.judged_by,
                judged_at=one.judged_at,
            )


def take_back_evidence(evidence: Evidence, *, actor: str, now: datetime) -> None:
    """Take back evidence on which no decision rests; it stays on record as gone.

    Raises:
        StaleError: a decision rests on it.
    """
    with writing(actor, now) as write:
        write.require(Action.REVIEW, evidence.organisation)
        _take_back(write, evidence)


def _take_back(write: Writer, evidence: Evidence) -> None:
    resting = resting_on(evidence.organisation, {evidence.pk})
    if resting:
        details = {"target": resting[0].target, "by": resting[0].made_by.name}
        raise StaleError(Problem("KH-WS-061", details=details))
    write.update("take evidence back", evidence, gone=True)


def undo_decisions(made: Sequence[Decision], *, actor: str, now: datetime) -> list[Decision]:
    """Take back decisions; what was in force before is in force again, doubts included.

    Args:
        made: As they were left when they were made; all of them are taken back, or none.
        actor: Who takes them back.
        now: When.

    Returns:
        For each the decision that is in force again, or else the one taken back.

    Raises:
        StaleError: one of them was approved, refused or superseded since.
    """
    with writing(actor, now) as write:
        left = [_undone(write, one) for one in made]
        codes = Codes()
        for one in left:
            codes.set(one)
        codes.store()
        return left


def _undone(write: Writer, made: Decision) -> Decision:
    write.require(Action.DECIDE, made.organisation)
    before = made.replaces if made.state == IN_FORCE else None
    if before is None:
        ended = write.now if made.in_force_from else None
        return write.update("withdraw", made, state=WITHDRAWN, in_force_until=ended, doubt=UNDONE)
    write.update("supersede", made, state=SUPERSEDED, in_force_until=write.now)
    return write.insert("restore decision", _again(before, made, write.now))


def _again(before: Decision, made: Decision, now: datetime) -> Decision:
    """Return what was decided before once more: by the same person, with the same doubts."""
    # While it was not in force, nothing told it of documents that changed.
    gone = Evidence.objects.filter(pk__in=before.evidence, gone=True, version__isnull=False)
    lost = gone.select_related("version__document").first()
    doubt = before.doubt
    if lost and lost.version and CHANGED not in doubt:
        doubt = with_doubt(doubt, f"{CHANGED}: {lost.version.document.name}")
    return Decision(
        organisation=before.organisation,
        system=before.system,
        target=before.target,
        verdict=before.verdict,
        reason=before.reason,
        evidence=before.evidence,
        made_by=before.made_by,
        made_at=before.made_at,
        review_on=before.review_on,
        state=IN_FORCE,
        settled_by=before.settled_by,
        in_force_from=now,
        replaces=made,
        doubt=doubt,
    )
