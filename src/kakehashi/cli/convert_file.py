"""Find mappings by name and write them in another format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem, SourceLocation, UsageError
from kakehashi.interchange.mapping_file import MappingFile, mapping_file_of
from kakehashi.interchange.mapping_read import read_mappings
from kakehashi.interchange.oscal.mapping_out import write_oscal
from kakehashi.interchange.sssom_write import write_sssom
from kakehashi.library.library import Library
from kakehashi.model import Provision
from kakehashi.text.bilingual import Bilingual, Language

FORMATS = ("sssom", "oscal", "strm", "ciso", "csv", "xlsx", "jsonld")
"""strm is written as .csv or .xlsx, as the name of the file says."""


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


def convert(
    read: MappingFile,
    out: Path,
    form: str,
    *,
    now: datetime,
    library: Library | None = None,
    language: Language = "en",
) -> list[Problem]:
    """Write mappings in a format, and return what could not be carried over.

    Args:
        read: What to write.
        out: The file.
        form: One of `FORMATS`.
        now: Date of the file, where its format has one.
        library: Says what provisions are called, where the format has room for it.
        language: Of headings and descriptions in tables.

    Raises:
        UsageError: a table is wanted and the name says not which kind.
        KakehashiError: the file cannot be written.
    """
    try:
        if form == "oscal":
            return write_oscal(out, read, last_modified=now)
        if form == "sssom":
            return write_sssom(out, read, date=now.date().isoformat())
        return _others(read, out, form, now=now, library=library, language=language)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(out)), details)) from error


def _others(
    read: MappingFile,
    out: Path,
    form: str,
    *,
    now: datetime,
    library: Library | None,
    language: Language,
) -> list[Problem]:
    if form == "ciso":
        from kakehashi.interchange.ciso.mapping_write import write_ciso_mappings

        return write_ciso_mappings(out, read, date=now.date().isoformat())
    if form == "jsonld":
        from kakehashi.interchange.jsonld.mappings import write_mappings_jsonld

        return write_mappings_jsonld(out, read)
    named = _Named(library.provisions if library else {})
    if form == "strm":
        from kakehashi.interchange.strm_write import write_strm

        return write_strm(out, read, named.description, language=language)
    from kakehashi.interchange.mapping_sheet import mapping_sheet
    from kakehashi.interchange.tables import write_table

    # The format was named, so the name of the file need not say it again; but not otherwise.
    if out.suffix.lower() != f".{form}":
        raise UsageError(Problem("KH-TAB-001", details={"name": out.name}))
    write_table(out, mapping_sheet(read, named.title), language)
    return []


@dataclass(frozen=True)
class _Named:
    """Says what provisions of the library are called; of others nothing is known."""

    provisions: Mapping[str, Provision]

    def title(self, ref: str) -> Bilingual:
        provision = self.provisions.get(ref)
        return provision.title if provision else Bilingual("", "")

    def description(self, ref: str, language: Language) -> str:
        provision = self.provisions.get(ref)
        if provision is None:
            return ""
        return (provision.statement or provision.title).get(language)
