"""The engine "daft": the same pure function on Daft, on one machine or on a Ray cluster.

Daft runs where it is told to: with DAFT_RUNNER=ray, or after
`daft.set_runner_ray(address)`, the same plan runs on the cluster. The files must
then be reachable by the same paths on every node.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from kakehashi.corpora.piece import Piece
from kakehashi.corpora.work import Work
from kakehashi.errors import Problem, UsageError

_AT_ONCE = 50_000
"""Documents of one plan: their names are held in memory, what they show is not."""
_BATCH = 16


def check_daft() -> None:
    """Make sure that Daft is installed.

    Raises:
        UsageError: it is not.
    """
    if not importlib.util.find_spec("daft"):
        raise UsageError(Problem("KH-COR-002", details={"package": "daft"}))


def run_daft(pieces: Iterable[Piece], work: Work, workers: int) -> Iterator[tuple[str, str]]:
    """Yield key and line of each document, in any order.

    Args:
        pieces: Documents in files.
        work: What every worker is told.
        workers: Processes that analyse documents, on all nodes together.

    Raises:
        UsageError: Daft is not installed.
    """
    check_daft()
    # Both tell their makers of each use unless told not to; Kakehashi sends nothing anywhere.
    os.environ |= {"DO_NOT_TRACK": "true", "RAY_USAGE_STATS_ENABLED": "0"}
    analyser = _analyser(work, workers)
    waiting = iter(pieces)
    while part := list(islice(waiting, _AT_ONCE)):
        yield from _run(part, analyser)


def _run(pieces: list[Piece], analyser: Any) -> Iterator[tuple[str, str]]:
    import daft

    table = {
        "name": [piece.name for piece in pieces],
        "path": [str(Path(str(piece.source)).resolve()) for piece in pieces],
        "key": [piece.key for piece in pieces],
    }
    plan = daft.from_pydict(table).into_batches(_BATCH)
    line = analyser.line(daft.col("name"), daft.col("path"), daft.col("key"))
    for row in plan.select(daft.col("key"), line.alias("line")).iter_rows():
        yield row["key"], row["line"]


class _OnDaft:
    """Made once in each process of Daft."""

    def __init__(self, work: Work) -> None:
        self._line = work.prepared()

    def line(self, name: str, path: str, key: str) -> str:
        return self._line(Piece(name, Path(path), key))


def _analyser(work: Work, workers: int) -> Any:
    import daft

    # What the decorators of Daft do, said here, so that the module loads without Daft.
    _OnDaft.line = daft.method(return_dtype=daft.DataType.string())(_OnDaft.line)  # type: ignore[method-assign]
    return daft.cls(_OnDaft, max_concurrency=workers, use_process=True)(work)
