"""Decode the bytes of a text file; say so when they are not UTF-8."""

from __future__ import annotations

from kakehashi.errors import Problem, SourceLocation, UnreadableError

# Tried in this order; the East Asian ones are strict enough to fail on other text.
_OTHERS = ("iso2022_jp", "shift_jis", "cp932", "euc_jp")
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def decode(content: bytes, where: SourceLocation, problems: list[Problem]) -> str:
    """Return the text, adding a warning when the encoding had to be guessed.

    Raises:
        UnreadableError: no encoding fits, or the bytes are no text at all.
    """
    for bom, encoding in _BOMS.items():
        if content.startswith(bom):
            return content.decode(encoding, errors="replace")
    try:
        text = content.decode("utf-8")
        # ISO-2022-JP, as old Japanese mail is written, passes for ASCII but for its escapes.
        if b"\x1b$" in content and text.isascii():
            text = _guess(content, where, problems)
    except UnicodeDecodeError:
        text = _guess(content, where, problems)
    if text.count("\x00") * 100 > len(text):
        raise UnreadableError(Problem("KH-DOC-011", where))
    return text


def _guess(content: bytes, where: SourceLocation, problems: list[Problem]) -> str:
    if b"\x00" in content:
        raise UnreadableError(Problem("KH-DOC-011", where))
    for encoding in (*_OTHERS, "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        details = {"encoding": encoding}
        problems.append(Problem("KH-DOC-010", where, details, severity="warning"))
        return text
    raise UnreadableError(Problem("KH-DOC-011", where))
