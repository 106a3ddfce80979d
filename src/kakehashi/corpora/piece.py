"""A document of a corpus before it is read, and reading it."""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path

from kakehashi.documents.read import read_document
from kakehashi.errors import Problem
from kakehashi.model import Document


@dataclass(frozen=True, slots=True)
class Piece:
    """A document of a corpus: a file that can be reached, or what one holds."""

    name: str
    """How it is called; its ending says the format."""
    source: Path | bytes
    key: str = ""
    """What its result is filed under; made from its content where empty."""


def key_of(name: str, content: bytes) -> str:
    """Return what the result of a document is filed under: its content, read as its format."""
    return f"{hashlib.sha256(content).hexdigest()}{Path(name).suffix.lower()}"


def read_piece(piece: Piece, max_megabytes: int, problems: list[Problem]) -> Document:
    """Read a document of a corpus.

    Raises:
        UnreadableError: it cannot be read.
    """
    if isinstance(piece.source, Path):
        return read_document(
            piece.source, name=piece.name, max_megabytes=max_megabytes, problems=problems
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"document{Path(piece.name).suffix}"
        path.write_bytes(piece.source)
        return read_document(path, name=piece.name, max_megabytes=max_megabytes, problems=problems)
