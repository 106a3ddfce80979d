"""How much a person must look at until most of what a document shows is found."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kakehashi.evaluation.document_methods import Found
from kakehashi.evaluation.gold_documents import Truth
from kakehashi.evaluation.places import Place
from kakehashi.matching.review_order import expected_gain

SHARES = (0.5, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Effort:
    """What it takes to find a share of the practices in place in one document."""

    share: float
    looks: float
    """Passages looked at, each once for every practice it is offered for; infinite if never."""
    passages: float
    """Different passages looked at."""


Look = tuple[Place, str | None]
"""A passage, and the practice it is looked at for (None: for all at once)."""


def effort(truth: Truth, order: Iterable[Look]) -> tuple[Effort, ...]:
    """Return the effort for each share when passages are looked at in an order.

    Practices that are in place without a known place cannot be found and do not count.
    """
    wanted = {practice: places for practice, places in truth.in_place.items() if places}
    left = set(wanted)
    reached: dict[float, tuple[float, float]] = {}
    seen: set[Place] = set()
    looks = 0
    for place, practice in order:
        if practice in wanted and practice not in left:
            continue  # who has accepted a passage skips the others of its practice
        looks += 1
        seen.add(place)
        offered = left if practice is None else left & {practice}
        left -= {one for one in offered if any(place.meets(right) for right in wanted[one])}
        done = len(wanted) - len(left)
        for share in SHARES:
            if share not in reached and wanted and done >= math.ceil(share * len(wanted)):
                reached[share] = (looks, len(seen))
        if not left:
            break
    never = (math.inf, math.inf)
    return tuple(Effort(share, *reached.get(share, never)) for share in SHARES)


def review_order(found: dict[str, Found]) -> Iterator[Look]:
    """Yield every candidate of every practice, those that can be expected to find most first.

    Where a method gives no probability, the highest scores come first.
    """
    offered = [
        (one.score if f.probability is None else expected_gain(f.probability, rank), practice, one)
        for practice, f in found.items()
        for rank, one in enumerate(f.shown, start=1)
    ]
    for _, practice, one in sorted(offered, key=lambda o: (-o[0], o[1], o[2].place.start)):
        yield one.place, practice


def from_the_top(truth: Truth) -> Iterator[Look]:
    """Yield the passages as they stand: a reader who has every practice in mind."""
    for passage in truth.document.passages:
        yield Place(passage.locator.start, passage.locator.end), None


def median(values: Sequence[float]) -> float:
    """Return the middle value; infinite where most are."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    if not ordered:
        return math.nan
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2
