"""The provisions of all other frameworks that are related to one: the nearest of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kakehashi.model import Framework, Provision
from kakehashi.model.framework import HUB
from kakehashi.relations.shared import Related
from kakehashi.reports.relation_rows import worth_listing
from kakehashi.web.reasoning import library, relatedness

SHOWN = 3
"""Of each framework; a page of its own shows them all."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """What is related in one framework.

    Attributes:
        framework: Which.
        nearest: The strongest, at most `SHOWN`.
        count: How many are related.
    """

    framework: Framework
    nearest: tuple[tuple[Provision, Related], ...]
    count: int


@lru_cache(maxsize=500)
def related_everywhere(ref: str) -> tuple[Nearest, ...]:
    """Return what is related to a provision in the current edition of each other framework.

    What is *proved* of two provisions is worked out where their proof is opened:
    a network of all frameworks at once would keep this page waiting.
    """
    own = ref.split(":", 1)[0]
    others = (f for f in library().current if f.prefix not in {own, HUB})
    found = (_nearest(ref, one) for one in others)
    listed = [one for one in found if one.count]
    return tuple(sorted(listed, key=lambda one: -one.nearest[0][1].strength))


def _nearest(ref: str, framework: Framework) -> Nearest:
    listed = sorted(_related(ref, framework), key=lambda pair: -pair[1].strength)
    return Nearest(framework, tuple(listed[:SHOWN]), len(listed))


def _related(ref: str, framework: Framework) -> Iterator[tuple[Provision, Related]]:
    for one in framework.assessable:
        found = relatedness().of(ref, one.ref)
        if found and found.practices and worth_listing(found):
            yield one, found
