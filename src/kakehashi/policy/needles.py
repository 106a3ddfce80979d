"""Know without a search that a pattern of words cannot match, because none of its words is there.

Looking for plain words is many times faster than trying a pattern at every letter; studies of
corpora spent most of their time on patterns that found nothing.
"""

from __future__ import annotations

_OPEN = {"(": ")", "[": "]"}
_OPTIONAL = "?*{"
_ENDS = ".^$+|"


def needles_of(pattern: str) -> tuple[str, ...] | None:
    r"""Return words of which at least one stands in every text that a pattern matches.

    Each alternative gives the longest plain words that it cannot match without, without regard
    to case. None where an alternative has none.

    Example:
        >>> needles_of(r"\bAIs?\b|machine learning|polic(?:y|ies)\b")
        ('ai', 'machine learning', 'polic')
        >>> needles_of(r"\bQ[ab]") is None
        True
    """
    found = [_longest(alternative) for alternative in _alternatives(pattern)]
    return tuple(dict.fromkeys(found)) if all(len(one) > 1 for one in found) else None


def _alternatives(pattern: str) -> list[str]:
    """Return the parts of a pattern between the bars that stand outside brackets."""
    parts, at = [""], 0
    while at < len(pattern):
        end = _end(pattern, at)
        if pattern[at] == "|":
            parts.append("")
        else:
            parts[-1] += pattern[at:end]
        at = end
    return parts


def _longest(alternative: str) -> str:
    runs, at = [""], 0
    while at < len(alternative):
        letter, end = alternative[at], _end(alternative, at)
        if letter in _OPTIONAL:
            # What stands before it may be missing.
            runs[-1] = runs[-1][:-1]
            end = alternative.find("}", at) + 1 if letter == "{" else end
        if letter in _OPTIONAL or letter in _ENDS or end > at + 1:
            runs.append("")
        else:
            runs[-1] += letter
        at = end
    return max(runs, key=len).casefold()


def _end(pattern: str, at: int) -> int:
    """Return where the piece that begins at a place ends: a letter, an escape or a bracket."""
    letter = pattern[at]
    if letter == "\\":
        return at + 2
    if letter not in _OPEN:
        return at + 1
    at += 1
    while pattern[at] != _OPEN[letter]:
        # Within a set, brackets are letters.
        at = (
            at + 2
            if letter == "[" and pattern[at] == "\\"
            else at + 1
            if letter == "["
            else _end(pattern, at)
        )
    return at + 1
