"""Who asks for a practice, and on which ground: a framework, an incident, or an opinion."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kakehashi.policy.parties import Basis, Party
from kakehashi.text.bilingual import Bilingual


class Ground(StrEnum):
    """How sure it is that a source asks for a practice."""

    PROVED = "proved"
    """By a row of the library's crosswalk."""
    DECIDED = "decided"
    """By people, of an incident."""
    SUGGESTED = "suggested"
    """By patterns or closeness of wording."""


GROUNDS: dict[Ground, Bilingual] = {
    Ground.PROVED: Bilingual("proved", "証明済み"),
    Ground.DECIDED: Bilingual("decided by people", "担当者が判断"),
    Ground.SUGGESTED: Bilingual("suggested", "示唆"),
}


@dataclass(frozen=True, slots=True)
class IncidentLesson:
    """An incident, and a practice that would have prevented, detected or limited it."""

    incident: str
    """Its title."""
    source: str
    practice: str
    ground: Ground


@dataclass(frozen=True, slots=True)
class OpinionAsked:
    """An opinion of a consultation that asks for something."""

    number: int
    count: int
    """How many comments say the same."""
    stance: str
    text: str
    requests: tuple[str, ...]
    parts: tuple[str, ...]
    practices: tuple[str, ...] = ()
    """To which its requests are close; suggested."""


@dataclass(frozen=True)
class Demand:
    """All that speaks for a practice beside the draft."""

    practice: str
    own: Basis | None
    """How the draft speaks to it; None where nothing says that it does, which is no proof."""
    frameworks: tuple[tuple[Party, Basis], ...]
    lessons: tuple[IncidentLesson, ...]
    opinions: tuple[OpinionAsked, ...]

    @property
    def weight(self) -> tuple[int, int, int]:
        """What comes first: frameworks that ask, then incidents, then comments."""
        incidents = len({lesson.source for lesson in self.lessons})
        return len(self.frameworks), incidents, sum(o.count for o in self.opinions)
