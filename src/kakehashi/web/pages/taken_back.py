"""What a person did last, kept in their session, so that it can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from kakehashi.web.request import Asked
from kakehashi.workspace.models import Decision, Evidence, Finding
from kakehashi.workspace.operations import undo_decisions, undo_judgements
from kakehashi.workspace.operations.findings import OPEN, Judgement
from kakehashi.workspace.subjects import Subject

_KEPT = 30


def note_judgements(request: Asked, done: Sequence[Judgement]) -> None:
    """Remember candidates that were judged."""
    told = [
        {
            "finding": one.finding.pk,
            "revision": one.finding.revision,
            "state": one.state,
            "evidence": one.evidence.pk if one.evidence else None,
        }
        for one in done
    ]
    _note(request, done[0].finding.practice, done[0].finding, {"judged": told})


def note_decisions(request: Asked, made: Sequence[Decision]) -> None:
    """Remember decisions that were made."""
    told = {"decided": [[one.pk, one.revision] for one in made]}
    _note(request, made[0].target, made[0], told)


def _note(request: Asked, about: str, of: Finding | Decision, told: dict[str, Any]) -> None:
    where = {"about": about, "organisation": of.organisation_id, "system": of.system_id}
    request.session["done"] = [*request.session.get("done", []), {**where, **told}][-_KEPT:]


def take_back(request: Asked, subject: Subject) -> str | None:
    """Take back the last thing done here; return the practice it was about, or None.

    Raises:
        StaleError: somebody built on it meanwhile; it stays, and is forgotten here.
    """
    done: list[dict[str, Any]] = list(request.session.get("done", []))
    system = subject.system.pk if subject.system else None
    here = [
        i
        for i, one in enumerate(done)
        if one["organisation"] == subject.organisation.pk and one["system"] == system
    ]
    if not here:
        return None
    last = done.pop(here[-1])
    request.session["done"] = done
    request.session.save()  # even where taking back fails: it would fail again
    now, actor = timezone.now(), request.person.handle
    if "judged" in last:
        undo_judgements(list(_judgements(last["judged"])), actor=actor, now=now)
    else:
        undo_decisions(list(_decisions(last["decided"])), actor=actor, now=now)
    return str(last["about"])


def _judgements(told: Sequence[dict[str, Any]]) -> list[Judgement]:
    found = []
    for one in told:
        finding = Finding.objects.select_related("organisation").get(pk=one["finding"])
        finding.revision = one["revision"]
        number = one["evidence"]
        evidence = (
            Evidence.objects.select_related("organisation").get(pk=number) if number else None
        )
        # What it was before anybody judged it; who had judged it before is told by the journal.
        judged_by, judged_at = (None, None) if one["state"] == OPEN else (finding.judged_by, None)
        found.append(Judgement(finding, one["state"], judged_by, judged_at, evidence))
    return found


def _decisions(told: Sequence[Sequence[int]]) -> list[Decision]:
    found = []
    for number, revision in told:
        decision = Decision.objects.select_related("organisation", "replaces").get(pk=number)
        decision.revision = revision
        found.append(decision)
    return found
