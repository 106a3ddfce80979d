"""Write a consultation into a folder: the table as Word and Excel, and all of it as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kakehashi.comments.consultation import Consultation
from kakehashi.reports.comments.consultation_json import consultation_json
from kakehashi.reports.comments.opinions_report import opinions_report
from kakehashi.reports.files.write import write_files
from kakehashi.reports.files.write_json import write_json
from kakehashi.text.bilingual import Language

FORMATS = ("docx", "xlsx", "html", "pdf")
USUAL = ("docx", "xlsx")


def write_opinions(
    result: Consultation, folder: Path, language: Language, formats: Sequence[str] = USUAL
) -> list[Path]:
    """Write the table in the formats wanted, and `comments.json`; return the files.

    Raises:
        KakehashiError: the folder cannot be written.
    """
    written = write_files(opinions_report(result, language), folder, formats)
    return [*written, write_json(consultation_json(result), folder / "comments.json")]
