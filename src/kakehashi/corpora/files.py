"""The files of a corpus, told apart by their content while they are handed out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from kakehashi.corpora.piece import Piece
from kakehashi.documents.read import named_files
from kakehashi.errors import Problem, SourceLocation

_CHUNK = 2**20


class CorpusFiles:
    """Files below some paths, each content once, with what is wrong with the others.

    Iterating reads each file once to know its content; `pieces` then holds what
    was met, in order.
    """

    def __init__(
        self, paths: Sequence[Path], leave_out: Sequence[Path], max_megabytes: int
    ) -> None:
        self.problems: list[Problem] = []
        self.pieces: list[Piece] = []
        self.unread = 0
        self._max_megabytes = max_megabytes
        outside = {path.resolve() for path in leave_out}
        named = named_files(paths, self.problems)
        self._files = [(path, name) for path, name in named if path.resolve() not in outside]

    def __len__(self) -> int:
        return len(self._files)

    def __iter__(self) -> Iterator[Piece | None]:
        """Yield each file as a piece, or None where it is left out, with a problem."""
        seen: dict[str, str] = {}
        for path, name in self._files:
            digest = self._digest(path, name)
            if digest is None:
                yield None
            elif digest in seen:
                where, details = SourceLocation(name), {"other": seen[digest]}
                self.problems.append(Problem("KH-DOC-014", where, details, severity="warning"))
                yield None
            else:
                seen[digest] = name
                piece = Piece(name, path, f"{digest}{path.suffix.lower()}")
                self.pieces.append(piece)
                yield piece

    def _digest(self, path: Path, name: str) -> str | None:
        """Return the content's hash; None, with a problem, where the file is not to be read."""
        where = SourceLocation(name)
        try:
            size = path.stat().st_size
            if size > self._max_megabytes * 2**20:
                limits = {"megabytes": round(size / 2**20), "limit": self._max_megabytes}
                self._refuse(Problem("KH-DOC-008", where, limits))
                return None
            digest = hashlib.sha256()
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
            return digest.hexdigest()
        except OSError as error:
            details = {"format": "-", "reason": error.strerror or str(error)}
            self._refuse(Problem("KH-DOC-002", where, details))
            return None

    def _refuse(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.unread += 1
