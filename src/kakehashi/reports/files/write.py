"""Write a report into a folder, in the formats that are wanted: all files, or none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.reports.outline.report import Report

FORMATS = ("docx", "pdf", "html", "xlsx")


def content_of(report: Report, format_: str, template: Path | None = None) -> bytes:
    """Return a report as the bytes of a file.

    Args:
        report: What to write.
        format_: One of `FORMATS`.
        template: A Word file of the user's own; for docx alone.

    Raises:
        KakehashiError: there is no font for Japanese, or the template is no Word file.
    """
    return _WRITERS[format_](report, template)


def _docx(report: Report, template: Path | None) -> bytes:
    from kakehashi.reports.files.docx_file import report_docx

    return report_docx(report, template)


def _pdf(report: Report, template: Path | None) -> bytes:
    del template
    from kakehashi.reports.files.pdf_file import report_pdf

    return report_pdf(report)


def _html(report: Report, template: Path | None) -> bytes:
    del template
    from kakehashi.reports.files.html_file import report_html

    return report_html(report).encode()


def _xlsx(report: Report, template: Path | None) -> bytes:
    del template
    from kakehashi.reports.files.xlsx_file import report_xlsx

    return report_xlsx(report)


_WRITERS: dict[str, Callable[[Report, Path | None], bytes]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
    "xlsx": _xlsx,
}


def write_files(
    report: Report, folder: Path, formats: Sequence[str], template: Path | None = None
) -> list[Path]:
    """Write a report in several formats; what stood there is replaced at the end.

    Returns:
        The files, in the order of the formats.

    Raises:
        KakehashiError: the folder cannot be written, or as `content_of`.
    """
    made = [(f"{report.kind}.{one}", content_of(report, one, template)) for one in formats]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".kakehashi-") as temporary:
            for name, content in made:
                (Path(temporary) / name).write_bytes(content)
            for name, _ in made:
                os.replace(Path(temporary) / name, folder / name)  # noqa: PTH105 - atomic
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(folder)), details)) from error
    return [folder / name for name, _ in made]
