"""The kinds of files: which are read, and what to say of the others."""

from __future__ import annotations

import re

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.text.bilingual import Bilingual

FORMATS = {
    "pdf": "pdf",
    "docx": "docx",
    "docm": "docx",
    "dotx": "docx",
    "dotm": "docx",
    "xlsx": "xlsx",
    "xlsm": "xlsx",
    "xltx": "xlsx",
    "csv": "csv",
    "tsv": "csv",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "md": "markdown",
    "markdown": "markdown",
    "txt": "text",
    "text": "text",
}
"""The formats read, by the endings of file names."""

_BETTER = {
    **dict.fromkeys(
        ("doc", "dot", "rtf", "odt", "ott", "pages", "wpd", "wps", "jtd", "hwp"), "DOCX"
    ),
    **dict.fromkeys(("xls", "xlsb", "ods", "numbers"), "XLSX"),
    **dict.fromkeys(("ppt", "pptx", "pptm", "odp", "key", "xps", "epub", "ps"), "PDF"),
    **dict.fromkeys(("eml", "msg"), "PDF"),
}
"""Kinds of files that are not read, and what their programs can save instead."""

_ARCHIVES = ("docx", "xlsx")
"""Formats that are zip files within (compound files where they are protected)."""
_SIGNATURES: dict[bytes, tuple[str, ...]] = {
    b"%PDF-": ("pdf",),
    b"PK\x03\x04": _ARCHIVES,
    b"\xd0\xcf\x11\xe0": _ARCHIVES,
}
_REPORT = (b"Made with Kakehashi", "架け橋（Kakehashi）".encode())
"""What our own reports say of themselves."""
_NAMES: dict[bytes, str] = {b"%PDF-": "PDF"}
_TEXT = Bilingual("text", "テキスト")
_SAVED_PAGE = re.compile(
    rb"(?:From: <Saved by|(?:[\w-]+: [^\r\n]*\r?\n)*?MIME-Version: 1\.0)", re.IGNORECASE
)


def problem_of_kind(suffix: str, where: SourceLocation) -> Problem:
    """Return the problem with a file of a kind that is not read, and what to save instead.

    Example:
        >>> problem_of_kind("doc", SourceLocation("a.doc")).hint("en")
        'Open it in its own program and save a copy as DOCX.'
    """
    if suffix in ("mht", "mhtml", "webarchive"):
        return Problem("KH-DOC-034", where)
    if suffix in _BETTER:
        return Problem("KH-DOC-033", where, {"suffix": suffix, "better": _BETTER[suffix]})
    return Problem("KH-DOC-009", where, {"suffix": suffix})


def refuse_wrong_ending(content: bytes, form: str, suffix: str, where: SourceLocation) -> None:
    """Refuse a file that is not what its ending says, or that is a report of our own.

    Raises:
        UnreadableError: so it is.
    """
    mark = next((mark for mark in _SIGNATURES if content.startswith(mark)), b"")
    binary = form == "pdf" or form in _ARCHIVES
    if form not in _SIGNATURES.get(mark, ()) and (mark or binary):
        if form == "pdf" and b"%PDF-" in content[:1024]:
            return
        kind = _NAMES.get(mark, "Office/ZIP") if mark else _TEXT
        details = {"suffix": suffix, "found": kind}
        raise UnreadableError(Problem("KH-DOC-007", where, details))
    if form == "html" and _SAVED_PAGE.match(content[:2000]):
        raise UnreadableError(Problem("KH-DOC-034", where))
    if form == "html" and _is_report(content):
        raise UnreadableError(Problem("KH-DOC-036", where, severity="warning"))


def _is_report(content: bytes) -> bool:
    """Say whether a page is a report of our own, whose quotes would be evidence for themselves."""
    return any(words in content for words in _REPORT)
