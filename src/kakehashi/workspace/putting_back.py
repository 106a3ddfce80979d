"""Put an export in the place of the beginning of a workspace that nobody used yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import OperationalError, connection, transaction
from django.db.models import Model

from kakehashi.errors import KakehashiError, Problem
from kakehashi.workspace.beginning import only_begun
from kakehashi.workspace.database import unreachable
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.models import JournalEntry, JournalHead, Person, Slot, Verdicts
from kakehashi.workspace.people import administrators
from kakehashi.workspace.settings_change import drop_next, settle, write_next
from kakehashi.workspace.storing import DAMAGE, Head, head_of, refused_for, store
from kakehashi.workspace.tables import RECORDS

GiveBack = Callable[[Person], None]
"""Gives rows of other tables to the person who goes on."""


def put_back(
    source: Path, workspace: Workspace, *, person: str, take_aside: Callable[[], GiveBack]
) -> Workspace:
    """Store an export in a workspace that only has its beginning; all of it, or nothing.

    Its own export has the same bytes afterwards, and its settings name the workspace that
    the export was taken from.

    Args:
        source: The folder of the export.
        workspace: The one that is open.
        person: Handle of who goes on: somebody of the export who administers everything.
        take_aside: Called first inside the transaction: takes away rows of other tables
            that point at records, and returns what gives them to the person who goes on.

    Raises:
        KakehashiError: the workspace was used; the export is damaged or was edited; or the
            person does not administer everything in it. Then all is as it was.
    """
    head = head_of(source)
    try:
        with transaction.atomic(durable=True):
            _require_beginning()
            with _files_as_they_were(workspace):
                write_next(workspace.folder, head.workspace, head.language, person)
                give_back = take_aside()
                _replace(source, head, workspace)
                give_back(_going_on(person))
                connection.check_constraints()  # here, not at the end: files can still be undone
    except OperationalError as error:
        raise unreachable(error) from error
    except DAMAGE as error:
        raise refused_for(source, error) from error
    settle(workspace.folder)
    return Workspace(workspace.folder, head.workspace, head.language)


@contextmanager
def _files_as_they_were(workspace: Workspace) -> Iterator[None]:
    """Undo what stands in files if something goes wrong; the transaction undoes the rest.

    Used while other writers wait, so that the files that came meanwhile are its own.
    """
    before = set(_documents(workspace))
    try:
        yield
    except BaseException:
        drop_next(workspace.folder)
        for one in set(_documents(workspace)) - before:
            one.unlink(missing_ok=True)
        raise


def _documents(workspace: Workspace) -> Iterator[Path]:
    return (one for one in workspace.documents.rglob("*") if one.is_file())


def _require_beginning() -> None:
    # Writers queue here: nothing is added while it is put back, and two never do it at once.
    JournalHead.objects.select_for_update().get()
    if not only_begun():
        raise KakehashiError(Problem("KH-WS-048"))


def _replace(source: Path, head: Head, workspace: Workspace) -> None:
    tables: tuple[type[Model], ...] = (Verdicts, Slot, *reversed(RECORDS), JournalEntry)
    for table in tables:
        table._default_manager.all().delete()  # noqa: SLF001 - Django's name for it
    JournalHead.objects.update(workspace=head.workspace, number=0, hash="")
    store(source, head, workspace.folder)


def _going_on(handle: str) -> Person:
    found = next((one for one in administrators() if one.handle == handle), None)
    if found is None:
        raise KakehashiError(Problem("KH-WS-049", details={"person": handle}))
    return found
