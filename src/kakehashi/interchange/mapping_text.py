"""Open a mapping file as text, whatever its encoding, a piece at a time."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.interchange.mapping_findings import Findings

TABLE_LIMIT = 512 * 2**20
"""Tables are read row by row."""
TREE_LIMIT = 64 * 2**20
"""YAML and JSON are read as a whole."""
_PIECE = 2**20
_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_GUESSES = ("cp932", "cp1252")
"""Tried in this order where a file is not UTF-8; the first is strict enough to fail."""


def check_size(path: Path, limit: int) -> None:
    """Refuse a file that would take too much memory.

    Raises:
        UnreadableError: it is larger than the limit, or cannot be looked at.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise unreadable(path, error) from error
    if size > limit:
        details = {"megabytes": size // 2**20, "limit": limit // 2**20}
        raise UnreadableError(Problem("KH-MAP-026", SourceLocation(path.name), details))


def unreadable(path: Path, error: Exception | str, line: int | None = None) -> UnreadableError:
    """Return the exception for a file that its format's own reader cannot read."""
    details = {"reason": str(error) or type(error).__name__}
    return UnreadableError(Problem("KH-MAP-002", SourceLocation(path.name, line), details))


def encoding_of(path: Path, found: Findings) -> str:
    """Return the encoding of a text file, with a warning where it had to be guessed.

    Raises:
        UnreadableError: no encoding fits.
    """
    with path.open("rb") as file:
        start = file.read(4)
    for bom, encoding in _BOMS.items():
        if start.startswith(bom) and _fits(path, encoding):
            return encoding
    if _fits(path, "utf-8"):
        return "utf-8"
    for encoding in _GUESSES:
        if _fits(path, encoding):
            found.loss("KH-MAP-019", None, encoding)
            return encoding
    raise unreadable(path, "unknown encoding")


def _fits(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for piece in pieces(path):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def pieces(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file a piece at a time."""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece
