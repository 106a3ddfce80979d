"""The practices counted, weighed and measured once, and kept on disk for the next run.

Counting the practices' wordings and scoring all their examples against all of
them takes nearly two seconds a language; reading the result takes a tenth of
one. The file is named after the texts and the code that counted them, so that
nothing stale is ever read: other texts or other code look for another name.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from kakehashi.matching import background, features, scorers, vocabulary
from kakehashi.matching.background import Background, Examples
from kakehashi.matching.features import Cut, cut_into_ngrams, cut_into_words
from kakehashi.matching.scorers import Bm25, CharacterCosine, Matrix, Scorer
from kakehashi.text import normalise
from kakehashi.text.bilingual import Language

_KINDS: dict[str, tuple[type[Bm25 | CharacterCosine], Callable[[Language], Cut]]] = {
    "words": (Bm25, cut_into_words),
    "ngrams": (CharacterCosine, cut_into_ngrams),
}


@dataclass(frozen=True)
class Measured:
    """A scorer of all practices, how it cuts a text, and what it is measured against."""

    scorer: Scorer
    cut: Cut
    background: Background

    def standard(self, counts: Sequence[Mapping[str, float]]) -> Matrix:
        """Return the scores of texts in deviations from unrelated text."""
        return self.background.standard(self.scorer.scores(counts))


def lexical_index(
    queries: Sequence[str], examples: Examples, language: Language, folder: Path | None = None
) -> tuple[Measured, ...]:
    """Return the measured scorers of some queries, from disk where they were made before.

    A file that cannot be read, or holds something else, is made anew without a word.

    Args:
        queries: The text of each practice.
        examples: The example sentences of all practices.
        language: Of all these texts.
        folder: Where the index is kept; None keeps nothing.
    """
    if folder is None:
        return _made(queries, examples, language)
    path = folder / f"index-{language}-{_digest(queries, examples.texts)}.npz"
    kept = _read(path, len(queries), language)
    if kept is not None:
        return kept
    made = _made(queries, examples, language)
    with contextlib.suppress(OSError):
        _write(path, made)
    return made


def _made(queries: Sequence[str], examples: Examples, language: Language) -> tuple[Measured, ...]:
    found: list[Measured] = []
    for scorer_type, cutting in _KINDS.values():
        cut = cutting(language)
        scorer = scorer_type([cut.count(text) for text in queries], spread=cut.spread)
        raw = scorer.scores([cut.count(text) for text in examples.texts])
        found.append(Measured(scorer, cut, Background.measured(raw, examples.others)))
    return tuple(found)


def _digest(queries: Sequence[str], examples: Sequence[str]) -> str:
    # The code is part of the name: who changes how texts are counted need not think of this file.
    digest = hashlib.sha256(np.__version__.encode())
    for module in (background, features, scorers, vocabulary, normalise):
        with contextlib.suppress(OSError):
            digest.update(Path(str(module.__file__)).read_bytes())
    for texts in (queries, examples):
        digest.update("\0".join(texts).encode() + b"\1")
    return digest.hexdigest()[:24]


def _read(path: Path, count: int, language: Language) -> tuple[Measured, ...] | None:
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
            arrays = {name: held[name] for name in held.files}
        return tuple(_measured(name, arrays, count, language) for name in _KINDS)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error):
        return None


def _measured(
    name: str, arrays: Mapping[str, np.ndarray], count: int, language: Language
) -> Measured:
    own = {
        key.removeprefix(f"{name}."): value
        for key, value in arrays.items()
        if key.startswith(f"{name}.")
    }
    if own["shape"][1] != count or own["mean"].shape != (count,):
        raise ValueError("the index is of another number of practices")
    scorer_type, cutting = _KINDS[name]
    cut = cutting(language)
    scorer = scorer_type.restored(own, cut.spread)
    return Measured(scorer, cut, Background(own["mean"], own["deviation"]))


def _write(path: Path, made: Sequence[Measured]) -> None:
    """Write beside and rename, so that nobody reads half a file; remove what is outdated."""
    arrays: dict[str, Any] = {}
    for name, one in zip(_KINDS, made, strict=True):
        held = {**one.scorer.arrays(), "mean": one.background.mean}
        held["deviation"] = one.background.deviation
        arrays |= {f"{name}.{key}": value for key, value in held.items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, **arrays)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    for old in path.parent.glob(f"{path.name[:9]}*.npz"):
        if old != path:
            old.unlink(missing_ok=True)
