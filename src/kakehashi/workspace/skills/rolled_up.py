"""Skills of many organisations side by side, for a headquarters: counts, and nobody's name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kakehashi.workspace.models import Organisation
from kakehashi.workspace.skills.gaps import skills_needed
from kakehashi.workspace.skills.needed import Scopes


@dataclass(frozen=True, slots=True)
class UnitSkills:
    """How one organisation or unit stands."""

    organisation: Organisation
    practices: int
    covered: int
    ending: int

    @property
    def share(self) -> float:
        """The share of the practices in scope that lack nobody, 0 to 1; 1 where none is."""
        return self.covered / self.practices if self.practices else 1.0


def skills_rolled_up(
    organisations: Iterable[Organisation], scopes: Scopes, today: date
) -> list[UnitSkills]:
    """Return how organisations stand, in the order given."""
    found = []
    for one in organisations:
        groups = skills_needed(one, scopes, today)
        practices = sum(len(group.practices) for group in groups)
        covered = sum(group.covered for group in groups)
        ending = sum(group.ending for group in groups)
        found.append(UnitSkills(one, practices, covered, ending))
    return found
