"""Do what no earlier run has done of a corpus, and keep each result in the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kakehashi.corpora.engines import ENGINES
from kakehashi.corpora.files import CorpusFiles
from kakehashi.corpora.journal import Journal
from kakehashi.corpora.piece import Piece
from kakehashi.corpora.work import Work

Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Engine:
    """Which engine runs the work, and with how many workers."""

    name: str = "local"
    workers: int = 1


def run_fresh(files: CorpusFiles, journal: Journal, work: Work, engine: Engine, tell: Tell) -> int:
    """Run the work over the documents that are not in the journal.

    Args:
        files: The corpus; afterwards its `pieces` are all documents met, in order.
        journal: Receives each result as soon as it is there.
        work: What is done to each.
        engine: What runs it.
        tell: Called with the number of files just done, and of all.

    Returns:
        How many documents an earlier run had done.
    """
    earlier: list[Piece] = []

    def fresh() -> Iterator[Piece]:
        for piece in files:
            if piece and piece.key not in journal:
                yield piece
            else:
                earlier.extend([piece] if piece else [])
                tell(1, len(files))

    for key, line in ENGINES[engine.name](fresh(), work, engine.workers):
        if line:
            journal.add(key, line)
        tell(1, len(files))
    return len(earlier)
