"""The encoders that are installed, by name; each text is encoded once in a run."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import numpy as np

from kakehashi.errors import Problem, UsageError
from kakehashi.matching.encoders.protocol import Encoder, Vectors
from kakehashi.text.bilingual import Bilingual, Language

DEFAULT, LEXICAL = "default", "lexical"
_NOT_INSTALLED = Bilingual(
    "its packages are not installed", "必要なパッケージがインストールされていません"
)
_UNKNOWN = Bilingual("no such back-end", "この名称のものはありません")


class Remembered:
    """An encoder that keeps its vectors, and knows what they would have cost again.

    Several methods of one run use the same vectors. Their seconds are told as
    if each had been run alone.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._kept: dict[str, tuple[Vectors, float]] = {}
        self.borrowed = 0.0
        """Seconds that keeping has saved so far."""

    @property
    def name(self) -> str:
        """The encoder's own name."""
        return self._encoder.name

    @property
    def languages(self) -> frozenset[Language]:
        """The encoder's own languages."""
        return self._encoder.languages

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of texts, encoding those that are new."""
        self.borrowed += sum(self._kept[text][1] for text in texts if text in self._kept)
        new = list(dict.fromkeys(text for text in texts if text not in self._kept))
        start = time.process_time()
        vectors = self._encoder.encode(new) if new else ()
        each = (time.process_time() - start) / max(len(new), 1)
        self._kept.update((t, (v, each)) for t, v in zip(new, vectors, strict=True))
        return np.array([self._kept[text][0] for text in texts], dtype=np.float32)


def installed_encoders() -> dict[str, Remembered]:
    """Return the encoders whose packages are installed."""
    found = {name: load() for name, load in _loaders().items()}
    return {name: Remembered(encoder) for name, encoder in found.items() if encoder}


def chosen_encoders(backend: str, encoders: dict[str, Remembered]) -> list[Remembered]:
    """Return what a name given with --backend means: all, none or one.

    Raises:
        UsageError: no such back-end is installed.
    """
    if backend == LEXICAL:
        return []
    if backend == DEFAULT:
        return list(encoders.values())
    if backend in encoders:
        return [encoders[backend]]
    known = backend in _loaders()
    reason = _NOT_INSTALLED if known else _UNKNOWN
    available = ", ".join([DEFAULT, LEXICAL, *encoders])
    details = {"name": backend, "reason": reason, "available": available}
    raise UsageError(Problem("KH-EVA-011", details=details))


def _loaders() -> dict[str, Callable[[], Encoder | None]]:
    from kakehashi.matching.encoders.minilm import MiniLm
    from kakehashi.matching.encoders.use import UseMultilingual

    return {"minilm": MiniLm.load, "use": UseMultilingual.load}
