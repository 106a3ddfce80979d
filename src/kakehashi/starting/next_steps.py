"""The ten most useful next steps, by a rule that can be said in a few sentences.

Steps are practices that a small organisation can start on itself: first those
that somebody said are not in place or only partly, then those that nobody
spoke of. Of each kind those come first that help most for their effort: a
provision that asks for the practice counts 1 if it applies, and half if that
cannot be told, and twice as much if it is of a law; the sum is divided by 1 for
hours, 2 for a day, 4 for days. Ten are shown, those of little effort first, and
of equal effort in the order in which they are best done.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kakehashi.model import Provision
from kakehashi.model.applicability import Facts
from kakehashi.starting.answers import Said
from kakehashi.starting.concerns import Concerned, Group
from kakehashi.starting.records import StepRecord, ThemeRecord
from kakehashi.starting.themes import fitting
from kakehashi.text.bilingual import Bilingual

MOST = 10
EFFORT = {"hours": 1, "day": 2, "days": 4}
"""What the sum of provisions is divided by."""
_TWICE, _HALF = 2.0, 0.5
_OPEN = (Said.NO, Said.PARTLY)


@dataclass(frozen=True)
class Asking:
    """A provision that asks for a practice, and what the practice does for it."""

    provision: Provision
    instrument: Concerned
    applies: bool
    """False: it cannot be told whether it applies."""
    settled: bool
    """The practice is the last that it waits for, and it asks for nothing else."""


@dataclass(frozen=True)
class Step:
    """One step: a practice to put in place, what to do, and what it answers."""

    practice: str
    effort: str
    do: Bilingual
    said: Said | None
    asking: tuple[Asking, ...]
    """What asks for it: laws first, what applies before what may."""

    @property
    def settles(self) -> int:
        """Return how many provisions it settles."""
        return sum(one.settled for one in self.asking)

    @property
    def value(self) -> float:
        """Return what it is worth by the rule, before effort is counted."""
        return sum(
            (_TWICE if one.instrument.group is Group.BINDING else 1.0)
            * (1.0 if one.applies else _HALF)
            for one in self.asking
        )

    @property
    def score(self) -> float:
        """Return what it is worth by the rule."""
        return self.value / EFFORT[self.effort]


def next_steps(
    themes: Iterable[ThemeRecord],
    facts: Facts,
    said: Mapping[str, Said],
    asking: Mapping[str, tuple[Asking, ...]],
) -> tuple[Step, ...]:
    """Return the steps that help most, those of little effort first.

    Args:
        themes: The practices that a small organisation can start on.
        facts: What is known, for steps that fit only some.
        said: What was said of practices.
        asking: For each practice the provisions that ask for it.
    """
    steps = [
        Step(
            ref,
            record.effort,
            Bilingual(record.do, record.do_ja),
            said.get(ref),
            asking.get(ref, ()),
        )
        for ref, record in _possible(themes, facts)
        # What somebody said is open stays a step, even where nothing asks for just that.
        if said.get(ref) in _OPEN or (ref not in said and asking.get(ref))
    ]
    # Unknown is no gap: what is said to be open goes before what nobody spoke of.
    best = sorted(steps, key=lambda step: (step.said is None, -step.score, step.practice))[:MOST]
    order = {step.practice: number for number, step in enumerate(steps)}
    return tuple(sorted(best, key=lambda step: (EFFORT[step.effort], order[step.practice])))


def _possible(themes: Iterable[ThemeRecord], facts: Facts) -> Iterable[tuple[str, StepRecord]]:
    for theme in themes:
        yield from fitting(theme, facts)


def asking_for(
    concerned: Iterable[Concerned],
    asks: Mapping[str, tuple[str, ...]],
    said: Mapping[str, Said],
    closed: Collection[str],
) -> dict[str, tuple[Asking, ...]]:
    """Return for each practice the provisions that ask for it, laws first.

    Args:
        concerned: The instruments; those in the background do not count.
        asks: For each provision the practices that it asks for.
        said: What was said of practices.
        closed: Provisions that ask for nothing beyond their practices.
    """
    found: dict[str, list[Asking]] = {}
    for one in concerned:
        if one.group is Group.BACKGROUND:
            continue
        for pairs, applies in ((one.applying, True), (one.open, False)):
            for provision, _ in pairs:
                wanted = asks.get(provision.ref, ())
                left = [ref for ref in wanted if said.get(ref) is not Said.YES]
                for practice in wanted:
                    settled = left == [practice] and provision.ref in closed
                    asking = Asking(provision, one, applies, settled)
                    found.setdefault(practice, []).append(asking)
    return {ref: tuple(sorted(listed, key=_first)) for ref, listed in found.items()}


def _first(one: Asking) -> tuple[bool, bool]:
    return one.instrument.group is not Group.BINDING, not one.applies
