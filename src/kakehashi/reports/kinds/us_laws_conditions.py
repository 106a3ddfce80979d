"""On what conditions duties of a law bind, as its rules of applicability say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kakehashi.applicability import load_rules
from kakehashi.model import Framework, Provision
from kakehashi.model.applicability import Rule, RuleSet

_FINDING = re.compile(r"(?<!!)\bfinding\.(\w+)")
"""A finding that a rule needs; one that it excludes has an exclamation mark before it."""


def rules_of(framework: Framework) -> RuleSet | None:
    """Return the rules of a framework; None where it has none that can be read."""
    return load_rules(framework, [])


def findings_of(rules: RuleSet | None) -> tuple[Rule, ...]:
    """Return the named conclusions that the rules build on, such as "high-risk system"."""
    return rules.findings if rules else ()


def rules_for(framework: Framework, rules: RuleSet | None, provision: Provision) -> Sequence[Rule]:
    """Return the rules of a provision, else those of the nearest above it that has any."""
    above: Provision | None = provision
    while rules and above:
        found = [rule for rule in rules.rules if {above.ref, above.id} & set(rule.provisions)]
        if found:
            return found
        above = framework.by_ref.get(above.parent or "")
    return ()


def conditions_for(
    framework: Framework, rules: RuleSet | None, provision: Provision
) -> tuple[Rule, ...]:
    """Return the findings under which a provision binds.

    Example: “large frontier developer” for section 22757.12(a) of California's
    Business and Professions Code.
    """
    named = {name for rule in rules_for(framework, rules, provision) for name in _named(rule)}
    return tuple(one for one in findings_of(rules) if one.id in named)


def _named(rule: Rule) -> list[str]:
    return _FINDING.findall(rule.when)


def starts_of(framework: Framework, rules: RuleSet | None, provision: Provision) -> str:
    """Return the date from which a provision applies, by its text or rule; empty: none given."""
    dates = [rule.starts for rule in rules_for(framework, rules, provision) if rule.starts]
    return provision.applies_from or min(dates, default="") or framework.in_force
