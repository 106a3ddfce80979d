"""Take a backup while people work: one state of the database, then the files that it names."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.version import __version__
from kakehashi.web.backup.manifest import Manifest, hashes_in, write_manifest
from kakehashi.web.backup.postgresql import Dumped, dump
from kakehashi.web.learning import key_names
from kakehashi.web.secret import FILE as KEY
from kakehashi.workspace.folder import DOCUMENTS, SETTINGS, SQLITE, settings_of

FOLDERS = (DOCUMENTS, "made", "uploads")
"""Documents are never changed, only added: what the database names is there when it is copied."""
TABLES = "tables"


def back_up(folder: Path, target: Path, now: datetime, *, with_key: bool = False) -> Manifest:
    """Write a backup of the workspace in a folder: all of it, or nothing.

    Args:
        folder: Of the workspace; it may be in use.
        target: A folder or a `.zip` file that does not exist yet.
        now: When.
        with_key: Whether the keys that sign sessions and certificates go along. Without
            them everybody logs in again after the backup is put back, and certificates
            are signed with a new key.

    Raises:
        KakehashiError: there is no workspace, the target exists, or it cannot be written.
    """
    settings = settings_of(folder)
    if target.exists():
        raise KakehashiError(Problem("KH-WEB-040", SourceLocation(str(target))))
    with _half_written(target) as half:
        place = half / "backup"
        place.mkdir(mode=0o700)
        told = _database(settings.url, place)
        _files(folder, place, with_key=with_key)
        manifest = Manifest(
            made=now.isoformat(),
            version=__version__,
            workspace=settings.id,
            database=told.engine,
            entries=told.entries,
            head=told.head,
            files=hashes_in(place),
            tables=told.tables,
            migrations=told.migrations,
        )
        write_manifest(manifest, place)
        _put(place, target)
    return manifest


@contextlib.contextmanager
def _half_written(target: Path) -> Iterator[Path]:
    """Give a folder beside the target that is gone afterwards."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as half:
            yield Path(half)
    except OSError as error:
        reason = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-WEB-043", SourceLocation(str(target)), reason)) from error


def _database(url: str, place: Path) -> Dumped:
    parts = urlsplit(url)
    if parts.scheme != "sqlite":
        return dump(url, place / TABLES)
    copy = place / SQLITE
    # SQLite's own way: pages are copied while others write; the copy is of one moment.
    with (
        closing(sqlite3.connect(unquote(parts.path[1:]), timeout=30)) as source,
        closing(sqlite3.connect(copy)) as made,
    ):
        source.backup(made)
        made.execute("PRAGMA journal_mode=DELETE")
        number, head = made.execute("SELECT number, hash FROM workspace_journalhead").fetchone()
    return Dumped("sqlite", number, head)


def _files(folder: Path, place: Path, *, with_key: bool) -> None:
    for name in FOLDERS:
        if (folder / name).is_dir():
            shutil.copytree(folder / name, place / name, copy_function=_copy_if_there)
    keys = (KEY, key_names.KEY, key_names.PUBLIC)
    for name in (SETTINGS, *(keys if with_key else ())):
        _copy_if_there(folder / name, place / name)


def _copy_if_there(source: str | Path, target: str | Path) -> None:
    """Copy a file; one that was taken in or cleaned away meanwhile is passed over."""
    with contextlib.suppress(FileNotFoundError):
        shutil.copy2(source, target)


def _put(place: Path, target: Path) -> None:
    if target.suffix.lower() != ".zip":
        place.rename(target)
        return
    packed = place.parent / "packed.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive:
        for path in sorted(place.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(place).as_posix())
    os.chmod(packed, 0o600)  # noqa: PTH101 - it holds what the database holds
    packed.rename(target)
