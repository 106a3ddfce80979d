"""Two workers at one queue in PostgreSQL: each job is done once, and by whoever is alive."""

from __future__ import annotations

import getpass
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.web.own_server import kakehashi, running
from tests.web.processes import until, workers
from tests.web.visitor import Visitor
from tests.workspace.conftest import postgres  # noqa: F401 - a fixture

pytestmark = [
    pytest.mark.xdist_group("web"),
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="finds workers by /proc"),
]
WORDS = (
    "We log every incident and review the log each month.\n\n"
    "Users are told that they are talking to an AI system.\n\n"
)


class Two:
    """A server with its worker, and a second worker beside it, as on another machine."""

    def __init__(self, served, database: str, second: subprocess.Popen) -> None:
        self.served, self._database, self.second = served, database, second
        self.folder = served.folder
        self.visitor = Visitor(served.address)

    def ask(self, statement: str) -> list[tuple]:
        import psycopg

        with psycopg.connect(self._database) as connection:
            return connection.execute(statement).fetchall()

    def number(self, statement: str) -> int:
        return self.ask(statement)[0][0]

    def upload(self, name: str, count: int, length: int = 40) -> None:
        text = f"# Policy {name}\n\n{WORDS * length}"
        files = [(f"{name}-{n}.md", f"{text}{n}".encode()) for n in range(count)]
        assert self.visitor.post("/o/1/documents/upload/", files=files).status == 302

    def wait(self) -> None:
        busy = "SELECT count(*) FROM web_job WHERE state IN ('waiting', 'running')"
        until(lambda: not self.number(busy), 120)

    def verified(self) -> bool:
        return kakehashi("workspace", "verify", "--workspace", str(self.folder)).returncode == 0


def _second(folder: Path) -> subprocess.Popen:
    told = {**os.environ, "KAKEHASHI_WORKSPACE": str(folder), "KAKEHASHI_MODE": "local"}
    told["KAKEHASHI_LOG_LEVEL"] = "ERROR"
    return subprocess.Popen([sys.executable, "-m", "kakehashi.web.worker"], env=told)


@pytest.fixture
def two(request, tmp_path, monkeypatch):
    monkeypatch.setenv("KAKEHASHI_JOB_SILENCE", "3")
    server, folder = request.getfixturevalue("postgres"), tmp_path / "workspace"
    server.run("CREATE DATABASE two_workers")
    folder.mkdir()
    (folder / "documents").mkdir()
    (folder / "kakehashi.toml").write_text(
        f'[workspace]\nid = "w-1"\ndatabase = "{server.url("two_workers")}"\n'
        f'language = "en"\nperson = "{getpass.getuser()}"\n'
    )
    try:
        with running(folder) as served:
            second = _second(folder)
            try:
                until(lambda: len(workers(folder)) == 2)
                yield Two(served, server.url("two_workers"), second)
            finally:
                second.kill()
                second.wait(20)
    finally:
        server.run("DROP DATABASE two_workers WITH (FORCE)")


def test_no_job_is_done_twice_and_both_work(two):
    for job in range(12):
        two.upload(f"a{job}", 4)
    two.wait()
    listed = two.ask("SELECT count(*), count(DISTINCT name) FROM workspace_document")
    taken = two.ask(
        "SELECT DISTINCT worker_ids::text FROM django_tasks_database_dbtaskresult"
        " WHERE status = 'SUCCESSFUL'"
    )

    assert two.ask("SELECT DISTINCT state, tries, done, total FROM web_job") == [("done", 1, 4, 4)]
    assert listed == [(48, 48)]
    assert two.number("SELECT count(*) FROM workspace_documentversion") == 48
    assert len(taken) == 2, taken
    assert two.verified()


def test_progress_is_seen_and_a_job_is_cancelled_wherever_it_runs(two):
    two.upload("long", 120, 160)
    two.upload("other", 120, 160)
    until(lambda: two.number("SELECT count(*) FROM web_job WHERE state = 'running'") == 2)
    seen, page = set(), ""
    until(lambda: two.number("SELECT min(done) FROM web_job") > 0)
    # No longer than it takes to see it move: a fast machine would be done before it is stopped.
    while len(seen) < 3 and two.number("SELECT max(done) FROM web_job") < 100:
        page = two.visitor.get("/o/1/documents/").text
        seen |= set(re.findall(r'max="120" value="(\d+)"', page))
    for number in (1, 2):
        assert two.visitor.post(f"/jobs/{number}/cancel/").status == 302
    two.wait()
    left = two.ask("SELECT id, state, done < 120 FROM web_job ORDER BY id")
    count = two.number("SELECT count(*) FROM workspace_document")

    assert len(seen) > 1, page
    assert left == [(1, "cancelled", True), (2, "cancelled", True)]
    assert 0 < count < 240
    assert two.visitor.post("/jobs/1/again/").status == 302
    two.wait()
    assert two.number("SELECT count(*) FROM workspace_document WHERE name LIKE 'long%'") == 120
    assert two.verified()


def test_the_job_of_a_worker_that_is_killed_is_taken_up_by_the_other_one(two):
    """The second worker is killed in the middle of its job, and never comes back."""
    two.upload("x", 80)
    two.upload("y", 80)
    until(lambda: two.number("SELECT count(*) FROM web_job WHERE state = 'running'") == 2)
    until(lambda: two.number("SELECT min(done) FROM web_job") > 1)
    two.second.send_signal(signal.SIGKILL)
    two.second.wait(20)
    assert len(workers(two.folder)) == 1
    two.wait()

    assert two.ask("SELECT state, tries FROM web_job ORDER BY tries") == [("done", 1), ("done", 2)]
    counted = "SELECT count(*), count(DISTINCT name) FROM workspace_document"
    assert two.ask(counted) == [(160, 160)]
    assert two.number("SELECT count(*) FROM workspace_documentversion") == 160
    assert not any((two.folder / "uploads").iterdir())
    assert two.verified()
