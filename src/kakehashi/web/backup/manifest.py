"""What a backup holds, in a file of its own: damage is found before anything is put back."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from kakehashi.errors import KakehashiError, Problem, SourceLocation

NAME = "backup.json"
FORMAT = 1
_PIECE = 1 << 20


@dataclass(frozen=True)
class Manifest:
    """What a backup holds.

    Attributes:
        made: When, as ISO 8601.
        version: Of Kakehashi.
        workspace: Id of the workspace.
        database: `sqlite` or `postgresql`.
        entries: Number of the last journal entry.
        head: Its hash: the same after the backup is put back.
        files: SHA-256 of each file, by its path.
        tables: PostgreSQL: the columns of each table, in the order of its file.
        migrations: PostgreSQL: the state of the tables, as pairs of app and migration.
    """

    made: str
    version: str
    workspace: str
    database: str
    entries: int
    head: str
    files: dict[str, str]
    tables: dict[str, list[str]] = field(default_factory=dict)
    migrations: list[list[str]] = field(default_factory=list)
    format: int = FORMAT


def write_manifest(manifest: Manifest, folder: Path) -> None:
    """Write the manifest into the folder of a backup."""
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1, sort_keys=True)
    (folder / NAME).write_text(text + "\n", encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """Return what the backup in a folder holds.

    Raises:
        KakehashiError: it is no backup, or one of a form that is not known here.
    """
    path = folder / NAME
    try:
        told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if told.get("format") != FORMAT:
            raise KakehashiError(Problem("KH-WEB-041", SourceLocation(str(path))))
        return Manifest(**told)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise KakehashiError(Problem("KH-WEB-041", SourceLocation(str(path)))) from error


def hashes_in(folder: Path) -> dict[str, str]:
    """Return the hash of every file below a folder, by its path with slashes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != NAME)
    return {path.relative_to(folder).as_posix(): _digest(path) for path in files}


def check_files(manifest: Manifest, folder: Path) -> None:
    """Go on only if the files are those that were backed up.

    Raises:
        KakehashiError: one is missing, changed, or too many.
    """
    found = hashes_in(folder)
    wrong = sorted(
        name
        for name in found.keys() | manifest.files.keys()
        if found.get(name) != manifest.files.get(name)
    )
    if wrong:
        raise KakehashiError(Problem("KH-WEB-042", details={"name": wrong[0]}))


def is_inside(name: str) -> bool:
    """Say whether a path stays inside the folder that it is relative to.

    Example:
        >>> is_inside("documents/a.pdf"), is_inside("../a.pdf"), is_inside("/etc/passwd")
        (True, False, False)
    """
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
