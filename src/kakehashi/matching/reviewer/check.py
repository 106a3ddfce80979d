"""Believe a model only where what it says can be checked: ids, numbers, quotes.

A verdict that fails is dropped and counted, never mended: a model that is
wrong about where it read something may be wrong about the rest.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kakehashi.matching.reviewer.answer import AnswerLine
from kakehashi.matching.reviewer.batch import Batch, Question
from kakehashi.matching.reviewer.quoting import span_of
from kakehashi.matching.reviewer.verdict import Reviewed, ReviewVerdict
from kakehashi.model import Passage

FLOOD = 10
"""Practices that one passage may show; of 2,400 lines of careful readers none quotes one for 8."""
_WHY = 300
"""Characters kept of a reason."""


@dataclass(frozen=True)
class Checked:
    """The verdicts of an answer that hold, and how many were dropped, by reason."""

    reviewed: tuple[Reviewed, ...]
    dropped: Counter[str] = field(default_factory=Counter)

    @property
    def answered(self) -> frozenset[str]:
        """The refs of the practices that hold a verdict."""
        return frozenset(reviewed.practice.ref for reviewed in self.reviewed)


def check_answer(batch: Batch, lines: Iterable[AnswerLine]) -> Checked:
    """Return the verdicts on a batch that hold.

    Dropped are verdicts on practices not asked (`practice`) or asked once and
    answered twice (`twice`, all after the first), with a number that is not a
    candidate of the practice (`candidate`), a confidence outside 0 to 1
    (`confidence`), or a quote that does not stand in the passage (`quote`).
    """
    asked = {question.practice.id: question for question in batch.questions}
    dropped: Counter[str] = Counter()
    held: dict[str, Reviewed] = {}
    for line in lines:
        question = asked.get(line.practice.strip())
        outcome = _checked(line, question, batch) if question else "practice"
        if isinstance(outcome, str):
            dropped[outcome] += 1
        elif outcome.practice.ref in held:
            dropped["twice"] += 1
        else:
            held[outcome.practice.ref] = outcome
    return Checked(tuple(held.values()), dropped)


def _checked(line: AnswerLine, question: Question, batch: Batch) -> Reviewed | str:
    """Return the verdict, or the reason why it is dropped."""
    if not (math.isfinite(line.confidence) and 0 <= line.confidence <= 1):
        return "confidence"
    if line.verdict is ReviewVerdict.NONE:
        return Reviewed(question.practice, question.passages, line.verdict, line.confidence)
    by_number = {batch.numbers[passage.id]: passage for passage in question.passages}
    passage = by_number.get(line.candidate or 0)
    if passage is None:
        return "candidate"
    span = span_of(line.quote or "", passage.text)
    if span is None:
        return "quote"
    also = tuple(_others(line, by_number, passage))
    why = " ".join((line.why or "").split())[:_WHY]
    return Reviewed(
        question.practice,
        question.passages,
        line.verdict,
        line.confidence,
        passage,
        span,
        also,
        why,
    )


def _others(line: AnswerLine, by_number: dict[int, Passage], first: Passage) -> Iterator[Passage]:
    for number in dict.fromkeys(line.also):
        passage = by_number.get(number)
        if passage is not None and passage is not first:
            yield passage


def without_floods(reviewed: Iterable[Reviewed]) -> tuple[list[Reviewed], list[Passage]]:
    """Part verdicts from those that rest on a passage quoted for too many practices.

    Practices are disjoint, so one sentence shows few of them. One that shows
    everything is a sentence that the model obeyed, or did not read.

    Returns:
        The verdicts that stay, and the passages whose verdicts went.
    """
    kept = list(reviewed)
    times = Counter(r.passage.id for r in kept if r.passage)
    passages = {r.passage.id: r.passage for r in kept if r.passage}
    floods = {name for name, count in times.items() if count > FLOOD}
    return (
        [r for r in kept if r.passage is None or r.passage.id not in floods],
        [passages[name] for name in sorted(floods)],
    )
