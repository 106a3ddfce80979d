"""Open Office files (DOCX, XLSX): a zip of XML parts, each looked at with suspicion.

Parts are taken from the archive one by one and nothing is written to disk, so
names that lead out of the archive harm nobody. Pictures are never unpacked.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Any

from lxml import etree

from kakehashi.errors import Problem, SourceLocation, UnreadableError

UNPACKED_LIMIT = 300 * 2**20
PART_LIMIT = 100 * 2**20
"""Bytes that one part may unpack to; the text of 3,000 pages takes about half of it."""
_OLE = b"\xd0\xcf\x11\xe0"
"""What an encrypted Office file begins with: it is a compound file, not a zip."""
_DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    etree.LxmlError,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
)
"""What zipfile, lxml and readers of values raise on files that were damaged."""
_DOCTYPE = re.compile(rb"<\x00?!\x00?D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E", re.IGNORECASE)
"""Office files never have one (ECMA-376 part 2, 8.1.4); those that do expand entities."""
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/spreadsheetml/main": (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}
"""The namespaces of "Strict Open XML", and those of all other files."""


@contextmanager
def damage_told(where: SourceLocation, form: str) -> Iterator[None]:
    """Turn what libraries raise on damaged files into a problem with the file's name.

    Raises:
        UnreadableError: something in the block raised.
    """
    try:
        yield
    except _DAMAGE as error:
        reason = str(error) or type(error).__name__
        details = {"format": form, "reason": reason[:200]}
        raise UnreadableError(Problem("KH-DOC-002", where, details)) from error


@dataclass(frozen=True, slots=True)
class Archive:
    """The parts of an Office file."""

    parts: zipfile.ZipFile
    where: SourceLocation

    def has(self, name: str) -> bool:
        """Say whether there is a part of a name."""
        return name in self.parts.NameToInfo

    def content(self, name: str) -> bytes:
        """Return what a part holds.

        Raises:
            KeyError: there is no such part.
            UnreadableError: it unpacks to too much.
            ValueError: it declares a document type, as only hostile files do.
        """
        if self.parts.getinfo(name).file_size > PART_LIMIT:
            raise _too_large(self.where, PART_LIMIT)
        found = self.parts.read(name)
        if _DOCTYPE.search(found[:65536]):
            raise ValueError("a document type is declared")
        for strict, usual in _STRICT.items():
            if strict in found[:65536]:
                found = found.replace(strict, usual)
        return found

    def check(self, name: str) -> None:
        """Look at the beginning of a part that a library is going to read.

        Raises:
            UnreadableError: it unpacks to too much.
            ValueError: it declares a document type.
        """
        if self.parts.getinfo(name).file_size > PART_LIMIT:
            raise _too_large(self.where, PART_LIMIT)
        with self.parts.open(name) as stream:
            if _DOCTYPE.search(stream.read(65536)):
                raise ValueError("a document type is declared")

    def stream(self, name: str) -> IO[bytes]:
        """Return a part to be read bit by bit; look at it with `check` before."""
        return self.parts.open(name)

    def root(self, name: str) -> Any:
        """Return the root element of a part; see `content` for what it raises."""
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
        return etree.fromstring(self.content(name), parser)

    def related(self, part: str) -> dict[str, list[str]]:
        """Return the names of the parts that a part refers to, by the kind of the reference."""
        found: dict[str, list[str]] = {}
        for _, kind, name in self._relations(part):
            found.setdefault(kind, []).append(name)
        return found

    def targets(self, part: str) -> dict[str, str]:
        """Return the names of the parts that a part refers to, by the id of the reference."""
        return {relation: name for relation, _, name in self._relations(part)}

    def _relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        for element in self.root(relations) if self.has(relations) else ():
            target = element.get("Target") if isinstance(element.tag, str) else None
            if target and element.get("TargetMode") != "External":
                inner = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                yield element.get("Id", ""), element.get("Type", "").rsplit("/", 1)[-1], inner


def open_archive(content: bytes, where: SourceLocation, form: str) -> Archive:
    """Return the parts of an Office file.

    Raises:
        UnreadableError: it is protected, damaged, or unpacks to too much.
    """
    if content.startswith(_OLE):
        raise UnreadableError(Problem("KH-DOC-003", where))
    with damage_told(where, form):
        parts = zipfile.ZipFile(io.BytesIO(content))
    if sum(info.file_size for info in parts.infolist()) > UNPACKED_LIMIT:
        raise _too_large(where, UNPACKED_LIMIT)
    return Archive(parts, where)


def _too_large(where: SourceLocation, limit: int) -> UnreadableError:
    return UnreadableError(Problem("KH-DOC-012", where, {"limit": limit // 2**20}))
