"""The engine "local": documents of a corpus analysed in processes of this machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kakehashi.assessment.corpus import Found, Piece, analyse, to_line
from kakehashi.assessment.worker_pool import Job, run_in_processes
from kakehashi.errors import Problem, SourceLocation
from kakehashi.matching.rankers import Rankers
from kakehashi.model import Provision

_FILES, _BYTES = 16, 2**21
"""A task holds no more files and, beyond the first, no more bytes than this."""


@dataclass(frozen=True)
class Settings:
    """What every worker is told, whatever the engine."""

    practices: tuple[Provision, ...]
    most: int
    max_megabytes: int


class Analyser:
    """The pure function with the practices at hand: made once in each worker."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._rankers = Rankers.kept(settings.practices)

    def line(self, piece: Piece) -> str:
        """Return the result of one document as a line of the journal."""
        settings = self._settings
        (found,) = analyse(
            [piece],
            self._rankers,
            most=settings.most,
            max_megabytes=settings.max_megabytes,
        )
        return to_line(found)


def run_local(
    pieces: Iterable[Piece], settings: Settings, workers: int
) -> Iterator[tuple[str, str]]:
    """Yield key and line of each document, in their order.

    The line is empty where a document ended the process that read it: nothing
    is known of it.
    """
    if workers == 1:
        analyser = Analyser(settings)
        yield from ((piece.key, analyser.line(piece)) for piece in pieces)
        return
    job = Job(_lines, _prepare, (settings,))
    for task, lines in run_in_processes(job, _tasks(pieces), workers):
        if isinstance(lines, list):
            yield from zip((piece.key for piece in task), lines, strict=True)
        elif len(task) == 1:
            yield task[0].key, ""
        else:
            # One of these did it; each is tried by itself so that the others are done.
            yield from _one_by_one(task, settings)


def _one_by_one(task: Sequence[Piece], settings: Settings) -> Iterator[tuple[str, str]]:
    job = Job(_lines, _prepare, (settings,))
    for (piece,), lines in run_in_processes(job, ([piece] for piece in task), 1):
        yield piece.key, lines[0] if isinstance(lines, list) else ""


def unknown(key: str, name: str) -> Found:
    """Return the result of a document that ended the process reading it."""
    return Found(key, problems=(Problem("KH-COR-004", SourceLocation(name)),))


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


_analyser: Analyser | None = None


def _prepare(settings: Settings) -> None:
    global _analyser  # noqa: PLW0603 - a worker's own, set once before its first task
    _analyser = Analyser(settings)


def _lines(task: list[Piece]) -> list[str]:
    assert _analyser
    return [_analyser.line(piece) for piece in task]
