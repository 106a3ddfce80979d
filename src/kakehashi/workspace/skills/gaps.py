"""Which practices in scope lack people who can do them, group by group, without any name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kakehashi.library.library import Library
from kakehashi.workspace.models import Organisation, Skill, SkillNeed, Task
from kakehashi.workspace.skills.levels import USUAL, Level, enough
from kakehashi.workspace.skills.needed import Scopes
from kakehashi.workspace.skills.scopes import by_group, group_of
from kakehashi.workspace.writing import chain_of

SOON = timedelta(days=90)
"""What ends within three months is told, so that there is time to renew it."""
USUAL_PEOPLE = 1


@dataclass(frozen=True, slots=True)
class PracticeSkills:
    """What one practice needs, and how many can do it."""

    practice: str
    level: Level
    needed: int
    held: int
    """People and roles at that level or above whose skill counts today."""
    ending: int
    """Those among them whose skill ends within three months."""

    @property
    def missing(self) -> int:
        """How many people it lacks."""
        return max(0, self.needed - self.held)


@dataclass(frozen=True, slots=True)
class GroupSkills:
    """The practices of a group that are in scope."""

    group: str
    practices: tuple[PracticeSkills, ...]
    task: Task | None = None
    """An open task of the plan that closes the gap."""

    @property
    def gaps(self) -> tuple[PracticeSkills, ...]:
        """The practices that lack somebody."""
        return tuple(one for one in self.practices if one.missing)

    @property
    def covered(self) -> int:
        """How many practices lack nobody."""
        return len(self.practices) - len(self.gaps)

    @property
    def ending(self) -> int:
        """How many practices rest on a skill that ends soon."""
        return sum(bool(one.ending) for one in self.practices)


def skills_needed(
    organisation: Organisation, scopes: Scopes, today: date
) -> tuple[GroupSkills, ...]:
    """Return what the practices in scope need, and what is there.

    A skill counts in the organisation where it stands and in all units below it; what
    is needed is told by each organisation for itself, of a practice before its group.
    """
    library, chain = scopes.library, chain_of(organisation)
    skills = _counting(chain, today)
    told = list(SkillNeed.objects.filter(organisation=organisation).select_related("task"))
    needs = {one.scope: one for one in told}
    groups = by_group(library, scopes.practices(organisation))
    return tuple(
        GroupSkills(
            group,
            tuple(_practice(library, ref, skills, needs, today) for ref in practices),
            _open(needs.get(group)),
        )
        for group, practices in groups.items()
    )


def _counting(chain: Sequence[int], today: date) -> list[Skill]:
    held = Skill.objects.filter(organisation__in=chain, ended=False)
    return [one for one in held if one.valid_until is None or one.valid_until >= today]


def _practice(
    library: Library,
    ref: str,
    skills: Iterable[Skill],
    needs: Mapping[str, SkillNeed],
    today: date,
) -> PracticeSkills:
    group = group_of(library, ref)
    level, people = _wanted([needs.get(ref), needs.get(group)])
    fit = [one for one in skills if one.scope in (ref, group) and enough(one.level, level)]
    holders: dict[tuple[int | None, str], date | None] = {}
    for one in fit:  # somebody may have it for the practice and for its group
        holder = (one.person_id, one.role)
        holders[holder] = _later(holders.get(holder, one.valid_until), one.valid_until)
    ending = sum(day is not None and day <= today + SOON for day in holders.values())
    return PracticeSkills(ref, level, people, len(holders), ending)


def _wanted(told: Iterable[SkillNeed | None]) -> tuple[Level, int]:
    """Return level and number, each from the first that says so."""
    given = [one for one in told if one]
    level = next((one.level for one in given if one.level), USUAL.value)
    people = next((one.people for one in given if one.people is not None), USUAL_PEOPLE)
    return Level(level), people


def _later(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else max(one, other)


def _open(need: SkillNeed | None) -> Task | None:
    task = need.task if need else None
    return task if task and task.state in ("open", "doing") else None
