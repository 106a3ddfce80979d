"""Jobs: they survive a worker that is killed and a server that is, and are done once."""

from __future__ import annotations

import os
import signal
import sqlite3
from pathlib import Path

import pytest
from tests.web.own_server import kakehashi, running
from tests.web.processes import until, workers
from tests.web.visitor import Visitor

pytestmark = pytest.mark.xdist_group("web")
WORDS = (
    "We log every incident and review the log each month.\n\n"
    "Users are told that they are talking to an AI system.\n\n"
    "We test each model for bias before it is released.\n\n"
)


@pytest.fixture(autouse=True)
def quickly(monkeypatch):
    monkeypatch.setenv("KAKEHASHI_JOB_SILENCE", "3")


def ask(folder: Path, statement: str) -> list[tuple]:
    connection = sqlite3.connect(f"file:{folder}/workspace.sqlite3?mode=ro", uri=True)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


def kill_worker(folder: Path) -> None:
    until(lambda: workers(folder))
    for number in workers(folder):
        os.kill(number, signal.SIGKILL)


def state(folder: Path) -> str:
    return ask(folder, "SELECT state FROM web_job ORDER BY id DESC LIMIT 1")[0][0]


def files(count: int) -> list[tuple[str, bytes]]:
    return [(f"{n}.md", f"# Policy {n}\n\n{WORDS * 40}".encode()) for n in range(count)]


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="finds the worker by /proc")
def test_an_upload_whose_worker_is_killed_is_done_and_nothing_is_there_twice(tmp_path):
    folder = tmp_path / "w"
    with running(folder) as server:
        visitor = Visitor(server.address)
        assert visitor.post("/o/1/documents/upload/", files=files(40)).status == 302
        until(lambda: ask(folder, "SELECT count(*) FROM workspace_document")[0][0] > 2)
        kill_worker(folder)
        cut_off = state(folder)
        server.wait_for_jobs()

        listed = ask(folder, "SELECT count(*), count(DISTINCT name) FROM workspace_document")
        versions = ask(folder, "SELECT count(*) FROM workspace_documentversion")
        tries = ask(folder, "SELECT state, tries FROM web_job")

    assert cut_off == "running"
    assert tries == [("done", 2)]
    assert (listed, versions) == ([(40, 40)], [(40,)])
    assert not any((folder / "uploads").iterdir())
    assert kakehashi("workspace", "verify", "--workspace", str(folder)).returncode == 0


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="finds the worker by /proc")
def test_a_scan_outlives_the_server(tmp_path):
    folder = tmp_path / "w"
    with running(folder) as server:
        visitor = Visitor(server.address)
        visitor.post("/o/1/documents/upload/", files=files(6))
        server.wait_for_jobs()
        assert visitor.post("/o/1/documents/scan/").status == 302
        until(lambda: state(folder) == "running")
        kill_worker(folder)
        server.process.kill()
    before = ask(folder, "SELECT count(*) FROM workspace_finding")

    with running(folder) as server:
        server.wait_for_jobs()
        found = ask(folder, "SELECT count(*) FROM workspace_finding")[0][0]
        visitor = Visitor(server.address)
        visitor.post("/o/1/documents/scan/")  # once more finds nothing new
        server.wait_for_jobs()

    assert before == [(0,)]
    assert found > 0
    assert [(found,)] == ask(folder, "SELECT count(*) FROM workspace_finding")
    assert {("done",)} == set(ask(folder, "SELECT state FROM web_job"))


def test_a_job_is_cancelled_and_tried_again(tmp_path):
    folder = tmp_path / "w"
    with running(folder) as server:
        visitor = Visitor(server.address)
        visitor.post("/o/1/documents/upload/", files=files(60))
        until(lambda: ask(folder, "SELECT count(*) FROM workspace_document")[0][0] > 0)
        number = ask(folder, "SELECT id FROM web_job")[0][0]
        assert visitor.post(f"/jobs/{number}/cancel/").status == 302
        until(lambda: state(folder) == "cancelled")
        some = ask(folder, "SELECT count(*) FROM workspace_document")[0][0]
        assert visitor.post(f"/jobs/{number}/again/").status == 302
        server.wait_for_jobs()

        assert 0 < some < 60
        assert state(folder) == "done"
        assert ask(folder, "SELECT count(*), count(DISTINCT name) FROM workspace_document") == [
            (60, 60)
        ]


def test_old_uploads_and_reports_are_removed(tmp_path, monkeypatch):
    folder = tmp_path / "w"
    with running(folder) as server:
        visitor = Visitor(server.address)
        report = {"kind": "coverage", "language": "en", "format": "html", "audience": "internal"}
        kinds = visitor.get("/o/1/reports/").text
        if 'value="coverage"' not in kinds:
            report["kind"] = "hiroshima"
        assert visitor.post("/o/1/reports/make/", report).status == 302
        server.wait_for_jobs()
        assert list((folder / "made").rglob("*.html"))
    left, fresh = folder / "uploads" / "left", folder / "uploads" / "fresh"
    for one in (left, fresh):
        one.mkdir(parents=True)
        (one / "0.md").write_text("x")
    os.utime(left, (0, 0))
    connection = sqlite3.connect(folder / "workspace.sqlite3")
    connection.execute("UPDATE web_job SET ended_at = '2020-01-01 00:00:00'")
    connection.commit()
    connection.close()

    with running(folder) as server:
        until(lambda: not left.exists())
        until(lambda: not list((folder / "made").rglob("*.html")))
        assert Visitor(server.address).get("/o/1/reports/").status == 200

    assert fresh.exists()
