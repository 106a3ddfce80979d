"""Skills and needs as JSON values: what doors and shares tell, with names only where allowed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kakehashi.workspace.models import Skill
from kakehashi.workspace.skills.gaps import GroupSkills


def skill_json(skill: Skill) -> dict[str, Any]:
    """Return a skill with its holder: only for those who may see it."""
    return {
        "id": skill.pk,
        "revision": skill.revision,
        "organisation": skill.organisation_id,
        "holder": holder(skill),
        "person": skill.person.handle if skill.person else None,
        "role": skill.role or None,
        "scope": skill.scope,
        "level": skill.level,
        "evidence": list(skill.evidence),
        "valid_until": skill.valid_until.isoformat() if skill.valid_until else None,
        "ended": skill.ended,
    }


def holder(skill: Skill) -> str:
    """Return the name of the person, or the role."""
    return skill.person.name if skill.person else skill.role


def needs_json(groups: Iterable[GroupSkills]) -> list[dict[str, Any]]:
    """Return what is needed and how much of it is there: numbers, and nobody's name."""
    return [
        {
            "group": one.group,
            "practices": len(one.practices),
            "covered": one.covered,
            "ending_soon": one.ending,
            "planned": one.task is not None,
            "gaps": [
                {
                    "practice": gap.practice,
                    "level": gap.level.value,
                    "needed": gap.needed,
                    "held": gap.held,
                }
                for gap in one.gaps
            ],
        }
        for one in groups
    ]
