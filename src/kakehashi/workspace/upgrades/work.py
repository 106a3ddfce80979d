"""What a new edition leaves to be done: its new provisions, and practices that it asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kakehashi.assessment.asked import practices_asked
from kakehashi.assessment.status import StatusValue
from kakehashi.library.compare_editions import EditionChanges, LoneProvision
from kakehashi.library.compare_practices import PracticeChange
from kakehashi.library.library import Library
from kakehashi.model import Framework, Provision
from kakehashi.workspace.upgrades.effects import Effects
from kakehashi.workspace.upgrades.scope import Scope
from kakehashi.workspace.verdict_codes import CODES

BY_PARTS = "by parts"
"""Not the practice was decided, but at least one of its parts."""
_HINTS = 3
_VERDICTS = {code: verdict for verdict, code in CODES.items()}


@dataclass(frozen=True, slots=True)
class Decided:
    """How far a practice is decided by those whom it concerns, decisions from above included."""

    practice: Provision
    concerned: int
    verdicts: Mapping[str, int]
    """How many of them have each verdict, or `BY_PARTS`."""
    undecided: tuple[int, ...]
    """Numbers, in the order of `Scope.covered`, of those who have none."""


@dataclass(frozen=True, slots=True)
class OpenProvision:
    """A provision that only the new edition has: nobody has decided what it asks for as a whole."""

    added: LoneProvision
    practices: tuple[Decided, ...]
    """What it asks for, the undecided first."""
    statuses: Mapping[StatusValue, int]
    """What follows for it all the same, for how many."""


@dataclass(frozen=True, slots=True)
class AskedPractice:
    """A practice that the new edition asks for newly, differently or no longer."""

    change: PracticeChange
    decided: Decided


class Deciding:
    """Says of practices how far they are decided."""

    def __init__(self, scope: Scope, effects: Effects, library: Library) -> None:
        self._effects = effects
        self._library = library
        self._parts: dict[str, list[str]] = {}
        for part, practice in library.parts.items():
            self._parts.setdefault(practice, []).append(part)
        systems = np.array([one.system is not None for one in scope.subjects], dtype=bool)
        everybody = np.ones(len(systems), dtype=bool)
        # Where there are no systems, the organisation answers for those that it will have.
        self._concerned: dict[str, NDArray[np.bool_]] = {
            "organisation": ~systems,
            "system": systems if systems.any() else everybody,
            "either": everybody,
        }

    def of(self, practice: Provision) -> Decided:
        """Return how far one practice is decided, itself or by its parts."""
        scope = practice.practice.scope if practice.practice else "either"
        rows = np.flatnonzero(self._concerned[scope])
        codes = self._codes(practice.ref)[rows]
        parts = np.zeros(len(rows), dtype=bool)
        for part in self._parts.get(practice.ref, ()):
            parts |= self._codes(part)[rows] != 0
        undecided = codes == 0
        counts = Counter(codes.tolist())
        verdicts = {_VERDICTS[code]: counts[code] for code in _VERDICTS if counts[code]}
        by_parts = int(np.count_nonzero(undecided & parts))
        return Decided(
            practice=practice,
            concerned=len(rows),
            verdicts={**verdicts, BY_PARTS: by_parts} if by_parts else verdicts,
            undecided=tuple(rows[undecided & ~parts].tolist()),
        )

    def _codes(self, ref: str) -> NDArray[np.uint8]:
        column = self._effects.columns.get(ref)
        if column is None:
            return np.zeros(len(self._effects.verdicts), dtype=np.uint8)
        return self._effects.verdicts[:, column]

    def of_all(self, refs: Iterable[str]) -> tuple[Decided, ...]:
        """Return the same of several practices, those first that most have not decided."""
        found = [self.of(self._library.provisions[ref]) for ref in refs]
        return tuple(sorted(found, key=lambda one: -len(one.undecided)))


def open_provisions(
    changes: EditionChanges, effects: Effects, deciding: Deciding, library: Library
) -> tuple[OpenProvision, ...]:
    """Return the new provisions that can be fulfilled or not, in the order of the edition."""
    asked = practices_asked(library)
    return tuple(
        OpenProvision(
            lone,
            deciding.of_all(asked[lone.provision.ref]),
            effects.statuses[lone.provision.ref],
        )
        for lone in changes.added
        if lone.provision.assessable
    )


def asked_practices(
    changes: EditionChanges, deciding: Deciding
) -> tuple[AskedPractice, ...] | None:
    """Return the practices asked for otherwise, those first that most have not decided.

    None where an edition has no crosswalk to the practices: nothing is known then.
    """
    if changes.practices is None:
        return None
    found = [AskedPractice(c, deciding.of(c.practice)) for c in changes.practices.practices]
    return tuple(sorted(found, key=lambda one: -len(one.decided.undecided)))


def nearest_provisions(
    refs: Iterable[str], after: Framework, library: Library
) -> dict[str, tuple[Provision, ...]]:
    """Return for provisions that are gone the new ones that ask for most of their practices.

    A hint where to look, no more: sharing practices is no proof of the same content.
    """
    asked = practices_asked(library)
    now = [(p, set(asked[p.ref])) for p in after.assessable]
    found = {}
    for ref in dict.fromkeys(refs):
        was = set(asked.get(ref, ()))
        shared = [(len(was & practices), p) for p, practices in now if was & practices]
        best = sorted(shared, key=lambda one: -one[0])
        found[ref] = tuple(provision for _, provision in best[:_HINTS])
    return found
