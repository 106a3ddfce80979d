"""What a review would send and cost, said before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kakehashi.errors import Problem, UsageError
from kakehashi.matching.reviewer.batch import Batch
from kakehashi.matching.reviewer.plan import ANSWER_TOKENS
from kakehashi.matching.reviewer.prompt import messages_of
from kakehashi.matching.reviewer.tokens import tokens_in

_PRICE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*/\s*(\d+(?:\.\d+)?)\s*")


@dataclass(frozen=True, slots=True)
class Price:
    """What a million tokens cost, read and written, in whatever currency the user thinks in."""

    read: float
    written: float

    @classmethod
    def parse(cls, text: str) -> Price:
        """Return the price that a text like 2.50/10 states.

        Raises:
            UsageError: it is not two numbers with a slash between them.

        Example:
            >>> Price.parse("2.5/10")
            Price(read=2.5, written=10.0)
        """
        match = _PRICE.fullmatch(text)
        if match is None:
            raise UsageError(Problem("KH-REV-004", details={"price": text[:40]}))
        return cls(float(match[1]), float(match[2]))


@dataclass(frozen=True, slots=True)
class Estimate:
    """The size of some calls."""

    calls: int
    documents: tuple[str, ...]
    practices: int
    passages: int
    """Different passages; one may be sent in several calls."""
    characters: int
    """All that is sent, instructions included."""
    tokens_read: int
    tokens_written: int

    def cost(self, price: Price) -> float:
        """Return about what the calls cost, in the currency of the price."""
        return (self.tokens_read * price.read + self.tokens_written * price.written) / 1e6


def estimate(batches: Iterable[Batch], *, names: bool = False) -> Estimate:
    """Return the size of the calls that would be made; nothing is sent."""
    chosen = list(batches)
    passages = {p.id: p for batch in chosen for p in batch.passages}
    texts = [m["content"] for batch in chosen for m in messages_of(batch, names=names)]
    asked = sum(len(batch.questions) for batch in chosen)
    return Estimate(
        calls=len(chosen),
        documents=tuple(dict.fromkeys(p.locator.document for p in passages.values())),
        practices=asked,
        passages=len(passages),
        characters=sum(map(len, texts)),
        tokens_read=sum(map(tokens_in, texts)),
        tokens_written=asked * ANSWER_TOKENS,
    )
