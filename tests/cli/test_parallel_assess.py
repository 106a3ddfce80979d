"""`assess` gives the same result whether it works in processes or not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kakehashi.assessment import read_and_match
from kakehashi.cli import run as command

ONE = ("--framework", "hiroshima-guiding-principles", "--date", "2026-11-26", "--json")


@pytest.fixture
def in_processes(monkeypatch: pytest.MonkeyPatch):
    """Return a function that makes any amount of text worth two processes."""

    def change() -> None:
        monkeypatch.setattr(read_and_match, "MUCH", 1)
        for module in (read_and_match, command):
            monkeypatch.setattr(module, "usable_cores", lambda: 2)

    return change


def test_results_and_problems_are_the_same(run, policy, in_processes):
    Path("second.md").write_text("# 方針\n\n障害を台帳に記録している。", encoding="utf-8")
    Path("bad.pdf").write_bytes(b"no pdf")
    paths = (policy, "bad.pdf", "second.md")

    here = run("assess", *paths, *ONE)
    in_processes()
    there = run("assess", *paths, *ONE)

    assert (here.code, there.code) == (1, 1)
    assert json.loads(here.out) == json.loads(there.out)
    assert here.err == there.err


def test_nothing_readable_is_said_in_processes_too(run, in_processes):
    Path("a.pdf").write_bytes(b"no pdf")
    Path("b.pdf").write_bytes(b"nor this")
    in_processes()

    ran = run("assess", "a.pdf", "b.pdf")

    assert ran.code == 1
    assert "KH-USE-003" in ran.err
