"""An export that was checked waits here until it is put back: nobody sends it twice.

It waits only where it can be put back, for a day at most (`jobs.housekeeping` removes what
is older), and is found by whoever checked it.
"""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path
from typing import Any

from kakehashi.errors import Problem, UsageError
from kakehashi.web.access import workspace
from kakehashi.web.jobs.uploads import FOLDER
from kakehashi.web.request import Asked

_SESSION = "export"
_FILE = "export.zip"


def note(request: Asked, told: dict[str, Any], stored: Path | None) -> None:
    """Note what an export holds; `stored` is moved to where it waits, if it may be put back."""
    forget(request)
    if stored is not None:
        told = {**told, "key": secrets.token_hex(16)}
        folder = _folder(told["key"])
        folder.mkdir(parents=True, mode=0o700)
        shutil.move(stored, folder / _FILE)
    request.session[_SESSION] = told


def forget(request: Asked) -> None:
    """Forget what was checked before, and remove it."""
    told = request.session.pop(_SESSION, {})
    if "key" in told:
        shutil.rmtree(_folder(told["key"]), ignore_errors=True)


def noted(request: Asked) -> dict[str, Any] | None:
    """Return what the export that was checked last holds; None where none was."""
    told: dict[str, Any] | None = request.session.get(_SESSION)
    if told and "key" in told and not (_folder(told["key"]) / _FILE).is_file():
        return {name: value for name, value in told.items() if name != "key"}
    return told


def waiting(request: Asked) -> tuple[Path, str]:
    """Return where the export of a form waits, and what somebody called it.

    Raises:
        UsageError: it does not wait any more, or another one was checked since.
    """
    told = noted(request) or {}
    if "key" not in told or told["key"] != request.POST.get("key"):
        raise UsageError(Problem("KH-WEB-057"))
    return _folder(told["key"]) / _FILE, told["file"]


def _folder(key: str) -> Path:
    return workspace().folder / FOLDER / key
