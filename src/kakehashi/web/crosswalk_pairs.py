"""What two frameworks have in common, pair by pair: what is proved, and what is only related."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kakehashi.model import Provision
from kakehashi.relations.literals import ANY, DR
from kakehashi.relations.shared import LEAST
from kakehashi.reports.relation_proof import tokens
from kakehashi.web.reasoning import library, reasoner_of, relatedness


@dataclass(frozen=True, slots=True)
class Pair:
    """Two provisions with something in common.

    Attributes:
        x: Of the first framework.
        y: Of the second.
        relations: One of these is proved to hold; none: they are only related.
        strength: How strongly they are related, 0 to 1.
    """

    x: Provision
    y: Provision
    relations: tuple[str, ...]
    strength: float


Pairs = Mapping[tuple[str, str], Pair]


@lru_cache(maxsize=64)
def pairs_of(left: str, right: str) -> Pairs:
    """Return the pairs of two frameworks with something in common, by their refs.

    What is proved to share nothing is no pair; what is unknown is none either.
    """
    first, second = library().frameworks[left], library().frameworks[right]
    reasoner, near = reasoner_of(*sorted({left, right})), relatedness()
    found: dict[tuple[str, str], Pair] = {}
    others = [y.ref for y in second.assessable]
    for x in first.assessable:
        labels = reasoner.labels_of(x.ref, others)
        for y in second.assessable:
            label = labels.get(y.ref, ANY)
            proved = label != ANY and label & DR == 0
            related = near.of(x.ref, y.ref)
            strength = related.strength if related else 0.0
            if proved or strength >= LEAST:
                told = tuple(tokens(label)) if proved else ()
                found[x.ref, y.ref] = Pair(x, y, told, strength)
    return found
