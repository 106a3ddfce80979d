"""What is decided for an organisation or a system, now or on a day before, and what follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from kakehashi import model
from kakehashi.library.library import Library
from kakehashi.model import Candidate, Framework, Verdict
from kakehashi.workspace.doubts import doubts_in
from kakehashi.workspace.models import Decision, Evidence, FrameworkChoice, Organisation, System

if TYPE_CHECKING:  # matching takes time to load, and most pages do not assess
    from kakehashi.assessment.assess import Assessment

CHANGED_AGAIN = "review-date"
EXPIRED = "evidence-expired"


@dataclass(frozen=True, slots=True)
class Effective:
    """A decision that counts for an organisation or system, perhaps taken over from above."""

    decision: Decision
    inherited_from: Organisation | None
    """None: it was made for this very organisation or system."""


@dataclass(frozen=True, slots=True)
class Due:
    """A decision that is to be looked at again, and why."""

    decision: Decision
    reasons: tuple[str, ...]
    """Codes, with what they are about: `document-changed: policy.pdf (2)`, `review-date: …`."""


def effective(
    organisation: Organisation,
    library: Library,
    *,
    system: System | None = None,
    on: datetime | None = None,
) -> dict[str, Effective]:
    """Return the decisions that count, by what they decide.

    A system takes over what is decided for its organisation, and a unit what is
    decided for the one above it (where it `inherits`), as far as a practice is
    one of organisations, not of single systems; a decision of its own goes first.

    Args:
        organisation: Whose.
        library: Tells the scopes of practices.
        system: A system of it; None for the organisation itself.
        on: A moment in the past; None: now.
    """
    found: dict[str, Effective] = {}
    if system is not None:
        for decision in decisions_at(organisation, system, on):
            found[decision.target] = Effective(decision, None)
    above: Organisation | None = organisation
    while above is not None:
        own = system is None and above.pk == organisation.pk
        for decision in decisions_at(above, None, on):
            if own or handed_down(library, decision.target):
                origin = None if own else above
                found.setdefault(decision.target, Effective(decision, origin))
        above = above.parent if above.inherits else None
    return found


def handed_down(library: Library, target: str) -> bool:
    """Say whether what an organisation decides of something counts for its systems and units."""
    provision = library.provisions.get(library.practice_of(target))
    return provision is None or provision.practice is None or provision.practice.scope != "system"


def decisions_at(
    organisation: Organisation, system: System | None, on: datetime | None
) -> QuerySet[Decision]:
    """Return the decisions of one organisation or system that were in force at a moment."""
    made = Decision.objects.filter(organisation=organisation, system=system)
    if on is None:
        return made.filter(state="in-force").select_related("made_by")
    until = Q(in_force_until__isnull=True) | Q(in_force_until__gt=on)
    return made.filter(until, in_force_from__lte=on).select_related("made_by")


def as_told(found: Iterable[Effective]) -> list[model.Decision]:
    """Return decisions as the reasoning takes them, with the evidence they rest on."""
    listed = list(found)
    evidence = evidence_of(one.decision for one in listed)
    return [_as_told(one, evidence) for one in listed]


def evidence_of(decisions: Iterable[Decision]) -> dict[int, Evidence]:
    """Return the evidence that decisions rest on, by its ids."""
    wanted = {pk for decision in decisions for pk in decision.evidence}
    if not wanted:
        return {}
    stored = Evidence.objects.select_related("version__document")
    if len(wanted) < 500:
        stored = stored.filter(pk__in=wanted)
    return {one.pk: one for one in stored if one.pk in wanted}


def _as_told(one: Effective, evidence: Mapping[int, Evidence]) -> model.Decision:
    decision = one.decision
    return model.Decision(
        practice=decision.target,
        verdict=Verdict(decision.verdict),
        by=_by(one),
        on=decision.made_at.date().isoformat(),
        why=decision.reason,
        evidence=tuple(_quote(evidence[pk]) for pk in decision.evidence if pk in evidence),
        where=f"#{decision.pk}",
    )


def _by(one: Effective) -> str:
    """Return who decided; for what was taken over, also for whom, so that proofs say it."""
    name = one.decision.made_by.name
    return f"{name} ({one.inherited_from.name})" if one.inherited_from else name


def _quote(evidence: Evidence) -> model.Evidence:
    name = evidence.version.document.name if evidence.version else evidence.source
    return model.Evidence(name, evidence.quote, evidence.page)


def chosen_frameworks(
    organisation: Organisation, library: Library, on: datetime | None = None
) -> tuple[Framework, ...]:
    """Return the frameworks that an organisation wants answered, or one above it for it.

    Where nobody chose any: the current edition of each that asks something of somebody.
    """
    above: Organisation | None = organisation
    while above is not None:
        choices = FrameworkChoice.objects.filter(organisation=above)
        if on is None:
            choices = choices.filter(until__isnull=True)
        else:
            choices = choices.filter(Q(until__isnull=True) | Q(until__gt=on), since__lte=on)
        named = choices.order_by("framework").values_list("framework", flat=True)
        known = [library.frameworks[name] for name in named if name in library.frameworks]
        if known:
            return tuple(known)
        above = above.parent
    return tuple(framework for framework in library.current if framework.assessable)


def assessment_of(
    organisation: Organisation,
    library: Library,
    *,
    today: date,
    system: System | None = None,
    on: datetime | None = None,
    frameworks: Sequence[Framework] = (),
    candidates: Mapping[str, tuple[Candidate, ...]] = MappingProxyType({}),
) -> Assessment:
    """Return the statuses of every framework with their proofs, from what is decided.

    Candidates are shown beside what is undecided; nothing follows from them.
    """
    from kakehashi.assessment.assess import assess

    counted = effective(organisation, library, system=system, on=on)
    return assess(
        library,
        [],
        date=(on.date() if on else today).isoformat(),
        frameworks=frameworks or chosen_frameworks(organisation, library, on),
        decisions=as_told(counted.values()),
        candidates=dict(candidates),
    )


def review_due(
    organisation: Organisation, today: date, *, system: System | None = None
) -> list[Due]:
    """Return the decisions in force that are to be looked at again, and why.

    The reasons: a document changed or was withdrawn, evidence expired, the date
    set for a review has come, or the framework has a new edition.
    """
    return due_among(decisions_at(organisation, system, None), today)


def due_among(decisions: QuerySet[Decision], today: date) -> list[Due]:
    """Return those of some decisions that are to be looked at again, and why.

    Only those that can be are fetched: most of them are not.
    """
    may_be = ~Q(doubt="") | Q(review_on__lte=today)
    if Evidence.objects.filter(expires__lte=today).exists():
        may_be |= ~Q(evidence=[])
    fetched = list(decisions.filter(may_be))
    evidence = evidence_of(fetched)
    due = [Due(d, tuple(_reasons(d, evidence, today))) for d in fetched]
    return [one for one in due if one.reasons]


def _reasons(decision: Decision, evidence: Mapping[int, Evidence], today: date) -> list[str]:
    reasons = doubts_in(decision.doubt)
    if decision.review_on and decision.review_on <= today:
        reasons.append(f"{CHANGED_AGAIN}: {decision.review_on.isoformat()}")
    for pk in decision.evidence:
        one = evidence.get(pk)
        if one and one.expires and one.expires <= today:
            reasons.append(f"{EXPIRED}: {one.expires.isoformat()}")
    return list(dict.fromkeys(reasons))
