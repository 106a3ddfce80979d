"""What the names of fonts tell: heavy type, Mincho or Gothic."""

from __future__ import annotations

import re
from functools import lru_cache

_BOLD = re.compile(r"bold|black|heavy|semib|demi|-w[6-9]|-eb\b|-ub\b|-db\b", re.IGNORECASE)
_SERIF = re.compile(r"mincho|ming|serif|times|song|roman|garamond", re.IGNORECASE)
_SANS = re.compile(r"gothic|sans|helvetica|arial|meiryo", re.IGNORECASE)


@lru_cache(maxsize=512)
def is_bold(font: str) -> bool:
    """Say whether the name of a font tells of heavy type.

    Example:
        >>> is_bold("ABCDEF+NotoSans-Bold"), is_bold("FutoGoB101-W8"), is_bold("Times-Roman")
        (True, True, False)
    """
    return bool(_BOLD.search(font))


def is_serif(font: str) -> bool:
    """Say whether a font is Mincho, or another with serifs."""
    return bool(_SERIF.search(font)) and not _SANS.search(font)


def is_sans(font: str) -> bool:
    """Say whether a font is Gothic, or another without serifs."""
    return bool(_SANS.search(font))
