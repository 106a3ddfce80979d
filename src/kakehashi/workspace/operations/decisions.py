"""Decisions: made, approved or refused, withdrawn; superseded, never overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from kakehashi.errors import KakehashiError, Problem
from kakehashi.interchange.statement_words import verdict_said
from kakehashi.model import Verdict
from kakehashi.workspace.models import Decision, Evidence, Organisation, Person, System
from kakehashi.workspace.models.record import of_subject
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.verdict_codes import Codes
from kakehashi.workspace.writing import StaleError, Writer, writing

PROPOSED, IN_FORCE, SUPERSEDED, REFUSED, WITHDRAWN = (
    "proposed",
    "in-force",
    "superseded",
    "refused",
    "withdrawn",
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants decided of a practice or provision."""

    organisation: Organisation
    target: str
    """The ref of a practice or provision."""
    verdict: Verdict
    reason: str = ""
    system: System | None = None
    """None: it is decided for the organisation as a whole."""
    evidence: Sequence[Evidence] = field(default=())
    """What it rests on; evidence that is not kept yet is kept with the decision."""
    review_on: date | None = None
    replaces: int | None = None
    """Id of the decision in force that the person saw, 0 for none; None: not looked at."""


def decide(wish: Wish, *, actor: str, now: datetime) -> Decision:
    """Decide one practice or provision; what was decided before is superseded.

    Where the organisation wants approval, the decision is proposed, and counts from
    its approval by a second person.

    Raises:
        RefusedError: the person may not decide here.
        StaleError: another decision came into force meanwhile.
        KakehashiError: a reason is needed, or evidence is another organisation's.
    """
    return decide_many([wish], actor=actor, now=now)[0]


def decide_many(
    wishes: Iterable[Wish],
    *,
    actor: str,
    now: datetime,
    stale: list[tuple[Wish, StaleError]] | None = None,
) -> list[Decision]:
    """Decide many at once: all of them are stored, or none.

    Args:
        wishes: What is wanted.
        actor: Who decides.
        now: When.
        stale: Where given, a wish whose decision moved on meanwhile is noted here and left
            out, and the others are stored; else one such wish stops them all.
    """
    wanted = list(wishes)
    _refuse_doubles(wanted)
    with writing(actor, now) as write:
        for organisation in {wish.organisation.pk: wish.organisation for wish in wanted}.values():
            write.require(Action.DECIDE, organisation)
        current = _in_force(wanted)
        if stale is not None:
            wanted = list(_fresh(wanted, current, stale))
        new = [one for wish in wanted for one in wish.evidence if one.pk is None]
        write.insert_all("quote evidence", new)
        made = [_decision(write, wish, current) for wish in wanted]
        replaced = [one.replaces for one in made if one.replaces and one.state == IN_FORCE]
        write.update_all("supersede", replaced, state=SUPERSEDED, in_force_until=now)
        write.insert_all("decide", made)
        codes = Codes()
        for decision in made:
            if decision.state == IN_FORCE:
                codes.set(decision)
        codes.store()
        return made


Key = tuple[int, int | None, str]


def _fresh(
    wishes: Sequence[Wish], current: dict[Key, Decision], stale: list[tuple[Wish, StaleError]]
) -> Iterator[Wish]:
    """Yield the wishes whose decisions are still as they were seen, and note the others."""
    for wish in wishes:
        try:
            _check_seen(wish, current.get(_key(wish)))
        except StaleError as error:
            stale.append((wish, error))
        else:
            yield wish


def _in_force(wishes: Sequence[Wish]) -> dict[Key, Decision]:
    """Return the decisions in force that some wishes would replace."""
    found: dict[Key, Decision] = {}
    subjects = {(w.organisation.pk, w.system.pk if w.system else None) for w in wishes}
    targets = {wish.target for wish in wishes}
    for organisation, system in subjects:
        decisions = Decision.objects.filter(**of_subject(organisation, system), state=IN_FORCE)
        if len(targets) < 100:
            decisions = decisions.filter(target__in=targets)
        found |= {(organisation, system, decision.target): decision for decision in decisions}
    return found


def _key(wish: Wish) -> Key:
    return (wish.organisation.pk, wish.system.pk if wish.system else None, wish.target)


def _refuse_doubles(wishes: Sequence[Wish]) -> None:
    """Refuse two decisions on the same thing in one batch: neither is the later one."""
    seen: set[Key] = set()
    for wish in wishes:
        if _key(wish) in seen:
            raise KakehashiError(Problem("KH-WS-043", details={"target": wish.target}))
        seen.add(_key(wish))


def _decision(write: Writer, wish: Wish, current: dict[Key, Decision]) -> Decision:
    _check(wish)
    before = current.get(_key(wish))
    _check_seen(wish, before)
    proposed = wish.organisation.approval
    return Decision(
        organisation=wish.organisation,
        system=wish.system,
        target=wish.target,
        verdict=wish.verdict.value,
        reason=wish.reason.strip(),
        evidence=[one.pk for one in wish.evidence],
        made_by=write.actor,
        made_at=write.now,
        review_on=wish.review_on,
        state=PROPOSED if proposed else IN_FORCE,
        in_force_from=None if proposed else write.now,
        replaces=before,
    )


def _check(wish: Wish) -> None:
    if wish.verdict is Verdict.NOT_APPLICABLE and not wish.reason.strip():
        raise KakehashiError(Problem("KH-DEC-005", details={"practice": wish.target}))
    if wish.verdict is Verdict.NOT_IN_PLACE and not wish.reason.strip():
        raise KakehashiError(Problem("KH-WS-068", details={"practice": wish.target}))
    if wish.system and wish.system.organisation_id != wish.organisation.pk:
        raise KakehashiError(Problem("KH-WS-017", details={"name": wish.system.name}))
    for one in wish.evidence:
        if one.organisation_id != wish.organisation.pk:
            raise KakehashiError(Problem("KH-WS-018", details={"evidence": one.pk}))


def _check_seen(wish: Wish, before: Decision | None) -> None:
    there = before.pk if before else 0
    if wish.replaces is None or wish.replaces == there:
        return
    if before is None:
        raise StaleError(Problem("KH-WS-025", details={"target": wish.target}))
    details = {
        "target": wish.target,
        "by": before.made_by.handle,
        "at": before.made_at.isoformat(timespec="seconds"),
        "theirs": verdict_said(Verdict(before.verdict), before.reason),
        "yours": verdict_said(wish.verdict, wish.reason),
    }
    raise StaleError(Problem("KH-WS-019", details=details))


def approve(decision: Decision, *, actor: str, now: datetime) -> Decision:
    """Approve a proposed decision: it comes into force, and the one before is superseded.

    Raises:
        RefusedError: the person may not approve here, or made it themselves.
        StaleError: it was settled meanwhile, or another one came into force since it was made.
    """
    with writing(actor, now) as write:
        _require_proposed(decision)
        own = decision.made_by_id == write.actor.pk
        write.require(Action.APPROVE, decision.organisation, own=own)
        before = Decision.objects.filter(
            organisation=decision.organisation,
            system=decision.system,
            target=decision.target,
            state=IN_FORCE,
        ).first()
        if (before.pk if before else None) != decision.replaces_id:
            raise StaleError(Problem("KH-WS-026", details={"target": decision.target}))
        if before:
            write.update("supersede", before, state=SUPERSEDED, in_force_until=now)
        settled = write.update(
            "approve", decision, state=IN_FORCE, settled_by=write.actor, in_force_from=now
        )
        Codes.of_one(settled)
        return settled


def refuse(decision: Decision, *, actor: str, now: datetime, reason: str) -> Decision:
    """Refuse a proposed decision, with a reason."""
    with writing(actor, now) as write:
        _require_proposed(decision)
        write.require(Action.APPROVE, decision.organisation)
        return write.update(
            "refuse", decision, state=REFUSED, settled_by=write.actor, doubt=f"refused: {reason}"
        )


def propose_again(
    decision: Decision,
    *,
    actor: str,
    now: datetime,
    evidence: Sequence[Evidence] = (),
    review_on: date | None = None,
) -> Decision:
    """Say once more what a decision says, as of now: its review is done and nothing changed.

    Evidence that is gone or has expired is left out, so that it raises no doubt again.

    Args:
        decision: What is said once more.
        actor: Who says it.
        now: When.
        evidence: Further evidence that it rests on from now on.
        review_on: When to look at it again.
    """
    today = now.astimezone().date()
    kept = Evidence.objects.filter(pk__in=decision.evidence, gone=False)
    wish = Wish(
        decision.organisation,
        decision.target,
        Verdict(decision.verdict),
        decision.reason,
        decision.system,
        [*kept.exclude(expires__lte=today).order_by("pk"), *evidence],
        review_on,
        replaces=decision.pk if decision.state == IN_FORCE else None,
    )
    return decide(wish, actor=actor, now=now)


def withdraw(decision: Decision, *, actor: str, now: datetime, reason: str) -> Decision:
    """Take a decision back: nothing is decided any more, and its history stays."""
    with writing(actor, now) as write:
        write.require(Action.DECIDE, decision.organisation)
        decision.refresh_from_db()
        if decision.state not in (PROPOSED, IN_FORCE):
            details = {"number": decision.pk, "state": decision.state}
            raise StaleError(Problem("KH-WS-047", details=details))
        taken = write.update(
            "withdraw",
            decision,
            state=WITHDRAWN,
            in_force_until=now if decision.in_force_from else None,
            doubt=f"withdrawn: {reason}",
        )
        Codes.of_one(taken)
        return taken


def _require_proposed(decision: Decision) -> None:
    decision.refresh_from_db()
    if decision.state != PROPOSED:
        details = {"target": decision.target, "state": decision.state}
        raise StaleError(Problem("KH-WS-027", details=details))


def known_person(handle: str) -> Person:
    """Return a person by handle.

    Raises:
        KakehashiError: there is none.
    """
    found = Person.objects.filter(handle=handle).first()
    if found is None:
        raise KakehashiError(Problem("KH-WS-012", details={"person": handle}))
    return found
