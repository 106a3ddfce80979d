"""Write a revision into a folder: the report, and all of it as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.interchange.mapping_output import write_whole
from kakehashi.reports.files.write import write_files
from kakehashi.reports.revision.revision_json import revision_json
from kakehashi.reports.revision.revision_report import revision_report
from kakehashi.revision.revise import Revision
from kakehashi.text.bilingual import Language

FORMATS = ("docx", "html", "xlsx", "pdf")
USUAL = ("docx", "html", "xlsx")


def write_revision(
    result: Revision, folder: Path, language: Language, formats: Sequence[str] = USUAL
) -> list[Path]:
    """Write the report in the formats wanted, and `revision.json`; return the files.

    Raises:
        KakehashiError: the folder cannot be written.
    """
    written = write_files(revision_report(result, language), folder, formats)
    path = folder / "revision.json"
    try:
        told = json.dumps(revision_json(result), ensure_ascii=False, indent=1)
        write_whole(path, told + "\n")
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(path)), details)) from error
    return [*written, path]
