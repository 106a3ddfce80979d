"""What applies to an organisation or a system of the workspace, from the facts kept about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kakehashi.errors import Problem
from kakehashi.model import Framework
from kakehashi.model.applicability import Applicability, FactValue, Outcome, RuleSet
from kakehashi.workspace.models import Organisation, System
from kakehashi.workspace.subjects import Subject

if TYPE_CHECKING:  # rules are slow to load, and the first page of a server needs none
    from kakehashi.applicability import Decided

Rules = dict[str, RuleSet | None]


def facts_of(organisation: Organisation, system: System | None = None) -> dict[str, FactValue]:
    """Return the facts about a system and its organisation; a unit has those from above too."""
    found: dict[str, FactValue] = {}
    above: Organisation | None = organisation
    while above is not None:
        found = {**_values(above.facts), **found}
        above = above.parent
    return {**found, **_values(system.facts)} if system else found


def _values(stored: dict[str, object]) -> dict[str, FactValue]:
    """Return stored facts as rules take them: lists of a JSON column become tuples."""
    return {
        name: tuple(value) if isinstance(value, list) else value  # type: ignore[misc]
        for name, value in stored.items()
    }


def rules_of(frameworks: Iterable[Framework], problems: list[Problem]) -> Rules:
    """Return the rules of some frameworks."""
    from kakehashi.applicability import load_rules

    return {framework.prefix: load_rules(framework, problems) for framework in frameworks}


def applies_to(
    subject: Subject, frameworks: Sequence[Framework], rules: Rules
) -> dict[str, Decided]:
    """Return what applies to a system; to an organisation, what applies to any of its systems."""
    from kakehashi.applicability import decide

    organisation = subject.organisation
    if subject.system is not None:
        facts = [facts_of(organisation, subject.system)]
    else:
        systems = System.objects.filter(organisation=organisation, archived=False)
        facts = [facts_of(organisation, s) for s in systems] or [facts_of(organisation)]
    return {
        f.prefix: together([decide(f, rules.get(f.prefix), one) for one in facts])
        for f in frameworks
    }


_STRENGTH = (Outcome.APPLIES, Outcome.CANNOT_TELL, Outcome.DOES_NOT)


def together(decided: Sequence[Decided]) -> Decided:
    """Return what applies to at least one of several systems."""
    if len(decided) == 1:
        return decided[0]
    provisions: dict[str, Applicability] = {}
    for one in decided:
        for ref, found in one.provisions.items():
            known = provisions.get(ref)
            if known is None or _STRENGTH.index(found.outcome) < _STRENGTH.index(known.outcome):
                provisions[ref] = found
    first = decided[0]
    return replace(first, provisions=provisions)
