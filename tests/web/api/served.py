"""A real server process over a workspace, and clients that ask it with tokens."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parents[3] / "src"
START = [sys.executable, "-c", "from kakehashi.cli.main import main; main()"]


def environment(**more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    paths = [str(SOURCE), *filter(None, [kept.get("PYTHONPATH")])]
    return {**kept, "PYTHONPATH": os.pathsep.join(paths), "KAKEHASHI_LOG_LEVEL": "ERROR", **more}


@dataclass(frozen=True)
class Answer:
    status: int
    text: str
    headers: Message
    """Their names are the same in any case."""
    content: bytes = b""

    @property
    def json(self) -> Any:
        return json.loads(self.text)


@dataclass(frozen=True)
class Client:
    """Asks as the holder of a token."""

    base: str
    token: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)

    def ask(self, method: str, path: str, body: Any = None, raw: bytes | None = None) -> Answer:
        headers = dict(self.headers)
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        data = raw
        if body is not None:
            data = json.dumps(body).encode()
        if data is not None:
            headers.setdefault("Content-Type", "application/json")
        address = path if path.startswith("http") else f"{self.base}{path}"
        request = urllib.request.Request(address, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                content = response.read()
                return Answer(response.status, _text(content), response.headers, content)
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, _text(error.read()), error.headers)

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, body: Any = None) -> Answer:
        return self.ask("POST", path, body)


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


@dataclass(frozen=True)
class Server:
    address: str
    folder: Path

    def client(self, handle: str = "", *scopes: str, expires: str | None = None) -> Client:
        """Return a client with a new token of a person, as the page of tokens stores it."""
        base = f"{self.address}/api/v1"
        if not handle:
            return Client(base)
        token = f"kh_{secrets.token_urlsafe(32)}"
        digest = hashlib.sha256(token.encode()).hexdigest()
        with sqlite3.connect(self.folder / "workspace.sqlite3", timeout=30) as stored:
            stored.execute(
                "INSERT INTO web_apitoken (person_id, name, digest, scopes, made_at, expires_at,"
                " revoked) SELECT id, 'test', ?, ?, '2026-11-02 09:00:00', ?, 0"
                " FROM workspace_person WHERE handle = ?",
                (digest, json.dumps(scopes or ["read", "write", "administer"]), expires, handle),
            )
        stored.close()
        return Client(base, token)

    def value(self, query: str) -> Any:
        with sqlite3.connect(self.folder / "workspace.sqlite3", timeout=30) as stored:
            [found] = stored.execute(query).fetchone()
        stored.close()
        return found


@contextmanager
def serving(folder: Path, **more: str) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*START, "serve", str(folder), "--port", str(port)]
    process = subprocess.Popen(
        command, env=environment(**more), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(process, f"{address}/health/ready")
        yield Server(address, folder)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(process: subprocess.Popen[bytes], address: str) -> None:
    for _ in range(150):
        assert process.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the server does not answer")
