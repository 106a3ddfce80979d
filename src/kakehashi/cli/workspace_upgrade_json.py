"""What a move to another edition means, as JSON: everything, in both languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from kakehashi.library.compare_practices import PracticeKind
from kakehashi.model import Framework, Provision
from kakehashi.text.bilingual import Bilingual
from kakehashi.workspace.models import Decision
from kakehashi.workspace.upgrades.fates import Fate, Meaning
from kakehashi.workspace.upgrades.plan import UpgradePlan
from kakehashi.workspace.upgrades.work import AskedPractice, Decided, OpenProvision


def plan_json(plan: UpgradePlan, *, dry_run: bool) -> dict[str, Any]:
    """Return everything, the counts first."""
    scope = plan.scope
    paths = _Paths(plan)
    return {
        "before": _edition(plan.changes.before),
        "after": _edition(scope.after),
        "organisation": paths.of(scope.organisation.pk, None),
        "dry_run": dry_run,
        "written": plan.changes_something and not dry_run,
        "counts": _counts(plan),
        "choices": [
            {"organisation": paths.of(choice.organisation_id, None), "before": choice.framework}
            for choice in scope.moving
        ],
        "decisions": _decisions(plan, paths),
        "no_longer_doubted": [paths.decision(decision) for decision in plan.returning],
        "decided_above": [paths.decision(decision) for decision in plan.above],
        "new": [_open(one, paths) for one in plan.open],
        "practices": _practices(plan, paths),
        "status_changes": [
            {
                "before": change.before.ref,
                "after": change.after.ref,
                "was": change.was.value,
                "now": change.now.value,
                "subjects": paths.named(change.subjects),
            }
            for change in plan.effects.changes
        ],
        "goals": [
            {"number": one.goal.pk, "before": one.goal.targets, "after": list(one.targets)}
            for one in plan.goals
        ],
    }


class _Paths:
    """Names subjects by their paths."""

    def __init__(self, plan: UpgradePlan) -> None:
        self._covered = [one.path for one in plan.scope.subjects]
        self._all = {
            (one.organisation.pk, one.system.pk if one.system else None): one.path
            for one in plan.scope.everything
        }

    def of(self, organisation: int, system: int | None) -> str:
        return self._all[organisation, system]

    def named(self, numbers: Iterable[int]) -> list[str]:
        return [self._covered[number] for number in numbers]

    def decision(self, decision: Decision) -> dict[str, Any]:
        return {
            "number": decision.pk,
            "subject": self.of(decision.organisation_id, decision.system_id),
            "target": decision.target,
            "verdict": decision.verdict,
            "state": decision.state,
        }


def _edition(framework: Framework) -> dict[str, Any]:
    return {
        "id": framework.id,
        "edition": framework.edition,
        "prefix": framework.prefix,
        "title": _both(framework.title),
        "complete": framework.complete,
    }


def _counts(plan: UpgradePlan) -> dict[str, Any]:
    changes = Counter(f"{c.was.value} → {c.now.value}" for c in plan.effects.changes)
    for change in plan.effects.changes:
        changes[f"{change.was.value} → {change.now.value}"] += len(change.subjects) - 1
    systems = sum(1 for one in plan.scope.subjects if one.system)
    return {
        "organisations": len(plan.scope.subjects) - systems,
        "systems": systems,
        "decisions": {meaning.value: plan.count(meaning) for meaning in Meaning},
        "proposals": {meaning.value: plan.count(meaning, waiting=True) for meaning in Meaning},
        "no_longer_doubted": len(plan.returning),
        "decided_above": len(plan.above),
        "on_practices": plan.effects.on_practices,
        "new": len(plan.open),
        "practices": _practice_counts(plan),
        "status_changes": dict(changes),
        "goals": len(plan.goals),
    }


def _practice_counts(plan: UpgradePlan) -> dict[str, int] | None:
    if plan.practices is None:
        return None
    counts = Counter(one.change.kind for one in plan.practices)
    return {kind.value: counts[kind] for kind in PracticeKind}


def _decisions(plan: UpgradePlan, paths: _Paths) -> list[dict[str, Any]]:
    """Return the decisions by what becomes of them and what they are on."""
    grouped: dict[tuple[Meaning, str], list[Fate]] = {}
    for fate in plan.fates:
        grouped.setdefault((fate.meaning, fate.decision.target), []).append(fate)
    order = list(Meaning)
    return [
        {
            "meaning": meaning.value,
            "before": target,
            "after": fates[0].content.change.after.ref if fates[0].content else None,
            **_content(fates[0]),
            "nearest": [provision.ref for provision in plan.nearest.get(target, ())],
            "decisions": [paths.decision(fate.decision) for fate in fates],
        }
        for (meaning, target), fates in sorted(
            grouped.items(), key=lambda one: (order.index(one[0][0]), one[0][1])
        )
    ]


def _content(fate: Fate) -> dict[str, Any]:
    content = fate.content
    if content is None:
        return {"fields": [], "dated": False, "parts": None, "doubts": []}
    return {
        "fields": [field.value for field in content.fields],
        "dated": content.dated,
        "parts": {
            "added": list(content.parts_added),
            "removed": list(content.parts_removed),
            "changed": list(content.parts_changed),
        },
        "doubts": [doubt.value for doubt in content.change.doubts],
    }


def _open(one: OpenProvision, paths: _Paths) -> dict[str, Any]:
    return {
        **_provision(one.added.provision),
        "doubts": [doubt.value for doubt in one.added.doubts],
        "statuses": {value.value: count for value, count in one.statuses.items()},
        "practices": [_decided(decided, paths) for decided in one.practices],
    }


def _practices(plan: UpgradePlan, paths: _Paths) -> list[dict[str, Any]] | None:
    if plan.practices is None:
        return None
    return [_asked(one, paths) for one in plan.practices]


def _asked(one: AskedPractice, paths: _Paths) -> dict[str, Any]:
    return {
        "kind": one.change.kind.value,
        **_decided(one.decided, paths),
        "provisions": [
            {
                "before": asking.before and asking.before.ref,
                "after": asking.after and asking.after.ref,
                "relation_before": asking.relation_before and asking.relation_before.value,
                "relation_after": asking.relation_after and asking.relation_after.value,
            }
            for asking in one.change.askings
        ],
        "doubts": [doubt.value for doubt in one.change.doubts],
    }


def _decided(decided: Decided, paths: _Paths) -> Mapping[str, Any]:
    return {
        **_provision(decided.practice),
        "concerned": decided.concerned,
        "verdicts": dict(decided.verdicts),
        "undecided": paths.named(decided.undecided),
    }


def _provision(provision: Provision) -> dict[str, Any]:
    return {"ref": provision.ref, "title": _both(provision.title)}


def _both(text: Bilingual) -> dict[str, str]:
    return {"en": text.get("en"), "ja": text.get("ja")}
