"""Places that a person has to fill in: they are marked wherever a draft shows them."""

from __future__ import annotations

import re

_PLACE = re.compile(r"(【[^】]*】|\[[^\]]*\])")


def parts_of(text: str) -> list[tuple[str, bool]]:
    """Return a text in parts, each with whether it is to be filled in.

    Example:
        >>> parts_of("within [period], unless")
        [('within ', False), ('[period]', True), (', unless', False)]
    """
    return [(part, number % 2 == 1) for number, part in enumerate(_PLACE.split(text)) if part]
