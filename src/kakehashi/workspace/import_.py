"""Make a workspace from an export: checked whole before anything is stored, then all or nothing."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.db import DatabaseError, connection, models, transaction

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.workspace import verdict_codes
from kakehashi.workspace.export import FORMAT, HEAD, JOURNAL
from kakehashi.workspace.folder import SETTINGS, Workspace, create_empty
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import DocumentVersion, JournalEntry, JournalHead
from kakehashi.workspace.tables import RECORDS

_BATCH = 2000


def import_workspace(source: Path, target: Path, *, database_url: str = "sqlite") -> Workspace:
    """Make a new workspace from an export; its own export has the same bytes.

    Raises:
        KakehashiError: the export is damaged, was edited, or is of a newer form;
            or there is a workspace at the target already. Nothing is left behind
            but an empty database.
    """
    head = _head(source)
    workspace = create_empty(
        target,
        database_url=database_url,
        language=head["language"],
        workspace_id=head["workspace"],
    )
    try:
        with transaction.atomic():
            _store(source, head)
            _refuse_if_wrong(source)
            _copy_documents(source, workspace)
    except (DatabaseError, ValidationError, ValueError, TypeError, KeyError, OSError) as error:
        _undo(target)
        raise _refused(source, str(error).splitlines()[0] if str(error) else "?") from error
    except KakehashiError:
        _undo(target)
        raise
    return workspace


def _undo(target: Path) -> None:
    """Leave a database that another try can use, and no workspace."""
    JournalHead.objects.all().delete()
    (target / SETTINGS).unlink(missing_ok=True)


def _refused(path: Path, reason: str) -> KakehashiError:
    return KakehashiError(Problem("KH-WS-033", SourceLocation(str(path)), {"reason": reason}))


def _head(source: Path) -> dict[str, Any]:
    path = source / HEAD
    try:
        head = json.loads(path.read_text(encoding="utf-8"))
        if head["format"] != FORMAT:
            raise _refused(path, f"format {head['format']}")
        return {**head, "workspace": str(head["workspace"]), "language": str(head["language"])}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _refused(path, f"{HEAD}: {error}") from error


def _store(source: Path, head: dict[str, Any]) -> None:
    for table in RECORDS:
        name = table.record_kind()
        if name not in head["counts"] and not (source / f"{name}.jsonl").exists():
            continue  # of a version before there was this table; the journal tells if not
        records = (_record(table, said) for said in _lines(source / f"{name}.jsonl"))
        if _stored(table, records) != head["counts"][name]:
            raise _refused(source / f"{name}.jsonl", "counts")
    entries = (_entry(said) for said in _lines(source / JOURNAL))
    if _stored(JournalEntry, entries) != head["counts"]["journal"]:
        raise _refused(source / JOURNAL, "counts")
    last = JournalEntry.objects.order_by("-number").first()
    JournalHead.objects.update(number=last.number if last else 0, hash=last.hash if last else "")
    _continue_numbers()
    verdict_codes.rebuild()


def _stored(table: type[models.Model], records: Iterable[models.Model]) -> int:
    """Store records in batches, and return how many."""
    batch: list[models.Model] = []
    count = 0
    for record in records:
        batch.append(record)
        if len(batch) == _BATCH:
            table._default_manager.bulk_create(batch)  # noqa: SLF001 - Django's name for it
            count, batch = count + len(batch), []
    table._default_manager.bulk_create(batch)  # noqa: SLF001
    return count + len(batch)


def _record(table: type[models.Model], said: dict[str, Any]) -> models.Model:
    meta = table._meta  # noqa: SLF001 - Django's public name for it
    fields = {field.attname: field for field in meta.concrete_fields}
    if set(said) != set(fields):
        raise ValueError(f"{meta.model_name}: {sorted(set(said) ^ set(fields))}")
    return table(**{name: fields[name].to_python(value) for name, value in said.items()})


def _entry(said: dict[str, Any]) -> JournalEntry:
    return JournalEntry(**{**said, "at": datetime.fromisoformat(said["at"])})


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                said = json.loads(line)
            except ValueError as error:
                raise _refused(path, f"{path.name}:{number}: {error}") from error
            if not isinstance(said, dict):
                raise _refused(path, f"{path.name}:{number}")
            yield said


def _continue_numbers() -> None:
    """Let new records be numbered after those imported (PostgreSQL counts by itself)."""
    for statement in connection.ops.sequence_reset_sql(no_style(), list(RECORDS)):
        with connection.cursor() as cursor:
            cursor.execute(statement)


def _refuse_if_wrong(source: Path) -> None:
    problem = next(verify(), None)
    if problem:
        raise _refused(source, f"{problem.code} {problem.message('en')}")


def _copy_documents(source: Path, workspace: Workspace) -> None:
    for version in DocumentVersion.objects.all():
        copied, target = source / version.file, workspace.folder / version.file
        if ".." in Path(version.file).parts or Path(version.file).is_absolute():
            raise _refused(source, version.file)
        if hashlib.sha256(copied.read_bytes()).hexdigest() != version.sha256:
            raise _refused(copied, "sha256")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(copied, target)
