"""What reports are made of: an assessment, and what is known besides about whom it is of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kakehashi.errors import KakehashiError, Problem
from kakehashi.model import Framework, Provision
from kakehashi.reports.drafting.draft import Drafted
from kakehashi.text.bilingual import Bilingual, Language

if TYPE_CHECKING:  # matching takes time to load, and the list of reports needs none of it
    from kakehashi.assessment.assess import Assessment

AUDIENCES = ("public", "policy", "partners", "international", "internal")
"""For whom a report is: anybody; policy staff; business partners; international bodies;
the organisation's own teams."""
ROLES = ("developer", "provider", "deployer", "importer", "distributor")


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A task or goal of the plan."""

    text: str
    owner: str
    due: str
    """ISO date; empty where none is set."""
    state: str
    """open, doing, done or dropped."""
    practice: str = ""
    """What it is about, as a ref."""


@dataclass(frozen=True, slots=True)
class KnownRisk:
    """A risk of the organisation's own register."""

    text: str
    kind: str
    """social or long-term."""
    severity: int
    likelihood: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """The state that another one is compared with."""

    assessment: Assessment
    name: str
    """What it is called in the report: a date, or another organisation or system."""


@dataclass(frozen=True)
class Material:
    """What one report is made of.

    Attributes:
        assessment: Statuses with their proofs, decisions and candidates.
        language: Of the report.
        organisation: Name of whom it is of.
        system: Name of the AI system, where it is of one.
        purpose: What the system is for.
        roles: Only provisions addressed to these; all where empty.
        audience: For whom; decides what is left out.
        facts: Answers that decided what applies: question and answer, as shown.
        applies: Whether provisions apply, by ref, where it was worked out:
            applies, does not apply, cannot tell.
        steps: Goals and tasks of the plan.
        risks: Of the risk register.
        earlier: What it is compared with.
        drafted: Paragraphs that a language model wrote, by ref of the provision.
        progress: Statuses at the ends of months before, by framework:
            date, and counts by status.
        filled: What somebody gave for blanks of a form, by the key of the blank.
    """

    assessment: Assessment
    language: Language
    organisation: str
    system: str = ""
    purpose: str = ""
    roles: tuple[str, ...] = ()
    audience: str = "internal"
    facts: tuple[tuple[str, str], ...] = ()
    applies: Mapping[str, str] = field(default_factory=dict)
    steps: tuple[PlannedStep, ...] = ()
    risks: tuple[KnownRisk, ...] = ()
    earlier: Earlier | None = None
    drafted: Mapping[str, Drafted] = field(default_factory=dict)
    progress: Mapping[str, tuple[tuple[str, Mapping[str, int]], ...]] = field(default_factory=dict)
    filled: Mapping[str, str] = field(default_factory=dict)

    @property
    def inside(self) -> bool:
        """Say whether names, reasons and what is still open may be told."""
        return self.audience in ("internal", "policy")

    @property
    def subject(self) -> str:
        """Return of whom the report is, as its subtitle says it."""
        return f"{self.organisation} / {self.system}" if self.system else self.organisation

    def say(self, text: Bilingual) -> str:
        """Return a wording in the language of the report."""
        return text.get(self.language)

    def framework(self, name: str) -> Framework:
        """Return a framework among those assessed: by prefix, or the edition assessed by id.

        Raises:
            KakehashiError: it was not assessed.
        """
        for framework in self.assessment.frameworks:
            if name in (framework.prefix, framework.id):
                return framework
        raise KakehashiError(Problem("KH-RPT-005", details={"framework": name}))

    def concerns(self, provision: Provision) -> bool:
        """Say whether a provision is addressed to one of the roles asked for."""
        if not self.roles or not provision.addressees:
            return True
        return bool({"organisation", *self.roles} & set(provision.addressees))
