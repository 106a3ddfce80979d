"""Read a framework from a file, whatever its form: it shows in the content."""

from __future__ import annotations

from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.interchange.ciso.framework_read import read_ciso_framework
from kakehashi.interchange.frameworks.draft import Draft
from kakehashi.interchange.frameworks.table_form_read import is_table, read_framework_table
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_text import TABLE_LIMIT, check_size, encoding_of, unreadable

_START = 2**14


def read_framework(path: Path, found: Findings) -> Draft:
    """Return the framework that a file tells: a CISO Assistant library, or our own table.

    Args:
        path: The file.
        found: Receives what is wrong and what is not carried over.

    Raises:
        UnreadableError: it is neither, is damaged, or holds no framework.
    """
    check_size(path, TABLE_LIMIT)
    try:
        with path.open("rb") as file:
            if file.read(4) == b"PK\x03\x04":
                return read_framework_table(path, found)
        with path.open(encoding=encoding_of(path, found), newline="") as text:
            start = text.read(_START)
    except (OSError, UnicodeError) as error:
        raise unreadable(path, error) from error
    if not start.strip():
        raise UnreadableError(Problem("KH-MAP-029", SourceLocation(path.name)))
    return (read_framework_table if is_table(start) else read_ciso_framework)(path, found)


def source_text(draft: Draft, path: Path, today: str) -> str:
    """Return the SOURCE.md of a framework that was read from a file."""
    title = " ".join((draft.title.en or draft.title.ja or draft.name).split())
    said = " ".join(draft.copyright.split())[:500]
    return (
        f"# Source: {title}\n\n"
        f"- Read by Kakehashi from the file `{path.name.replace('`', '')}` on {today}.\n"
        "- Nothing was checked against the official text: every provision is unverified.\n"
        "- The wording is that of the file, and so is its licence. "
        "Look at it before you pass the wording on.\n"
        f"- Copyright, as the file states it: {said or 'nothing'}.\n\n"
        "## How it was checked\n\nNot yet.\n"
    )
