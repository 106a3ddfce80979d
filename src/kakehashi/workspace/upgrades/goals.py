"""Open goals that name provisions of an edition that is left: they name the new ones then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kakehashi.library.compare_editions import EditionChanges
from kakehashi.workspace.models import Goal
from kakehashi.workspace.upgrades.scope import Scope


@dataclass(frozen=True, slots=True)
class MovedGoal:
    """A goal, and what it is about in the new edition; what is gone stays in it."""

    goal: Goal
    targets: tuple[str, ...]


def moved_goals(scope: Scope, changes: Iterable[EditionChanges]) -> Iterator[MovedGoal]:
    """Yield the open goals of those concerned whose targets have moved."""
    now_at = {kept.before.ref: kept.after.ref for one in changes for kept in one.kept}
    organisations = {one.organisation.pk for one in scope.subjects}
    goals = Goal.objects.filter(state="open").select_related("cycle")
    for goal in goals.order_by("pk"):
        targets = tuple(dict.fromkeys(now_at.get(ref, ref) for ref in goal.targets))
        if goal.cycle.organisation_id in organisations and targets != tuple(goal.targets):
            yield MovedGoal(goal, targets)
