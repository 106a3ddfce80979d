"""Candidates to batches: few calls, each within a budget of tokens."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.reviewer.batch import Batch, Question
from kakehashi.matching.reviewer.instructions import speaks_to_model
from kakehashi.matching.reviewer.prompt import data_block
from kakehashi.matching.reviewer.rubric import Speech, rubric
from kakehashi.matching.reviewer.tokens import tokens_in
from kakehashi.model import Candidate, Document, Passage, Provision

MOST = 10
"""Candidates of a practice that are read, unless another number is set."""
LEAST = 0.005
"""Practices less likely than this to be in place are not asked about.

A model reads what would weary a person, so it is given more than people are
shown: it can never find more than it is given.
"""
CALL_TOKENS = 8000
"""Tokens of one call, question and answer together, unless another number is set."""
ANSWER_TOKENS = 70
"""What the answer on one practice takes, on average with room to spare."""
_SPEECHES: tuple[Speech, ...] = ("en", "ja", "both")


@dataclass(frozen=True)
class Plan:
    """What would be asked, before anything is sent."""

    batches: tuple[Batch, ...]
    withheld: tuple[Passage, ...] = ()
    """Passages that speak to a model; they are not sent."""


def candidates_for_review(
    practices: Sequence[Provision], documents: Sequence[Document], most: int = MOST
) -> dict[str, tuple[Candidate, ...]]:
    """Return the candidates that a model is given, more and looser than those people are shown."""
    # Some more than are read, for those that are withheld.
    return find_candidates(practices, documents, most=most + 2, least=LEAST)


def plan_review(
    practices: Sequence[Provision],
    candidates: Mapping[str, Sequence[Candidate]],
    *,
    most: int = MOST,
    call_tokens: int = CALL_TOKENS,
) -> Plan:
    """Return the batches that put the best candidates of each practice to a model.

    Practices keep the order of the hub, so that neighbours, which differ in a
    word or two, are judged side by side. Practices without a candidate are not
    asked about.

    Args:
        practices: The practices of the hub, in order.
        candidates: Theirs, by ref, best first.
        most: How many of them are read for a practice.
        call_tokens: Tokens that a call may take, answer included. A practice
            whose candidates alone are more is asked about alone.
    """
    questions: list[Question] = []
    withheld: dict[str, Passage] = {}
    for practice in practices:
        found = [candidate.passage for candidate in candidates.get(practice.ref, ())]
        orders = {passage.id: passage for passage in found if speaks_to_model(passage)}
        withheld |= orders
        kept = [passage for passage in found if passage.id not in orders][:most]
        if kept:
            questions.append(Question(practice, tuple(kept)))
    batches: list[Batch] = []
    for speech in _SPEECHES:
        batches += _batches(speech, [q for q in questions if q.speech == speech], call_tokens)
    return Plan(tuple(batches), tuple(withheld.values()))


def _batches(speech: Speech, questions: Iterable[Question], budget: int) -> Iterator[Batch]:
    held: list[Question] = []
    seen: set[str] = set()
    room = budget - tokens_in(rubric(speech))
    spent = 0
    for question in questions:
        cost = _cost(speech, question, seen)
        if held and spent + cost > room:
            yield Batch(speech, tuple(held))
            held, seen, spent = [], set(), 0
            cost = _cost(speech, question, seen)
        held.append(question)
        seen |= {passage.id for passage in question.passages}
        spent += cost
    if held:
        yield Batch(speech, tuple(held))


def _cost(speech: Speech, question: Question, seen: set[str]) -> int:
    """Return about how many tokens a question adds to a call that has seen some passages."""
    new = tuple(passage for passage in question.passages if passage.id not in seen)
    block = data_block(Batch(speech, (Question(question.practice, new),)))
    numbers = json.dumps(list(range(100, 100 + len(question.passages))))
    return tokens_in(block) + tokens_in(numbers) + ANSWER_TOKENS
