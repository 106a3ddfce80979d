"""The engine "local": documents of a corpus done in processes of this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from kakehashi.corpora.piece import Piece
from kakehashi.corpora.work import Work
from kakehashi.corpora.worker_pool import Job, run_in_processes

_FILES, _BYTES = 16, 2**21
"""A task holds no more files and, beyond the first, no more bytes than this."""


def run_local(pieces: Iterable[Piece], work: Work, workers: int) -> Iterator[tuple[str, str]]:
    """Yield key and line of each document, in their order.

    The line is empty where a document ended the process that read it: nothing
    is known of it.
    """
    if workers == 1:
        line = work.prepared()
        yield from ((piece.key, line(piece)) for piece in pieces)
        return
    job = Job(_lines, _prepare, (work,))
    for task, lines in run_in_processes(job, _tasks(pieces), workers):
        if isinstance(lines, list):
            yield from zip((piece.key for piece in task), lines, strict=True)
        elif len(task) == 1:
            yield task[0].key, ""
        else:
            # One of these did it; each is tried by itself so that the others are done.
            yield from _one_by_one(task, work)


def _one_by_one(task: Sequence[Piece], work: Work) -> Iterator[tuple[str, str]]:
    job = Job(_lines, _prepare, (work,))
    for (piece,), lines in run_in_processes(job, ([piece] for piece in task), 1):
        yield piece.key, lines[0] if isinstance(lines, list) else ""


def _tasks(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    task: list[Piece] = []
    size = 0
    for piece in pieces:
        own = piece.source.stat().st_size if isinstance(piece.source, Path) else len(piece.source)
        if task and (len(task) == _FILES or size + own > _BYTES):
            yield task
            task, size = [], 0
        task.append(piece)
        size += own
    if task:
        yield task


_line: Callable[[Piece], str] | None = None


def _prepare(work: Work) -> None:
    global _line  # noqa: PLW0603 - a worker's own, set once before its first task
    _line = work.prepared()


def _lines(task: list[Piece]) -> list[str]:
    assert _line
    return [_line(piece) for piece in task]
