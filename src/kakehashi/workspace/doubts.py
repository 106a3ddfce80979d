"""Why a decision has to be looked at again: one reason a line, the newest first.

A decision may be in doubt for several reasons at once (its document changed, and
later the framework too). A new reason takes no other one away.
"""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 200
"""What the column holds; what does not fit any more are the oldest reasons."""
EDITION_CHANGED, EDITION_GONE, EDITION_MISSING = (
    "edition-changed",
    "edition-gone",
    "edition-missing",
)
"""The new edition says it otherwise; no longer says it; or holds it, but not in the library."""


def doubts_in(stored: str) -> list[str]:
    """Return the reasons of a decision, each a code and what it is about.

    Example:
        >>> doubts_in("edition-gone: code-2")
        ['edition-gone: code-2']
    """
    return stored.splitlines()


def with_doubt(stored: str, doubt: str) -> str:
    """Return the reasons with one more, unless it is among them.

    Example:
        >>> with_doubt("document-changed: policy.pdf (2)", "edition-gone: code-2").splitlines()
        ['edition-gone: code-2', 'document-changed: policy.pdf (2)']
    """
    known = doubts_in(stored)
    return stored if doubt in known else _joined([doubt, *known])


def without_doubts(stored: str, codes: Iterable[str]) -> str:
    """Return the reasons without those of some codes.

    Example:
        >>> without_doubts("edition-gone: code-2", ["edition-gone"])
        ''
    """
    gone = set(codes)
    return _joined([one for one in doubts_in(stored) if one.partition(": ")[0] not in gone])


def _joined(doubts: Iterable[str]) -> str:
    found = ""
    for doubt in dict.fromkeys(doubts):
        longer = f"{found}\n{doubt}" if found else doubt[:LONGEST]
        if len(longer) > LONGEST:
            break
        found = longer
    return found
