"""Keep what was answered in the start: facts as facts, a plain yes or no as a decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kakehashi.errors import Problem
from kakehashi.library.library import Library
from kakehashi.model import Verdict
from kakehashi.model.applicability import Facts
from kakehashi.starting.answers import Said
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.workspace.answers import keep_answers
from kakehashi.workspace.models import Decision, Organisation, System
from kakehashi.workspace.operations import Wish, decide_many
from kakehashi.workspace.standing import effective
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.what_applies import facts_of

REASON = Bilingual("answered in start", "startでの回答")
_SAID = {
    Verdict.IN_PLACE.value: Said.YES,
    Verdict.NOT_APPLICABLE.value: Said.YES,
    Verdict.PARTIAL.value: Said.PARTLY,
    Verdict.PLANNED.value: Said.PARTLY,
    Verdict.NOT_IN_PLACE.value: Said.NO,
}


@dataclass(frozen=True)
class Kept:
    """What was kept."""

    facts: int
    decisions: tuple[Decision, ...]


def said_before(subject: Subject, library: Library) -> dict[str, Said]:
    """Return what the decisions that count say of practices."""
    found = effective(subject.organisation, library, system=subject.system)
    return {
        ref: _SAID[one.decision.verdict]
        for ref, one in found.items()
        if one.decision.verdict in _SAID
    }


def keep_start(
    subject: Subject,
    facts: Facts,
    said: Mapping[str, Said],
    library: Library,
    problems: list[Problem],
    *,
    language: Language,
    actor: str,
    now: datetime,
) -> Kept:
    """Keep facts that are new, and decisions for each plain yes or no, by the person asked.

    "Partly" and "don't know" are no decisions. A decision that was made
    otherwise than in the start stays, with a warning where it says something
    else; so nothing that rests on evidence gives way to a quick answer.

    Raises:
        RefusedError: the person may not decide here.
    """
    known = facts_of(subject.organisation, subject.system)
    new = {name: value for name, value in facts.items() if known.get(name) != value}
    wishes = [
        wish
        for ref, one in said.items()
        if one is not Said.PARTLY
        and (wish := _wish(subject, library, (ref, one), REASON.get(language), problems))
    ]
    # Decisions first: whoever may not decide changes no facts either.
    made = decide_many(wishes, actor=actor, now=now) if wishes else []
    if new:
        keep_answers(subject, new, problems, actor=actor, now=now)
    return Kept(len(new), tuple(made))


def _wish(
    subject: Subject,
    library: Library,
    answer: tuple[str, Said],
    reason: str,
    problems: list[Problem],
) -> Wish | None:
    """Return the decision to make, or None where there is one already that stays."""
    ref, said = answer
    organisation, system = _home(subject, library, ref)
    before = Decision.objects.filter(
        organisation=organisation, system=system, target=ref, state="in-force"
    ).first()
    if before and before.verdict == said.verdict.value:
        return None
    if before and before.reason not in (REASON.en, REASON.ja):
        details = {"practice": ref.split(":", 1)[1], "number": before.pk}
        problems.append(Problem("KH-WS-074", None, details, severity="warning"))
        return None
    return Wish(
        organisation,
        ref,
        said.verdict,
        reason,
        system,
        replaces=before.pk if before else 0,
    )


def _home(subject: Subject, library: Library, ref: str) -> tuple[Organisation, System | None]:
    """Return whose practice it is: of the organisation, unless it is one of single systems."""
    detail = library.provisions[ref].practice
    of_system = subject.system is not None and detail is not None
    if of_system and detail is not None and detail.scope != "organisation":
        return subject.organisation, subject.system
    return subject.organisation, None
