"""Score passages against practices in one language, made comparable across practices.

Each practice is one query: its title, statement and example sentences together.
Two scorers are fused after normalising: how much closer the passage is than
unrelated governance sentences are (the examples of all other practices serve as
that background, so a short document does not change the scale), and how much
closer than to the other practices. On labelled real policies this beat scoring
against single sentences, the plain statement, and either scorer alone
(docs/measurements.md).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from kakehashi.matching.features import ngrams, words
from kakehashi.matching.scorers import Bm25, CharacterCosine, Matrix, Scorer
from kakehashi.matching.wording import Wording
from kakehashi.model import Passage, Provision
from kakehashi.text.bilingual import Language

Counting = Callable[[str, Language], "Counter[str]"]

CONTEXT_WEIGHT = 0.4
"""How much words of the stem and the nearest heading count beside those of the passage."""
ROW_WEIGHT = 0.5
"""How much closeness relative to other practices counts beside closeness as such."""


class Ranker:
    """The practices of the hub as queries in one language."""

    def __init__(self, practices: Sequence[Provision], language: Language) -> None:
        self.practices = tuple(practices)
        self.language = language
        self.wordings = {p.ref: Wording(p, language) for p in practices}
        texts = [_query_text(practice, language) for practice in practices]
        query_words = [words(text, language) for text in texts]
        query_ngrams = [ngrams(text, language) for text in texts]
        self._scorers: tuple[Scorer, Scorer] = (
            Bm25(query_words),
            CharacterCosine(query_ngrams),
        )
        self._background = self._measure_background()

    def scores(self, passages: Sequence[Passage]) -> Matrix:
        """Return an array of shape (passages, practices); 0 is like unrelated text."""
        if not passages:
            return np.zeros((0, len(self.practices)))
        counted = (
            [_in_context(words, passage, self.language) for passage in passages],
            [_in_context(ngrams, passage, self.language) for passage in passages],
        )
        total = np.zeros((len(passages), len(self.practices)))
        for scorer, counts, (mean, deviation) in zip(
            self._scorers, counted, self._background, strict=True
        ):
            raw = scorer.scores(counts)
            total += (raw - mean) / deviation + ROW_WEIGHT * _by_row(raw)
        return total / len(self._scorers)

    def _measure_background(self) -> list[tuple[Matrix, Matrix]]:
        """Mean and deviation of each practice's scores on the examples of all the others."""
        sentences: list[str] = []
        owners: list[int] = []
        for number, practice in enumerate(self.practices):
            examples = practice.practice.examples.get(self.language) if practice.practice else ()
            sentences += examples
            owners += [number] * len(examples)
        others = np.ones((len(sentences), len(self.practices)), dtype=bool)
        others[np.arange(len(sentences)), owners] = False
        counted = (
            [words(sentence, self.language) for sentence in sentences],
            [ngrams(sentence, self.language) for sentence in sentences],
        )
        return [
            _mean_and_deviation(scorer.scores(counts), others)
            for scorer, counts in zip(self._scorers, counted, strict=True)
        ]


def _query_text(practice: Provision, language: Language) -> str:
    examples = practice.practice.examples.get(language) if practice.practice else ()
    head = f"{practice.title.get(language)}. {practice.statement.get(language)}"
    return "\n".join((head, *examples))


def _in_context(count: Counting, passage: Passage, language: Language) -> dict[str, float]:
    """Count a passage's features, those of its stem and heading with less weight."""
    features: dict[str, float] = dict(count(passage.text, language))
    heading = passage.locator.headings[-1] if passage.locator.headings else ""
    for feature, times in count(f"{passage.stem} {heading}", language).items():
        features[feature] = features.get(feature, 0.0) + times * CONTEXT_WEIGHT
    return features


def _by_row(raw: Matrix) -> Matrix:
    spread = raw.std(axis=1, keepdims=True)
    centred = raw - raw.mean(axis=1, keepdims=True)
    standard: Matrix = centred / np.maximum(spread, 1e-9)
    return standard


def _mean_and_deviation(raw: Matrix, others: Matrix) -> tuple[Matrix, Matrix]:
    count = np.maximum(others.sum(axis=0), 1)
    mean = np.where(others, raw, 0).sum(axis=0) / count
    variance = np.where(others, (raw - mean) ** 2, 0).sum(axis=0) / count
    return mean, np.maximum(np.sqrt(variance), 1e-6)
