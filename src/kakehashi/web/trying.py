"""Try an export that somebody sends: whether a workspace can be made of it. Nothing is kept."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from kakehashi.errors import KakehashiError, Problem
from kakehashi.text.bilingual import Bilingual
from kakehashi.web.around import around
from kakehashi.web.uploads import given_name

_TIMES = 10
"""An export may be larger than one document by this."""
_SECONDS = 300
_OTHER = ("DJANGO_SETTINGS_MODULE", "KAKEHASHI_WORKSPACE", "KAKEHASHI_MODE", "KAKEHASHI_DATABASE")
"""What names the workspace of this process."""


def largest() -> int:
    """Return how many megabytes an export may have."""
    return around().upload_megabytes * _TIMES


def try_export(file: UploadedFile[Any]) -> dict[str, Any]:
    """Return what an export holds, once a workspace was made of it and thrown away.

    Raises:
        KakehashiError: it is too large, or no workspace can be made of it.
    """
    with received(file) as stored:
        return tried(stored, given_name(file))


@contextmanager
def received(file: UploadedFile[Any]) -> Iterator[Path]:
    """Yield where an export that was sent stands until the block ends.

    Raises:
        KakehashiError: it is too large.
    """
    if (file.size or 0) > largest() * 1_000_000:
        details = {"name": given_name(file), "most": largest()}
        raise KakehashiError(Problem("KH-WEB-004", details=details))
    with tempfile.TemporaryDirectory(prefix="kakehashi-trial-") as folder:
        stored = Path(folder) / "export.zip"
        with stored.open("wb") as target:
            for piece in file.chunks():
                target.write(piece)
        yield stored


def tried(stored: Path, name: str) -> dict[str, Any]:
    """Return what an export holds; `name` is what somebody called it.

    Raises:
        KakehashiError: no workspace can be made of it.
    """
    told = _told(stored)
    if "problem" in told:
        raise useless(name, Bilingual(**told["problem"]["reason"]))
    return told


def useless(name: str, reason: Bilingual) -> KakehashiError:
    """Return the error for an export of which no workspace can be made."""
    return KakehashiError(Problem("KH-WEB-053", details={"name": name, "reason": reason}))


def _told(stored: Path) -> dict[str, Any]:
    """Ask a process of its own; what it says of places on this machine is left out."""
    command = [sys.executable, "-m", "kakehashi.workspace.trial_import", str(stored)]
    environment = {name: value for name, value in os.environ.items() if name not in _OTHER}
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell
            command, env=environment, check=True, capture_output=True, timeout=_SECONDS
        )
    except subprocess.TimeoutExpired:
        return {"problem": {"reason": {"en": "it takes too long", "ja": "時間がかかり過ぎます"}}}
    except subprocess.CalledProcessError:
        return {"problem": {"reason": {"en": "it was not understood", "ja": "読み取れません"}}}
    told: dict[str, Any] = json.loads(done.stdout)
    return told
