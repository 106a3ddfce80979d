"""Run a pure function over many items in processes of their own, a few items ahead.

Processes are started afresh (spawn), which is safe beside threads, such as those
of a progress bar, and the same on every system. Only a few tasks wait at a time,
so that memory does not grow with the number of items. A worker that dies takes
its task with it, not the run. Ctrl-C stops all of them; a worker whose parent is
gone ends by itself.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

AHEAD = 3
"""Tasks handed out for each worker, the one that it works on included."""


@dataclass(frozen=True)
class Job(Generic[Task, Result]):
    """What workers do: a function at the top of a module, and what to set up before."""

    function: Callable[[Task], Result]
    prepare: Callable[..., None]
    given: tuple[Any, ...] = ()
    """What `prepare` is called with, once in each worker."""


class _Died:
    """Stands for the result of a task during which a worker died."""


DIED = _Died()


def usable_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run_in_processes(
    job: Job[Task, Result], tasks: Iterable[Task], workers: int
) -> Iterator[tuple[Task, Result | _Died]]:
    """Yield each task with its result, in the order of the tasks.

    A task during which a worker dies (a crash in a library, no memory left) is
    tried once more alone; if a worker dies again, its result is `DIED`.
    """
    waiting = iter(tasks)
    suspects: deque[Task] = deque()
    while True:
        yield from _until_broken(job, waiting, workers, suspects)
        if not suspects:
            return
        while suspects:
            yield from _alone(job, suspects.popleft())


def _until_broken(
    job: Job[Task, Result], tasks: Iterator[Task], workers: int, suspects: deque[Task]
) -> Iterator[tuple[Task, Result]]:
    """Yield results until the tasks end or a worker dies; then tell the tasks left undone."""
    handed: deque[tuple[Task, Future[Result]]] = deque()
    with _pool(job, workers) as pool:
        try:
            for task in tasks:
                # Kept before it is handed out, for a broken pool takes no more tasks.
                suspects.append(task)
                with _uninterrupted():
                    handed.append((task, pool.submit(job.function, task)))
                suspects.pop()
                if len(handed) >= workers * AHEAD:
                    yield handed[0][0], handed[0][1].result()
                    handed.popleft()
            while handed:
                yield handed[0][0], handed[0][1].result()
                handed.popleft()
        except BrokenProcessPool:
            suspects.extendleft(task for task, _ in reversed(handed))


def _alone(job: Job[Task, Result], task: Task) -> Iterator[tuple[Task, Result | _Died]]:
    with _pool(job, 1) as pool:
        try:
            with _uninterrupted():
                future = pool.submit(job.function, task)
            yield task, future.result()
        except BrokenProcessPool:
            yield task, DIED


@contextlib.contextmanager
def _pool(job: Job[Any, Any], workers: int) -> Iterator[ProcessPoolExecutor]:
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), _start, (job.prepare, job.given)
    )
    try:
        yield pool
    except BaseException:
        # Ctrl-C, or the caller wants no more: what is being worked on is of no use.
        for child in set(multiprocessing.active_children()) - others:
            child.terminate()
        pool.shutdown(wait=True, cancel_futures=True)
        raise
    pool.shutdown(wait=True, cancel_futures=True)


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back while workers may be started.

    They inherit that, so that one which is not yet set up does not print a traceback.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(prepare: Callable[..., None], given: tuple[Any, ...]) -> None:
    """Set up a worker: Ctrl-C is the parent's to handle, and nobody outlives the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    prepare(*given)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
