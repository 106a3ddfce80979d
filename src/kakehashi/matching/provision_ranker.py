"""Rank the provisions of any framework for passages, without example sentences or labels.

Scorers are made comparable by two-way z-scores and added: how far a provision
stands out for the passage, plus how far the passage stands out for the provision.
On public retrieval tasks this beats each scorer alone and reciprocal rank fusion
(docs/measuring.md). The ranker of the hub (`kakehashi.matching.ranker`) knows
example sentences besides and is better on practices.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from kakehashi.matching.encoders.protocol import Encoder
from kakehashi.matching.features import ngrams, words
from kakehashi.matching.okapi import Okapi
from kakehashi.matching.provision_probability import load_calibration
from kakehashi.matching.scorers import CharacterCosine, Matrix
from kakehashi.matching.z_scores import by_column, by_row, ranks
from kakehashi.model import Passage
from kakehashi.text.bilingual import Bilingual, Language

ENOUGH = 30
"""From so many passages on, they themselves are the background of each provision."""
SPECIALIST = 2.0
"""What an encoder for one language weighs; one for many languages, and words, weigh 1."""

NEAR = 5
"""Up to this rank a scorer is said to agree."""

Scoring = Callable[[Sequence[str]], Matrix]


@dataclass(frozen=True, slots=True)
class Ranked:
    """What the ranker says of passages, arrays of shape (passages, provisions)."""

    scores: Matrix
    """For ranking; comparable between passages of one call only."""
    probabilities: Matrix
    """That the pair belongs together, as far as unknown frameworks let one say."""
    agreement: Matrix
    """Share of the scorers that have the provision among their first five."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A scorer and what it counts in the sum."""

    scoring: Scoring
    weight: float
    own: Matrix
    """Scores of the provisions' own texts: the background where there are few passages."""


class ProvisionRanker:
    """Provisions as they stand, in the language of the passages where they have it."""

    def __init__(
        self,
        provisions: Sequence[Bilingual],
        language: Language,
        encoders: Sequence[Encoder] = (),
    ) -> None:
        self.language = language
        self._texts = [text.get(language) for text in provisions]
        spoken = [language if getattr(text, language) else _other(language) for text in provisions]
        known = [e for e in encoders if {language, *spoken} <= e.languages]
        foreign = sum(other != language for other in spoken) * 2 > len(spoken)
        # Words of one language say nothing of texts in the other.
        lexical = [] if foreign and known else self._lexical()
        self._parts = [self._part(scoring, 1.0) for scoring in lexical]
        self._parts += [self._encoded(encoder) for encoder in known]

    def scores(self, passages: Sequence[Passage]) -> Matrix:
        """Return an array of shape (passages, provisions); higher is likelier."""
        return self.rank(passages).scores

    def rank(self, passages: Sequence[Passage]) -> Ranked:
        """Return scores and probabilities of passages in the ranker's language."""
        if not passages or not self._texts:
            nothing = np.zeros((len(passages), len(self._texts)))
            return Ranked(nothing, nothing, nothing)
        raw = [part.scoring([passage.standalone for passage in passages]) for part in self._parts]
        fused = self._fused(raw)
        near = [(ranks(scores) < NEAR).astype(np.float64) for scores in raw]
        agreement = np.mean(near, axis=0)
        return Ranked(fused, load_calibration().probabilities(fused, agreement), agreement)

    def _fused(self, raw: Sequence[Matrix]) -> Matrix:
        total = np.zeros(raw[0].shape)
        others = 1 - np.eye(len(self._texts))
        for part, scores in zip(self._parts, raw, strict=True):
            if len(scores) >= ENOUGH:
                column = by_column(scores, scores)
            else:
                column = by_column(scores, part.own, others)
            total += part.weight * (by_row(scores) + column)
        fused: Matrix = total / sum(part.weight for part in self._parts)
        return fused

    def _lexical(self) -> list[Scoring]:
        language = self.language
        okapi = Okapi([words(text, language) for text in self._texts])
        cosine = CharacterCosine([ngrams(text, language) for text in self._texts])
        return [
            lambda texts: okapi.scores([words(text, language) for text in texts]),
            lambda texts: cosine.scores([ngrams(text, language) for text in texts]),
        ]

    def _encoded(self, encoder: Encoder) -> _Part:
        vectors = encoder.encode(self._texts)

        def scoring(texts: Sequence[str]) -> Matrix:
            found: Matrix = (encoder.encode(texts) @ vectors.T).astype(np.float64)
            return found

        own: Matrix = (vectors @ vectors.T).astype(np.float64)
        return _Part(scoring, SPECIALIST if len(encoder.languages) == 1 else 1.0, own)

    def _part(self, scoring: Scoring, weight: float) -> _Part:
        return _Part(scoring, weight, scoring(self._texts))


def _other(language: Language) -> Language:
    return "ja" if language == "en" else "en"
