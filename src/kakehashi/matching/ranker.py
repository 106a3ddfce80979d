"""Score passages against practices in one language, made comparable across practices.

Each practice is one query: its title, statement and example sentences together.
Two lexical scorers are fused, and an encoder's cosine with them where one is
installed, after normalising: how much closer the passage is than unrelated
governance sentences are, and how much closer than to the other practices. On
labelled real policies this beat scoring against single sentences, the plain
statement, and any scorer alone (docs/measurements.md).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from kakehashi.matching.background import examples_of
from kakehashi.matching.dense import DenseScorer
from kakehashi.matching.encoders.protocol import Encoder
from kakehashi.matching.lexical_index import lexical_index
from kakehashi.matching.scorers import Matrix
from kakehashi.model import Passage, Provision
from kakehashi.text.bilingual import Language

CONTEXT_WEIGHT = 0.4
"""How much words of the stem and the nearest heading count beside those of the passage."""
DENSE_WEIGHT: dict[Language, float] = {"en": 1.0, "ja": 1.0}
"""How much the encoder's closeness counts beside that of words."""

Counting = Callable[[str], Counter[str]]


class Ranker:
    """The practices of the hub as queries in one language."""

    def __init__(
        self,
        practices: Sequence[Provision],
        language: Language,
        encoder: Encoder | None = None,
        folder: Path | None = None,
    ) -> None:
        self.practices = tuple(practices)
        self.language = language
        examples = examples_of(practices, language)
        texts = [_query_text(practice, language) for practice in practices]
        self.encoder_name = encoder.name if encoder else None
        self._lexical = lexical_index(texts, examples, language, folder)
        self._dense = (
            DenseScorer(practices, language, encoder, examples, folder) if encoder else None
        )

    def scores(self, passages: Sequence[Passage]) -> Matrix:
        """Return an array of shape (passages, practices); 0 is like unrelated text."""
        total = self.lexical(passages)
        dense = self.dense(passages)
        return total if dense is None else total + DENSE_WEIGHT[self.language] * dense

    def lexical(self, passages: Sequence[Passage]) -> Matrix:
        """Return the closeness in words alone, of shape (passages, practices)."""
        total = np.zeros((len(passages), len(self.practices)))
        if not passages:
            return total
        # Words and n-grams of English are cut from the same pieces, counted once.
        cuts = {measured.cut.count for measured in self._lexical}
        counted = {count: [_in_context(count, p) for p in passages] for count in cuts}
        for measured in self._lexical:
            total += measured.standard(counted[measured.cut.count])
        return total / len(self._lexical)

    def dense(self, passages: Sequence[Passage]) -> Matrix | None:
        """Return the closeness in meaning, or None without an encoder."""
        if self._dense is None or not passages:
            return None
        return self._dense.scores([passage.text for passage in passages])


def _query_text(practice: Provision, language: Language) -> str:
    examples = practice.practice.examples.get(language) if practice.practice else ()
    head = f"{practice.title.get(language)}. {practice.statement.get(language)}"
    return "\n".join((head, *examples))


def _in_context(count: Counting, passage: Passage) -> dict[str, float]:
    """Count the pieces of a passage, those of its stem and heading with less weight."""
    pieces: dict[str, float] = dict(count(passage.text))
    heading = passage.locator.headings[-1] if passage.locator.headings else ""
    around = f"{passage.stem} {heading}"
    # What is remembered must not grow with hostile documents of a few huge headings.
    weigh = _remembered if len(around) <= 500 else _weighed
    for piece, times in weigh(count, around).items():
        pieces[piece] = pieces.get(piece, 0.0) + times
    return pieces


def _weighed(count: Counting, text: str) -> dict[str, float]:
    return {piece: times * CONTEXT_WEIGHT for piece, times in count(text).items()}


_remembered = lru_cache(maxsize=2**8)(_weighed)
"""Passages of one list share their stem, those of one section their heading."""
