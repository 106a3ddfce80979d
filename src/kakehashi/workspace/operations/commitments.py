"""Candidates of commitments: confirmed, corrected where needed, or rejected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from kakehashi.errors import Problem, UsageError
from kakehashi.policy.commitments import Status
from kakehashi.policy.known_values import check_known
from kakehashi.policy.promises import Promise, corrected, known_entities
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import tidy
from kakehashi.workspace.kept_promises import due_of, promise_in, stored_fields
from kakehashi.workspace.models import Commitment
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.writing import writing

STATES: Mapping[str, Bilingual] = {
    "candidate": Bilingual("candidate", "候補"),
    "confirmed": Bilingual("confirmed", "確認済み"),
    "rejected": Bilingual("rejected", "不採用"),
}


def confirm_commitment(
    commitment: Commitment,
    *,
    actor: str,
    now: datetime,
    changes: Mapping[str, str] | None = None,
    quotes: Mapping[str, str] | None = None,
    status: str = "",
    due: date | None = None,
    entities: Sequence[str] | None = None,
    revision: int | None = None,
) -> Commitment:
    """Confirm a candidate, its fields corrected where needed; done again, it corrects them.

    Args:
        commitment: As it was read.
        actor: Who confirms.
        now: When.
        changes: Fields as the person reads them; empty: the text states none.
        quotes: Words on which readings rest, by field.
        status: stated, claimed or measured, where it was read wrongly.
        due: The day of the deadline, where its words name none that can be reckoned.
        entities: Ids of the initiatives and bodies that it is about.
        revision: The revision that the person saw.
    """
    promise = corrected(promise_in(commitment), changes or {}, quotes)
    if status:
        check_known(status, [one.value for one in Status], Bilingual("status", "状態"))
    told: dict[str, Any] = {
        "fields": stored_fields(promise.fields),
        "status": status or commitment.status,
        "due": due or _due_again(commitment, promise, changes or {}),
        "state": "confirmed",
        "reason": "",
        "decided_at": now,
    }
    if entities is not None:
        told["entities"] = list(known_entities(entities))
    with writing(actor, now) as write:
        write.require(Action.CONFIRM, commitment.text.organisation)
        told["decided_by"] = write.actor
        return write.update("confirm commitment", commitment, revision=revision, **told)


def _due_again(commitment: Commitment, promise: Promise, changes: Mapping[str, str]) -> date | None:
    """Return the day of the deadline; one that was set stays while its words do."""
    if "deadline" in changes or commitment.due is None:
        return due_of(commitment.text, promise.fields)
    return commitment.due


def reject_commitment(
    commitment: Commitment, reason: str, *, actor: str, now: datetime, revision: int | None = None
) -> Commitment:
    """Say that a candidate is no commitment, and why."""
    said = tidy(reason)
    if not said:
        raise UsageError(Problem("KH-POL-016", details={"field": Bilingual("reason", "理由")}))
    told: dict[str, Any] = {"state": "rejected", "reason": said, "decided_at": now}
    with writing(actor, now) as write:
        write.require(Action.CONFIRM, commitment.text.organisation)
        told["decided_by"] = write.actor
        return write.update("reject commitment", commitment, revision=revision, **told)
