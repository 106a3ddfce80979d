"""What each practice would change if it were in place: for plans, never as a status.

Each practice becomes one imagined organisation that has it besides all that was
decided; `many` works out all of them in one pass.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.many import ManyStatuses, statuses_of_many
from kakehashi.assessment.status import StatusValue
from kakehashi.model import Verdict
from kakehashi.relations.network import network_of

_FULL = (StatusValue.SATISFIED, StatusValue.NOT_APPLICABLE)
_LOW = (StatusValue.UNKNOWN, StatusValue.NOT_SATISFIED)


@dataclass(frozen=True, slots=True)
class Gain:
    """What would follow if one practice more were in place."""

    practice: str
    satisfied: tuple[str, ...]
    """Provisions that would be satisfied and are not now."""
    moved: tuple[str, ...]
    """Provisions that would be partly satisfied, and are unknown or not satisfied now."""


def gains_of(
    assessment: Assessment, practices: Sequence[str], provisions: Sequence[str]
) -> dict[str, Gain]:
    """Return the gain of each of some practices, taken alone, over some provisions."""
    sets = [(practice,) for practice in practices]
    found = _imagined(assessment, sets, provisions)
    satisfied: defaultdict[int, list[str]] = defaultdict(list)
    moved: defaultdict[int, list[str]] = defaultdict(list)
    for ref in provisions:
        values = found.by_provision[ref]
        now = found.of(len(sets), ref)
        if now not in _FULL:
            for number in _numbers(values[StatusValue.SATISFIED]):
                satisfied[number].append(ref)
        if now in _LOW:
            for number in _numbers(values[StatusValue.PARTLY]):
                moved[number].append(ref)
    return {
        practice: Gain(practice, tuple(satisfied[number]), tuple(moved[number]))
        for number, practice in enumerate(practices)
    }


def satisfied_after(
    assessment: Assessment, practices: Sequence[str], provisions: Sequence[str]
) -> tuple[int, ...]:
    """Return how many provisions are satisfied now, and with the first 1, 2, … practices.

    What does not apply is not counted.
    """
    sets = [tuple(practices[:count]) for count in range(1, len(practices) + 1)]
    found = _imagined(assessment, sets, provisions)
    bits = [found.by_provision[ref][StatusValue.SATISFIED] for ref in provisions]
    order = (len(sets), *range(len(sets)))
    return tuple(sum(one >> number & 1 for one in bits) for number in order)


def _imagined(
    assessment: Assessment, sets: Sequence[Iterable[str]], provisions: Sequence[str]
) -> ManyStatuses:
    """Return the statuses with each set of practices in place; the last is as decided."""
    library = assessment.library
    everybody = (1 << (len(sets) + 1)) - 1
    having: defaultdict[str, int] = defaultdict(int)
    for number, practices in enumerate(sets):
        for practice in practices:
            having[practice] |= 1 << number
    told: defaultdict[str, dict[Verdict, int]] = defaultdict(dict)
    for ref, decision in assessment.decided.items():
        # What was decided of a part gives way to the whole that is imagined in place.
        told[ref][decision.verdict] = everybody & ~having.get(library.practice_of(ref), 0)
    for practice, bits in having.items():
        told[practice][Verdict.IN_PLACE] = told[practice].get(Verdict.IN_PLACE, 0) | bits
    prefixes = {ref.split(":", 1)[0] for ref in (*provisions, *assessment.decided)}
    network = network_of(library, among=prefixes)
    return statuses_of_many(network, _frozen(told), len(sets) + 1, provisions)


def _frozen(told: Mapping[str, dict[Verdict, int]]) -> dict[str, dict[Verdict, int]]:
    return {ref: verdicts for ref, verdicts in told.items() if any(verdicts.values())}


def _numbers(bits: int) -> Iterable[int]:
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low
