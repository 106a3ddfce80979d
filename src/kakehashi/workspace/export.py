"""Write a workspace as files that people and git can read, and that make it anew without loss.

One file for each table, a line of canonical JSON for each record, in the order of
their ids; the journal; and the documents. Equal workspaces give equal bytes.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.journal import canonical
from kakehashi.workspace.models import DocumentVersion, JournalEntry, JournalHead
from kakehashi.workspace.tables import RECORDS

FORMAT = 1
HEAD = "workspace.json"
JOURNAL = "journal.jsonl"
_BATCH = 2000


def export_workspace(workspace: Workspace, target: Path) -> None:
    """Write everything into a folder that does not exist yet; all of it, or nothing.

    Raises:
        KakehashiError: the folder is there already or cannot be written, or the
            bytes of a document are missing.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise KakehashiError(Problem("KH-WS-044", SourceLocation(str(target))))
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".export-") as half:
        _write_all(workspace, Path(half))
        if target.exists():
            target.rmdir()
        shutil.move(half, target)
        Path(half).mkdir()  # TemporaryDirectory wants to remove it


def _write_all(workspace: Workspace, folder: Path) -> None:
    counts = {}
    for table in RECORDS:
        lines = (canonical(r.content()) for r in table.objects.order_by("pk").iterator(_BATCH))
        counts[table.record_kind()] = write_lines(folder / f"{table.record_kind()}.jsonl", lines)
    entries = JournalEntry.objects.order_by("number").iterator(_BATCH)
    counts["journal"] = write_lines(folder / JOURNAL, (canonical(plain(e)) for e in entries))
    head = JournalHead.objects.get()
    said = {
        "format": FORMAT,
        "workspace": workspace.id,
        "language": workspace.language,
        "counts": counts,
        "journal": head.hash,
    }
    (folder / HEAD).write_text(json.dumps(said, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    _copy_documents(workspace, folder)


def write_lines(path: Path, lines: Iterator[str]) -> int:
    """Write lines to a file, and return how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for line in lines:
            file.write(line + "\n")
            count += 1
    return count


def plain(entry: JournalEntry) -> dict[str, Any]:
    """Return a journal entry as JSON values."""
    return {
        "number": entry.number,
        "at": entry.at.isoformat(),
        "actor": entry.actor,
        "action": entry.action,
        "kind": entry.kind,
        "record": entry.record,
        "content": entry.content,
        "previous": entry.previous,
        "hash": entry.hash,
    }


def _copy_documents(workspace: Workspace, folder: Path) -> None:
    for file in sorted(set(DocumentVersion.objects.values_list("file", flat=True))):
        source = workspace.folder / file
        if not source.is_file():
            raise KakehashiError(Problem("KH-WS-036", details={"name": file}))
        copied = folder / file
        copied.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, copied)
