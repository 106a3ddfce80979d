"""Operation: logs without personal data, health, settings that are documented, units for servers."""

from __future__ import annotations

import json
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.web.own_server import PASSWORD, first_administrator, kakehashi, log_in, running
from tests.web.processes import processes, until, workers
from tests.web.visitor import Visitor

pytestmark = pytest.mark.xdist_group("web")
ROOT = Path(__file__).parents[2]
WEB = ROOT / "src" / "kakehashi" / "web"


def test_logs_are_json_and_hold_nothing_personal(tmp_path):
    planted = "Zz9Planted"
    with running(tmp_path / "w", "--accounts") as server:
        owner = first_administrator(server)
        link = server.log.read_text().split("/invitation/")[1].split("/")[0]
        owner.post("/o/1/systems/add/", {"name": planted, "purpose": planted})
        owner.post("/o/1/documents/upload/", files=[(f"{planted}.pdf", b"%PDF-1.4 " + b"x" * 99)])
        owner.post("/o/1/documents/upload/", files=[(f"{planted}.md", planted.encode() * 9)])
        owner.get(f"/library/?q={planted}")
        owner.get(f"/{planted}/?{planted}=1", **{"Referer": planted, "User-Agent": planted})
        owner.get(f"/o/1/decisions/of/practices:{planted}/")
        owner.post("/o/1/decisions/decide/", {"target": planted, "reason": planted})
        owner.send("POST", "/o/1/systems/add/", planted.encode(), {"Content-Type": planted})
        log_in(Visitor(server.address), planted, planted)
        Visitor(server.address, host=planted).get("/", Host=f"{planted}.example")
        server.wait_for_jobs()
        (tmp_path / "w" / "documents").rename(tmp_path / "gone")
        (tmp_path / "w" / "documents").write_text("no folder: writing into it fails")
        owner.post("/o/1/documents/upload/", files=[(f"{planted}2.md", planted.encode() * 99)])
        server.wait_for_jobs()
        time.sleep(0.3)
        lines = [x for x in server.log.read_text().splitlines() if "/invitation/" not in x]

    told = [json.loads(line) for line in lines if line.startswith("{")]
    assert [line for line in lines if planted in line or PASSWORD in line or link in line] == []
    assert len(told) > 10
    assert all({"at", "level", "logger", "message"} <= one.keys() for one in told)
    assert not [one for one in told if "sessionid" in json.dumps(one)]
    assert [line for line in lines if line.startswith("Traceback")] == []


def test_it_is_ready_only_with_its_database(tmp_path):
    with running(tmp_path / "w") as server:
        visitor = Visitor(server.address)
        ready = visitor.get("/health/ready")
        for name in ("workspace.sqlite3", "workspace.sqlite3-wal", "workspace.sqlite3-shm"):
            (tmp_path / "w" / name).unlink(missing_ok=True)
        (tmp_path / "w" / "workspace.sqlite3").mkdir()
        # Threads that had it open already may go on with it; others cannot open it.
        with ThreadPoolExecutor(24) as pool:
            asked = [Visitor(server.address) for _ in range(96)]
            answers = {one.status for one in pool.map(lambda v: v.get("/health/ready"), asked)}

        assert ready.status == 200
        assert 503 in answers
        assert visitor.get("/health/live").status == 200


def test_an_older_database_is_brought_forward(tmp_path):
    """The tables as the command line makes them, without any of the web's."""
    folder = tmp_path / "w"
    kakehashi("workspace", "init", str(folder), "--organisation", "Older", "--as", "me")
    connection = sqlite3.connect(folder / "workspace.sqlite3")
    before = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()
    with running(folder) as server:
        assert "Older" in Visitor(server.address).get("/o/1/").text
    with running(folder, "--accounts") as server:  # those of accounts come with them
        owner = first_administrator(server)
        assert "Older" in owner.get("/o/1/").text
        assert owner.get("/accounts/2fa/").status == 200

    assert "web_job" not in before
    assert kakehashi("workspace", "verify", "--workspace", str(folder)).returncode == 0


def test_every_variable_is_documented_in_both_languages():
    code = "".join(path.read_text(encoding="utf-8") for path in WEB.rglob("*.py"))
    used = set(re.findall(r'"(KAKEHASHI_[A-Z_]+)"', code)) - {"KAKEHASHI_"}

    for page in ("serving.md", "serving.ja.md"):
        text = (ROOT / "docs" / page).read_text(encoding="utf-8")
        assert set() == {name for name in used if f"`{name}`" not in text}


def test_units_for_servers_take_rights_away():
    unit = (ROOT / "deploy" / "kakehashi.service").read_text(encoding="utf-8")
    image = (ROOT / "deploy" / "Containerfile").read_text(encoding="utf-8")

    for said in ("NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=\n"):
        assert said in unit
    assert "\nUSER kakehashi\n" in image
    assert "\nHEALTHCHECK " in image
    assert "\nVOLUME /workspace\n" in image


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="finds processes by /proc")
@pytest.mark.parametrize("asked", [signal.SIGKILL, signal.SIGTERM])
def test_nothing_goes_on_when_the_server_is_ended(tmp_path, asked):
    """Not even when it is killed and can tell its processes nothing."""
    folder = tmp_path / "w"
    with running(folder, "--workers", "2") as server:
        until(lambda: workers(folder))
        before = processes(folder)
        server.process.send_signal(asked)
        server.process.wait(20)
        until(lambda: not processes(folder), 20)
        with socket.create_server(("127.0.0.1", server.port)):
            pass  # the port is free for the next one

    assert len(before) == 4  # the server, two that answer, one that works


def test_requests_end_before_a_process_that_lost_its_server_does(tmp_path):
    """What was asked before the server was killed is answered."""
    with running(tmp_path / "w") as server:
        visitor = Visitor(server.address)
        visitor.get("/library/")
        with ThreadPoolExecutor(1) as pool:
            slow = pool.submit(visitor.get, "/o/1/applies/")
            time.sleep(0.05)
            server.process.kill()
            assert slow.result().status == 200


def test_systemd_takes_the_unit(tmp_path):
    """As it stands, but for the program, which is not installed where tests run."""
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd-analyze is not installed (Debian: apt-get install systemd)")
    unit = (ROOT / "deploy" / "kakehashi.service").read_text(encoding="utf-8")
    copied = tmp_path / "kakehashi.service"
    copied.write_text(unit.replace("/opt/kakehashi/bin/kakehashi", sys.executable))
    done = subprocess.run(
        [program, "verify", "--man=no", str(copied)], check=False, capture_output=True, text=True
    )

    assert (done.returncode, done.stderr) == (0, "")
