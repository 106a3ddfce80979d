"""Japanese PDFs built byte by byte: no font file is needed, the CMaps are predefined.

Source: ISO 32000-1, 9.7.5.2 (predefined CMaps: UniJIS-UTF16-H and -V).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.documents.files import pdf_file

_CHARACTERS = (
    b"<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light/DW 1000/FontDescriptor 6 0 R"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 6>>>>"
)
_DESCRIPTOR = (
    b"<</Type/FontDescriptor/FontName/Ryumin-Light/Flags 4/FontBBox[0 -120 1000 880]"
    b"/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>"
)


@dataclass(frozen=True)
class Run:
    """A run of text from a place on, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    vertical: bool = False


def japanese_pdf(*pages: Sequence[Run], extra: bytes = b"") -> bytes:
    """Return a PDF of some runs."""
    kids = b" ".join(b"%d 0 R" % (7 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        _font(b"UniJIS-UTF16-H"),
        _font(b"UniJIS-UTF16-V"),
        _CHARACTERS,
        _DESCRIPTOR,
    ]
    for page in pages:
        content = _content(page)
        number = len(objects) + 2
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%s/Resources<</Font<</F0 3 0 R/F1 4 0 R>>"
            b">>/Contents %d 0 R>>" % (extra, number),
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        ]
    return pdf_file(objects, b"/Root 1 0 R")


def _font(cmap: bytes) -> bytes:
    return (
        b"<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light/Encoding/%s/DescendantFonts[5 0 R]>>"
        % cmap
    )


def _content(page: Sequence[Run]) -> bytes:
    parts = [b"BT"]
    for run in page:
        place = f"/F{int(run.vertical)} {run.size} Tf 1 0 0 1 {run.x} {run.y} Tm".encode()
        parts.append(place + b" <" + run.text.encode("utf-16-be").hex().encode() + b"> Tj")
    return b" ".join([*parts, b"ET"])


def lines_ja(*texts: str, x: float = 70, top: float = 780, step: float = 16) -> list[Run]:
    """Return horizontal lines below each other."""
    return [Run(x, top - step * number, text) for number, text in enumerate(texts)]


def columns_ja(*texts: str, right: float = 500, top: float = 780, step: float = 18) -> list[Run]:
    """Return vertical lines, each to the left of the one before."""
    return [Run(right - step * n, top, text, vertical=True) for n, text in enumerate(texts)]
