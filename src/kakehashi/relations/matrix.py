"""Square bit matrices as lists of integers, and how to turn them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

_SWAPS = ((7, 0x00AA00AA00AA00AA), (14, 0x0000CCCC0000CCCC), (28, 0x00000000F0F0F0F0))
"""Turn an 8 by 8 square in a 64-bit word: swap bits, pairs, fours (Warren, Hacker's Delight)."""


def transposed(rows: Sequence[int]) -> list[int]:
    """Return the columns of a square bit matrix as rows; bit y of row x becomes bit x of row y.

    Example:
        >>> transposed([0b10, 0b10])
        [0, 3]
    """
    import numpy as np  # here: it would cost every start of the command line a tenth of a second

    eighth = (len(rows) + 7) // 8
    packed = np.zeros((eighth * 8, eighth), dtype=np.uint8)
    joined = b"".join(row.to_bytes(eighth, "little") for row in rows)
    packed[: len(rows)] = np.frombuffer(joined, dtype=np.uint8).reshape(len(rows), eighth)
    squares = np.ascontiguousarray(packed.reshape(eighth, 8, eighth).transpose(0, 2, 1))
    words = np.ascontiguousarray(_turned(squares.view("<u8")[..., 0]).T)
    turned = words.view(np.uint8).reshape(eighth, eighth, 8).transpose(0, 2, 1)
    content = turned.reshape(eighth * 8, eighth).tobytes()
    return [
        int.from_bytes(content[start : start + eighth], "little")
        for start in range(0, len(rows) * eighth, eighth or 1)
    ]


def _turned(words: np.ndarray[Any, np.dtype[np.uint64]]) -> np.ndarray[Any, np.dtype[np.uint64]]:
    for shift, mask in _SWAPS:
        by, kept = words.dtype.type(shift), words.dtype.type(mask)
        swapped = (words ^ (words >> by)) & kept
        words = words ^ swapped ^ (swapped << by)
    return words
