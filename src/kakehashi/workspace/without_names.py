"""Put numbers in the place of people's names."""

from __future__ import annotations

from collections.abc import Sequence


def without_names(text: str, names: Sequence[str]) -> str:
    """Return a text with each name replaced by a number that is the same everywhere.

    Example:
        >>> without_names("decided by Aiko Tanaka on 2026-04-01", ["Aiko Tanaka"])
        'decided by person 1 on 2026-04-01'
    """
    # Longer names first: "Mori" must not cut "Mori Ben" in two.
    numbered = sorted(enumerate(names, 1), key=lambda one: -len(one[1]))
    for number, name in numbered:
        if name:
            text = text.replace(name, f"person {number}")
    return text
