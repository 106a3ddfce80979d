"""Make text safe to draw: one line, no control characters, nothing that turns the direction."""

from __future__ import annotations

import unicodedata

from kakehashi.text.normalise import tidy

_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn"}


def plain(text: str) -> str:
    r"""Return text as one line that XML can hold and that cannot reorder its neighbours.

    Control, format and unassigned characters go: among them are those that XML
    1.0 forbids, and the marks that turn the direction of writing (Unicode
    Standard Annex 9), with which a name could show another order of words.

    Example:
        >>> plain("a\nb\x00\u202ec\ud800")
        'a bc'
    """
    kept = (letter for letter in tidy(text) if unicodedata.category(letter) not in _DROPPED)
    return tidy("".join(kept))
