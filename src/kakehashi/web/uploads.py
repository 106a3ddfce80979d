"""Uploaded files wait in a folder of their own until a worker takes them in.

They are stored under numbers, never under the names that somebody gave them.
What is larger than the limit is left out and said; too many at once are refused.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
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


@dataclass
class Waiting:
    """Files that wait to be taken in, and what is to be said of them already."""

    folder: str
    files: list[list[str]] = field(default_factory=list)
    """The name under which each is stored, and the one that somebody gave it."""
    problems: list[dict[str, Any]] = field(default_factory=list)
    """In their JSON form."""


def keep_waiting(files: Iterable[UploadedFile[Any]]) -> Waiting:
    """Store files until a worker takes them in.

    Raises:
        UsageError: there are none, or too many.
    """
    listed = list(files)
    if not listed:
        raise UsageError(Problem("KH-WEB-022"))
    if len(listed) > MOST:
        raise UsageError(Problem("KH-WEB-003", details={"most": MOST}))
    waiting = Waiting(secrets.token_hex(8), problems=_same_names(listed))
    folder = workspace().folder / FOLDER / waiting.folder
    limit = around().upload_megabytes
    for number, file in enumerate(listed):
        name = given_name(file)
        if (file.size or 0) > limit * 1_000_000:
            told = Problem("KH-WEB-004", details={"name": name, "most": limit})
            waiting.problems.append(told.as_json())
        else:
            waiting.files.append([_store(folder, number, file), name])
    return waiting


def _same_names(files: Iterable[UploadedFile[Any]]) -> list[dict[str, Any]]:
    counted = Counter(map(given_name, files))
    return [
        Problem("KH-WEB-024", details={"name": name}, severity="warning").as_json()
        for name, count in counted.items()
        if count > 1
    ]


def given_name(file: UploadedFile[Any]) -> str:
    """Return the name that somebody gave a file, without folders and invisible characters."""
    name = tidy(PurePosixPath((file.name or "").replace("\\", "/")).name).strip(". ")
    stem, dot, ending = name.rpartition(".")
    kept = f"{stem[: _LONGEST - len(ending)]}{dot}{ending}" if dot else name[:_LONGEST]
    return kept[:_LONGEST] or "document"


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
