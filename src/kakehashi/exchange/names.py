"""Names of people stand in one item each; texts hold marks, so that taking one out is enough."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from kakehashi.text.bilingual import Language

MARK = re.compile(r"⟦person ([1-9][0-9]{0,5})⟧")
_MARK_FORM = r"⟦person [0-9]+⟧"


def marked(text: str, names: Sequence[str], *, loosely: bool = False) -> str:
    """Return a text with a mark for each name.

    Args:
        text: A quote or a reason.
        names: The people; the first is person 1.
        loosely: Take any case, any spaces and the family name first or last as well.
            Right where names are not told at all; else the text could not be made again.

    Example:
        >>> marked("Aiko Tanaka signs; ask tanaka aiko.", ["Aiko Tanaka"])
        '⟦person 1⟧ signs; ask tanaka aiko.'
        >>> marked("Aiko Tanaka signs; ask tanaka aiko.", ["Aiko Tanaka"], loosely=True)
        '⟦person 1⟧ signs; ask ⟦person 1⟧.'
        >>> marked("Ben's benefits", ["Ben"])
        "⟦person 1⟧'s benefits"
    """
    pattern, numbers = _pattern(tuple(names), loosely)
    return pattern.sub(lambda found: _mark(found, numbers), text)


def mark_of(number: int) -> str:
    """Return the mark that stands in a text for a person."""
    return f"⟦person {number}⟧"


def _mark(found: re.Match[str], numbers: tuple[int, ...]) -> str:
    if found["forged"]:
        # Nobody writes a mark of ours into a text, to have a name put there.
        return f"[{found['forged'][1:-1]}]"
    assert found.lastindex
    return mark_of(numbers[int((found.lastgroup or "n0")[1:])])


def filled(text: str, names: Mapping[str, str]) -> str:
    """Return a text with the names that are told in the place of their marks.

    Example:
        >>> filled("⟦person 1⟧ and ⟦person 2⟧", {"1": "Aiko Tanaka"})
        'Aiko Tanaka and ⟦person 2⟧'
    """
    return MARK.sub(lambda mark: names.get(mark[1], mark[0]), text)


def shown_marks(text: str, language: Language) -> str:
    """Return a text with words for people whose names are not told.

    Example:
        >>> shown_marks("decided by ⟦person 2⟧", "en")
        'decided by [person 2]'
    """
    return MARK.sub(r"［人物\1］" if language == "ja" else r"[person \1]", text)


@lru_cache(maxsize=8)
def _pattern(names: tuple[str, ...], loosely: bool) -> tuple[re.Pattern[str], tuple[int, ...]]:  # noqa: FBT001
    """Return one pattern for all names, and the numbers of its groups' people."""
    # Longer names first: "Mori" must not cut "Mori Ben" in two.
    numbered = sorted(enumerate(names, 1), key=lambda one: (-len(one[1]), one[0]))
    found = [(number, name.strip()) for number, name in numbered if name.strip()]
    groups = "|".join(f"(?P<n{at}>{_forms(name, loosely)})" for at, (_, name) in enumerate(found))
    whole = f"(?<![A-Za-z0-9])(?:{groups})(?![A-Za-z0-9])" if groups else r"(?!)"
    flags = re.IGNORECASE if loosely else re.NOFLAG
    return re.compile(f"(?P<forged>{_MARK_FORM})|{whole}", flags), tuple(n for n, _ in found)


def _forms(name: str, loosely: bool) -> str:  # noqa: FBT001
    parts = name.split()
    if not loosely or len(parts) == 1:
        return re.escape(name)
    return "|".join(r"[\s,、・]*".join(map(re.escape, order)) for order in (parts, parts[::-1]))
