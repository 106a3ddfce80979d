"""Precision-recall curves as a table and as a picture."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from html import escape

from kakehashi.evaluation.document_results import DocumentResult
from kakehashi.text.bilingual import Language

_SIZE, _EDGE = 420, 56
_FONT = 'font-family="sans-serif" font-size="13"'
_CENTRED = 'text-anchor="middle"'
_DASHES = ("", "7 4", "2 3", "9 3 2 3", "1 5", "12 3", "9 3 2 3 2 3")
"""Methods are told apart by their dashes, not by colour alone."""
_PENS: dict[Language, str] = {
    "en": 'stroke="#00118f" stroke-width="1.6"',
    "ja": 'stroke="#b51d00" stroke-width="3.2"',
}
"""Languages are told apart by colour, and by width where colours look alike."""
_AXES: dict[Language, tuple[str, str]] = {
    "en": ("recall", "precision"),
    "ja": ("再現率", "適合率"),
}


def curve_csv(results: Sequence[DocumentResult]) -> str:
    """Return every point of every curve: method, language, threshold, recall, precision."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["method", "language", "threshold", "recall", "precision"])
    for result in results:
        for point in result.curve:
            numbers = (point.threshold, point.recall, point.precision)
            table.writerow([result.method, result.language, *(f"{n:.6f}" for n in numbers)])
    return text.getvalue()


def curve_svg(results: Sequence[DocumentResult], language: Language) -> str:
    """Return a picture of all curves; its words are in one language."""
    across, up = _AXES[language]
    width, height = _SIZE + _EDGE + 260, _SIZE + 2 * _EDGE
    middle = _EDGE + _SIZE / 2
    turned = f'transform="rotate(-90 16 {middle})"'
    box = f'viewBox="0 0 {width} {height}"'
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" {box} role="img" {_FONT}>']
    lines.append(f"<title>{across} / {up}</title>")
    lines.append(f'<rect width="{width}" height="{height}" fill="white"/>')
    lines += _grid()
    methods = list(dict.fromkeys(result.method for result in results))
    strokes = [_stroke(methods.index(result.method), result.language) for result in results]
    lines += [_curve(result, stroke) for result, stroke in zip(results, strokes, strict=True)]
    names = zip(results, strokes, strict=True)
    lines += [_name(result, stroke, row) for row, (result, stroke) in enumerate(names)]
    lines.append(f'<text x="{middle}" y="{height - 14}" {_CENTRED}>{across}</text>')
    lines.append(f'<text x="16" y="{middle}" {_CENTRED} {turned}>{up}</text>')
    return "\n".join([*lines, "</svg>"]) + "\n"


def _grid() -> list[str]:
    found: list[str] = []
    low, high = _EDGE, _EDGE + _SIZE
    for tenth in range(0, 11, 2):
        x, y = _at(tenth / 10, tenth / 10)
        path = f"M{x} {low}V{high}M{low} {y}H{high}"
        found.append(f'<path d="{path}" stroke="#d0d0d0" fill="none"/>')
        found.append(f'<text x="{x}" y="{high + 18}" {_CENTRED}>{tenth / 10:g}</text>')
        found.append(f'<text x="{low - 8}" y="{y + 4}" text-anchor="end">{tenth / 10:g}</text>')
    return found


def _curve(result: DocumentResult, stroke: str) -> str:
    points = " ".join("{},{}".format(*_at(p.recall, p.precision)) for p in result.curve)
    return f'<polyline points="{points}" {stroke}/>'


def _name(result: DocumentResult, stroke: str, row: int) -> str:
    x, y = _EDGE + _SIZE + 20, _EDGE + 12 + 22 * row
    label = escape(f"{result.method}, {result.language}")
    return f'<path d="M{x} {y}h30" {stroke}/><text x="{x + 38}" y="{y + 4}">{label}</text>'


def _stroke(method: int, language: Language) -> str:
    return f'{_PENS[language]} fill="none" stroke-dasharray="{_DASHES[method % len(_DASHES)]}"'


def _at(recall: float, precision: float) -> tuple[float, float]:
    return round(_EDGE + recall * _SIZE, 1), round(_EDGE + (1 - precision) * _SIZE, 1)
