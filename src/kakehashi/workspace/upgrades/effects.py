"""Which statuses change when decisions move: the reasoning for all subjects at once, twice.

The verdicts before and after stand in one table, one below the other, so that a
single pass (`assessment.many`) gives the statuses of every subject at both times.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kakehashi.assessment.many import ManyStatuses
from kakehashi.assessment.status import StatusValue
from kakehashi.library.compare_editions import EditionChanges
from kakehashi.library.library import Library
from kakehashi.model import Provision
from kakehashi.workspace.overview import Table, own_codes, statuses_of_table, taken_over
from kakehashi.workspace.upgrades.fates import Fate, Meaning
from kakehashi.workspace.upgrades.scope import Scope
from kakehashi.workspace.verdict_codes import CODES, slots


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A provision whose status is another one in the new edition, and for whom."""

    before: Provision
    after: Provision
    was: StatusValue
    now: StatusValue
    subjects: tuple[int, ...]
    """Numbers in `Scope.covered`'s order."""


@dataclass(frozen=True)
class Effects:
    """Verdicts and statuses before and after, of those concerned."""

    columns: Mapping[str, int]
    """What each column of `verdicts` stands for."""
    verdicts: Table
    """The verdicts that count afterwards, a row for each subject concerned."""
    on_practices: int
    """How many decisions on practices those concerned have: they are of the hub and stay."""
    changes: tuple[StatusChange, ...]
    statuses: Mapping[str, Mapping[StatusValue, int]]
    """Counts by provision that one edition lacks: as they were of those gone, as they
    are of those new."""


def effects_of(
    scope: Scope, fates: Iterable[Fate], changes: Sequence[EditionChanges], library: Library
) -> Effects:
    """Return the statuses that change, by the rules that `assess` follows.

    Args:
        scope: Whom the move concerns.
        fates: What becomes of each decision.
        changes: From each edition that is left.
        library: The frameworks and crosswalks.
    """
    columns = slots()
    for fate in (fates := list(fates)):
        if fate.target:
            columns.setdefault(fate.target, len(columns))
    practices = [columns[ref] for ref in library.decidable if ref in columns]
    own = own_codes(scope.everything, len(columns))
    moved = _moved(scope, fates, own, columns)
    on_practices = int(np.count_nonzero(own[np.ix_(scope.covered, practices)]))
    rows = list(scope.covered)
    before = taken_over(library, scope.everything, own, columns)[rows]
    after = taken_over(library, scope.everything, moved, columns)[rows]
    refs = dict.fromkeys(p.ref for c in changes for f in (c.before, c.after) for p in f.provisions)
    many = statuses_of_table(library, np.vstack([before, after]), columns, refs)
    return Effects(
        columns=columns,
        verdicts=after,
        on_practices=on_practices,
        changes=tuple(_changes(scope, changes, many)),
        statuses=_lone(changes, many, len(rows)),
    )


def _moved(scope: Scope, fates: Iterable[Fate], own: Table, columns: Mapping[str, int]) -> Table:
    """Return the subjects' own verdicts as they are when the decisions have moved."""
    row_of = {
        (one.organisation.pk, one.system.pk if one.system else None): number
        for number, one in enumerate(scope.everything)
    }
    moved = own.copy()
    for fate in fates:
        if fate.target is None or fate.waiting:
            continue
        decision = fate.decision
        row = row_of[decision.organisation_id, decision.system_id]
        moved[row, columns[decision.target]] = 0
        if fate.meaning is not Meaning.DECIDED:
            moved[row, columns[fate.target]] = CODES[decision.verdict]
    return moved


def _changes(
    scope: Scope, every: Sequence[EditionChanges], many: ManyStatuses
) -> Iterator[StatusChange]:
    """Yield the changes for those who move, and for those who answer the edition already."""
    place = {number: n for n, number in enumerate(scope.covered)}
    there = set(scope.covered)
    for changes in every:
        answered = scope.answered.get(changes.before.prefix, ())
        there -= set(answered)
        pairs = [(kept.before, kept.after) for kept in changes.kept]
        yield from _between(pairs, [place[number] for number in answered], many)
    # Decisions that were left on an edition before may move later.
    same = [(provision, provision) for provision in scope.after.provisions]
    yield from _between(same, [place[number] for number in there], many)


def _between(
    pairs: Iterable[tuple[Provision, Provision]], rows: Sequence[int], many: ManyStatuses
) -> Iterator[StatusChange]:
    """Yield the pairs whose status afterwards is another one, for some of the subjects."""
    mine, half = sum(1 << row for row in rows), many.count // 2
    for before, after in pairs if mine else ():
        if not (before.assessable or after.assessable):
            continue
        for was, old in many.by_provision[before.ref].items():
            for now, new in many.by_provision[after.ref].items():
                differing = old & (new >> half) & mine if was is not now else 0
                if differing:
                    yield StatusChange(before, after, was, now, tuple(_numbers(differing)))


def _lone(
    changes: Iterable[EditionChanges], many: ManyStatuses, count: int
) -> dict[str, dict[StatusValue, int]]:
    first = (1 << count) - 1
    found = {}
    for one in changes:
        for lone, shift in ((one.removed, 0), (one.added, count)):
            for provision in (item.provision for item in lone if item.provision.assessable):
                values = many.by_provision[provision.ref]
                counts = {
                    value: (bits >> shift & first).bit_count() for value, bits in values.items()
                }
                found[provision.ref] = {value: n for value, n in counts.items() if n}
    return found


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
