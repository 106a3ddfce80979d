"""Text recognition (OCR) by Tesseract, an optional extra: `kakehashi[ocr]`.

Nothing is recognised unless the caller hands over an engine; it runs on this machine.
What it reads is marked (`Locator.recognised`), so that a person compares it with the page.
"""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium

from kakehashi.documents.pdf.recognition import Recognised
from kakehashi.errors import Problem, UsageError

_LANGUAGES = ("jpn", "eng")
_LEAST_SURE = 20.0
"""Per cent of certainty below which Tesseract's words are mostly specks and lines."""


@dataclass(frozen=True, slots=True)
class Tesseract:
    """Reads pictures with the Tesseract program through pytesseract.

    Attributes:
        languages: Tesseract's names of languages, joined by "+".
    """

    languages: str = "+".join(_LANGUAGES)

    def words(self, picture: pdfium.PdfBitmap) -> list[Recognised]:
        """Return the words of a picture in reading order."""
        import pytesseract

        data = pytesseract.image_to_data(
            picture.to_pil(), lang=self.languages, output_type=pytesseract.Output.DICT
        )
        return list(_words(data))


def _words(data: dict[str, list[Any]]) -> Iterator[Recognised]:
    lines: dict[tuple[int, ...], int] = {}
    for number, text in enumerate(data["text"]):
        if not str(text).strip() or float(data["conf"][number]) < _LEAST_SURE:
            continue
        place = tuple(int(data[key][number]) for key in ("block_num", "par_num", "line_num"))
        line = lines.setdefault(place, len(lines))
        left, top, width, height = (
            float(data[key][number]) for key in ("left", "top", "width", "height")
        )
        yield Recognised(str(text).strip(), left, top, width, height, line)


def tesseract() -> Tesseract:
    """Return the engine, with Japanese and English where both are installed.

    Raises:
        UsageError: pytesseract, the Tesseract program or its language data is missing.
    """
    missing = next((name for name in ("pytesseract", "PIL") if not _has_module(name)), None)
    if missing is None and not shutil.which("tesseract"):
        missing = "tesseract"
    if missing:
        raise UsageError(Problem("KH-DOC-047", None, {"missing": missing}))
    import pytesseract

    installed = set(pytesseract.get_languages(config=""))
    languages = [language for language in _LANGUAGES if language in installed]
    if not languages:
        raise UsageError(Problem("KH-DOC-047", None, {"missing": "tesseract-ocr-jpn/eng"}))
    return Tesseract("+".join(languages))


def _has_module(name: str) -> bool:
    return importlib.util.find_spec(name) is not None
