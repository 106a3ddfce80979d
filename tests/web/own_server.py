"""Servers that a test has for itself: with accounts, and the first administrator logged in."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from tests.web.served import Served, serve
from tests.web.visitor import Visitor

PASSWORD = "correct horse battery staple"
MAIN = "from kakehashi.cli.main import main; main()"
INVITED = re.compile(r"http://[^/\s]+(/invitation/\S+)")


@contextmanager
def running(folder: Path, *words: str):
    """Give a server that ends with the test."""
    server = serve(folder, *words)
    try:
        yield server
    finally:
        server.stop()


def first_administrator(server: Served) -> Visitor:
    """Log the first administrator in, by the link that the server printed."""
    found = INVITED.search(server.log.read_text())
    assert found, server.log.read_text()
    visitor = Visitor(server.address)
    assert visitor.accept(found[1], PASSWORD).to == "/"
    return visitor


def log_in(visitor: Visitor, name: str, password: str = PASSWORD):
    return visitor.post("/accounts/login/", {"login": name, "password": password})


def kakehashi(*words: str, environment: dict[str, str] | None = None):
    """Run the command line in a process of its own."""
    command = [sys.executable, "-c", MAIN, *words]
    return subprocess.run(
        command, env=environment, check=False, capture_output=True, text=True, timeout=120
    )
