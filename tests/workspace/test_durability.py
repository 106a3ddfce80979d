"""Killed at any moment, and two writers at once: nothing acknowledged is lost or half-written."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from tests.workspace.helpers import AIKO, NOW, both_databases

from kakehashi.model import Verdict
from kakehashi.workspace import database
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Decision, JournalEntry, Verdicts
from kakehashi.workspace.operations import Wish, decide
from kakehashi.workspace.verdict_codes import CODES, rebuild, slots
from kakehashi.workspace.writing import StaleError

ROOT = Path(__file__).resolve().parents[2]


def url_of(workspace) -> str:
    described = database.connections["default"].settings_dict
    if "sqlite" in described["ENGINE"]:
        return database.sqlite_url(Path(described["NAME"]))
    options = described["OPTIONS"]
    assert not options
    return (
        f"postgresql://{described['USER']}@/{described['NAME']}"
        f"?host={described['HOST']}&port={described['PORT']}"
    )


def start(url: str, who: str, batch: int) -> subprocess.Popen:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    command = [sys.executable, "-m", "tests.workspace.writer", url, who, str(batch)]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=ROOT,
    )


def kill_after(process: subprocess.Popen, seconds: float) -> list[int]:
    """Kill a writer a while after it began, and return the decisions it acknowledged."""
    assert process.stdout.readline().strip() == "ready", process.stderr.read()
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    said, _ = process.communicate()
    whole_lines = said[: said.rfind("\n") + 1].split()
    return [int(word) for word in whole_lines]


@both_databases
def test_killed_at_random_moments_every_acknowledged_decision_is_there(workspace):
    rng, acknowledged = random.Random(20261126), []
    url = url_of(workspace)
    for batch in (1, 1, 1, 7, 40):
        acknowledged += kill_after(start(url, "GOV", batch), rng.uniform(0.2, 1.2))
        database.connect(url)
        there = set(Decision.objects.values_list("pk", flat=True))
        assert set(acknowledged) <= there
        assert list(verify()) == []
        in_force = Decision.objects.filter(state="in-force").values_list("target", flat=True)
        assert len(in_force) == len(set(in_force))
    assert len(acknowledged) > 20


@both_databases
def test_the_verdicts_kept_for_roll_ups_are_those_of_the_decisions_after_a_kill(workspace):
    url = url_of(workspace)
    kill_after(start(url, "SEC", 1), 0.7)
    database.connect(url)
    kept = Verdicts.objects.get().codes
    numbers = slots()
    for decision in Decision.objects.filter(state="in-force"):
        assert bytes(kept)[numbers[decision.target]] == CODES[decision.verdict]
    rebuild()
    again = {t: bytes(Verdicts.objects.get().codes)[n] for t, n in slots().items()}
    assert again == {t: bytes(kept)[n] for t, n in numbers.items() if t in again}


@both_databases
def test_two_processes_writing_at_once_leave_one_chain(workspace):
    url = url_of(workspace)
    writers = [start(url, who, batch) for who, batch in (("GOV", 1), ("GOV", 3))]
    acknowledged = [pk for writer in writers for pk in kill_after(writer, 0.8)]
    database.connect(url)
    assert set(acknowledged) <= set(Decision.objects.values_list("pk", flat=True))
    assert list(verify()) == []
    numbers = list(JournalEntry.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))


@both_databases
def test_of_two_people_deciding_the_same_at_once_one_wins_and_the_other_is_told(
    workspace, organisation
):
    target = "practices:GOV-01"
    seen = decide(Wish(organisation, target, Verdict.PLANNED), actor=AIKO, now=NOW).pk
    outcomes: list[str] = []
    ready = threading.Barrier(4)

    def one(verdict: Verdict) -> None:
        ready.wait()
        wish = Wish(organisation, target, verdict, "why", replaces=seen)
        try:
            decide(wish, actor=AIKO, now=NOW)
            outcomes.append("stored")
        except StaleError as error:
            outcomes.append(error.problem.code)
        finally:
            database.disconnect()

    verdicts = (Verdict.IN_PLACE, Verdict.PARTIAL, Verdict.NOT_IN_PLACE, Verdict.IN_PLACE)
    threads = [threading.Thread(target=one, args=(verdict,)) for verdict in verdicts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["KH-WS-019"] * 3 + ["stored"]
    assert Decision.objects.filter(target=target, state="in-force").count() == 1
    assert list(verify()) == []


def test_a_database_that_is_locked_for_too_long_is_told_and_nothing_is_stored(
    workspace, organisation, monkeypatch
):
    import sqlite3

    described = database.connections["default"].settings_dict
    other = sqlite3.connect(described["NAME"], isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    database.connections["default"].cursor().execute("PRAGMA busy_timeout = 50")
    try:
        with pytest.raises(Exception) as caught:
            decide(Wish(organisation, "practices:GOV-01", Verdict.IN_PLACE), actor=AIKO, now=NOW)
        assert caught.value.problem.code == "KH-WS-004"
    finally:
        other.rollback()
        other.close()
    assert Decision.objects.count() == 0
