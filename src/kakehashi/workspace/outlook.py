"""What hangs on the practices that nobody decided: which provisions wait for which of them.

A provision is met when all the practices of one of its *ways* are in place: one
practice that contains it, or the practices that a covered provision asks for. Ways
tell what to look at first; statuses themselves come from the full reasoning.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from threading import RLock

from kakehashi.assessment.asked import practices_asked
from kakehashi.assessment.many import statuses_of_many
from kakehashi.assessment.status import StatusValue
from kakehashi.library.library import Library
from kakehashi.model import Framework, Relation, Verdict
from kakehashi.relations.network import Network, network_of

Way = frozenset[str]
"""Practices that together prove a provision satisfied."""
_INSIDE = (Relation.EQUAL, Relation.SUBSET)
_MET = (Verdict.IN_PLACE, Verdict.NOT_APPLICABLE)
_KEPT = 300
_UNSEEN = 0.02
"""How likely a practice is in place of which no document says anything."""
SETTLED = (StatusValue.SATISFIED, StatusValue.NOT_SATISFIED, StatusValue.NOT_APPLICABLE)
"""Statuses that nobody has to look at any more."""


def settled(statuses: Mapping[str, StatusValue]) -> int:
    """Return how many provisions nobody has to look at any more."""
    return sum(value in SETTLED for value in statuses.values())


@dataclass(frozen=True, slots=True)
class Hanging:
    """What hangs on one undecided practice."""

    waiting: tuple[str, ...] = ()
    """The unsettled provisions that ask for it, by their refs."""
    alone: tuple[str, ...] = ()
    """Those that it would prove satisfied by itself: all else that they ask for is in place."""
    weight: float = 0.0
    """How many provisions it can be expected to prove satisfied, once it is in place itself.

    Each counts with the chance that all else that it lacks is in place too: one that
    lacks only this practice counts fully, one that lacks ten hardly at all.
    """


class Outlook:
    """The frameworks that somebody wants answered, and what their provisions wait for.

    It depends on nothing but the library, so that many people may share one, and it
    keeps the statuses of the last few hundred combinations of verdicts.
    """

    def __init__(self, library: Library, frameworks: Sequence[Framework]) -> None:
        self._library = library
        self.frameworks = tuple(frameworks)
        self.refs = tuple(p.ref for framework in frameworks for p in framework.assessable)
        self._ways: dict[str, tuple[Way, ...]] = {}
        self._known: OrderedDict[frozenset[tuple[str, Verdict]], dict[str, StatusValue]]
        self._known = OrderedDict()
        self._lock = RLock()

    def statuses(self, verdicts: Mapping[str, Verdict]) -> dict[str, StatusValue]:
        """Return the status of each provision that follows from some verdicts."""
        if not verdicts:  # nothing follows from nothing, and the network takes time to build
            return dict.fromkeys(self.refs, StatusValue.UNKNOWN)
        key = frozenset(verdicts.items())
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
            told = {target: {verdict: 1} for target, verdict in verdicts.items()}
            found = statuses_of_many(self._network, told, 1, self.refs)
            self._known[key] = {ref: found.of(0, ref) for ref in self.refs}
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
            return self._known[key]

    def hanging(
        self,
        verdicts: Mapping[str, Verdict],
        statuses: Mapping[str, StatusValue],
        presence: Mapping[str, float],
    ) -> dict[str, Hanging]:
        """Return for each undecided practice what hangs on it.

        Args:
            verdicts: What counts now, by practice or provision.
            statuses: What follows from that.
            presence: How likely practices are in place, as matching measured it.
        """
        with self._lock:  # ways are found while others look for them
            return self._hanging(verdicts, statuses, presence)

    def _hanging(
        self,
        verdicts: Mapping[str, Verdict],
        statuses: Mapping[str, StatusValue],
        presence: Mapping[str, float],
    ) -> dict[str, Hanging]:
        waiting: dict[str, list[str]] = {}
        alone: dict[str, list[str]] = {}
        weight: dict[str, float] = {}
        for ref in self.refs:
            if statuses[ref] in SETTLED:
                continue
            for practice in self._asked.get(ref, ()):
                waiting.setdefault(practice, []).append(ref)
            for lacking in self._lacking(ref, verdicts):
                for practice in lacking:
                    weight[practice] = weight.get(practice, 0.0) + _rest(
                        lacking - {practice}, presence
                    )
                if len(lacking) == 1:
                    alone.setdefault(next(iter(lacking)), []).append(ref)
        return {
            practice: Hanging(
                tuple(refs), tuple(alone.get(practice, ())), weight.get(practice, 0.0)
            )
            for practice, refs in waiting.items()
            if practice not in verdicts
        }

    def _lacking(self, ref: str, verdicts: Mapping[str, Verdict]) -> list[Way]:
        """Return what each way to a provision still lacks; none that a verdict closed."""
        left = []
        for way in self.ways(ref):
            lacking = frozenset(one for one in way if verdicts.get(one) not in _MET)
            if not lacking & verdicts.keys():
                left.append(lacking)
        return left

    def ways(self, ref: str) -> tuple[Way, ...]:
        """Return the ways in which practices can prove a provision satisfied; perhaps none."""
        if ref not in self._ways:
            self._ways[ref] = ()  # a provision is no way to itself
            self._ways[ref] = tuple(dict.fromkeys(self._find_ways(ref)))
        return self._ways[ref]

    def _find_ways(self, ref: str) -> Iterator[Way]:
        practice = self._library.practice_of(ref)
        if practice in self._practices:
            yield frozenset([practice])
            return
        for inside in self._inside.get(ref, ()):
            yield frozenset([inside])
        for parts in self._covers.get(ref, ()):
            shortest = [min(self.ways(part), key=len, default=None) for part in parts]
            known = [way for way in shortest if way is not None]
            if len(known) == len(parts):
                yield frozenset().union(*known)

    @cached_property
    def _network(self) -> Network:
        return network_of(self._library)

    @cached_property
    def _covers(self) -> dict[str, list[tuple[str, ...]]]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for whole, parts in self._network.covers:
            found.setdefault(whole, []).append(parts)
        return found

    @cached_property
    def _asked(self) -> dict[str, tuple[str, ...]]:
        return practices_asked(self._library)

    @cached_property
    def _practices(self) -> frozenset[str]:
        return frozenset(practice.ref for practice in self._library.practices)

    @cached_property
    def _inside(self) -> dict[str, list[str]]:
        """For each provision the practices that contain it as a whole."""
        found: dict[str, list[str]] = {}
        for crosswalk in self._library.crosswalks.values():
            for mapping in crosswalk.mappings:
                practice = self._library.practice_of(mapping.object)
                if mapping.relation in _INSIDE and practice in self._practices:
                    found.setdefault(mapping.subject, []).append(practice)
        return found


def _rest(others: Way, presence: Mapping[str, float]) -> float:
    """Return the chance that some practices are all in place."""
    return prod(presence.get(other, _UNSEEN) for other in others)
