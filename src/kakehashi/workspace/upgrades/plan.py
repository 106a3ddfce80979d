"""All that a move to another edition means, worked out without writing anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kakehashi.library.compare_editions import EditionChanges, compare_editions
from kakehashi.library.library import Library
from kakehashi.model import Framework, Provision
from kakehashi.workspace.models import Decision, Organisation
from kakehashi.workspace.upgrades.effects import Effects, effects_of
from kakehashi.workspace.upgrades.fates import Fate, Meaning, counted_above, fates_of, returning
from kakehashi.workspace.upgrades.goals import MovedGoal, moved_goals
from kakehashi.workspace.upgrades.scope import Scope, scope_of
from kakehashi.workspace.upgrades.work import (
    AskedPractice,
    Deciding,
    OpenProvision,
    asked_practices,
    nearest_provisions,
    open_provisions,
)


@dataclass(frozen=True)
class UpgradePlan:
    """What a move means: for decisions, for statuses, and what it leaves to be done."""

    scope: Scope
    changes: EditionChanges
    """From the edition that is left (the newest, if several are)."""
    every: Mapping[str, EditionChanges]
    """From each edition that decisions are carried over from, by its prefix."""
    fates: tuple[Fate, ...]
    returning: tuple[Decision, ...]
    """Decisions that were in doubt because an edition lacked what the new one holds again."""
    above: tuple[Decision, ...]
    """Decisions of organisations above, which counted here and stay on the edition before."""
    nearest: Mapping[str, tuple[Provision, ...]]
    """By ref of a provision gone that was decided: new ones that ask for the same practices."""
    goals: tuple[MovedGoal, ...]
    effects: Effects
    open: tuple[OpenProvision, ...]
    practices: tuple[AskedPractice, ...] | None
    """None: not known, for an edition has no crosswalk to the practices."""

    def count(self, meaning: Meaning, *, waiting: bool = False) -> int:
        """Return how many decisions in force (or proposals) something becomes of."""
        return self._counts[meaning, waiting]

    @property
    def changes_something(self) -> bool:
        """Whether anything is written when the move is made."""
        moved = self.scope.moving or self.goals or self.returning
        return bool(moved) or any(fate.changes_something for fate in self.fates)

    @cached_property
    def _counts(self) -> Counter[tuple[Meaning, bool]]:
        return Counter((fate.meaning, fate.waiting) for fate in self.fates)


def plan_upgrade(organisation: Organisation, after: Framework, library: Library) -> UpgradePlan:
    """Work out what it means that an organisation, its units and systems move to an edition.

    Raises:
        UsageError: the instrument has no other edition here.
        KakehashiError: nobody there answers it, or the choice was made above.
    """
    scope = scope_of(organisation, after, library)
    every = [compare_editions(library, before, after) for before in scope.older]
    fates = tuple(fates_of(scope, every))
    changes = next(one for one in every if one.before == scope.before)
    effects = effects_of(scope, fates, every, library)
    deciding = Deciding(scope, effects, library)
    return UpgradePlan(
        scope=scope,
        changes=changes,
        every={one.before.prefix: one for one in every},
        fates=fates,
        returning=tuple(returning(scope)),
        above=tuple(counted_above(scope, fates)),
        nearest=nearest_provisions(
            (fate.decision.target for fate in fates if not fate.content), after, library
        ),
        goals=tuple(moved_goals(scope, every)),
        effects=effects,
        open=open_provisions(changes, effects, deciding, library),
        practices=asked_practices(changes, deciding),
    )
