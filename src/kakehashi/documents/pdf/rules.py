"""Find the ruled lines of a page: thin paths, and the edges of boxes and shaded cells."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from kakehashi.documents.pdf.turns import Box, turned

_THIN = 2.5
"""Points up to which a path is a line rather than an area."""
_SHORT = 6.0
"""Points below which a line rules nothing."""
_MOST_OBJECTS = 20_000
_MOST_RULES = 3_000
"""Drawings of more lines are pictures."""
_MOST_SEGMENTS = 400

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Rule(NamedTuple):
    """A line along x (level) or y, in reading coordinates."""

    level: bool
    at: float
    """Its y where level, else its x."""
    start: float
    end: float


def rules_of(page: pdfium.PdfPage, turn: int) -> list[Rule]:
    """Return the ruled lines of a page; none where it is a drawing."""
    found: list[Rule] = []
    for box, filled in _boxes(page):
        found.extend(_rules(turned(box, turn), filled=filled))
        if len(found) > _MOST_RULES:
            return []
    return found


def _rules(box: Box, *, filled: bool) -> Iterator[Rule]:
    left, bottom, right, top = box
    wide, high = right - left, top - bottom
    if high <= _THIN < _SHORT < wide:
        yield Rule(level=True, at=(bottom + top) / 2, start=left, end=right)
    elif wide <= _THIN < _SHORT < high:
        yield Rule(level=False, at=(left + right) / 2, start=bottom, end=top)
    elif filled and wide > _SHORT and high > _SHORT:
        yield from (Rule(level=True, at=y, start=left, end=right) for y in (bottom, top))
        yield from (Rule(level=False, at=x, start=bottom, end=top) for x in (left, right))


def _boxes(page: pdfium.PdfPage) -> Iterator[tuple[Box, bool]]:
    count = min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)
    for index in range(count):
        thing = raw.FPDFPage_GetObject(page.raw, index)
        kind = raw.FPDFPageObj_GetType(thing)
        if kind != raw.FPDF_PAGEOBJ_TEXT:
            yield from _of_object(thing, kind, _SAME, 0)


def _of_object(thing: Any, kind: int, outer: Matrix, depth: int) -> Iterator[tuple[Box, bool]]:
    if kind == raw.FPDF_PAGEOBJ_PATH:
        yield from _of_path(thing, outer)
    elif kind == raw.FPDF_PAGEOBJ_FORM and depth < 4:
        matrix = _times(_matrix(thing), outer)
        for index in range(min(raw.FPDFFormObj_CountObjects(thing), _MOST_OBJECTS)):
            inner = raw.FPDFFormObj_GetObject(thing, index)
            yield from _of_object(inner, raw.FPDFPageObj_GetType(inner), matrix, depth + 1)


def _of_path(path: Any, outer: Matrix) -> Iterator[tuple[Box, bool]]:
    count = raw.FPDFPath_CountSegments(path)
    if count <= 5:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if raw.FPDFPageObj_GetBounds(path, left, bottom, right, top):
            box = (left.value, bottom.value, right.value, top.value)
            yield _moved(box, outer), count >= 4
        return
    if count > _MOST_SEGMENTS:
        return
    matrix = _times(_matrix(path), outer)
    last: tuple[float, float] | None = None
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = x.value, y.value
        if last and raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO:
            yield _moved(_between(last, point), matrix), False
        last = point


def _between(a: tuple[float, float], b: tuple[float, float]) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])


def _matrix(thing: Any) -> Matrix:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(thing, matrix):
        return _SAME
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    k, m, n, o, p, q = outer
    return (
        *(a * k + b * n, a * m + b * o, c * k + d * n, c * m + d * o),
        *(e * k + f * n + p, e * m + f * o + q),
    )


def _moved(box: Box, matrix: Matrix) -> Box:
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
