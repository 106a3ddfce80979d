"""The start as the command runs it: what is needed is loaded once, what follows is made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kakehashi.applicability import load_rules
from kakehashi.assessment.asked import practices_asked
from kakehashi.errors import Problem
from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.model.applicability import Facts
from kakehashi.reports.start_names import Names
from kakehashi.reports.start_results import write_start
from kakehashi.reports.start_statuses import statuses_of
from kakehashi.reports.start_table import start_json
from kakehashi.reports.start_view import StartView
from kakehashi.starting import Given, Said, Start, load_start
from kakehashi.starting.outcome import Outcome, outcome_of
from kakehashi.starting.plan import Ruled
from kakehashi.text.bilingual import Language


@dataclass(frozen=True)
class StartRun:
    """What a run of the start knows besides its answers."""

    library: Library
    date: str
    language: Language
    known: Facts = field(default_factory=dict)
    """Facts of the workspace, if there is one."""
    decided: Mapping[str, Said] = field(default_factory=dict)
    """What its decisions say of practices."""
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def start(self) -> Start:
        """What the start is made of."""
        return load_start()

    @cached_property
    def ruled(self) -> Ruled:
        """The current edition of each instrument, with its rules."""
        found = (framework for framework in self.library.current if framework.assessable)
        return [(framework, load_rules(framework, self.problems)) for framework in found]

    def outcome(self, given: Given, organisation: str) -> Outcome:
        """Return what follows from answers."""
        return outcome_of(
            self.library,
            self.start,
            given,
            ruled=self.ruled,
            asks=practices_asked(self.library),
            organisation=organisation,
            date=self.date,
            known=self.known,
            decided=self.decided,
        )

    def view(self, outcome: Outcome) -> StartView:
        """Return it in the language of the run."""
        return StartView(outcome, self.library, self.start, self.language)

    def write(self, outcome: Outcome, folder: Path, answers: str) -> Names:
        """Write all that follows into a folder; `answers` names the file of answers."""
        return write_start(
            self.view(outcome),
            statuses_of(self.library, outcome),
            folder,
            looked_at=self._frameworks(ruled=True),
            unruled=self._frameworks(ruled=False),
            problems=self.problems,
            answers=answers,
        )

    def as_json(self, outcome: Outcome) -> dict[str, object]:
        """Return all that follows as plain data."""
        return start_json(self.view(outcome), statuses_of(self.library, outcome))

    def _frameworks(self, *, ruled: bool) -> list[Framework]:
        return [framework for framework, rules in self.ruled if (rules is not None) is ruled]
