"""The author's marks: text and truth are written in one place, so that they cannot drift apart.

`⟦GOV-01 ~POL-03|Words.⟧` says that "Words." show GOV-01 in place and POL-03 planned.
Before an id stands nothing (in place), `~` (planned), `-` (excluded) or `?` (ambiguous).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

STATUS = {"": "in_place", "~": "planned", "-": "excluded", "?": "ambiguous"}
_MARK = re.compile(r"⟦([^|⟧]+)\|([^⟧]+)⟧")
_CLAIM = re.compile(r"([~?-]?)([A-Z]{3}-\d\d)")


def plain(source: str) -> str:
    """Return the text as readers of the document get it, without the author's marks.

    Example:
        >>> plain("We ⟦GOV-01 ~POL-03|meet⟧ weekly.")
        'We meet weekly.'
    """
    text = _MARK.sub(r"\2", source)
    if "⟦" in text or "⟧" in text:
        raise ValueError(f"a mark is not closed: {text[text.find('⟦') :][:80]}")
    return text


def claims(source: str) -> Iterator[tuple[str, str, str]]:
    """Yield practice, status and quote of each claim, in the order of the text.

    Example:
        >>> list(claims("We ⟦GOV-01 ~POL-03|meet⟧ weekly."))
        [('GOV-01', 'in_place', 'meet'), ('POL-03', 'planned', 'meet')]
    """
    for head, quote in _MARK.findall(source):
        for claim in head.split():
            found = _CLAIM.fullmatch(claim)
            if not found:
                raise ValueError(f"not a claim: {claim}")
            yield found[2], STATUS[found[1]], quote
