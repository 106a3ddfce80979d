"""Leave ruby (furigana, the small readings beside kanji) out of the text.

Source: W3C, Requirements for Japanese Text Layout (JLReq), 3.3: ruby is set at
half the size of its base characters, above them or, in vertical lines, to their right.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from kakehashi.documents.pdf.pieces import Piece

_LARGEST = 0.62
"""Size of ruby against its base, at most."""
_KANA = re.compile(r"[\u3040-\u30ff\u30fb\uff66-\uff9f\s]+$")


def without_ruby(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces that are no reading of a larger piece below them."""
    sizes = {piece.size for piece in pieces}
    if len(sizes) < 2 or min(sizes) > max(sizes) * _LARGEST:
        return pieces
    by_base = sorted(pieces, key=lambda piece: piece.bottom)
    bottoms = [piece.bottom for piece in by_base]
    return [p for p in pieces if not (_KANA.match(p.text) and _has_base(p, by_base, bottoms))]


def _has_base(ruby: Piece, by_base: list[Piece], bottoms: list[float]) -> bool:
    reach = ruby.size * 4
    low, high = (bisect_left(bottoms, ruby.bottom + by) for by in (-reach, 0.0))
    return any(_is_base_of(base, ruby) for base in by_base[low:high])


def _is_base_of(base: Piece, ruby: Piece) -> bool:
    centre = (base.bottom + base.top) / 2
    beside = base.left - ruby.size < (ruby.left + ruby.right) / 2 < base.right + ruby.size
    near = ruby.bottom < base.top + base.size * 0.5 and (ruby.bottom + ruby.top) / 2 > centre
    return ruby.size <= base.size * _LARGEST and beside and near
