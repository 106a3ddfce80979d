"""Read the file of an official text, whatever its format, into pieces keyed by provision."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kakehashi.documents.encoding import decode
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.library.find_ids import Finder
from kakehashi.model import Framework
from kakehashi.official.cut import cut
from kakehashi.official.printed import PrintedFinder
from kakehashi.official.text import OfficialText, TextLine

MAX_MEGABYTES = 100
"""Files above this size are refused."""

FORMATS = {"eur-lex": "html", "html": "html", "e-gov": "xml", "text": "txt"}
"""What is read, and how copies of it end."""

_BINARY = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": "ZIP/Office",
    b"\xd0\xcf\x11\xe0": "Office",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"\x1f\x8b": "GZIP",
}
_HTML = re.compile(r"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_XML = re.compile(r"\s*<(?:\?xml|!DOCTYPE|!--|[A-Za-z])")
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_ENTITY = re.compile(r"<!ENTITY")


def read_content(path: Path, *, max_megabytes: int = MAX_MEGABYTES) -> bytes:
    """Return the bytes of a file that is to be attached.

    Raises:
        UnreadableError: there is no such file, it is empty or too large, or it
            cannot be opened.
    """
    where = SourceLocation(path.name)
    if not path.is_file():
        raise UnreadableError(Problem("KH-DOC-001", SourceLocation(str(path))))
    try:
        size = path.stat().st_size
        if size > max_megabytes * 2**20:
            sizes = {"megabytes": round(size / 2**20), "limit": max_megabytes}
            raise UnreadableError(Problem("KH-USE-022", where, sizes))
        content = path.read_bytes()
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise UnreadableError(Problem("KH-USE-026", where, details)) from error
    if not content.strip():
        raise UnreadableError(Problem("KH-USE-023", where))
    return content


def read_official(
    content: bytes, framework: Framework, where: SourceLocation, problems: list[Problem]
) -> tuple[str, OfficialText]:
    r"""Return the format of an official text and its pieces, keyed by the framework's provisions.

    Args:
        content: What the file holds.
        framework: The framework whose official text it is.
        where: How to call the file in problems.
        problems: Receives warnings, such as a guessed encoding.

    Raises:
        UnreadableError: the format is none that is read, the file is damaged or
            hostile, or no provision of the framework was recognised in it.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> law = load_library().framework("japan-ai-act")
        >>> text = "第三条　理念を示す。\n２　次に進む。\n第四条　責務を示す。".encode()
        >>> format_, official = read_official(text, law, SourceLocation("law.txt"), [])
        >>> format_, official.of("japan-ai-act-2025:Art-3.2")
        ('text', '２ 次に進む。')
    """
    found = next((name for mark, name in _BINARY.items() if content.startswith(mark)), None)
    if found:
        raise UnreadableError(Problem("KH-USE-021", where, {"found": found}))
    text = decode(content, where, problems)
    finder = PrintedFinder(framework)
    format_, lines = _lines(text, finder, where)
    official = cut(finder, lines)
    if not official.lines:
        raise UnreadableError(Problem("KH-USE-023", where))
    if not official.pieces:
        raise UnreadableError(Problem("KH-USE-024", where, {"framework": framework.prefix}))
    return format_, official


def _lines(text: str, finder: Finder, where: SourceLocation) -> tuple[str, Iterable[TextLine]]:
    # Readers are imported where they are needed: lxml is not for everyone.
    if _HTML.search(text[:4096]):
        return _html_lines(text, finder, where)
    if _XML.match(text):
        return "e-gov", _law_lines(text, where)
    from kakehashi.official.headings import read_headings

    return "text", read_headings(text.splitlines(), finder)


def _html_lines(text: str, finder: Finder, where: SourceLocation) -> tuple[str, Iterable[TextLine]]:
    from lxml import etree, html

    from kakehashi.documents.html import read_html
    from kakehashi.official.eurlex import is_eurlex, read_eurlex
    from kakehashi.official.headings import read_headings

    content = text.encode("utf-8", errors="replace")
    try:
        parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
        page = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(Problem("KH-USE-026", where, {"reason": str(error)})) from error
    if is_eurlex(page):
        return "eur-lex", read_eurlex(page)
    blocks = read_html(content, where, [])
    marked = (
        "#" * block.level + " " if block.kind == "heading" else f"{block.number} ".lstrip()
        for block in blocks
    )
    lines = (before + block.text for before, block in zip(marked, blocks, strict=True))
    return "html", read_headings(_apart(lines), finder)


def _apart(lines: Iterable[str]) -> Iterator[str]:
    """Yield each line with an empty one behind it: none goes on in the next."""
    for line in lines:
        yield from (line, "")


def _law_lines(text: str, where: SourceLocation) -> Iterable[TextLine]:
    from lxml import etree

    from kakehashi.official.egov import read_egov

    if _ENTITY.search(text):
        raise UnreadableError(Problem("KH-USE-025", where))
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    content = _DECLARATION.sub("", text, count=1).encode("utf-8", errors="replace")
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(Problem("KH-USE-026", where, {"reason": str(error)})) from error
    law = next(root.iter("Law"), None)
    if law is None:
        raise UnreadableError(Problem("KH-USE-021", where, {"found": f"XML <{root.tag}>"}))
    return read_egov(law)
