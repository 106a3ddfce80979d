"""What the assessment models tell: who, by which frameworks, what was decided, what is left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from kakehashi.model import Decision, Framework, Provision, Verdict
from kakehashi.text.bilingual import Bilingual

GAPS = (Verdict.PARTIAL, Verdict.PLANNED, Verdict.NOT_IN_PLACE)
"""Verdicts that leave something to do."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what is assessed."""

    name: str
    kind: Literal["organisation", "system"] = "organisation"
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that evidence is quoted from."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Finding:
    """The status of one provision, and why."""

    provision: Provision
    status: str
    """satisfied, partly, not satisfied, not applicable, contradicted or unknown."""
    confirmed: bool
    """Whether it follows from decisions alone."""
    proof: tuple[Bilingual, ...] = ()
    """The sentences of the proof, each premise below what rests on it and indented."""
    decided: tuple[str, ...] = ()
    """The practices whose decisions are in the proof."""
    asked: tuple[str, ...] = ()
    """The practices that it asks for."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do, by whom and when."""

    title: str
    practice: str = ""
    owner: str = ""
    due: str = ""
    """ISO date; empty: none is set."""
    state: str = "open"
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk that people wrote down, with how severe and how likely it is (1 to 5)."""

    text: str
    kind: str
    severity: int
    likelihood: int
    practices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Account:
    """Everything that is told about one organisation or system."""

    subject: Subject
    date: str
    """ISO date of the assessment."""
    hub: Framework
    """The framework of the practices."""
    frameworks: tuple[Framework, ...]
    decisions: tuple[Decision, ...]
    sources: tuple[Source, ...] = ()
    findings: tuple[Finding, ...] = ()
    tasks: tuple[Task, ...] = ()
    risks: tuple[Risk, ...] = ()
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each practice the provisions of the frameworks that ask for it."""

    @cached_property
    def documents(self) -> dict[str, str]:
        """The documents by name with their hashes; empty where a name stands for several files."""
        found: dict[str, str] = {}
        for source in self.sources:
            other = found.setdefault(source.name, source.sha256)
            if other != source.sha256:
                found[source.name] = ""
        return found

    @cached_property
    def gaps(self) -> tuple[Decision, ...]:
        """The decisions that leave something to do, one for each practice."""
        last = {decision.practice: decision for decision in self.decisions}
        return tuple(decision for decision in last.values() if decision.verdict in GAPS)

    def title(self, practice: str) -> Bilingual:
        """Return how a practice is called; its ref where the hub does not hold it."""
        found = self.hub.by_ref.get(practice)
        return found.label if found else Bilingual(practice, practice)
