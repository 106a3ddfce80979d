"""Passages against practices: candidates ranked for each, and how likely each is in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kakehashi.library.cache_folder import cache_folder
from kakehashi.matching.closeness import Closeness, measure_closeness
from kakehashi.matching.encoders.available import encoder_for
from kakehashi.matching.encoders.protocol import Encoder
from kakehashi.matching.kinds.classify import Statement
from kakehashi.matching.presence.base_rates import base_rates
from kakehashi.matching.presence.features import presence_features
from kakehashi.matching.presence.model import presence_model
from kakehashi.matching.ranker import Ranker
from kakehashi.model import Candidate, Document, Passage, Provision
from kakehashi.text.bilingual import LANGUAGES, Language
from kakehashi.text.normalise import fold

MOST = 8
"""Candidates kept for a practice."""
SHOWN = 0.01
"""Practices less likely than this get no candidates: most are absent from most documents."""
LIKELY = 0.2
"""From this probability on, the best candidates of a practice are said to be close."""
CLOSEST = 3
"""So many candidates of a practice can be close."""


@dataclass(frozen=True)
class Matches:
    """What matching says of some documents. Nothing follows from it."""

    candidates: dict[str, tuple[Candidate, ...]]
    """By practice, best first; none for practices that are hardly there."""
    presence: dict[str, float]
    """By practice: how likely it is in place, measured on other documents."""


class Matcher:
    """The practices of the hub, made ready once for any number of documents.

    Args:
        practices: The practices.
        encoders: Gives the encoder for a language, or None for words alone.
        folder: Where the practices' vectors are kept between runs; None keeps nothing.

    Example:
        >>> Matcher([], encoders=lambda language: None).match([]).candidates
        {}
    """

    def __init__(
        self,
        practices: Sequence[Provision],
        *,
        encoders: Callable[[Language], Encoder | None] = encoder_for,
        folder: Path | None = None,
    ) -> None:
        self.practices = tuple(practices)
        self._encoders = encoders
        self._folder = folder or cache_folder()
        self._rankers: dict[Language, Ranker] = {}

    def match(
        self,
        documents: Sequence[Document],
        *,
        most: int = MOST,
        least: float = SHOWN,
        progress: Callable[[int], None] | None = None,
    ) -> Matches:
        """Return the candidates of every practice in some documents, taken together.

        Args:
            documents: What was read of one organisation. Passages are matched in
                their own language.
            most: How many candidates to keep for one practice.
            least: Practices less likely than this get no candidates.
            progress: Called with the number of passages just scored.
        """
        presence = dict.fromkeys((p.ref for p in self.practices), 0.0)
        found: dict[str, list[_Hit]] = {}
        for language in LANGUAGES if self.practices else ():
            passages = [p for d in documents for p in d.passages if p.language == language]
            if passages:
                spoken = self._spoken(language, passages)
                for practice, chance in zip(self.practices, spoken.presence, strict=True):
                    presence[practice.ref] = max(presence[practice.ref], float(chance))
                for ref, hits in spoken.hits(most).items():
                    found.setdefault(ref, []).extend(hits)
                if progress:
                    progress(len(passages))
        shown = {ref: hits for ref, hits in found.items() if presence[ref] >= least}
        candidates = {
            ref: tuple(_ranked(ref, hits, most, presence[ref]))
            for ref, hits in sorted(shown.items())
        }
        return Matches(candidates, presence)

    def ranker(self, language: Language) -> Ranker:
        """Return the practices as queries in one language, indexed when first asked for."""
        if language not in self._rankers:
            encoder = self._encoders(language)
            self._rankers[language] = Ranker(self.practices, language, encoder, self._folder)
        return self._rankers[language]

    def _spoken(self, language: Language, passages: Sequence[Passage]) -> _Spoken:
        ranker = self.ranker(language)
        closeness, statements = measure_closeness(ranker, passages)
        encoder = self._encoders(language)
        model = presence_model(language, encoder.name if encoder else None)
        if model is None:
            # An encoder of the user's own: words alone say how likely, all say which passage.
            model = presence_model(language, None)
            plain = Closeness(closeness.lexical, None, closeness.evidence, closeness.worded)
        else:
            plain = closeness
        assert model is not None
        features = presence_features(plain, base_rates(self.practices, language))
        return _Spoken(ranker, passages, statements, closeness, model.probabilities(features))


@dataclass(frozen=True, slots=True)
class _Hit:
    """A passage among the best of some practice."""

    score: float
    passage: Passage
    statement: Statement
    ranker: Ranker


@dataclass(frozen=True)
class _Spoken:
    """The passages of one language, scored."""

    ranker: Ranker
    passages: Sequence[Passage]
    statements: Sequence[Statement]
    closeness: Closeness
    presence: NDArray[np.float64]

    def hits(self, most: int) -> dict[str, list[_Hit]]:
        """Return the best passages of each practice, some more than asked for: alike ones go."""
        ranking = self.closeness.ranking
        depth = min(len(ranking), 2 * most + 4)
        best = np.argsort(-ranking, axis=0, kind="stable")[:depth]
        return {
            practice.ref: [
                _Hit(
                    float(ranking[row, column]),
                    self.passages[row],
                    self.statements[row],
                    self.ranker,
                )
                for row in best[:, column]
            ]
            for column, practice in enumerate(self.ranker.practices)
        }


def _ranked(ref: str, hits: list[_Hit], most: int, presence: float) -> Iterator[Candidate]:
    seen: set[str] = set()
    for hit in sorted(hits, key=lambda hit: (-hit.score, hit.passage.id)):
        same = fold(hit.passage.text)
        if same in seen:
            continue
        seen.add(same)
        rank = len(seen)
        yield Candidate(
            ref,
            hit.passage,
            rank,
            hit.score,
            presence >= LIKELY and rank <= CLOSEST,
            hit.statement.signs,
            hit.ranker.wordings[ref].reason(hit.passage.text),
            hit.statement.kind,
            presence,
        )
        if rank == most:
            return
