"""What a crosswalk to the practices says of a provision, as questions need it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from kakehashi.library.library import Library
from kakehashi.model import Framework, Provision, Relation
from kakehashi.model.framework import HUB

WHOLE = (Relation.SUPERSET, Relation.EQUAL)
"""Relations of a provision that asks for all of a practice."""


@dataclass(frozen=True)
class Asking:
    """The rows from provisions of current editions to practices."""

    library: Library
    _dated: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def rows(self) -> dict[str, dict[str, Relation]]:
        """Relations to whole practices and to parts, by provision."""
        found: dict[str, dict[str, Relation]] = {}
        for crosswalk in self.library.crosswalks.values():
            if crosswalk.object_source == HUB:
                for row in crosswalk.mappings:
                    found.setdefault(row.subject, {})[row.object] = row.relation
        return found

    @cached_property
    def covered(self) -> frozenset[str]:
        """The provisions that ask for nothing outside the practices of their own rows."""
        kept = (c for c in self.library.crosswalks.values() if c.object_source == HUB)
        return frozenset(ref for crosswalk in kept for ref in crosswalk.covered)

    @cached_property
    def askable(self) -> tuple[Provision, ...]:
        """The provisions that questions may name: checked ones of current editions, with rows."""
        return tuple(
            provision
            for framework in self.library.current
            for provision in framework.assessable
            if provision.verified and provision.ref in self.rows
        )

    def practices(self, ref: str) -> frozenset[str]:
        """Return the practices of a provision's rows, parts counted as their practice."""
        return frozenset(self.library.practice_of(one) for one in self.rows.get(ref, ()))

    def apart(self, ref: str, practice: str) -> bool:
        """Say whether a provision is proved to ask for nothing of a practice.

        It is covered by other practices, and practices are pairwise disjoint.
        """
        return ref in self.covered and practice not in self.practices(ref)

    def wholes(self, ref: str) -> tuple[str, ...]:
        """Return the practices that a provision asks for wholly, by its own rows."""
        rows = self.rows.get(ref, {})
        return tuple(
            one for one, how in rows.items() if how in WHOLE and one not in self.library.parts
        )

    def dated(self, framework: Framework) -> frozenset[str]:
        """Return the provisions of a framework for which a rule sets a date by the case."""
        # Loaded here: most who import this ask nothing of the kind.
        from kakehashi.applicability.rules_file import load_rules

        if framework.prefix not in self._dated:
            found = load_rules(framework, [])
            rules = found.rules if found else ()
            refs = (ref for rule in rules if rule.starts for ref in rule.provisions)
            self._dated[framework.prefix] = frozenset(refs)
        return self._dated[framework.prefix]

    @cached_property
    def _askers(self) -> dict[str, tuple[Provision, ...]]:
        found: dict[str, list[Provision]] = {}
        for provision in self.askable:
            for practice in self.wholes(provision.ref):
                found.setdefault(practice, []).append(provision)
        return {practice: tuple(askers) for practice, askers in found.items()}

    def narrowest(self, provisions: Iterable[Provision]) -> list[Provision]:
        """Return the provisions that ask for the fewest practices.

        Why an answer is right can be seen in them: of a provision that asks for ten
        practices, or refers to another article, only the crosswalk tells.
        """
        listed = list(provisions)
        least = min((len(self.practices(one.ref)) for one in listed), default=0)
        return [one for one in listed if len(self.practices(one.ref)) == least]

    def askers(self, practice: str) -> tuple[Provision, ...]:
        """Return the provisions that ask for the whole of a practice."""
        return self._askers.get(practice, ())

    @cached_property
    def _naming(self) -> dict[str, tuple[Provision, ...]]:
        found: dict[str, list[Provision]] = {}
        for provision in self.askable:
            for ref in self.rows[provision.ref]:
                found.setdefault(ref, []).append(provision)
        return {ref: tuple(naming) for ref, naming in found.items()}

    def naming(self, practice: str) -> tuple[Provision, ...]:
        """Return the provisions with a row to a practice as a whole, whatever it says."""
        return self._naming.get(practice, ())

    def exact(self, ref: str) -> bool:
        """Say whether a provision asks for some whole practices and for nothing else."""
        return ref in self.covered and len(self.wholes(ref)) == len(self.rows[ref])
