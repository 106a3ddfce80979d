"""Try an export that somebody sends: whether a workspace can be made of it. Nothing is kept."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from kakehashi.errors import KakehashiError, Problem
from kakehashi.web.around import around
from kakehashi.web.uploads import given_name

_TIMES = 10
"""An export may be larger than one document by this."""
_SECONDS = 300
_OTHER = ("DJANGO_SETTINGS_MODULE", "KAKEHASHI_WORKSPACE", "KAKEHASHI_MODE", "KAKEHASHI_DATABASE")
"""What names the workspace of this process."""


def try_export(file: UploadedFile[Any]) -> dict[str, Any]:
    """Return what an export holds, once a workspace was made of it and thrown away.

    Raises:
        KakehashiError: it is too large, or no workspace can be made of it.
    """
    name, most = given_name(file), around().upload_megabytes * _TIMES
    if (file.size or 0) > most * 1_000_000:
        raise KakehashiError(Problem("KH-WEB-004", details={"name": name, "most": most}))
    with tempfile.TemporaryDirectory(prefix="kakehashi-trial-") as folder:
        stored = Path(folder) / "export.zip"
        with stored.open("wb") as target:
            for piece in file.chunks():
                target.write(piece)
        told = _told(stored)
    if "problem" in told:
        reason = told["problem"]["reason"]
        raise KakehashiError(Problem("KH-WEB-053", details={"name": name, "reason": reason}))
    return told


def _told(stored: Path) -> dict[str, Any]:
    """Ask a process of its own; what it says of places on this machine is left out."""
    command = [sys.executable, "-m", "kakehashi.workspace.trial_import", str(stored)]
    environment = {name: value for name, value in os.environ.items() if name not in _OTHER}
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell
            command, env=environment, check=True, capture_output=True, timeout=_SECONDS
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        return {"problem": {"reason": type(error).__name__}}
    told: dict[str, Any] = json.loads(done.stdout)
    return told
