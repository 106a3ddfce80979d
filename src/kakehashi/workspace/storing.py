"""Store what an export holds: records, journal and documents, all of it checked.

Whoever calls it opens the transaction, so that what turns out wrong is undone whole.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.db import DatabaseError, connection, models

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.text.bilingual import Bilingual
from kakehashi.workspace import verdict_codes
from kakehashi.workspace.export import FORMAT, HEAD, JOURNAL
from kakehashi.workspace.folder import DOCUMENTS
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import DocumentVersion, JournalEntry, JournalHead
from kakehashi.workspace.tables import RECORDS

DAMAGE = (DatabaseError, ValidationError, ValueError, TypeError, KeyError, OSError)
"""What an export that was edited or damaged can raise while it is stored."""
_BATCH = 2000
_ID = re.compile(r"[0-9A-Za-z-]{1,36}")
_LANGUAGES = ("en", "ja")


@dataclass(frozen=True, slots=True)
class Head:
    """What an export says of itself."""

    workspace: str
    language: str
    counts: Mapping[str, int]
    """Records by their kinds, and the entries of the journal."""
    last_hash: str
    """Of the journal."""


def refused(path: Path, reason: str | Bilingual) -> KakehashiError:
    """Return the error for an export that cannot be taken in."""
    return KakehashiError(Problem("KH-WS-033", SourceLocation(str(path)), {"reason": reason}))


def refused_for(path: Path, error: Exception) -> KakehashiError:
    """Return the error for what went wrong while an export was stored."""
    return refused(path, str(error).splitlines()[0] if str(error) else type(error).__name__)


def head_of(source: Path) -> Head:
    """Return what an export says of itself.

    Raises:
        KakehashiError: it is none, of a newer form, or says what no export says.
    """
    path = source / HEAD
    try:
        return _head(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        reason = Bilingual(f"{HEAD} is missing or damaged", f"{HEAD}がないか、破損しています")
        raise refused(path, reason) from error


def _head(said: dict[str, Any]) -> Head:
    if said["format"] != FORMAT:
        told = str(said["format"])
        raise refused(Path(HEAD), Bilingual(f"its form is {told}", f"形式は{told}です"))
    if not _ID.fullmatch(said["workspace"]) or said["language"] not in _LANGUAGES:
        raise ValueError("workspace")  # both are written into kakehashi.toml
    counts = {str(kind): int(count) for kind, count in said["counts"].items()}
    return Head(said["workspace"], said["language"], counts, str(said["journal"]))


def store(source: Path, head: Head, folder: Path) -> None:
    """Store all of an export in empty tables, and its documents below a folder.

    Raises:
        KakehashiError: it is damaged or was edited; so do the errors of `DAMAGE`.
    """
    for table in RECORDS:
        name = table.record_kind()
        if name not in head.counts and not (source / f"{name}.jsonl").exists():
            continue  # of a version before there was this table; the journal tells if not
        records = (_record(table, said) for said in _lines(source / f"{name}.jsonl"))
        if _stored(table, records) != head.counts[name]:
            raise _other_number(source / f"{name}.jsonl")
    _store_journal(source, head)
    _continue_numbers()
    verdict_codes.rebuild()
    problem = next(verify(), None)
    if problem:
        en, ja = problem.message("en"), problem.message("ja").rstrip("。")
        raise refused(source, Bilingual(f"{problem.code} {en}", f"{problem.code} {ja}"))
    _copy_documents(source, folder)


def _other_number(path: Path) -> KakehashiError:
    en = f"{path.name} holds another number of records than {HEAD} says"
    return refused(path, Bilingual(en, f"{path.name}の件数が{HEAD}と一致しません"))


def _store_journal(source: Path, head: Head) -> None:
    entries = (_entry(said) for said in _lines(source / JOURNAL))
    if _stored(JournalEntry, entries) != head.counts["journal"]:
        raise _other_number(source / JOURNAL)
    last = JournalEntry.objects.order_by("-number").first()
    number, last_hash = (last.number, last.hash) if last else (0, "")
    if last_hash != head.last_hash:
        en = f"the journal ends with another hash than {HEAD} says"
        ja = f"操作記録の最後のハッシュ値が{HEAD}と一致しません"
        raise refused(source / JOURNAL, Bilingual(en, ja))
    JournalHead.objects.update(number=number, hash=last_hash)


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
            except ValueError:
                said = None
            if not isinstance(said, dict):
                en = f"line {number} of {path.name} is damaged"
                raise refused(path, Bilingual(en, f"{path.name}の{number}行目が破損しています"))
            yield said


def _continue_numbers() -> None:
    """Let new records be numbered after those stored (PostgreSQL counts by itself)."""
    for statement in connection.ops.sequence_reset_sql(no_style(), list(RECORDS)):
        with connection.cursor() as cursor:
            cursor.execute(statement)


def _copy_documents(source: Path, folder: Path) -> None:
    for version in DocumentVersion.objects.order_by("pk").iterator(_BATCH):
        parts = Path(version.file).parts
        # Nothing but documents: never the settings, nor the database beside them.
        if len(parts) < 2 or parts[0] != DOCUMENTS or ".." in parts:
            en = "a document would not lie in the folder of documents"
            raise refused(source, Bilingual(en, "文書の保存先が文書のフォルダーではありません"))
        copied, target = source / version.file, folder / version.file
        if not copied.is_file():
            raise refused(copied, Bilingual("a document is missing", "文書が欠けています"))
        if hashlib.sha256(copied.read_bytes()).hexdigest() != version.sha256:
            en = "the bytes of a document are not those that were exported"
            raise refused(copied, Bilingual(en, "文書の内容が書き出した時点と異なります"))
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(copied, target)
