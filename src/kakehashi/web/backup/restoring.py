"""Put a backup back: into a folder that does not exist yet, and an empty database."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.web.backup.manifest import NAME, Manifest, check_files, is_inside, read_manifest
from kakehashi.web.backup.taking import TABLES
from kakehashi.workspace.folder import SETTINGS, SQLITE, settings_of

_DATABASE = re.compile(r'^database = ".*"$', re.MULTILINE)


def restore(source: Path, folder: Path, *, database: str = "") -> Manifest:
    """Make the workspace of a backup anew: all of it, or nothing.

    Args:
        source: The backup: a folder or a `.zip` file.
        folder: Where the workspace is to be; it must not exist, or be empty.
        database: PostgreSQL: another database than the one that the backup came from, by
            its URL or as `env:NAME`.

    Raises:
        KakehashiError: the backup is damaged or of a newer version, or the folder or the
            database holds something already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise KakehashiError(Problem("KH-WEB-046", SourceLocation(str(folder))))
    with _unpacked(source, folder) as place:
        manifest = read_manifest(place)
        check_files(manifest, place)
        if database and manifest.database == "postgresql":
            _name_database(place / SETTINGS, database)
        if manifest.database == "postgresql":
            _fill(place, manifest)
            shutil.rmtree(place / TABLES)
        else:
            _check_head(place / SQLITE, manifest)
        (place / NAME).unlink()
        if folder.exists():
            folder.rmdir()
        place.rename(folder)
    return manifest


@contextlib.contextmanager
def _unpacked(source: Path, folder: Path) -> Iterator[Path]:
    """Give a copy of the backup's files beside the folder where they are to be."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".restore-") as half:
            place = Path(half) / "workspace"
            if source.is_dir():
                shutil.copytree(source, place)
            else:
                _unzip(source, place)
            yield place
    except OSError as error:
        reason = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-WEB-043", SourceLocation(str(folder)), reason)) from error


def _unzip(source: Path, place: Path) -> None:
    """Unpack the files that the manifest names, and no others."""
    where = SourceLocation(str(source))
    place.mkdir(mode=0o700)
    try:
        with zipfile.ZipFile(source) as archive:
            archive.extract(NAME, place)
            for name in read_manifest(place).files:
                if not is_inside(name):
                    raise KakehashiError(Problem("KH-WEB-042", where, {"name": name}))
                archive.extract(name, place)
    except (zipfile.BadZipFile, KeyError) as error:
        raise KakehashiError(Problem("KH-WEB-041", where)) from error


def _name_database(settings: Path, database: str) -> None:
    quoted = database.replace("\\", "\\\\").replace('"', '\\"')
    text = settings.read_text(encoding="utf-8")
    written = _DATABASE.sub(lambda _: f'database = "{quoted}"', text, count=1)
    settings.write_text(written, encoding="utf-8")


def _check_head(path: Path, manifest: Manifest) -> None:
    """Go on only if the database ends with the entry that the manifest names."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as opened:
            found = opened.execute("SELECT number, hash FROM workspace_journalhead").fetchone()
    except sqlite3.Error as error:
        raise KakehashiError(Problem("KH-WEB-042", details={"name": SQLITE})) from error
    if found != (manifest.entries, manifest.head):
        raise KakehashiError(Problem("KH-WEB-042", details={"name": SQLITE}))


def _fill(place: Path, manifest: Manifest) -> None:
    # The tables of accounts are among them, whatever this machine serves.
    os.environ |= {
        "KAKEHASHI_WORKSPACE": str(place),
        "KAKEHASHI_MODE": "accounts",
        "DJANGO_SETTINGS_MODULE": "kakehashi.web.settings",
        "KAKEHASHI_SECRET_KEY": os.environ.get(
            "KAKEHASHI_SECRET_KEY", "not used: nothing is signed"
        ),
    }
    import django

    django.setup()
    from kakehashi.web.backup.postgresql import fill

    fill(settings_of(place).url, manifest, place / TABLES)
