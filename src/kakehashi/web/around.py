"""Where this process runs: as its settings found it, and as kakehashi.toml says by now."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from kakehashi.errors import KakehashiError
from kakehashi.web.surroundings import Surroundings
from kakehashi.workspace.folder import SETTINGS, FolderSettings, settings_of


def around() -> Surroundings:
    """Return the surroundings of this process.

    Once an export was put back, every process, the worker too, goes on as that workspace.
    """
    found: Surroundings = getattr(settings, "KAKEHASHI")  # noqa: B009 - no setting of Django's
    said = _said(found.folder, _written(found.folder))
    if said is None or said == (found.workspace, found.language, found.person):
        return found
    workspace, language, person = said
    return replace(found, workspace=workspace, language=language, person=person)


def _written(folder: Path) -> tuple[int, int, int]:
    """Return what tells that the file of settings is another one."""
    try:
        found = (folder / SETTINGS).stat()
    except OSError:
        return (0, 0, 0)
    return (found.st_ino, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=2)
def _said(folder: Path, written: tuple[int, int, int]) -> tuple[str, str, str] | None:
    """Return id, language and person that the file names; None where it cannot be read."""
    del written
    try:
        said: FolderSettings = settings_of(folder)
    except KakehashiError:
        return None
    return (said.id, said.language, said.person)
