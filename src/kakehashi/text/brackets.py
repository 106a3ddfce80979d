"""Find what stands in brackets or quotation marks, so that stops in it can be judged."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_PAIRS = {"「": "」", "『": "』", "（": "）", "(": ")", "[": "]", "“": "”", "【": "】", "〔": "〕"}
_MARK = re.compile("[" + re.escape("".join([*_PAIRS, *_PAIRS.values()])) + "]")
_FARTHEST = 500
"""Characters beyond which an opening mark is taken for one that was never closed."""


@dataclass(frozen=True, slots=True)
class Brackets:
    """The outermost pairs of a text, in order; `opens[i]` goes with `closes[i]`."""

    opens: tuple[int, ...]
    closes: tuple[int, ...]

    def around(self, place: int) -> int | None:
        """Return where the outermost pair around a place opens, or None.

        Example:
            >>> text = "We log (see B. Also C.) it."
            >>> brackets_of(text).around(text.index(". Also")), brackets_of(text).around(2)
            (7, None)
        """
        at = bisect_right(self.opens, place) - 1
        return self.opens[at] if at >= 0 and place < self.closes[at] else None

    def closing(self, opened: int) -> int:
        """Return where the pair that opens at a place closes."""
        return self.closes[bisect_right(self.opens, opened) - 1]


def brackets_of(text: str) -> Brackets:
    """Return the pairs of marks in a text that belong together, in time linear in its length.

    An enumeration mark such as "a)" closes nothing, and an opening mark that is
    not closed within some hundred characters opens nothing.

    Example:
        >>> brackets_of("a) 「評価（年次）」 (b").opens
        (3,)
    """
    held: list[tuple[int, str]] = []
    pairs: list[tuple[int, int]] = []
    for found in _MARK.finditer(text):
        place, mark = found.start(), found.group()
        if mark in _PAIRS:
            held.append((place, _PAIRS[mark]))
            continue
        depth = next(
            (n for n in range(len(held) - 1, max(-1, len(held) - 9), -1) if held[n][1] == mark),
            None,
        )
        if depth is not None:
            if place - held[depth][0] <= _FARTHEST:
                pairs.append((held[depth][0], place))
            del held[depth:]
    return _outermost(pairs)


def _outermost(pairs: list[tuple[int, int]]) -> Brackets:
    opens: list[int] = []
    closes: list[int] = []
    for start, end in sorted(pairs):
        if not closes or start > closes[-1]:
            opens.append(start)
            closes.append(end)
    return Brackets(tuple(opens), tuple(closes))
