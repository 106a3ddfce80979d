"""Make a text harmless for spreadsheets: no formula, no control character, no endless cell."""

from __future__ import annotations

import re

from kakehashi.interchange.table_columns import FORMULA_STARTS

CELL_LIMIT = 32_767
"""Characters that a cell of a workbook can hold (Excel specifications and limits)."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Control characters but tab and line feed, and marks that turn the direction of writing,
with which a file name can look like another one."""


def visible(text: str) -> str:
    r"""Return a text with line ends as LF and without what nobody sees.

    Example:
        >>> visible("a\r\nb\x07\u202ec")
        'a\nbc'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Halves of characters, which JSON can hold, cannot be written to any file.
    return _CONTROL.sub("", text).encode("utf-8", "replace").decode()


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula when it opens CSV (CWE-1236).

    Example:
        >>> guarded("=1+1"), guarded(" @SUM(A1)"), guarded("yes")
        ("'=1+1", "' @SUM(A1)", 'yes')
    """
    # Some programs cut blanks before they look for a formula.
    risky = text.startswith(FORMULA_STARTS) or text.lstrip().startswith(FORMULA_STARTS)
    return f"'{text}" if risky else text


def unguarded(text: str) -> str:
    """Return a text as it was before `guarded`.

    Example:
        >>> unguarded(guarded("=1+1")), unguarded("'tis")
        ('=1+1', "'tis")
    """
    return text[1:] if text.startswith("'") and guarded(text[1:]) == text else text


def shortened(text: str) -> str:
    """Return a text that fits in a cell of a workbook, cut with a sign where it does not."""
    kept = cut(text, CELL_LIMIT)
    return text if kept == text else cut(text, CELL_LIMIT - 1) + "…"


def cut(text: str, limit: int) -> str:
    """Return the beginning of a text, counted as Excel counts: in UTF-16.

    Example:
        >>> cut("架け橋", 2), cut("a𠮷b", 2), cut("a𠮷b", 3)
        ('架け', 'a', 'a𠮷')
    """
    if len(text) <= limit // 2:
        return text
    return text.encode("utf-16-le")[: 2 * limit].decode("utf-16-le", "ignore")
