"""Where the instruments of a registry overlap, and where they may contradict each other.

Proved is what follows from rows of the library: of instruments that it knows, and of the
provisions that instruments carry out. Suggested is what reading texts found close in wording:
two of three such practices are right (docs/measurements.md), so a person reads both quotes.
Nothing found is nothing known, never "no overlap".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.policy.bindingness import Force
from kakehashi.policy.common_ground import common_ground
from kakehashi.policy.parties import Basis, Party, party_of_framework
from kakehashi.relations.consistency import find_contradictions
from kakehashi.relations.literals import DR
from kakehashi.relations.network import network_of
from kakehashi.relations.reasoner import Reasoner
from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Suggested:
    """A practice that a text may speak to, with the sentence and how it binds."""

    practice: str
    quote: str
    page: int | None
    force: str
    """A `Force`; empty where the sentence binds to nothing."""
    probability: float


@dataclass(frozen=True)
class Entry:
    """An instrument as it is compared with others."""

    key: int
    title: Bilingual
    framework: Framework | None
    implements: tuple[str, ...]
    suggested: tuple[Suggested, ...]

    @cached_property
    def by_practice(self) -> Mapping[str, Suggested]:
        """What is suggested, by the ref of the practice."""
        return {one.practice: one for one in self.suggested}


@dataclass(frozen=True, slots=True)
class Shared:
    """A practice that two instruments speak to."""

    practice: str
    proved: bool
    whole: bool
    """Both ask for the whole of it by rows of the library: only then do they surely overlap."""
    contrast: str
    """`contrary`: one forbids what the other asks for or allows; `force`: one binds by an
    obligation and the other by less, as a law and a guideline may; empty: neither is known."""
    forces: tuple[str, str]
    """Modality of provisions or force of wording, of each."""
    quotes: tuple[str, str]
    """The sentence of each; empty where a row of the library says it."""


@dataclass(frozen=True, slots=True)
class Tied:
    """Two provisions, one of each, that are proved to have something in common."""

    one: str
    other: str
    label: int
    """The relations that remain possible (`relations.literals`)."""


@dataclass(frozen=True)
class Overlap:
    """What two instruments have in common, and what of it does not agree."""

    one: Entry
    other: Entry
    shared: tuple[Shared, ...]
    tied: tuple[Tied, ...]
    contradictions: tuple[frozenset[str], ...]
    """Rows of crosswalks that cannot all be true, and tell of both."""
    same: tuple[str, ...] = ()
    """Provisions that both carry out, or one carries out and the other holds."""

    @property
    def contrary(self) -> tuple[Shared, ...]:
        """Where one seems to forbid what the other asks for or allows."""
        return tuple(one for one in self.shared if one.contrast == "contrary")

    @property
    def unequal(self) -> tuple[Shared, ...]:
        """Where one binds and the other only recommends."""
        return tuple(one for one in self.shared if one.contrast == "force")


def find_overlaps(library: Library, entries: Sequence[Entry]) -> list[Overlap]:
    """Return every pair of instruments that overlap; those with most in common first.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> library = load_library()
        >>> names = ("japan-ai-act", "ai-guidelines-for-business")
        >>> known = [library.framework(name) for name in names]
        >>> entries = [Entry(n, f.short_title, f, (), ()) for n, f in enumerate(known)]
        >>> overlap = find_overlaps(library, entries)[0]
        >>> all(one.proved for one in overlap.shared), overlap.contradictions
        (True, ())
    """
    logic = _Logic(library, entries)
    parties = {entry.key: _party(library, entry) for entry in entries}
    practices = [practice.ref for practice in library.practices]
    found = []
    for one, other in combinations(entries, 2):
        shared = _shared(one, other, (parties[one.key], parties[other.key]), practices)
        tied, clashes = logic.tied(one, other), logic.contradictions(one, other)
        same = same_provisions(one, other)
        if shared or tied or clashes or same:
            found.append(Overlap(one, other, shared, tied, clashes, same))
    return sorted(found, key=_rank)


def _rank(overlap: Overlap) -> tuple[int, int, int, int]:
    common = len(overlap.tied) + len(overlap.same)
    return -common, -len(overlap.shared), overlap.one.key, overlap.other.key


def _party(library: Library, entry: Entry) -> Party:
    if entry.framework:
        return party_of_framework(library, entry.framework)
    speaks = {one.practice: Basis(False, False, one.force) for one in entry.suggested}  # noqa: FBT003
    return Party(entry.title, None, speaks)


def _shared(
    one: Entry, other: Entry, parties: tuple[Party, Party], practices: Sequence[str]
) -> tuple[Shared, ...]:
    both = [one_ for one_ in practices if all(one_ in party.speaks for party in parties)]
    found = []
    for point in common_ground(parties, both):
        first, second = (party.speaks[point.practice] for party in parties)
        forces = (first.strength, second.strength)
        quotes = tuple(_quote(entry, point.practice) for entry in (one, other))
        found.append(
            Shared(
                point.practice,
                point.proved,
                point.whole,
                _contrast(*forces),
                forces,
                (quotes[0], quotes[1]),
            )
        )
    return tuple(found)


def _quote(entry: Entry, practice: str) -> str:
    found = entry.by_practice.get(practice)
    return found.quote if found and not entry.framework else ""


_BIND = {Force.OBLIGATION.value, "shall"}
_ALLOW = {Force.PERMISSION.value, Force.ENCOURAGEMENT.value, Force.RECOMMENDATION.value}
_LESS = _ALLOW | {"should", "may", Force.EFFORT.value}


def _contrast(one: str, other: str) -> str:
    """Return how two forces do not agree; empty where they do, or one is not known.

    Example:
        >>> _contrast("prohibition", "permission"), _contrast("shall", "should")
        ('contrary', 'force')
        >>> _contrast("obligation", ""), _contrast("should", "recommendation")
        ('', '')
    """
    sides = {one, other}
    if Force.PROHIBITION.value in sides:
        return "contrary" if sides & (_BIND | _LESS) else ""
    return "force" if sides & _BIND and sides & _LESS else ""


class _Logic:
    """What rows of the library prove of provisions, worked out once for a whole registry."""

    def __init__(self, library: Library, entries: Sequence[Entry]) -> None:
        prefixes = {one.framework.prefix for one in entries if one.framework}
        prefixes |= {ref.split(":", 1)[0] for one in entries for ref in one.implements}
        self._library = library
        self._network = network_of(library, among=prefixes) if prefixes else None
        self._labels: dict[str, dict[str, int]] = {}

    @cached_property
    def _reasoner(self) -> Reasoner:
        if self._network is None:
            raise AssertionError("no provisions")
        return Reasoner(self._network)

    @cached_property
    def _clashes(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """Contradictions as their rows, and the frameworks that the rows tell of."""
        of = {
            row.id: {row.subject.split(":", 1)[0], row.object.split(":", 1)[0]}
            for crosswalk in self._library.crosswalks.values()
            for row in crosswalk.mappings
        }
        found = find_contradictions(self._network) if self._network else []
        return [
            (one.rows, frozenset(p for row in one.rows for p in of.get(row, ()))) for one in found
        ]

    def tied(self, one: Entry, other: Entry) -> tuple[Tied, ...]:
        """Return the provisions of two instruments that surely have something in common."""
        mine, theirs = _provisions(one), set(_provisions(other))
        found = []
        for x in mine:
            if x in theirs:
                continue  # the same provision: told beside, it needs no proof
            labels = self._of(x)
            found += [Tied(x, y, labels[y]) for y in theirs & labels.keys() if not labels[y] & DR]
        return tuple(sorted(found, key=lambda t: (t.label.bit_count(), t.one, t.other)))

    def _of(self, ref: str) -> dict[str, int]:
        if ref not in self._labels:
            self._labels[ref] = self._reasoner.labels_of(ref)
        return self._labels[ref]

    def contradictions(self, one: Entry, other: Entry) -> tuple[frozenset[str], ...]:
        """Return contradictory rows that tell of both."""
        pairs = product(_prefixes(one), _prefixes(other))
        wanted = [{a, b} for a, b in pairs if a != b]
        return tuple(rows for rows, of in self._clashes if any(pair <= of for pair in wanted))


def _prefixes(entry: Entry) -> set[str]:
    own = {entry.framework.prefix} if entry.framework else set()
    return own | {ref.split(":", 1)[0] for ref in entry.implements}


def _provisions(entry: Entry) -> list[str]:
    own = [p.ref for p in entry.framework.assessable] if entry.framework else []
    return list(dict.fromkeys([*entry.implements, *own]))


def same_provisions(one: Entry, other: Entry) -> tuple[str, ...]:
    """Return the provisions that both carry out, or one carries out and the other holds.

    Example:
        >>> title = Bilingual("a", "a")
        >>> a = Entry(1, title, None, ("japan-ai-act-2025:13",), ())
        >>> same_provisions(a, Entry(2, title, None, ("japan-ai-act-2025:13",), ()))
        ('japan-ai-act-2025:13',)
    """
    theirs = set(_held(other))
    return tuple(ref for ref in _held(one) if ref in theirs)


def _held(entry: Entry) -> list[str]:
    """Return provisions that an entry carries out or holds, those that ask for nothing too."""
    own = entry.framework.by_ref if entry.framework else ()
    return list(dict.fromkeys([*entry.implements, *own]))
