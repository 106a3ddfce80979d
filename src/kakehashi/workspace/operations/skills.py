"""The skills register: who can do what, what is needed, and gaps that become tasks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from kakehashi.errors import Problem, UsageError
from kakehashi.incidents.account import clean
from kakehashi.workspace.models import Goal, Organisation, Person, Skill, SkillNeed, Task
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.skills.evidence import Shown
from kakehashi.workspace.skills.levels import level_of
from kakehashi.workspace.skills.register import people_here
from kakehashi.workspace.writing import RefusedError, Writer, writing

LONGEST_ROLE = 120
MOST_PEOPLE = 1_000
MOST_EVIDENCE = 20


def add_skill(
    organisation: Organisation,
    scope: str,
    level: str,
    *,
    actor: str,
    now: datetime,
    person: Person | None = None,
    role: str = "",
    evidence: Iterable[Shown] = (),
    valid_until: date | None = None,
) -> Skill:
    """Register that a person, or whoever holds a role, can do a practice or those of a group.

    Args:
        organisation: Whose register; the skill counts in its units too.
        scope: Ref of a practice or group (`scope_of`).
        level: aware, assisted, independent or leads.
        actor: Who registers it.
        now: When.
        person: Who can.
        role: A post or team; instead of a person.
        evidence: What shows it.
        valid_until: The last day on which it counts.

    Raises:
        UsageError: neither or both of person and role are told, or it is there already.
    """
    wanted = level_of(level)
    named = clean(role, LONGEST_ROLE)
    if (person is None) == (not named):
        raise UsageError(Problem("KH-SKL-003"))
    with writing(actor, now) as write:
        write.require(Action.KEEP_SKILLS, organisation)
        if person and person.pk not in {one.pk for one in people_here(organisation)}:
            raise UsageError(Problem("KH-WS-012", details={"person": person.handle}))
        _once(organisation, scope, person, named)
        return write.insert(
            "add skill",
            Skill(
                organisation=organisation,
                person=person,
                role=named,
                scope=scope,
                level=wanted.value,
                evidence=_stored(evidence),
                valid_until=valid_until,
                added_by=write.actor,
                added_at=now,
            ),
        )


def change_skill(
    skill: Skill,
    *,
    actor: str,
    now: datetime,
    revision: int | None = None,
    level: str | None = None,
    evidence: Iterable[Shown] | None = None,
    **changes: Any,
) -> Skill:
    """Change the level, the evidence or the last day of a skill.

    Args:
        skill: Which.
        actor: Who changes it.
        now: When.
        revision: The revision that the person saw.
        level: The new level.
        evidence: What shows it besides what is there.
        **changes: `valid_until`.
    """
    if level is not None:
        changes["level"] = level_of(level).value
    if evidence is not None:
        changes["evidence"] = [*skill.evidence, *_stored(evidence)][-MOST_EVIDENCE:]
    with writing(actor, now) as write:
        write.require(Action.KEEP_SKILLS, skill.organisation)
        _still_held(skill)
        return write.update("change skill", skill, revision=revision, **changes)


def end_skill(skill: Skill, *, actor: str, now: datetime, revision: int | None = None) -> Skill:
    """Say that a skill no longer counts; it stays in the journal."""
    with writing(actor, now) as write:
        write.require(Action.KEEP_SKILLS, skill.organisation)
        _still_held(skill)
        return write.update("end skill", skill, revision=revision, ended=True)


def need_skill(
    organisation: Organisation,
    scope: str,
    *,
    actor: str,
    now: datetime,
    level: str = "",
    people: int | None = None,
) -> SkillNeed:
    """Say what is needed other than usual, of a practice or of all practices of a group.

    Args:
        organisation: Whose need.
        scope: Ref of a practice or group.
        actor: Who says so.
        now: When.
        level: Empty: as usual (independent).
        people: How many; 0: nobody; None: as usual (one).
    """
    wanted = level_of(level).value if level else ""
    if people is not None and not 0 <= people <= MOST_PEOPLE:
        raise UsageError(Problem("KH-SKL-008", details={"value": people, "most": MOST_PEOPLE}))
    with writing(actor, now) as write:
        write.require(Action.KEEP_SKILLS, organisation)
        return _needed(write, organisation, scope, level=wanted, people=people)


def plan_skill_gaps(
    organisation: Organisation,
    titles: Mapping[str, str],
    *,
    actor: str,
    now: datetime,
    due: date | None = None,
    goal: Goal | None = None,
) -> list[Task]:
    """Add a task for each group of practices that lacks people; groups with an open one have it.

    Args:
        organisation: Whose plan.
        titles: The title of the task by group; it names nobody.
        actor: Who plans.
        now: When.
        due: By when.
        goal: The goal that the tasks serve.
    """
    with writing(actor, now) as write:
        write.require(Action.PLAN, organisation)
        if goal and goal.cycle.organisation_id != organisation.pk:
            details = {"kind": "goal", "number": goal.pk}
            raise UsageError(Problem("KH-WS-046", details=details))
        made = []
        for group, title in titles.items():
            known = SkillNeed.objects.filter(organisation=organisation, scope=group).first()
            if known and known.task and known.task.state in ("open", "doing"):
                continue
            task = Task(organisation=organisation, title=title[:300], goal=goal, due=due)
            made.append(write.insert("add task", task))
            _needed(write, organisation, group, task=task)
        return made


def _needed(write: Writer, organisation: Organisation, scope: str, **changes: Any) -> SkillNeed:
    known = SkillNeed.objects.filter(organisation=organisation, scope=scope).first()
    if known:
        return write.update("need skill", known, **changes)
    return write.insert("need skill", SkillNeed(organisation=organisation, scope=scope, **changes))


def _once(organisation: Organisation, scope: str, person: Person | None, role: str) -> None:
    same = Skill.objects.filter(
        organisation=organisation, scope=scope, person=person, role=role, ended=False
    ).first()
    if same:
        raise UsageError(Problem("KH-SKL-004", details={"number": same.pk}))


def _stored(evidence: Iterable[Shown]) -> list[dict[str, str]]:
    return [one.stored() for one in evidence][:MOST_EVIDENCE]


def _still_held(skill: Skill) -> None:
    if Skill.objects.filter(pk=skill.pk, ended=True).exists():
        raise RefusedError(Problem("KH-SKL-009", details={"number": skill.pk}))
