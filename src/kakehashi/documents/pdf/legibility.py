"""Say how well the text of a page can be read: scans, rubbish, fonts that name no characters."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from kakehashi.documents.pdf.page import State

_FEW = 60
"""Visible characters below which a page covered by a picture is a scan with a stamp."""
_SAMPLE = 80
_JUDGED = 1_500
"""Characters of a page by which its text is judged."""
_ODD = re.compile(
    r"[^\w\s.,;:!?'\"()\[\]/%&@+=#*•…–—、。，．「」『』（）・：；！？“”‘’\-$¥€~〜～|<>]|\ufffd"
)
_LEADERS = re.compile(r"(?:[.…・‥_-]\s*){4,}")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN_WORD = re.compile(r"[A-Za-z]+")
_VOWEL = re.compile(r"[aeiouyAEIOUY]")


def state_of(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, text: str) -> State:
    """Return how a page can be read."""
    visible = "".join(text.split())
    if len(visible) < _FEW and picture_share(page) > 0.3:
        return "scanned"
    if not visible:
        return "blank"
    if _unmapped_share(textpage, text) > 0.5:
        return "unmapped"
    return "garbled" if is_rubbish(text) else "text"


def is_rubbish(text: str) -> bool:
    """Say whether a text is what bad recognition leaves: marks and broken words.

    Tables of numbers are no rubbish.

    Example:
        >>> is_rubbish("~^; ]{ .'-_ ;;i |l^ }{ ,~; :'^ ]| ^-~" * 3)
        True
        >>> is_rubbish("12.5 % of 300 staff")
        False
    """
    text = _LEADERS.sub("", text[:_JUDGED])
    visible = "".join(text.split())
    if len(visible) < 40:
        return False
    if len(_ODD.findall(visible)) * 4 > len(visible):
        return True
    letters = sum(len(word) for word in _WORD.findall(text))
    if letters * 5 < len(visible) * 2:
        digits = sum(char.isdigit() for char in visible)
        if (letters + digits) * 2 < len(visible):
            return True
    words = [word for word in _LATIN_WORD.findall(text) if len(word) > 3 and not word.isupper()]
    odd = sum(not _VOWEL.search(word) for word in words)
    return len(words) > 20 and odd * 2 > len(words)


def _unmapped_share(textpage: pdfium.PdfTextPage, text: str) -> float:
    """Return the share of sampled characters for which the font names no character."""
    step = max(1, len(text) // _SAMPLE)
    sample = [number for number in range(0, len(text), step) if not text[number].isspace()]
    missing: int = sum(raw.FPDFText_HasUnicodeMapError(textpage.raw, n) == 1 for n in sample)
    hidden = sum(text[n] in "\x00\ufffd" or "\ue000" <= text[n] <= "\uf8ff" for n in sample)
    return max(missing, hidden) / (len(sample) or 1)


def picture_share(page: pdfium.PdfPage) -> float:
    """Return how much of a page its pictures cover, 0 to 1."""
    width, height = page.get_size()
    covered = sum(_areas(page))
    return min(1.0, covered / ((width * height) or 1.0))


def _areas(page: pdfium.PdfPage) -> Iterator[float]:
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), 2_000)):
        thing = raw.FPDFPage_GetObject(page.raw, index)
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_IMAGE or (
            kind == raw.FPDF_PAGEOBJ_FORM and _holds_picture(thing)
        ):
            yield _area(thing)


def _holds_picture(form: Any) -> bool:
    count = min(raw.FPDFFormObj_CountObjects(form), 50)
    kinds = (raw.FPDFPageObj_GetType(raw.FPDFFormObj_GetObject(form, n)) for n in range(count))
    return any(kind == raw.FPDF_PAGEOBJ_IMAGE for kind in kinds)


def _area(thing: Any) -> float:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return 0.0
    return max(0.0, right.value - left.value) * max(0.0, top.value - bottom.value)
