"""What an assessment found, as OSCAL assessment results."""

from __future__ import annotations

from datetime import datetime

from kakehashi.interchange.oscal.account import Account, Finding
from kakehashi.interchange.oscal.account_words import say
from kakehashi.interchange.oscal.assessment_parts import (
    gap_id,
    gap_risks,
    is_known,
    resources_of,
    reviewed_controls,
    subject_component,
)
from kakehashi.interchange.oscal.decision_parts import observation_id, observation_of
from kakehashi.interchange.oscal.document import Head, Part, document, moment, uuid_of, with_uuid
from kakehashi.interchange.oscal.names import own_props
from kakehashi.interchange.oscal.plan_out import plan_id
from kakehashi.interchange.oscal.tokens import token_of
from kakehashi.text.bilingual import Language

_STATES: dict[str, tuple[str, str, str]] = {
    "satisfied": ("satisfied", "pass", "implemented"),
    "partly": ("not-satisfied", "other", "partial"),
    "not satisfied": ("not-satisfied", "fail", ""),
    "not applicable": ("satisfied", "other", "not-applicable"),
    "contradicted": ("not-satisfied", "other", ""),
}
"""For each status: OSCAL's state of an objective, the reason, and the implementation status.

OSCAL knows only satisfied and not-satisfied, which stands for "other than satisfied" (NIST
SP 800-53A, findings); our own word stands beside it in a property.
"""
_NOTED = ("partly", "contradicted")
"""Statuses that not-satisfied alone would tell wrongly."""


def assessment_results(account: Account, *, modified: datetime, language: Language) -> Part:
    """Return decisions as observations, gaps as risks, and statuses as findings with proofs."""
    result = _result(account, language)
    body = {
        "import-ap": {"href": f"#{plan_id(account)}"},
        "results": [with_uuid("result", result)],
    }
    head = Head(str(result["title"]), account.date, modified, publisher=account.subject.name)
    plan = {
        "uuid": plan_id(account),
        "title": say("plan-title", language, name=account.subject.name),
        "rlinks": [{"href": "assessment-plan.json"}],
    }
    return document("assessment-results", head, body, [plan, *resources_of(account, language)])


def _result(account: Account, language: Language) -> Part:
    component = subject_component(account, language)
    gaps = {decision.practice for decision in account.gaps}
    observed = {decision.practice: observation_id(decision) for decision in account.decisions}
    lists = {
        "observations": [
            observation_of(one, account, component["uuid"], language) for one in account.decisions
        ],
        "risks": gap_risks(account, language),
        "findings": [
            _finding(one, observed, gaps, language) for one in account.findings if is_known(one)
        ],
    }
    return {
        "title": say("results-title", language, name=account.subject.name),
        "description": say("results", language),
        "start": moment(account.date),
        "end": moment(account.date),
        "props": own_props(assessed_on=account.date),
        "local-definitions": {"components": [component]},
        "reviewed-controls": reviewed_controls(account, language, results=True),
        **{name: some for name, some in lists.items() if some},
    }


def _finding(
    finding: Finding, observed: dict[str, str], gaps: set[str], language: Language
) -> Part:
    provision = finding.provision
    state, reason, implemented = _STATES[finding.status]
    proof = "\n".join(line.get(language) for line in finding.proof)
    note = {"remarks": say(finding.status, language)} if finding.status in _NOTED else {}
    target: Part = {
        "type": "statement-id",
        "target-id": f"{token_of(provision.id)}_smt",
        "title": provision.label.get(language),
        "status": {"state": state, "reason": reason, **note},
        **({"implementation-status": {"state": implemented}} if implemented else {}),
    }
    seen = [observed[one] for one in finding.decided if one in observed]
    risks = [gap_id(one) for one in finding.asked if one in gaps]
    title = provision.label.get(language)
    return {
        "uuid": uuid_of("finding", provision.ref, finding.status, proof),
        "title": title,
        "description": proof or title,
        "props": own_props(provision=provision.ref, status=finding.status),
        "target": target,
        **({"related-observations": [{"observation-uuid": one} for one in seen]} if seen else {}),
        **({"related-risks": [{"risk-uuid": one} for one in risks]} if risks else {}),
    }
