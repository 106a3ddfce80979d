"""What a person says of a practice, with evidence, name, date and reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a person decided of a practice."""

    IN_PLACE = "in place"
    PARTIAL = "partial"
    PLANNED = "planned"
    NOT_IN_PLACE = "not in place"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote that a decision rests on."""

    document: str
    quote: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on a practice; superseded by later ones, never overwritten."""

    practice: str
    verdict: Verdict
    by: str
    on: str
    """ISO date; empty where the table does not say."""
    why: str = ""
    evidence: tuple[Evidence, ...] = ()
    where: str = ""
    """The row of the table that holds it."""

    @property
    def id(self) -> str:
        """Return a name for proofs to refer to."""
        told_apart = self.where or f"{self.verdict.value}, {self.by}, {self.on}"
        return f"decision:{self.practice}:{told_apart}"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A candidate that a verifier or a reviewer model accepts as evidence of a practice.

    It speaks for "in place" and for nothing else: that no passage was accepted
    says nothing. It never confirms a status, and a decision on the same
    practice takes its place.
    """

    practice: str
    probability: float
    """Calibrated probability that the evidence shows the practice to be in place."""
    by: str
    """The verifier or model, with its version."""
    evidence: tuple[Evidence, ...]
    where: str = ""
    """The line of the file that holds it."""

    @property
    def id(self) -> str:
        """Return a name for proofs to refer to."""
        return f"suggestion:{self.practice}:{self.where or self.by}"
