"""Decide which provisions of a framework apply, from its rules and the facts at hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kakehashi.applicability.expression import condition
from kakehashi.model import Framework, Provision
from kakehashi.model.applicability import (
    Applicability,
    Facts,
    FactValue,
    Outcome,
    Reason,
    Rule,
    RuleSet,
)
from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True)
class Found:
    """A finding of a framework: whether it holds, why, and what is missing to tell."""

    rule: Rule
    holds: bool | None
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Decided:
    """What applies of one framework."""

    framework: str
    concerns: Reason | None
    findings: Mapping[str, Found]
    provisions: Mapping[str, Applicability]


@dataclass(frozen=True, slots=True)
class _Step:
    """One condition on the way to an outcome."""

    holds: bool | None
    reasons: tuple[Reason, ...] = ()
    missing: tuple[str, ...] = ()
    starts: str = ""
    roles: tuple[str, ...] = ()


def decide(framework: Framework, rules: RuleSet | None, facts: Facts) -> Decided:
    """Return for each provision whether it applies.

    A provision applies when the framework concerns the organisation and system,
    one of the rules of the provision (else of the nearest above it that has
    any) holds, and the organisation has one of the roles that it addresses. It
    does not apply when one of the three is false; else it cannot be told.

    Without rules nothing can be told of a framework.
    """
    if rules is None:
        return Decided(framework.prefix, None, {}, {})
    values: dict[str, FactValue] = dict(facts)
    findings: dict[str, Found] = {}
    for rule in rules.findings:
        findings[rule.id] = _finding(rule, values, findings)
    concerns = _concerns(rules, values, findings)
    by_provision = _rules_by_provision(framework, rules)
    decided = {}
    for provision in framework.provisions:
        steps = (
            concerns,
            _any_rule(by_provision[provision.ref], values, findings),
            _role(provision, rules, values, findings),
        )
        decided[provision.ref] = _outcome(framework, provision, steps)
    reason = concerns.reasons[0] if concerns.reasons else None
    return Decided(framework.prefix, reason, findings, decided)


def _finding(rule: Rule, values: dict[str, FactValue], known: Mapping[str, Found]) -> Found:
    holds, missing = _judge(rule.when, values, known)
    if holds is not None:
        values[f"finding.{rule.id}"] = holds
    return Found(rule, holds, missing)


def _judge(
    when: str, values: Mapping[str, FactValue], findings: Mapping[str, Found]
) -> tuple[bool | None, tuple[str, ...]]:
    """Return what a condition comes to, and the facts that it lacks (not findings)."""
    judgement = condition(when).judge(values)
    lacking: dict[str, None] = {}
    for name in judgement.missing:
        scope, field = name.split(".", 1)
        lacking.update(dict.fromkeys(findings[field].missing if scope == "finding" else (name,)))
    return judgement.holds, tuple(lacking)


def _concerns(
    rules: RuleSet, values: Mapping[str, FactValue], findings: Mapping[str, Found]
) -> _Step:
    if rules.concerns is None:
        return _Step(holds=True)
    return _step(rules.concerns, values, findings)


def _step(rule: Rule, values: Mapping[str, FactValue], findings: Mapping[str, Found]) -> _Step:
    holds, missing = _judge(rule.when, values, findings)
    reason = Reason(rule.citation, rule.because, rule.verified, holds, rule.citation_ja)
    return _Step(holds, (reason,), missing, rule.starts)


def _rules_by_provision(framework: Framework, rules: RuleSet) -> dict[str, tuple[Rule, ...]]:
    """Return the rules of each provision: its own, else those of the nearest above with any."""
    own: dict[str, list[Rule]] = {}
    for rule in rules.rules:
        for ref in rule.provisions:
            own.setdefault(ref, []).append(rule)
    found: dict[str, tuple[Rule, ...]] = {}
    for provision in framework.provisions:
        above = found.get(provision.parent or "", ())
        found[provision.ref] = tuple(own.get(provision.ref, ())) or above
    return found


def _any_rule(
    rules: Iterable[Rule], values: Mapping[str, FactValue], findings: Mapping[str, Found]
) -> _Step:
    steps = [_step(rule, values, findings) for rule in rules]
    holding = [step for step in steps if step.holds]
    if not steps:
        return _Step(holds=True)
    if holding:
        first = min(holding, key=lambda step: step.starts or "9999")
        return _Step(holds=True, reasons=first.reasons, starts=first.starts)
    undecided = [step for step in steps if step.holds is None]
    shown = undecided or steps
    return _Step(
        None if undecided else False,
        tuple(reason for step in shown for reason in step.reasons),
        tuple(dict.fromkeys(name for step in undecided for name in step.missing)),
    )


_ROLE = Bilingual("It addresses {roles}.", "対象は{roles}である。")


def _role(
    provision: Provision,
    rules: RuleSet,
    values: Mapping[str, FactValue],
    findings: Mapping[str, Found],
) -> _Step:
    asked = [role for role in provision.addressees if role in rules.addressees]
    if not asked or len(asked) < len(provision.addressees):
        # It addresses somebody whom no rule speaks of: nothing is ruled out.
        return _Step(holds=True)
    judged = {role: _judge(rules.addressees[role], values, findings) for role in asked}
    held = tuple(role for role, (holds, _) in judged.items() if holds)
    if held:
        return _Step(holds=True, roles=held)
    open_ = [missing for holds, missing in judged.values() if holds is None]
    because = Bilingual(
        _ROLE.en.format(roles=", ".join(asked)), _ROLE.ja.format(roles="、".join(asked))
    )
    cited = provision.citation
    held_by = None if open_ else False
    reason = Reason(cited.en or provision.id, because, "", held_by, cited.ja)
    missing = tuple(dict.fromkeys(name for names in open_ for name in names))
    return _Step(None if open_ else False, (reason,), missing)


def _outcome(
    framework: Framework, provision: Provision, steps: tuple[_Step, _Step, _Step]
) -> Applicability:
    refusing = [step for step in steps if step.holds is False]
    if refusing:
        reasons = refusing[0].reasons
        return Applicability(provision.ref, Outcome.DOES_NOT, reasons=reasons)
    undecided = [step for step in steps if step.holds is None]
    chosen = undecided or steps
    return Applicability(
        provision.ref,
        Outcome.CANNOT_TELL if undecided else Outcome.APPLIES,
        starts=steps[1].starts or provision.applies_from or framework.in_force,
        roles=steps[2].roles,
        reasons=tuple(reason for step in chosen for reason in step.reasons),
        missing=tuple(dict.fromkeys(name for step in undecided for name in step.missing)),
    )
