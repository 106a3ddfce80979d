"""Write a revision into a folder: the report, and all of it as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kakehashi.reports.files.write import write_files
from kakehashi.reports.files.write_json import write_json
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
    return [*written, write_json(revision_json(result), folder / "revision.json")]
