"""The folder of a workspace: `kakehashi.toml`, `documents/`, and the database or its address."""

from __future__ import annotations

import json
import os
import tomllib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import DatabaseError

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.workspace import database

SETTINGS = "kakehashi.toml"
DOCUMENTS = "documents"
SQLITE = "workspace.sqlite3"
_TEMPLATE = """\
# A Kakehashi workspace. The database holds everything that was decided; this file says where it is.
[workspace]
id = "{id}"
# "sqlite" is the file workspace.sqlite3 here. For PostgreSQL write its URL, or "env:NAME" to take
# the URL from an environment variable, so that no password stands in this file.
database = "{database}"
language = "{language}"
# Who is acting where nobody is named with --as.
person = "{person}"
"""


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open workspace; the models read and write its database."""

    folder: Path
    id: str
    language: str

    @property
    def documents(self) -> Path:
        """The folder that holds the bytes of every version of every document."""
        return self.folder / DOCUMENTS


def create(
    folder: Path,
    *,
    organisation: str,
    person: str,
    now: datetime,
    name: str = "",
    database_url: str = "sqlite",
    language: str = "en",
    workspace_id: str = "",
) -> Workspace:
    """Make a new workspace with one organisation and one person, who may do everything.

    Raises:
        KakehashiError: there is one already, or the folder or database cannot be written.
    """
    from kakehashi.workspace.beginning import begin

    workspace = create_empty(
        folder,
        database_url=database_url,
        language=language,
        workspace_id=workspace_id,
        person=person,
    )
    begin(organisation, person, name or person, now)
    return workspace


def create_empty(
    folder: Path,
    *,
    database_url: str = "sqlite",
    language: str = "en",
    workspace_id: str = "",
    person: str = "",
) -> Workspace:
    """Make a workspace without any organisation, for an import to fill.

    Raises:
        KakehashiError: there is one already, or the folder or database cannot be written.
    """
    from kakehashi.workspace.models import JournalHead

    settings = folder / SETTINGS
    if settings.exists():
        raise KakehashiError(Problem("KH-WS-001", SourceLocation(str(settings))))
    workspace_id = workspace_id or str(uuid.uuid4())
    database.connect(_url(folder, database_url, settings))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / DOCUMENTS).mkdir(exist_ok=True)
    except OSError as error:
        reason = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-WS-005", SourceLocation(str(folder)), reason)) from error
    database.migrate()
    if JournalHead.objects.exists():
        raise KakehashiError(Problem("KH-WS-006", SourceLocation(str(settings))))
    JournalHead.objects.create(workspace=workspace_id)
    # Last: a folder without this file is not taken for a workspace.
    text = settings_text(workspace_id, database=database_url, language=language, person=person)
    settings.write_text(text, encoding="utf-8")
    return Workspace(folder, workspace_id, language)


def lay_out(folder: Path, *, language: str, person: str) -> FolderSettings:
    """Write the files of a new workspace with an empty database, for somebody to make its tables.

    Raises:
        KakehashiError: there is one already, or the folder cannot be written.
    """
    settings = folder / SETTINGS
    if settings.exists():
        raise KakehashiError(Problem("KH-WS-001", SourceLocation(str(settings))))
    text = settings_text(str(uuid.uuid4()), database="sqlite", language=language, person=person)
    try:
        (folder / DOCUMENTS).mkdir(parents=True, exist_ok=True)
        (folder / SQLITE).touch()
        settings.write_text(text, encoding="utf-8")
    except OSError as error:
        reason = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-WS-005", SourceLocation(str(folder)), reason)) from error
    return settings_of(folder)


def settings_text(workspace_id: str, *, database: str, language: str, person: str) -> str:
    """Return what kakehashi.toml says."""
    return _TEMPLATE.format(
        id=workspace_id, database=_quoted(database), language=language, person=_quoted(person)
    )


def _quoted(text: str) -> str:
    """Return a text as it stands between the quotation marks of TOML."""
    return json.dumps(text, ensure_ascii=False)[1:-1].replace("\x7f", "\\u007f")


@dataclass(frozen=True, slots=True)
class FolderSettings:
    """What kakehashi.toml says."""

    id: str
    url: str
    """Of the database."""
    language: str
    person: str


def settings_of(folder: Path) -> FolderSettings:
    """Return what the folder of a workspace says, without opening the database.

    Raises:
        KakehashiError: there is none, or its file of SQLite is missing.
    """
    settings = folder / SETTINGS
    values = values_of(settings)
    written = values.get("database", "sqlite")
    sqlite = folder / SQLITE
    if written == "sqlite" and not sqlite.exists():
        raise KakehashiError(Problem("KH-WS-007", SourceLocation(str(sqlite))))
    return FolderSettings(
        id=values.get("id", ""),
        url=_url(folder, written, settings),
        language=values.get("language", "en"),
        person=values.get("person", ""),
    )


def open_workspace(folder: Path) -> Workspace:
    """Open the workspace in a folder, and bring its tables up to date.

    Raises:
        KakehashiError: there is none, or its database cannot be used or is another one's.
    """
    from kakehashi.workspace.settings_change import settle

    database.connect(settings_of(folder).url)
    database.migrate()
    settle(folder)
    return connected(folder, settings_of(folder))


def connected(folder: Path, values: FolderSettings) -> Workspace:
    """Return the workspace of the database that is connected already.

    Raises:
        KakehashiError: the database cannot be used, or is another workspace's.
    """
    from kakehashi.workspace.models import JournalHead

    settings = folder / SETTINGS
    try:
        head = JournalHead.objects.first()
    except DatabaseError as error:
        raise database.unreachable(error) from error
    if head is None or head.workspace != values.id:
        raise KakehashiError(Problem("KH-WS-008", SourceLocation(str(settings))))
    return Workspace(folder, head.workspace, values.language)


def values_of(settings: Path) -> dict[str, str]:
    """Return what a file of settings says, as it is written.

    Raises:
        KakehashiError: there is none, or it cannot be understood.
    """
    if not settings.exists():
        raise KakehashiError(Problem("KH-WS-002", SourceLocation(str(settings.parent))))
    try:
        table = tomllib.loads(settings.read_text(encoding="utf-8")).get("workspace", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        where = SourceLocation(str(settings))
        raise KakehashiError(Problem("KH-WS-009", where, {"reason": str(error)})) from error
    if not isinstance(table, Mapping) or not all(isinstance(v, str) for v in table.values()):
        where = SourceLocation(str(settings))
        raise KakehashiError(Problem("KH-WS-009", where, {"reason": "[workspace]"}))
    return dict(table)


def _url(folder: Path, written: str, settings: Path) -> str:
    """Return the URL that a setting means."""
    if written == "sqlite":
        return database.sqlite_url(folder / SQLITE)
    if not written.startswith("env:"):
        return written
    name = written.removeprefix("env:")
    if name not in os.environ:
        where = SourceLocation(str(settings))
        raise KakehashiError(Problem("KH-WS-009", where, {"reason": f"${name}"}))
    return os.environ[name]
