"""What one call asks: a few practices, and the passages that are their candidates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kakehashi.matching.reviewer.rubric import Speech
from kakehashi.model import Passage, Provision


@dataclass(frozen=True, slots=True)
class Question:
    """One practice with the passages to judge, best first."""

    practice: Provision
    passages: tuple[Passage, ...]

    @property
    def speech(self) -> Speech:
        """The language of its passages."""
        spoken = {passage.language for passage in self.passages}
        return "both" if len(spoken) > 1 else spoken.pop()


@dataclass(frozen=True)
class Batch:
    """The questions of one call. Passages shared by practices are sent once.

    The model sees passages in the order of the documents and by number, which
    starts with 1 in every call.
    """

    speech: Speech
    questions: tuple[Question, ...]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Each passage once, in the order of the documents."""
        return in_order(p for question in self.questions for p in question.passages)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each passage, by its id."""
        return {passage.id: number for number, passage in enumerate(self.passages, start=1)}

    def only(self, practices: Iterable[str]) -> Batch:
        """Return the batch that asks about some of its practices."""
        wanted = set(practices)
        return Batch(self.speech, tuple(q for q in self.questions if q.practice.ref in wanted))

    def halves(self) -> tuple[Batch, ...]:
        """Return two batches that ask the same together; none where there is one question."""
        middle = len(self.questions) // 2
        parts = (self.questions[:middle], self.questions[middle:])
        return tuple(Batch(self.speech, part) for part in parts) if middle else ()


def in_order(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return passages once each, by document and place."""
    each = {passage.id: passage for passage in passages}
    return tuple(sorted(each.values(), key=lambda p: (p.locator.document, p.locator.start, p.id)))
