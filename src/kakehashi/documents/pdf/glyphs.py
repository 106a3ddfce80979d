"""Ask PDFium about single characters of a page: their boxes, origins, sizes and fonts.

Each question from Python costs about a millionth of a second and a page has
thousands of characters, so buffers are made once and filled again and again.
"""

from __future__ import annotations

import ctypes
import math
import struct
from typing import Any

from pypdfium2 import raw

from kakehashi.documents.pdf.turns import Box, turn_of, turned

_RECTANGLE = struct.Struct("4f")
"""How PDFium keeps a rectangle: left, top, right, bottom."""


class Glyphs:
    """The characters of one page by their index.

    Args:
        handle: PDFium's own page of text.
    """

    def __init__(self, handle: Any) -> None:
        self._handle = handle
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._sides = tuple(ctypes.c_double() for _ in range(4))
        self._name = ctypes.create_string_buffer(128)
        self._ask_box, self._at_box = raw.FPDFText_GetLooseCharBox, ctypes.byref(self._box)

    def box(self, index: int) -> Box:
        """Return the box of a character as its font states it, on the page."""
        self._ask_box(self._handle, index, self._at_box)
        left, top, right, bottom = _RECTANGLE.unpack(self._box)
        return left, bottom, right, top

    def turn(self, index: int) -> int:
        """Return the quarter turn of a character."""
        return turn_of(raw.FPDFText_GetCharAngle(self._handle, index))

    def size(self, index: int) -> float:
        """Return the size of a character in points, as shown."""
        raw.FPDFText_GetMatrix(self._handle, index, self._matrix)
        scale = math.hypot(self._matrix.c, self._matrix.d) or 1.0
        return round(float(raw.FPDFText_GetFontSize(self._handle, index)) * scale, 1) or 1.0

    def base(self, index: int, turn: int) -> float:
        """Return the height of the line that a character stands on, in reading coordinates."""
        x, y, *_ = self._sides
        raw.FPDFText_GetCharOrigin(self._handle, index, x, y)
        return turned((x.value, y.value, x.value, y.value), turn)[1]

    def ink_bottom(self, index: int, turn: int) -> float | None:
        """Return how far down a character is drawn, in reading coordinates."""
        left, right, bottom, top = self._sides
        if not raw.FPDFText_GetCharBox(self._handle, index, left, right, bottom, top):
            return None
        return turned((left.value, bottom.value, right.value, top.value), turn)[1]

    def font(self, index: int) -> str:
        """Return the name of the font of a character."""
        raw.FPDFText_GetFontInfo(self._handle, index, self._name, 128, None)
        return str(self._name.value.decode("latin-1"))

    def is_made(self, index: int) -> bool:
        """Say whether PDFium made a character, such as a space, that the file does not hold."""
        return int(raw.FPDFText_IsGenerated(self._handle, index)) == 1

    def is_of_file(self, index: int) -> bool:
        """Say whether the file holds a character."""
        return int(raw.FPDFText_IsGenerated(self._handle, index)) == 0
