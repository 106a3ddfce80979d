"""The processes of a server, found by the folder of its workspace."""

from __future__ import annotations

import time
from pathlib import Path


def processes(folder: Path, doing: bytes = b"kakehashi") -> list[int]:
    """Return the processes that serve or work for a workspace."""
    found = []
    for one in Path("/proc").glob("[0-9]*"):
        try:
            command = (one / "cmdline").read_bytes()
            environment = (one / "environ").read_bytes()
        except OSError:
            continue
        here = f"KAKEHASHI_WORKSPACE={folder.resolve()}\0".encode()
        named = here in environment + b"\0" or str(folder).encode() in command
        if doing in command and named:
            found.append(int(one.name))
    return found


def workers(folder: Path) -> list[int]:
    """Return the processes that do jobs for a workspace."""
    return processes(folder, b"kakehashi.web.worker")


def until(true, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)
