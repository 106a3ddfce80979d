"""Which practices a new edition asks for, no longer asks for, or asks for otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.library.doubts import Doubt, doubts_of
from kakehashi.library.library import Library
from kakehashi.library.pair_editions import Pairing
from kakehashi.model import Crosswalk, Framework, Provision, Relation
from kakehashi.model.framework import HUB
from kakehashi.text.normalise import fold


class PracticeKind(StrEnum):
    """What a change of edition means for a practice."""

    NEW = "newly asked for"
    GONE = "no longer asked for"
    RELATION = "asked for differently"
    """The same provision asks for more or less of it: the relation is another one."""
    PLACES = "asked for elsewhere"
    """It was and is asked for, by more, fewer or other provisions."""


@dataclass(frozen=True, slots=True)
class Asking:
    """How one provision asks for a practice in the two editions; None: it does not."""

    before: Provision | None
    after: Provision | None
    relation_before: Relation | None
    relation_after: Relation | None


@dataclass(frozen=True, slots=True)
class PracticeChange:
    """A practice that the editions ask for in different ways, with where they differ."""

    practice: Provision
    kind: PracticeKind
    askings: tuple[Asking, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class CoveredChange:
    """A provision in both editions that is covered by practices in one of them only."""

    before: Provision
    after: Provision


@dataclass(frozen=True, slots=True)
class PracticeChanges:
    """What a change of edition means for the practices, from the crosswalks of both."""

    practices: tuple[PracticeChange, ...]
    covered_gained: tuple[CoveredChange, ...]
    covered_lost: tuple[CoveredChange, ...]

    def of(self, kind: PracticeKind) -> tuple[PracticeChange, ...]:
        """Return the changes of one kind."""
        return tuple(change for change in self.practices if change.kind is kind)


def practice_changes(
    library: Library, before: Framework, after: Framework, pairing: Pairing
) -> PracticeChanges | None:
    """Return the practices that the editions ask for differently.

    None where one of them has no crosswalk to the practices.
    """
    crosswalks = _crosswalk(library, before), _crosswalk(library, after)
    if crosswalks[0] is None or crosswalks[1] is None:
        return None
    rows = _asked(library, crosswalks[0]), _asked(library, crosswalks[1])
    found: defaultdict[str, list[Asking]] = defaultdict(list)
    for old, new in _both_sides(pairing):
        was, now = rows[0].get(old.ref if old else ""), rows[1].get(new.ref if new else "")
        for ref in {**(was or {}), **(now or {})}:
            found[ref].append(Asking(old, new, (was or {}).get(ref), (now or {}).get(ref)))
    changes = (_change(p, found[p.ref], before, after) for p in library.practices if p.ref in found)
    covered = crosswalks[0].covered, crosswalks[1].covered
    pairs = [CoveredChange(pair.before, pair.after) for pair in pairing.pairs]
    states = [(p, p.before.ref in covered[0], p.after.ref in covered[1]) for p in pairs]
    return PracticeChanges(
        practices=tuple(filter(None, changes)),
        covered_gained=tuple(
            p for p, was_covered, is_covered in states if is_covered > was_covered
        ),
        covered_lost=tuple(p for p, was_covered, is_covered in states if was_covered > is_covered),
    )


def _crosswalk(library: Library, framework: Framework) -> Crosswalk | None:
    ends = framework.prefix, HUB
    found = (c for c in library.crosswalks.values() if (c.subject_source, c.object_source) == ends)
    return next(found, None)


def _asked(library: Library, crosswalk: Crosswalk) -> dict[str, dict[str, Relation]]:
    """Return the practices that each provision asks for, with the relations.

    Of a practice that it asks for by parts, it asks for a part.
    """
    found: defaultdict[str, dict[str, Relation]] = defaultdict(dict)
    for row in crosswalk.mappings:
        practice = library.practice_of(row.object)
        if row.relation is Relation.NONE:
            continue
        if practice == row.object:
            found[row.subject][practice] = row.relation
        else:
            inside = row.relation in (Relation.SUBSET, Relation.EQUAL)
            found[row.subject].setdefault(
                practice, Relation.SUBSET if inside else Relation.INTERSECTS
            )
    return found


def _both_sides(pairing: Pairing) -> Iterator[tuple[Provision | None, Provision | None]]:
    yield from ((pair.before, pair.after) for pair in pairing.pairs)
    yield from ((None, provision) for provision in pairing.added)
    yield from ((provision, None) for provision in pairing.removed)


def _change(
    practice: Provision, askings: list[Asking], before: Framework, after: Framework
) -> PracticeChange | None:
    kind = _kind(askings)
    if kind is None:
        return None
    differing = tuple(a for a in askings if a.relation_before is not a.relation_after)
    doubts = {doubt for asking in differing for doubt in _doubts(asking, before, after)}
    return PracticeChange(practice, kind, differing, tuple(d for d in Doubt if d in doubts))


def _kind(askings: Iterable[Asking]) -> PracticeKind | None:
    relations = [(a.relation_before, a.relation_after) for a in askings]
    if not any(was for was, _ in relations):
        return PracticeKind.NEW
    if not any(now for _, now in relations):
        return PracticeKind.GONE
    if any(was and now and was is not now for was, now in relations):
        return PracticeKind.RELATION
    return PracticeKind.PLACES if any(was is not now for was, now in relations) else None


def _doubts(asking: Asking, before: Framework, after: Framework) -> tuple[Doubt, ...]:
    old, new = asking.before, asking.after
    missing = before if old is None else after if new is None else None
    doubts = doubts_of(old, new, missing_in=missing)
    return (*doubts, Doubt.ROWS_ONLY) if old and new and _same_statement(old, new) else doubts


def _same_statement(old: Provision, new: Provision) -> bool:
    sides = (old.statement.en, new.statement.en), (old.statement.ja, new.statement.ja)
    return all(fold(one) == fold(other) for one, other in sides)
