"""Backups: taken while people write, put back on another machine, refused where damaged."""

from __future__ import annotations

import getpass
import json
import threading
import zipfile
from pathlib import Path

import pytest
from tests.web.own_server import first_administrator, kakehashi, log_in, running
from tests.web.visitor import Visitor
from tests.workspace.conftest import postgres  # noqa: F401 - a fixture

pytestmark = pytest.mark.xdist_group("web")
PRACTICES = [f"practices:{name}" for name in ("GOV-01", "GOV-02", "GOV-03")]


@pytest.fixture(params=["sqlite", "postgresql"])
def folder(request, tmp_path) -> Path:
    """Return the folder of a workspace; on PostgreSQL its tables are made by the web application."""
    folder = tmp_path / "workspace"
    if request.param == "postgresql":
        server = request.getfixturevalue("postgres")
        request.addfinalizer(lambda: _drop(server))
        server.run("CREATE DATABASE web_one")
        server.run("CREATE DATABASE web_two")
        folder.mkdir()
        (folder / "documents").mkdir()
        (folder / "kakehashi.toml").write_text(
            f'[workspace]\nid = "w-1"\ndatabase = "{server.url("web_one")}"\n'
            f'language = "en"\nperson = "{getpass.getuser()}"\n'
        )
    return folder


def _drop(server) -> None:
    for name in ("web_one", "web_two"):
        server.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def decide(visitor: Visitor, number: int) -> bool:
    """Decide something; say whether it was acknowledged."""
    seen = visitor.get(f"/o/1/decisions/of/{PRACTICES[number % 3]}/").text
    before = seen.split('name="seen" value="')[1].split('"')[0]
    form = {
        "target": PRACTICES[number % 3],
        "verdict": "in place",
        "reason": f"reason {number}",
        "seen": before,
    }
    return visitor.post("/o/1/decisions/decide/", form).status == 302


def test_a_backup_taken_while_people_write_gives_the_same_journal_and_the_same_accounts(
    folder, tmp_path, request
):
    backup, back = tmp_path / "backup.zip", tmp_path / "back"
    with running(folder, "--accounts", "--lang", "en") as server:
        owner = first_administrator(server)
        policy = ("policy.md", b"# Policy\n\nWe log every incident for five years.\n")
        assert owner.post("/o/1/documents/upload/", files=[policy]).status == 302
        for number in range(5):
            assert decide(owner, number)
        done, stopping = [], threading.Event()

        def go_on_deciding() -> None:
            number = 5
            while not stopping.is_set():
                done.append(decide(owner, number))
                number += 1

        writer = threading.Thread(target=go_on_deciding)
        writer.start()
        taken = kakehashi("backup", str(backup), "--workspace", str(folder))
        stopping.set()
        writer.join()

    assert (taken.returncode, taken.stderr) == (0, "")
    assert all(done)
    manifest = json.loads(zipfile.ZipFile(backup).read("backup.json"))

    words = ["restore", str(backup), str(back)]
    if manifest["database"] == "postgresql":
        words += ["--database", request.getfixturevalue("postgres").url("web_two")]
    restored = kakehashi(*words)

    assert (restored.returncode, restored.stderr) == (0, "")
    verified = kakehashi("workspace", "verify", "--workspace", str(back))
    assert verified.returncode == 0, verified.stdout + verified.stderr
    with running(back, "--accounts") as server:
        visitor = Visitor(server.address)
        assert log_in(visitor, getpass.getuser()).to == "/"
        page = visitor.get("/o/1/decisions/of/practices:GOV-01/").text
        assert "reason 3" in page  # acknowledged before the backup began
        assert decide(visitor, 3)  # numbers of new records go on after the old ones
        journal = visitor.get("/administration/journal/?verify=yes").text
        assert "nothing was changed outside the journal" in journal


def test_a_damaged_backup_changes_nothing(tmp_path):
    folder, backup = tmp_path / "w", tmp_path / "b"
    kakehashi("workspace", "init", str(folder), "--organisation", "A", "--as", "a")
    assert kakehashi("backup", str(backup), "--workspace", str(folder)).returncode == 0
    there = kakehashi("backup", str(backup), "--workspace", str(folder))
    (backup / "kakehashi.toml").write_text("changed")
    changed = kakehashi("restore", str(backup), str(tmp_path / "back"))
    (backup / "backup.json").write_text("{}")
    no_backup = kakehashi("restore", str(backup), str(tmp_path / "back"))
    full = kakehashi("restore", str(backup), str(folder))

    assert "KH-WEB-040" in there.stderr
    assert "KH-WEB-042" in changed.stderr
    assert "KH-WEB-041" in no_backup.stderr
    assert "KH-WEB-046" in full.stderr
    assert not (tmp_path / "back").exists()
    assert {"w", "b"} == {path.name for path in tmp_path.iterdir()}


@pytest.mark.parametrize("name", ["../outside", "/outside", "documents/../../outside"])
def test_a_backup_writes_nothing_outside_its_folder(tmp_path, name):
    backup = tmp_path / "b.zip"
    told = {"made": "", "version": "1", "workspace": "w", "database": "sqlite", "entries": 1}
    told |= {"head": "h", "files": {name: "0"}, "tables": {}, "migrations": [], "format": 1}
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr("backup.json", json.dumps(told))
        archive.writestr(name, "x")

    refused = kakehashi("restore", str(backup), str(tmp_path / "in" / "back"))

    assert "KH-WEB-042" in refused.stderr
    assert not list(tmp_path.rglob("outside"))
