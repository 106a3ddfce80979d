"""A real server over a workspace, in processes of its own: `kakehashi serve`."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

_MAIN = "from kakehashi.cli.main import main; main()"
_PATIENCE = 90


@dataclass
class Served:
    """A server that runs."""

    folder: Path
    address: str
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def port(self) -> int:
        return int(self.address.rsplit(":", 1)[1])

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs to have this server's settings."""
        mode = "accounts" if "--accounts" in self.process.args else "local"  # type: ignore[operator]
        return {
            **_quiet(),
            "KAKEHASHI_WORKSPACE": str(self.folder),
            "KAKEHASHI_MODE": mode,
            "DJANGO_SETTINGS_MODULE": "kakehashi.web.settings",
        }

    def ask(self, statement: str, *values: object) -> list[tuple]:
        """Read from the database, as it stands now."""
        connection = sqlite3.connect(f"file:{self.folder}/workspace.sqlite3?mode=ro", uri=True)
        try:
            return connection.execute(statement, values).fetchall()
        finally:
            connection.close()

    def head(self) -> int:
        """Return the number of the last entry of the journal: it moves with every change."""
        return self.ask("SELECT number FROM workspace_journalhead")[0][0]

    def run(self, module: str, *words: str) -> str:
        """Run a module in the server's environment, and return what it printed."""
        return run(module, *words, environment=self.environment)

    def routes(self) -> list[dict]:
        return json.loads(self.run("kakehashi.web.routes"))

    def wait_for_jobs(self) -> None:
        """Wait until no job waits or runs."""
        until = time.monotonic() + 180
        while time.monotonic() < until:
            busy = "SELECT count(*) FROM web_job WHERE state IN ('waiting', 'running')"
            if not self.ask(busy)[0][0]:
                return
            time.sleep(0.2)
        raise AssertionError(self.ask("SELECT kind, state, problems FROM web_job"))

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()


def _quiet() -> dict[str, str]:
    # No TLS here: cookies have to travel without.
    return {**os.environ, "KAKEHASHI_INSECURE": "1", "KAKEHASHI_LOG_LEVEL": "INFO"}


def run(module: str, *words: str, environment: dict[str, str] | None = None) -> str:
    """Run a module in a process of its own, and return what it printed."""
    command = [sys.executable, "-m", module, *words]
    done = subprocess.run(
        command, env=environment or _quiet(), check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def serve(folder: Path, *words: str) -> Served:
    """Start a server on a free port, and wait until it answers."""
    port = free_port()
    log = folder.with_name(folder.name + ".log")
    command = [sys.executable, "-c", _MAIN, "serve", str(folder), "--port", str(port), *words]
    # Texts that tests attach are kept beside the workspace, never in the home of who runs them.
    environment = {**_quiet(), "KAKEHASHI_HOME": str(folder.with_name(folder.name + ".home"))}
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=file, env=environment)
    served = Served(folder, f"http://127.0.0.1:{port}", process, log)
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{served.address}/health/ready", timeout=5):
                return served
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    process.kill()
    raise AssertionError(log.read_text(errors="replace"))


def free_port() -> int:
    import socket

    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
