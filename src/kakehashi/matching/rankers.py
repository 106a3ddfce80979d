"""The rankers of some practices, one a language, each made when it is first needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from kakehashi.library.cache_folder import cache_folder
from kakehashi.matching.encoders.available import encoder_for
from kakehashi.matching.encoders.protocol import Encoder
from kakehashi.matching.learned_maps import learned_map
from kakehashi.matching.ranker import Ranker
from kakehashi.matching.verifier.available import verifier_for
from kakehashi.matching.verifier.protocol import Verifier
from kakehashi.model import Provision
from kakehashi.text.bilingual import LANGUAGES, Language
from kakehashi.version import __version__

Encoders = Callable[[Language], Encoder | None]
Verifiers = Callable[[Language], Verifier | None]


class Rankers:
    """The practices as queries in each language, made once and used for many documents.

    Args:
        practices: The practices of the hub, or what confirmations made of them.
        folder: Where indexes are kept between runs; None keeps nothing. An index
            holds the features of the practices' wordings, so practices that
            learned from a user's documents must not be kept.
        encoders: Which encoder to use for a language; the best installed one if not said.
        verifiers: Which verifier reads the candidates; the installed one if not said.
    """

    def __init__(
        self,
        practices: Sequence[Provision],
        folder: Path | None = None,
        encoders: Encoders = encoder_for,
        verifiers: Verifiers = verifier_for,
    ) -> None:
        self.practices = tuple(practices)
        self._folder = folder
        self._encoders, self._verifiers = encoders, verifiers
        self._made: dict[Language, Ranker] = {}

    @classmethod
    def kept(cls, practices: Sequence[Provision]) -> Rankers:
        """Return rankers whose indexes are kept in the user's cache folder."""
        return cls(practices, cache_folder())

    def of(self, language: Language) -> Ranker:
        """Return the ranker of a language."""
        if language not in self._made:
            encoder = self._encoders(language)
            self._made[language] = Ranker(self.practices, language, encoder, self._folder)
        return self._made[language]

    def verifier(self, language: Language) -> Verifier | None:
        """Return what reads the candidates of a language, if anything does."""
        return self._verifiers(language)

    @property
    def digest(self) -> str:
        """A name for all that decides what they say: practices, models and version."""
        digest = hashlib.sha256(__version__.encode())
        for language in LANGUAGES:
            encoder = self._encoders(language)
            digest.update(f"{language} {_name(encoder)}\0".encode())
            verifier = self._verifiers(language)
            digest.update(f"{verifier.name}\0".encode() if verifier else b"")
        for p in self.practices:
            digest.update(repr((p.ref, p.title, p.statement, p.practice)).encode())
        return digest.hexdigest()[:24]


def _name(encoder: Encoder | None) -> str:
    if encoder is None:
        return "words"
    return encoder.name if learned_map(encoder.name) is None else f"{encoder.name}, mapped"
