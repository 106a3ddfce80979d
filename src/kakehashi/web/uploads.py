"""Uploaded files wait in a folder of their own until a worker takes them in.

They are stored under numbers, never under the names that somebody gave them;
what is larger than the limit, or too many at once, is refused.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from kakehashi.errors import Problem, UsageError
from kakehashi.text.normalise import tidy
from kakehashi.web.access import workspace
from kakehashi.web.around import around
from kakehashi.web.jobs.uploads import FOLDER

MOST = 200
"""Files of one upload."""
_LONGEST = 200


def keep_waiting(files: Iterable[UploadedFile[Any]]) -> tuple[str, list[list[str]]]:
    """Store files, and return the folder's name with pairs of stored and given names.

    Raises:
        UsageError: there are too many, or one is too large.
    """
    listed = list(files)
    if len(listed) > MOST:
        raise UsageError(Problem("KH-WEB-003", details={"most": MOST}))
    limit = around().upload_megabytes
    for file in listed:
        if (file.size or 0) > limit * 1_000_000:
            details = {"name": given_name(file), "most": limit}
            raise UsageError(Problem("KH-WEB-004", details=details))
    name = secrets.token_hex(8)
    folder = workspace().folder / FOLDER / name
    kept = [[_store(folder, number, file), given_name(file)] for number, file in enumerate(listed)]
    return name, kept


def given_name(file: UploadedFile[Any]) -> str:
    """Return the name that somebody gave a file, without folders and invisible characters."""
    name = tidy(PurePosixPath((file.name or "").replace("\\", "/")).name).strip(". ")
    stem, dot, ending = name.rpartition(".")
    kept = f"{stem[: _LONGEST - len(ending)]}{dot}{ending}" if dot else name[:_LONGEST]
    return kept or "document"


def _store(folder: Path, number: int, file: UploadedFile[Any]) -> str:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    # The reader tells formats by what is inside and by the ending.
    ending = PurePosixPath(given_name(file)).suffix.lower()[:10]
    ending = ending if ending.replace(".", "").isalnum() and ending.isascii() else ""
    stored = f"{number}{ending}"
    with (folder / stored).open("wb") as target:
        for piece in file.chunks():
            target.write(piece)
    return stored
