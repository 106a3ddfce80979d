"""A question of the start, and what may be answered to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from kakehashi.model.applicability import FactKind
from kakehashi.text.bilingual import Bilingual

QuestionKind: TypeAlias = FactKind | Literal["practice"]
NONE = "none"
"""The answer "none of these" to a question that settles several facts."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that may be chosen, and what it says of facts."""

    value: str
    label: Bilingual
    sets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    opens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question: on a fact (its id), on several facts, or on a practice (its ref)."""

    id: str
    kind: QuestionKind
    question: Bilingual
    help: Bilingual
    options: tuple[Option, ...] = ()
    otherwise: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What is so of each fact that no chosen answer speaks of."""
    asked_when: str = ""

    @property
    def screens(self) -> bool:
        """Say whether it settles several facts with one answer."""
        return bool(self.otherwise)
