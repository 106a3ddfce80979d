"""Find the candidates of every practice in some documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kakehashi.matching.matcher import MOST, SHOWN, Matcher
from kakehashi.model import Candidate, Document, Provision


def find_candidates(
    practices: Sequence[Provision],
    documents: Sequence[Document],
    *,
    most: int = MOST,
    least: float = SHOWN,
    progress: Callable[[int], None] | None = None,
) -> dict[str, tuple[Candidate, ...]]:
    """Return for each practice its candidates, best first; none where nothing comes near.

    For many documents make one `Matcher` and ask it for each.

    Args:
        practices: The practices of the hub.
        documents: What was read. Passages are matched in their own language.
        most: How many candidates to keep for one practice.
        least: Practices less likely than this to be in place get no candidates.
        progress: Called with the number of passages just scored.
    """
    return Matcher(practices).match(documents, most=most, least=least, progress=progress).candidates
