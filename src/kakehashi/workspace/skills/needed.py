"""The practices in scope: what the chosen frameworks ask for, as far as it applies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kakehashi.assessment.asked import practices_asked
from kakehashi.library.library import Library
from kakehashi.model import Framework, Verdict
from kakehashi.model.applicability import FactValue, Outcome
from kakehashi.workspace.models import Organisation, System
from kakehashi.workspace.standing import chosen_frameworks, effective
from kakehashi.workspace.what_applies import Rules, facts_of

Facts = dict[str, FactValue]
_KEPT = 500
"""Combinations of frameworks and facts; units mostly share one."""


class Scopes:
    """Finds the practices in scope of organisations; what many of them share is found once."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._rules: Rules = {}
        self._known: dict[str, frozenset[str]] = {}

    @cached_property
    def _asked(self) -> dict[str, tuple[str, ...]]:
        return practices_asked(self.library)

    def practices(self, organisation: Organisation) -> tuple[str, ...]:
        """Return the practices that somebody has to be able to do, in the library's order.

        They are those that the provisions of the chosen frameworks ask for. Left out is
        what cannot apply by the facts told, and what was decided not applicable.
        """
        wanted = self._wanted(chosen_frameworks(organisation, self.library), _facts(organisation))
        left_out = {
            target
            for target, one in effective(organisation, self.library).items()
            if one.decision.verdict == Verdict.NOT_APPLICABLE.value
        }
        kept = wanted - left_out
        return tuple(one.ref for one in self.library.practices if one.ref in kept)

    def _wanted(self, frameworks: Sequence[Framework], facts: Sequence[Facts]) -> frozenset[str]:
        told = [sorted(one.items()) for one in facts]
        key = repr(([framework.prefix for framework in frameworks], told))
        if key not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = frozenset(
                practice
                for framework in frameworks
                for ref in self._applying(framework, facts)
                for practice in self._asked.get(ref, ())
            )
        return self._known[key]

    def _applying(self, framework: Framework, facts: Sequence[Facts]) -> list[str]:
        """Return the provisions that may apply to a system; left out is what applies to none."""
        # Loaded here: the first page of a server must not wait for it.
        from kakehashi.applicability import decide, load_rules

        if framework.prefix not in self._rules:
            self._rules[framework.prefix] = load_rules(framework, [])
        rules = self._rules[framework.prefix]
        outcomes = [decide(framework, rules, one).provisions for one in facts]
        return [
            provision.ref
            for provision in framework.assessable
            if any(
                provision.ref not in one or one[provision.ref].outcome is not Outcome.DOES_NOT
                for one in outcomes
            )
        ]


def _facts(organisation: Organisation) -> list[Facts]:
    """Return the facts about each system, or about the organisation where it has none."""
    systems = System.objects.filter(organisation=organisation, archived=False).order_by("pk")
    return [facts_of(organisation, one) for one in systems] or [facts_of(organisation)]
