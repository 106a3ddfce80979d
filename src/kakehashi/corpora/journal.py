"""What is done of a corpus, one document a line, so that a run goes on where another stopped.

The journal stands beside the table. Its first line says what the results depend
on besides the documents; a journal of other practices, another version or other
settings is begun anew. A line that was not written to its end is left out.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Self

from kakehashi.errors import KakehashiError, Problem, SourceLocation

FORM = 1
"""Counts the shapes of the lines."""


class Journal:
    """An open journal: results by key, read from the file when they are needed.

    Raises:
        KakehashiError: the file cannot be written, or another run is writing it.
    """

    def __init__(self, path: Path, header: str) -> None:
        self.path = path
        self._header = json.dumps([FORM, header])
        self._places: dict[str, tuple[int, int]] = {}
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file: BinaryIO = path.open("a+b")
        except OSError as error:
            raise _unwritable(path, error) from error
        try:
            _lock(self._file, path)
            self._begin()
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __contains__(self, key: str) -> bool:
        return key in self._places

    def add(self, key: str, line: str) -> None:
        """Add the result of a document; after this a kill does not lose it.

        Raises:
            KakehashiError: the file cannot be written.
        """
        content = line.encode() + b"\n"
        try:
            start = self._file.seek(0, os.SEEK_END)
            self._file.write(content)
            self._file.flush()
        except OSError as error:
            raise _unwritable(self.path, error) from error
        self._places[key] = (start, len(content))

    def line(self, key: str) -> str:
        """Return the result of a document."""
        start, length = self._places[key]
        self._file.seek(start)
        return self._file.read(length).decode()

    def _begin(self) -> None:
        self._file.seek(0)
        first = self._file.readline()
        if first.decode(errors="replace").rstrip("\n") != self._header:
            self._file.truncate(0)
            self._file.write(self._header.encode() + b"\n")
            self._file.flush()
            return
        end = len(first)
        for key, length in self._lines():
            if key:
                self._places[key] = (end, length)
            end += length
        # What a kill left half-written is cut off, or the next line would be lost with it.
        self._file.truncate(end)

    def _lines(self) -> Iterator[tuple[str, int]]:
        """Yield the key of each whole line, empty where it is not one of ours, and its length."""
        for content in self._file:
            if not content.endswith(b"\n"):
                return
            try:
                key = json.loads(content)[0]
            except (ValueError, IndexError, KeyError, TypeError):
                key = ""
            yield (key if isinstance(key, str) else ""), len(content)


def _unwritable(path: Path, error: OSError) -> KakehashiError:
    details = {"reason": error.strerror or str(error)}
    return KakehashiError(Problem("KH-COR-003", SourceLocation(str(path)), details))


def _lock(file: BinaryIO, path: Path) -> None:
    """Keep other runs from writing the same journal, where the system can."""
    try:
        import fcntl
    except ImportError:  # Windows
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise KakehashiError(Problem("KH-COR-005", SourceLocation(str(path)))) from error
