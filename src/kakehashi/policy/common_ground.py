"""Common ground: what all parties speak to, what only some do, and where their wording divides.

It is proved where all who speak are frameworks of the library and a row of a crosswalk says so;
where one is prose it is suggested. Speaking to a practice as a whole is kept apart from speaking
to a part: two that ask for parts of one practice need not ask for the same (docs/adr/0001).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.policy.parties import ORDER, Basis, Party


class Agreement(StrEnum):
    """How far parties agree on a practice."""

    ALL = "all"
    SOME = "some"
    ONE = "one"


@dataclass(frozen=True)
class Point:
    """A practice, and who speaks to it."""

    practice: str
    agreement: Agreement
    bases: tuple[Basis | None, ...]
    """One for each party, in their order; None where nothing was found, which is no refusal."""

    @property
    def proved(self) -> bool:
        """Whether every party that speaks to it does so by a row of the library."""
        return all(basis.proved for basis in self.bases if basis)

    @property
    def whole(self) -> bool:
        """Whether all parties ask for the whole practice: only then is the agreement exact."""
        return all(basis is not None and basis.proved and basis.whole for basis in self.bases)

    @property
    def divided(self) -> bool:
        """Whether one party binds to it by "shall" and another by less."""
        strengths = {b.strength for b in self.bases if b and b.strength in ORDER}
        if len(strengths) < 2:
            return False
        return "shall" in strengths


def common_ground(parties: Sequence[Party], practices: Sequence[str]) -> tuple[Point, ...]:
    """Return every practice that a party speaks to, in the order of the practices.

    Args:
        parties: Two or more.
        practices: Refs of all practices of the hub.
    """
    points: list[Point] = []
    for practice in practices:
        bases = tuple(party.speaks.get(practice) for party in parties)
        count = sum(basis is not None for basis in bases)
        if count:
            points.append(Point(practice, _agreement(count, len(parties)), bases))
    return tuple(points)


def _agreement(count: int, parties: int) -> Agreement:
    if count == parties:
        return Agreement.ALL
    return Agreement.ONE if count == 1 else Agreement.SOME
