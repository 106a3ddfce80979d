"""Decode the bytes of a text file; say so when they are not UTF-8."""

from __future__ import annotations

import re

from kakehashi.errors import Problem, SourceLocation, UnreadableError

# Tried in this order; the East Asian ones are strict enough to fail on other text.
_OTHERS = ("iso2022_jp", "shift_jis", "cp932", "euc_jp")
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.-]{1,40})""",
    re.IGNORECASE,
)
_MEANT = {
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "ms_kanji": "cp932",
    "windows-31j": "cp932",
    "cp932": "cp932",
    "euc-jp": "euc_jp",
    "x-euc-jp": "euc_jp",
    "eucjp": "euc_jp",
    "iso-2022-jp": "iso2022_jp_ext",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "windows-1252": "cp1252",
    "iso-8859-15": "iso8859_15",
    "windows-1250": "cp1250",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
}
"""What browsers take declared names to mean (WHATWG Encoding), in Python's words.

Others are not looked up: some of Python's codecs do more than decode.
"""
_DAMAGED_SHARE = 50
"""One character in so many may be damaged before a declaration is not believed."""


def decode_page(content: bytes, where: SourceLocation, problems: list[Problem]) -> str:
    """Return the text of a page, by what it declares where it is not UTF-8.

    Raises:
        UnreadableError: no encoding fits, or the bytes are no text at all.
    """
    declared = _DECLARED.search(content[:4096])
    name = next((n.decode("ascii").lower() for n in declared.groups() if n), "") if declared else ""
    meant = _MEANT.get(name)
    if not meant or _is_utf8(content) or content.startswith(tuple(_BOMS)):
        return decode(content, where, problems)
    text = content.decode(meant, errors="replace")
    damaged = text.count("\ufffd")
    if damaged * _DAMAGED_SHARE > len(text):
        return decode(content, where, problems)
    if damaged:
        details = {"encoding": meant}
        problems.append(Problem("KH-DOC-010", where, details, severity="warning"))
    return text


def _is_utf8(content: bytes) -> bool:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not (b"\x1b$" in content and text.isascii())


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
