"""Change kakehashi.toml together with the database: both or neither, even if the machine stops.

The new settings are written beside the old ones while the transaction is open, and take
their place once it is stored. Where that was cut off, the id that the database holds
tells at the next start which of the two files is right.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from kakehashi.errors import KakehashiError
from kakehashi.workspace.folder import SETTINGS, settings_text, values_of
from kakehashi.workspace.models import JournalHead

NEXT = "kakehashi.toml.next"


def write_next(folder: Path, workspace_id: str, language: str, person: str) -> None:
    """Write the settings to come; where the database is stays as it is.

    Raises:
        OSError: the folder cannot be written.
        ValueError: the settings could not be read again as they are meant.
    """
    database = values_of(folder / SETTINGS).get("database", "sqlite")
    text = settings_text(workspace_id, database=database, language=language, person=person)
    with (folder / NEXT).open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    said = values_of(folder / NEXT)
    if (said["id"], said["language"], said["person"]) != (workspace_id, language, person):
        raise ValueError(SETTINGS)


def drop_next(folder: Path) -> None:
    """Forget the settings to come."""
    (folder / NEXT).unlink(missing_ok=True)


def settle(folder: Path) -> None:
    """Let the settings to come take effect, if the database holds the change.

    Settings of a change that the database does not hold, or not yet, stay where they are:
    nobody reads them, and another process may be about to store theirs.
    """
    head = JournalHead.objects.first()
    with suppress(FileNotFoundError):  # there are none, or another process was quicker
        if head and _id_of(folder / NEXT) == head.workspace:
            (folder / NEXT).replace(folder / SETTINGS)


def _id_of(settings: Path) -> str:
    try:
        return values_of(settings).get("id", "")
    except KakehashiError:  # there are none, or the machine stopped while they were written
        return ""
