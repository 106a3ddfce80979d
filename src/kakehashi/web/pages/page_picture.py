"""A page of a PDF as a picture, with quotes marked where they stand."""

from __future__ import annotations

from collections.abc import Iterable

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageDraw

from kakehashi.documents.pdf.boxes import quote_boxes
from kakehashi.errors import KakehashiError

WIDTH = 1200
"""Of the picture, in pixels; one page of 200 inches would fill the memory otherwise."""
_MARKER = (255, 236, 120)


def page_picture(content: bytes, page: int, quotes: Iterable[str]) -> Image.Image:
    """Return a page, counted from 1, with quotes marked as by a text marker.

    A quote that is not found on the page is left unmarked.
    """
    document = pdfium.PdfDocument(content)
    try:
        sheet = document[page - 1]
        wide, high = sheet.get_size()
        scale = min(WIDTH / max(wide, 1), 2 * WIDTH / max(high, 1))
        picture: Image.Image = (
            sheet.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
        )
    finally:
        document.close()
    for quote in quotes:
        _mark(picture, content, page, quote)
    return picture


def _mark(picture: Image.Image, content: bytes, page: int, quote: str) -> None:
    try:
        boxes = quote_boxes(content, page, quote)
    except KakehashiError:
        return
    if not boxes.width:
        return
    scale = picture.width / boxes.width
    marker = Image.new("RGB", picture.size, "white")
    draw = ImageDraw.Draw(marker)
    for one in boxes.rectangles:
        left, top = one.left * scale - 2, one.top * scale - 2
        right, low = left + one.width * scale + 4, top + one.height * scale + 4
        draw.rectangle((left, top, right, low), fill=_MARKER)
    # As ink of a marker: dark letters stay dark.
    picture.paste(ImageChops.multiply(picture, marker))
