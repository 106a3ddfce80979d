"""Vectors kept on disk, so that the practices are encoded once per machine and not per run."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from kakehashi.matching.encoders.protocol import Encoder, Vectors


def encode_kept(encoder: Encoder, texts: Sequence[str], folder: Path | None) -> Vectors:
    """Return the vectors of some fixed texts, from disk where they were encoded before.

    Args:
        encoder: What encodes them; its name is part of the key.
        texts: Texts that come again in later runs, such as the practices.
        folder: Where vectors are kept; None keeps nothing.
    """
    if folder is None:
        return encoder.encode(texts)
    digest = hashlib.sha256("\0".join((encoder.name, *texts)).encode()).hexdigest()[:32]
    path = folder / f"vectors-{digest}.npy"
    kept = _read(path, len(texts))
    if kept is not None:
        return kept
    made = encoder.encode(texts)
    _write(path, made)
    return made


def _read(path: Path, count: int) -> Vectors | None:
    try:
        vectors: Vectors = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    return vectors if vectors.ndim == 2 and len(vectors) == count else None


def _write(path: Path, vectors: Vectors) -> None:
    """Write beside and rename, so that nobody reads half a file; a full disk is no error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            np.save(file, vectors)
        Path(name).replace(path)
    except OSError:
        return
