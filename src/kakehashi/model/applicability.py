"""What applies to whom: questions about an organisation or a system, rules, and outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias

from kakehashi.text.bilingual import Bilingual

FactKind: TypeAlias = Literal["flag", "choice", "choices", "date", "number"]
FactValue: TypeAlias = bool | str | float | tuple[str, ...]
Facts: TypeAlias = Mapping[str, FactValue]
"""Answers by the ids of their facts; a fact that nobody answered is absent."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to know of an organisation or a system, and how a person is asked for it."""

    id: str
    """Scope and name, such as `system.roles`; rules name it so."""
    kind: FactKind
    question: Bilingual
    help: Bilingual
    options: tuple[tuple[str, Bilingual], ...] = ()
    """For a choice or choices: what may be answered, and how it is called."""
    asked_when: str = ""
    """A rule that must not be false for the question to make sense; empty: always."""

    @property
    def scope(self) -> str:
        """Organisation or system."""
        return self.id.split(".", 1)[0]


class Outcome(StrEnum):
    """Whether a provision applies. What cannot be told is said so, never guessed."""

    APPLIES = "applies"
    DOES_NOT = "does not apply"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition over facts, in CEL, with the reason for it and where it is written."""

    when: str
    because: Bilingual
    citation: str
    verified: str
    """The source it was read in and the date, or "unverified"."""
    id: str = ""
    title: Bilingual = field(default=Bilingual("", ""))
    provisions: tuple[str, ...] = ()
    """The provisions it decides on, with all below them."""
    starts: str = ""
    """Date from which they apply in this case; empty: that of the provision or framework."""
    line: int | None = None
    citation_ja: str = ""
    """How it is cited in Japanese; empty: as in English."""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of one framework."""

    framework: str
    concerns: Rule | None
    """Whether the instrument concerns this organisation and system at all."""
    addressees: Mapping[str, str]
    """For a role that provisions address, the condition under which one has it."""
    findings: tuple[Rule, ...]
    """Named conclusions that rules build on, such as "high risk"; each may use those before it."""
    rules: tuple[Rule, ...]
    path: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule that led to an outcome, and what it came to (None: cannot tell)."""

    citation: str
    because: Bilingual
    verified: str
    holds: bool | None
    citation_ja: str = ""

    @property
    def cited(self) -> Bilingual:
        """Where it is written, as each language cites it."""
        return Bilingual(self.citation, self.citation_ja or self.citation)


@dataclass(frozen=True, slots=True)
class Applicability:
    """Whether one provision applies, from when, to which roles, why, and what is not known."""

    provision: str
    outcome: Outcome
    starts: str = ""
    """Date from which it applies, where one is known."""
    roles: tuple[str, ...] = ()
    """The roles that it addresses and that the organisation has."""
    reasons: tuple[Reason, ...] = ()
    missing: tuple[str, ...] = ()
    """Ids of the facts that would tell."""
