"""A workspace for each test, on SQLite and on a real PostgreSQL that is started here."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.workspace.exports import fill
from tests.workspace.helpers import AIKO, NOW

from kakehashi.library.cache import load_cached
from kakehashi.workspace import database
from kakehashi.workspace.folder import Workspace, create, create_empty


@dataclass(frozen=True)
class Server:
    """A PostgreSQL server of this test run: its socket folder and port."""

    folder: Path
    port: int = 54321

    def url(self, name: str) -> str:
        return f"postgresql://kakehashi@/{name}?host={self.folder}&port={self.port}"

    def run(self, statement: str) -> None:
        import psycopg

        address = f"host={self.folder} port={self.port} user=kakehashi dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement)


def _program(name: str) -> str | None:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return shutil.which(name) or (str(found[-1]) if found else None)


def _as_server(*command: str) -> None:
    """Run a program of PostgreSQL, which refuses to work for root."""
    words = list(command)
    if os.geteuid() == 0:
        words = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *words]
    subprocess.run(words, check=True, capture_output=True, cwd="/")


@pytest.fixture(scope="session")
def postgres():
    """Start a server with one migrated, empty database to copy from."""
    initdb, control = _program("initdb"), _program("pg_ctl")
    if not initdb or not control:
        if "CI" in os.environ:
            pytest.fail("PostgreSQL is not installed: .ci/run has to install it")
        pytest.skip("PostgreSQL is not installed")
    # A short path: a socket's may have no more than 107 characters.
    folder = Path(tempfile.mkdtemp(prefix="khpg", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    server, data = Server(folder), str(folder / "data")
    _as_server(initdb, "-D", data, "-A", "trust", "-U", "kakehashi", "--no-sync", "-E", "UTF8")
    options = f"-p {server.port} -k {folder} -c listen_addresses='' -c full_page_writes=off"
    _as_server(control, "-D", data, "-w", "-o", options, "-l", str(folder / "log"), "start")
    try:
        server.run("CREATE DATABASE empty_workspace")
        database.connect(server.url("empty_workspace"))
        database.migrate()
        database.disconnect()
        yield server
    finally:
        database.disconnect()
        _as_server(control, "-D", data, "-w", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory):
    """Return a SQLite file with empty tables to copy from: migrating takes most of a test's time."""
    path = tmp_path_factory.mktemp("migrated") / "workspace.sqlite3"
    database.connect(database.sqlite_url(path))
    database.migrate()
    database.disconnect()
    return path


@pytest.fixture
def new_database(request, tmp_path_factory):
    """Return a function that gives the URL of a new database with empty tables."""
    kind = getattr(request, "param", "sqlite")
    made = []

    def new(folder: Path) -> str:
        if kind == "sqlite":
            folder.mkdir(parents=True, exist_ok=True)
            source = request.getfixturevalue("migrated_sqlite")
            shutil.copyfile(source, folder / "workspace.sqlite3")
            return "sqlite"
        server = request.getfixturevalue("postgres")
        name = f"w{len(made)}_{tmp_path_factory.mktemp('db').name}".replace("-", "_")
        server.run(f'CREATE DATABASE "{name}" TEMPLATE empty_workspace')
        made.append(name)
        return server.url(name)

    yield new
    database.disconnect()
    for name in made:
        request.getfixturevalue("postgres").run(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def workspace(new_database, tmp_path) -> Workspace:
    """A workspace with the organisation Midori Foods; Aiko may do everything in it."""
    folder = tmp_path / "workspace"
    return create(
        folder,
        organisation="Midori Foods",
        person=AIKO,
        name="Aiko Tanaka",
        now=NOW,
        database_url=new_database(folder),
    )


@pytest.fixture
def organisation(workspace):
    from kakehashi.workspace.models import Organisation

    return Organisation.objects.get()


@pytest.fixture(scope="session")
def library():
    return load_cached()


@pytest.fixture
def empty_workspace(new_database, tmp_path) -> Workspace:
    folder = tmp_path / "empty"
    return create_empty(folder, database_url=new_database(folder))


@pytest.fixture
def full(workspace, organisation, tmp_path) -> Workspace:
    """A workspace with something in every part."""
    fill(workspace, organisation, tmp_path / "方針.md")
    return workspace
