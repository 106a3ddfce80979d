"""Move an organisation to another edition of a framework, with all that it decided."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.workspace.models import Decision, FrameworkChoice, Organisation
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.upgrades.fates import IN_FORCE, Fate, Meaning, lifted
from kakehashi.workspace.verdict_codes import Codes
from kakehashi.workspace.writing import Writer, writing

if TYPE_CHECKING:  # numpy takes time to load, and few come to move an edition
    from kakehashi.workspace.upgrades.plan import UpgradePlan

CARRY = "carry over"
_SUPERSEDED = "superseded"
_ORIGIN = Bilingual(
    "(carried over from decision {number} on {target}, by {actor} on {date})",
    "（{target}についての判断{number}から引継ぎ。{date}、{actor}）",
)


def upgrade_framework(
    organisation: Organisation,
    after: Framework,
    library: Library,
    *,
    actor: str,
    now: datetime,
    language: Language = "en",
) -> UpgradePlan:
    """Move an organisation, its units and systems to an edition: all of it, or nothing.

    A decision that is carried over keeps who made it, when, and who approved it:
    carrying over is no deciding. What it replaces is superseded, and stays in the
    history; what the new edition lacks stays in force, in doubt.

    Args:
        organisation: Where the framework was chosen.
        after: The edition to move to.
        library: The frameworks and crosswalks.
        actor: Who moves it; where decisions need approval, somebody who may approve.
        now: When.
        language: In which the reasons tell where a decision comes from.

    Raises:
        UsageError: the instrument has no other edition here.
        KakehashiError: nobody there answers it, or the choice was made above.
        RefusedError: the person may not decide, describe or approve there.
    """
    from kakehashi.workspace.upgrades.plan import plan_upgrade

    with writing(actor, now) as write:
        plan = plan_upgrade(organisation, after, library)
        _require(write, plan)
        _move_choices(write, plan)
        _move_decisions(write, plan, language)
        for moved in plan.goals:
            write.update(CARRY, moved.goal, targets=list(moved.targets))
        return plan


def _require(write: Writer, plan: UpgradePlan) -> None:
    organisation = plan.scope.organisation
    write.require(Action.DESCRIBE, organisation)
    write.require(Action.DECIDE, organisation)
    if any(one.organisation.approval for one in plan.scope.subjects):
        write.require(Action.APPROVE, organisation)


def _move_choices(write: Writer, plan: UpgradePlan) -> None:
    scope = plan.scope
    write.update_all("drop framework", scope.moving, until=write.now)
    begun = (
        FrameworkChoice(organisation=one, framework=scope.after.prefix, since=write.now)
        for one in scope.beginning
    )
    write.insert_all("choose framework", begun)


def _move_decisions(write: Writer, plan: UpgradePlan, language: Language) -> None:
    left = [fate for fate in plan.fates if fate.target]
    in_force = [fate for fate in left if not fate.waiting]
    waiting = [fate for fate in left if fate.waiting]
    write.update_all(
        "supersede",
        [fate.decision for fate in in_force],
        state=_SUPERSEDED,
        in_force_until=write.now,
    )
    write.update_all("supersede", [fate.decision for fate in waiting], state=_SUPERSEDED)
    kept = [fate for fate in in_force if fate.meaning is not Meaning.DECIDED]
    origin = _ORIGIN.get(language)
    carried = write.insert_all(CARRY, [_carried(write, fate, origin) for fate in kept])
    follows = {fate.decision.pk: new for fate, new in zip(kept, carried, strict=True)}
    proposals = [
        _carried(write, fate, origin, follows.get(fate.decision.replaces_id or 0))
        for fate in waiting
    ]
    write.insert_all(CARRY, proposals)
    _change_doubts(write, plan)
    _keep_codes([*(fate.decision for fate in in_force), *carried])


def _carried(write: Writer, fate: Fate, origin: str, replaces: Decision | None = None) -> Decision:
    """Return the decision on the new edition's provision.

    A proposal replaces what it would have replaced, as carried over; a decision in
    force replaces the one that it continues.
    """
    old = fate.decision
    day = write.now.astimezone().date()
    said = origin.format(number=old.pk, target=old.target, actor=write.actor.handle, date=day)
    return Decision(
        organisation_id=old.organisation_id,
        system_id=old.system_id,
        target=fate.target or old.target,
        verdict=old.verdict,
        reason=f"{old.reason} {said}".strip(),
        evidence=old.evidence,
        made_by_id=old.made_by_id,
        made_at=old.made_at,
        review_on=old.review_on,
        state="proposed" if fate.waiting else IN_FORCE,
        settled_by_id=old.settled_by_id,
        in_force_from=None if fate.waiting else write.now,
        replaces=replaces if fate.waiting else old,
        doubt=fate.doubt,
    )


def _change_doubts(write: Writer, plan: UpgradePlan) -> None:
    """Say why decisions that stay behind have to be looked at, and no more where they need not."""
    by_doubt: dict[tuple[str, str], list[Decision]] = {}
    for fate in plan.fates:
        if fate.target is None and fate.changes_something:
            by_doubt.setdefault(("call into doubt", fate.doubt), []).append(fate.decision)
    for decision in plan.returning:
        by_doubt.setdefault(("lift doubt", lifted(decision)), []).append(decision)
    for (action, doubt), decisions in by_doubt.items():
        write.update_all(action, decisions, doubt=doubt)


def _keep_codes(decisions: Iterable[Decision]) -> None:
    codes = Codes()
    for decision in decisions:
        codes.set(decision)
    codes.store()
