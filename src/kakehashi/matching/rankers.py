"""The rankers of some practices, one a language, each made when it is first needed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kakehashi.library.cache_folder import cache_folder
from kakehashi.matching.ranker import Ranker
from kakehashi.model import Provision
from kakehashi.text.bilingual import Language


class Rankers:
    """The practices as queries in each language, made once and used for many documents.

    Args:
        practices: The practices of the hub, or what confirmations made of them.
        folder: Where indexes are kept between runs; None keeps nothing. An index
            holds the features of the practices' wordings, so practices that
            learned from a user's documents must not be kept.
    """

    def __init__(self, practices: Sequence[Provision], folder: Path | None = None) -> None:
        self.practices = tuple(practices)
        self._folder = folder
        self._made: dict[Language, Ranker] = {}

    @classmethod
    def kept(cls, practices: Sequence[Provision]) -> Rankers:
        """Return rankers whose indexes are kept in the user's cache folder."""
        return cls(practices, cache_folder())

    def of(self, language: Language) -> Ranker:
        """Return the ranker of a language."""
        if language not in self._made:
            self._made[language] = Ranker(self.practices, language, folder=self._folder)
        return self._made[language]
