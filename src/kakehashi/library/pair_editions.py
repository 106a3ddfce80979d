"""Pair the provisions of two editions: which one is which, whatever its number is now.

Four steps, each on what the ones before left over: what the editors told
(`was`); the same id with a like statement or the same title; a like statement
under another id; the same id, where neither title nor statement is wholly another.
What is left was added or removed. A number that now holds something else is no
pair: reading the two as one provision would invent a change.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from kakehashi.model import Framework, Provision
from kakehashi.text.normalise import fold
from kakehashi.text.word_changes import likeness, split_words

NEAR = 0.75
"""Statements alike to this degree in both languages say the same under another id.

Between the editions of the library, true pairs are at .75 and above, false ones below .62.
"""
MARGIN = 0.15
"""By so much a statement must be nearer to its other one than to any third."""
STRANGE = 0.4
"""Statements (or titles) less alike than this are of two different provisions."""
LEAST_WORDS = 5
"""Shorter statements look alike by chance."""


class How(StrEnum):
    """How a pair was found."""

    SAME_ID = "same id"
    TOLD = "told by the editors"
    BY_WORDING = "by its wording"


@dataclass(frozen=True, slots=True)
class Pair:
    """One provision as it stands in two editions."""

    before: Provision
    after: Provision
    how: How


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs in the order of the later edition, and what has no other side."""

    pairs: tuple[Pair, ...]
    added: tuple[Provision, ...]
    removed: tuple[Provision, ...]

    def reversed(self) -> Pairing:
        """Return the same seen from the other edition."""
        pairs = tuple(Pair(p.after, p.before, p.how) for p in self.pairs)
        return Pairing(pairs, self.removed, self.added)


def pair_editions(editions: Sequence[Framework]) -> Pairing:
    """Pair the first and the last of some editions in order, oldest first.

    Those between are needed for `was`, which names the id of the edition before.
    """
    before, after = editions[0], editions[-1]
    finder = _Pairs(before, after)
    finder.take(_told(editions), How.TOLD)
    finder.take(finder.same_id(NEAR), How.SAME_ID)
    finder.take(list(finder.by_wording()), How.BY_WORDING)
    finder.take(finder.same_id(STRANGE), How.SAME_ID)
    return finder.result()


def _told(editions: Sequence[Framework]) -> dict[str, str]:
    """Return the ids of the last edition with those that they had in the first."""
    ids = {p.id: p.id for p in editions[0].provisions}
    moved: set[str] = set()
    for edition in editions[1:]:
        was = {p.id: p.was for p in edition.provisions if p.was in ids}
        taken = set(was.values())
        stayed = {p.id for p in edition.provisions if p.id in ids and p.id not in taken}
        moved = set(was) | (moved & stayed)
        ids = {id_: ids[id_] for id_ in stayed} | {id_: ids[old] for id_, old in was.items()}
    return {id_: ids[id_] for id_ in moved}


class _Pairs:
    """Pairs found so far, and the provisions that are still alone."""

    def __init__(self, before: Framework, after: Framework) -> None:
        self._before = {p.id: p for p in before.provisions}
        self._after = {p.id: p for p in after.provisions}
        self._found: dict[str, Pair] = {}
        self._taken: set[str] = set()
        self._titles = [Counter(map(_title, f.provisions)) for f in (before, after)]
        self._words: dict[str, tuple[list[str], ...]] = {}

    def take(self, pairs: Mapping[str, str] | Iterable[tuple[str, str]], how: How) -> None:
        """Keep pairs of ids (after, before), none of either twice."""
        for id_, old in dict(pairs).items():
            if id_ not in self._found and old not in self._taken:
                self._found[id_] = Pair(self._before[old], self._after[id_], how)
                self._taken.add(old)

    def same_id(self, least: float) -> dict[str, str]:
        """Return the ids in both editions whose provisions are alike to that degree."""
        alone = {p.id for p in self._alone_before()}
        return {
            p.id: p.id
            for p in self._alone_after()
            if p.id in alone and self._alike(self._before[p.id], p, least)
        }

    def by_wording(self) -> Iterator[tuple[str, str]]:
        """Yield pairs of ids (after, before) with like statements, nearest to each other."""
        nearest: defaultdict[Provision, list[float]] = defaultdict(list)
        close: list[tuple[Provision, Provision, float]] = []
        for old in filter(self._long_enough, self._alone_before()):
            for new in filter(self._long_enough, self._alone_after()):
                least = self._least(old, new)
                near = self._likeness(old, new, least - MARGIN)
                nearest[old].append(near)
                nearest[new].append(near)
                close += [(old, new, near)] if near >= least else []
        for old, new, near in close:
            rivals = sum(near - rival < MARGIN for rival in (*nearest[old], *nearest[new]))
            if rivals == 2:  # the pair itself, once on either side
                yield new.id, old.id

    def _least(self, old: Provision, new: Provision) -> float:
        """Return how alike statements must be: less so under a title of their own."""
        own = all(titles[_title(old)] == titles[_title(new)] == 1 for titles in self._titles)
        return STRANGE if own and _title(old) == _title(new) else NEAR

    def result(self) -> Pairing:
        """Return what was found."""
        pairs = tuple(self._found[id_] for id_ in self._after if id_ in self._found)
        return Pairing(pairs, tuple(self._alone_after()), tuple(self._alone_before()))

    def _alone_before(self) -> list[Provision]:
        return [p for id_, p in self._before.items() if id_ not in self._taken]

    def _alone_after(self) -> list[Provision]:
        return [p for id_, p in self._after.items() if id_ not in self._found]

    def _alike(self, old: Provision, new: Provision, least: float) -> bool:
        pairs = zip(_title(old), _title(new), strict=True)
        if any(one == other or likeness(one, other) > least for one, other in pairs):
            return True
        return self._likeness(old, new, least) >= least

    def _long_enough(self, provision: Provision) -> bool:
        return all(len(words) >= LEAST_WORDS for words in self._of(provision))

    def _likeness(self, old: Provision, new: Provision, least: float) -> float:
        """Return how alike two statements are, in the language where they are less so.

        What is known to be below the least is not worth working out: 0.
        """
        found = 1.0
        for one, other in zip(self._of(old), self._of(new), strict=True):
            matcher = SequenceMatcher(None, one, other, autojunk=False)
            if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
                return 0.0
            found = min(found, matcher.ratio())
        return found

    def _of(self, provision: Provision) -> tuple[list[str], ...]:
        if provision.ref not in self._words:
            statement = provision.statement
            texts = (statement.en, statement.ja)
            self._words[provision.ref] = tuple([*map(fold, split_words(t))] for t in texts)
        return self._words[provision.ref]


def _title(provision: Provision) -> tuple[str, ...]:
    return fold(provision.title.en), fold(provision.title.ja)
