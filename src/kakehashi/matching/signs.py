"""Signs that a passage is no deed of the organisation, and what they cost in the ranking.

A sign is shown beside a candidate and lowers its rank; it never removes one,
since a person may see more in it than a pattern does.
"""

from __future__ import annotations

from kakehashi.matching.kinds.cues import find_cues
from kakehashi.matching.kinds.signs import SIGNS, signs_from
from kakehashi.model import Passage

__all__ = ["PENALTY", "SIGNS", "signs_of"]

PENALTY = {
    "planned": 0.6,
    "aspiration": 0.4,
    "others": 0.6,
    "definition": 1.0,
    "negated": 0.5,
    "background": 0.6,
    "figure": 0.2,
    "question": 0.5,
    "stem": 1.5,
}
"""What each sign takes off a candidate's score."""


def signs_of(passage: Passage) -> tuple[str, ...]:
    """Return the signs that a passage shows, by its wording, its stem and its heading.

    Example:
        >>> from kakehashi.model import Locator
        >>> here = Locator("plan.md", 0, 40)
        >>> said = "We plan to log incidents next year."
        >>> signs_of(Passage("1", said, "", here, "en", "paragraph"))
        ('planned',)
    """
    return signs_from(passage, find_cues(passage))
