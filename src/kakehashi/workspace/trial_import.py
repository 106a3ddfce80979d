"""Whether a workspace can be made of an export: `python -m kakehashi.workspace.trial_import FILE`.

It is made in a folder that is thrown away, in a process of its own, since a process has
one database. Prints JSON: what the export holds, or why nothing can be made of it.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kakehashi.errors import KakehashiError
from kakehashi.text.bilingual import Bilingual

_FOLDERS = re.compile(r"[\w./-]*/")


def tried(source: Path) -> dict[str, Any]:
    """Make a workspace of an export, and return what is in it, or the problem that it has."""
    from kakehashi.workspace import database

    with tempfile.TemporaryDirectory(prefix="kakehashi-trial-") as scratch:
        try:
            return _made(source, Path(scratch) / "workspace")
        except KakehashiError as error:
            return {"problem": {"code": error.problem.code, "reason": asdict(reason_of(error))}}
        finally:
            database.disconnect()


def _made(source: Path, target: Path) -> dict[str, Any]:
    from kakehashi.workspace.import_ import import_workspace
    from kakehashi.workspace.models import JournalHead
    from kakehashi.workspace.unpacked import unpacked

    with unpacked(source) as folder:
        made = import_workspace(folder, target)
    head = JournalHead.objects.get()
    last = {"entries": head.number, "last_hash": head.hash}
    return {"workspace": made.id, "language": made.language, **_held(), **last}


def _held() -> dict[str, Any]:
    """Return what was stored: whose it is, who administers it, and how much."""
    from kakehashi.workspace.models import JournalEntry, Organisation
    from kakehashi.workspace.people import administrators
    from kakehashi.workspace.tables import RECORDS

    tops = Organisation.objects.filter(parent__isnull=True).order_by("name", "pk")
    counts = {table.record_kind(): table.objects.count() for table in RECORDS}
    return {
        "organisations": [one.name for one in tops],
        "administrators": [{"handle": p.handle, "name": p.name} for p in administrators()],
        "counts": {**counts, "journal": JournalEntry.objects.count()},
    }


def reason_of(error: KakehashiError) -> Bilingual:
    """Return why in words that tell nothing of this machine: names of files, not of folders."""
    reason = error.problem.details.get("reason")
    if isinstance(reason, Bilingual):
        return reason
    en, ja = (str(reason or error.problem.message(language)) for language in ("en", "ja"))
    return Bilingual(_FOLDERS.sub("", en), _FOLDERS.sub("", ja))


if __name__ == "__main__":
    print(json.dumps(tried(Path(sys.argv[1]))))  # noqa: T201 - its purpose
