"""Tell somebody outside, such as a regulator, only what was chosen: nothing else is in the file.

Chosen are frameworks; with them go their statuses, their proofs and the
decisions that these rest on. Quotes, reasons and names of people go only if
wanted: they are taken out of the decisions before anything is made of these.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kakehashi.assessment.assess import Assessment, assess
from kakehashi.assessment.proof import ProofNode
from kakehashi.library.library import Library
from kakehashi.model import Decision, Framework
from kakehashi.workspace.journal import canonical
from kakehashi.workspace.skills.gaps import skills_needed
from kakehashi.workspace.skills.needed import Scopes
from kakehashi.workspace.skills.told import needs_json
from kakehashi.workspace.standing import as_told, effective
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.without_names import without_names

FORMAT = "kakehashi-share-1"


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody outside is to get."""

    subject: Subject
    frameworks: tuple[Framework, ...]
    evidence: bool = False
    """Whether reasons and quotes from documents go along."""
    names: bool = False
    """Whether names of people go along; else they are numbered."""
    skills: bool = False
    """Whether it is told how many can do the practices in scope; never who."""


def share(choice: Choice, library: Library, today: date) -> dict[str, Any]:
    """Return what was chosen as JSON, with a digest over all of it.

    Whoever has the file can tell by the digest whether two copies are the same.
    """
    done = _assessed(choice, library, today)
    used = {name for status in done.statuses.values() for name in status.decisions}
    told: dict[str, Any] = {
        "format": FORMAT,
        "subject": choice.subject.path,
        "date": done.date,
        "frameworks": [_framework(done, framework) for framework in choice.frameworks],
        "decisions": [_decision(one) for one in done.decisions if one.id in used],
        "evidence_included": choice.evidence,
        "names_included": choice.names,
    }
    if choice.skills:
        told["skills"] = needs_json(
            skills_needed(choice.subject.organisation, Scopes(library), today)
        )
    return {**told, "sha256": hashlib.sha256(canonical(told).encode()).hexdigest()}


def _assessed(choice: Choice, library: Library, today: date) -> Assessment:
    subject = choice.subject
    found = effective(subject.organisation, library, system=subject.system)
    decisions = as_told(found.values())
    people = {one.decision.made_by.name for one in found.values()}
    names = sorted({one.by for one in decisions} | people)
    return assess(
        library,
        [],
        date=today.isoformat(),
        frameworks=choice.frameworks,
        decisions=[_redacted(one, choice, names) for one in decisions],
        candidates={},
    )


def _redacted(decision: Decision, choice: Choice, names: Sequence[str]) -> Decision:
    """Return a decision without what was not chosen."""
    if not choice.evidence:
        decision = replace(decision, why="", evidence=())
    if choice.names:
        return decision
    return replace(
        decision,
        by=without_names(decision.by, names),
        why=without_names(decision.why, names),
    )


def _framework(done: Assessment, framework: Framework) -> dict[str, Any]:
    return {
        "id": framework.prefix,
        "title": {"en": framework.title.get("en"), "ja": framework.title.get("ja")},
        "provisions": [
            {
                "id": provision.id,
                "status": done.statuses[provision.ref].value.value,
                "proofs": [_proof(node) for node in done.proofs(done.statuses[provision.ref])],
            }
            for provision in framework.assessable
        ],
    }


def _proof(node: ProofNode) -> dict[str, Any]:
    return {
        "en": node.text.get("en"),
        "ja": node.text.get("ja"),
        "premises": [_proof(premise) for premise in node.premises],
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "target": decision.practice,
        "verdict": decision.verdict.value,
        "by": decision.by,
        "on": decision.on,
        "reason": decision.why,
        "evidence": [
            {"document": one.document, "page": one.page, "quote": one.quote}
            for one in decision.evidence
        ],
    }
