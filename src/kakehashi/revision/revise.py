"""Hold a draft against incidents, comments and frameworks: what is missing, what diverges.

The draft speaks to a practice by proof where it is a framework of the library, or by suggestion
where it is prose. That nothing says so is no proof that it does not: "missing" means that nothing
known in the draft asks for it, and whoever writes the draft looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kakehashi.errors import Problem
from kakehashi.library.library import Library
from kakehashi.matching.rankers import Rankers
from kakehashi.model import Document, Framework, Locator, Passage
from kakehashi.policy.coverage import close_practices, coverage_rankers, spoken_to
from kakehashi.policy.parties import ORDER, Basis, Party, party_of_document, party_of_framework
from kakehashi.revision.demand import Demand, IncidentLesson, OpinionAsked
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.language import language_of


class Divergence(StrEnum):
    """How the draft stands apart from most of the frameworks that ask for a practice."""

    WEAKER = "weaker"
    """Most bind by more: "shall" where the draft says "should" or less."""
    STRICTER = "stricter"
    """Most bind by less."""
    ALONE = "alone"
    """None of the others asks for it at all."""


DIVERGENCES: dict[Divergence, Bilingual] = {
    Divergence.WEAKER: Bilingual("Weaker than most", "多くの文書より弱い"),
    Divergence.STRICTER: Bilingual("Stricter than most", "多くの文書より強い"),
    Divergence.ALONE: Bilingual("Asked by none of the others", "比較対象にはない"),
}


@dataclass(frozen=True)
class Against:
    """What a draft is held against."""

    frameworks: tuple[Framework, ...] = ()
    lessons: tuple[IncidentLesson, ...] = ()
    opinions: tuple[OpinionAsked, ...] = ()
    names: tuple[str, ...] = ()
    """Of the files."""


@dataclass(frozen=True)
class Revision:
    """The result."""

    draft: Party
    title: Bilingual
    against: Against
    demands: tuple[Demand, ...]
    """Every practice that somebody asks for, the most asked for first."""
    library: Library
    date: str
    problems: tuple[Problem, ...]

    @property
    def missing(self) -> tuple[Demand, ...]:
        """What others ask for and nothing known in the draft does."""
        return tuple(d for d in self.demands if d.own is None)

    @property
    def diverging(self) -> tuple[tuple[Demand, Divergence], ...]:
        """What the draft asks for otherwise than most, by rows on both sides."""
        found = ((d, divergence_of(d, len(self.against.frameworks))) for d in self.demands)
        return tuple((d, how) for d, how in found if how)


def revise(
    library: Library,
    draft: Document | Framework,
    against: Against,
    date: str,
    problems: Sequence[Problem] = (),
) -> Revision:
    """Hold a draft against what came up since."""
    rankers = coverage_rankers(library.practices)
    party = _party(library, draft, rankers)
    found = list(problems)
    if not party.speaks:
        found.append(Problem("KH-RVS-003", details={"draft": party.name.en}, severity="warning"))
    opinions = tuple(_with_practices(against.opinions, rankers))
    parties = [party_of_framework(library, f, strongest=True) for f in against.frameworks]
    demands = [
        Demand(
            ref,
            party.speaks.get(ref),
            tuple((other, other.speaks[ref]) for other in parties if ref in other.speaks),
            tuple(lesson for lesson in against.lessons if lesson.practice == ref),
            tuple(opinion for opinion in opinions if ref in opinion.practices),
        )
        for ref in (practice.ref for practice in library.practices)
    ]
    asked = [d for d in demands if d.own or any(d.weight)]
    asked.sort(key=lambda d: (tuple(-n for n in d.weight), d.practice))
    against = replace(against, opinions=opinions)
    return Revision(party, party.name, against, tuple(asked), library, date, tuple(found))


def _party(library: Library, draft: Document | Framework, rankers: Rankers) -> Party:
    if isinstance(draft, Framework):
        return party_of_framework(library, draft, strongest=True)
    return party_of_document(draft.name, spoken_to(draft, rankers))


def _with_practices(opinions: Sequence[OpinionAsked], rankers: Rankers) -> list[OpinionAsked]:
    asked = [" ".join(opinion.requests) or opinion.text for opinion in opinions]
    passages = [
        Passage(str(n), text, "", Locator("comments", 0, len(text)), language_of(text), "paragraph")
        for n, text in enumerate(asked)
    ]
    close = close_practices(passages, rankers)
    return [
        replace(opinion, practices=tuple(ref for ref, _ in found))
        for opinion, found in zip(opinions, close, strict=True)
    ]


def divergence_of(demand: Demand, frameworks: int) -> Divergence | None:
    """Return how a draft stands apart on a practice, judged by rows on both sides alone."""
    own = demand.own
    if own is None or not own.proved or frameworks < 2:
        return None
    if not demand.frameworks:
        return Divergence.ALONE
    # One framework is no norm: at least two, and more than half of all, have to ask for it.
    if len(demand.frameworks) < 2 or 2 * len(demand.frameworks) <= frameworks:
        return None
    ranks = [_rank(basis) for _, basis in demand.frameworks]
    if 2 * sum(rank < _rank(own) for rank in ranks) > len(ranks):
        return Divergence.WEAKER
    if 2 * sum(rank > _rank(own) for rank in ranks) > len(ranks):
        return Divergence.STRICTER
    return None


def _rank(basis: Basis) -> int:
    return ORDER.index(basis.strength) if basis.strength in ORDER else len(ORDER)
