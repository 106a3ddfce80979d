from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from kakehashi.corpora.worker_pool import AHEAD, DIED, Job, run_in_processes

prepared: list[int] = []


ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(autouse=True)
def importable(monkeypatch):
    """Workers import this module by name, and start with the paths of their parent."""
    monkeypatch.syspath_prepend(str(ROOT))


def prepare(factor: int) -> None:
    prepared.append(factor)


def work(number: int) -> int:
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 99:
        raise LookupError("99")
    return number * prepared[0]


JOB = Job(work, prepare, (10,))


def test_results_come_in_order_of_the_tasks_and_only_a_few_are_handed_out_ahead():
    asked: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(40, 60):
            asked.append(number)
            yield number

    running = run_in_processes(JOB, tasks(), 2)
    assert next(running) == (40, 400)
    assert len(asked) <= 2 * AHEAD

    assert list(running) == [(number, number * 10) for number in range(41, 60)]
    assert multiprocessing.active_children() == []


def test_a_worker_that_dies_takes_its_task_alone():
    results = dict(run_in_processes(JOB, [12, 13, 14, 15], 2))

    assert results == {12: 120, 13: DIED, 14: 140, 15: 150}


def test_an_error_of_a_task_is_raised_and_no_process_is_left():
    with pytest.raises(LookupError):
        list(run_in_processes(JOB, [1, 99, 2], 2))

    assert multiprocessing.active_children() == []


def test_who_wants_no_more_leaves_no_process():
    running = run_in_processes(JOB, range(20, 80), 2)
    next(running)
    running.close()

    assert multiprocessing.active_children() == []
