"""What a reviewer model may say of a practice, and what its word is worth."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kakehashi.model import Passage, Provision


class ReviewVerdict(StrEnum):
    """What the model says of one practice and its candidates."""

    IN_PLACE = "in_place"
    PARTIAL = "partial"
    PLANNED = "planned"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One practice as the model judged it, with the quote found where it says it stands."""

    practice: Provision
    candidates: tuple[Passage, ...]
    """What it was shown for this practice, best first."""
    verdict: ReviewVerdict
    confidence: float
    """The model's own number from 0 to 1; no probability before it is calibrated."""
    passage: Passage | None = None
    quote: tuple[int, int] | None = None
    """Offsets of the quote in the passage's text."""
    also: tuple[Passage, ...] = ()
    """Other candidates that it says would do alone."""
    why: str = ""

    @property
    def words(self) -> str:
        """The quote as the document has it; empty where there is none."""
        return self.passage.text[slice(*self.quote)] if self.passage and self.quote else ""
