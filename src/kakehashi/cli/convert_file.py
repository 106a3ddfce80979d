"""Find mappings by name and write them in another format."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem, SourceLocation, UsageError
from kakehashi.interchange.mapping_file import MappingFile, mapping_file_of
from kakehashi.interchange.mapping_read import read_mappings
from kakehashi.interchange.oscal.mapping_out import write_oscal
from kakehashi.interchange.sssom_write import write_sssom
from kakehashi.library.library import Library

FORMATS = ("sssom", "oscal")


def mappings_named(library: Library, name: str) -> MappingFile:
    """Return a crosswalk of the library by its name, or what a file holds.

    Raises:
        UsageError: there is neither.
    """
    if name in library.crosswalks:
        return mapping_file_of(library.crosswalks[name])
    path = Path(name)
    if path.is_file():
        return read_mappings(path)
    details = {"name": name, "known": ", ".join(sorted(library.crosswalks))}
    raise UsageError(Problem("KH-USE-006", details=details))


def convert(read: MappingFile, out: Path, form: str, *, now: datetime) -> list[Problem]:
    """Write mappings in a format, and return what could not be carried over.

    Raises:
        KakehashiError: the file cannot be written.
    """
    try:
        if form == "oscal":
            return write_oscal(out, read, last_modified=now)
        return write_sssom(out, read, date=now.date().isoformat())
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(out)), details)) from error
