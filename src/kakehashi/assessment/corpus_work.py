"""What workers do to each document of a corpus: look for candidates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kakehashi.assessment.corpus import Found, analyse, to_line
from kakehashi.corpora.piece import Piece
from kakehashi.errors import Problem, SourceLocation
from kakehashi.matching.rankers import Rankers
from kakehashi.model import Provision


@dataclass(frozen=True)
class Settings:
    """What every worker is told, whatever the engine."""

    practices: tuple[Provision, ...]
    most: int
    max_megabytes: int

    def prepared(self) -> Callable[[Piece], str]:
        """Return the pure function with the practices at hand: made once in each worker."""
        rankers = Rankers.kept(self.practices)

        def line(piece: Piece) -> str:
            (found,) = analyse([piece], rankers, most=self.most, max_megabytes=self.max_megabytes)
            return to_line(found)

        return line


def unknown(key: str, name: str) -> Found:
    """Return the result of a document that ended the process reading it."""
    return Found(key, problems=(Problem("KH-COR-004", SourceLocation(name)),))
