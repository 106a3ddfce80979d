"""What is left to do and by when, as an OSCAL plan of action and milestones."""

from __future__ import annotations

from datetime import datetime

from kakehashi.errors import KakehashiError, Problem
from kakehashi.interchange.oscal.account import Account, Risk, Task
from kakehashi.interchange.oscal.account_words import say
from kakehashi.interchange.oscal.assessment_parts import (
    gap_risks,
    remediation,
    resources_of,
    subject_component,
    subject_resource,
)
from kakehashi.interchange.oscal.decision_parts import observation_of
from kakehashi.interchange.oscal.document import Head, Part, document, moment, uuid_of
from kakehashi.interchange.oscal.names import OWN_NS, own_property, own_props
from kakehashi.text.bilingual import Bilingual, Language

_NOTHING = Bilingual("there is no gap, task or risk", "未実施の項目、作業及びリスクがない")


def plan_of_action(account: Account, *, modified: datetime, language: Language) -> Part:
    """Return each gap, each task that belongs to none, and each written risk as an item.

    Raises:
        KakehashiError: there is nothing to do; OSCAL demands one item at least.
    """
    component = subject_component(account, language)
    gaps = {decision.practice for decision in account.gaps}
    lone = [task for task in account.tasks if task.practice not in gaps]
    risks = [
        *gap_risks(account, language, account.tasks),
        *(_task_risk(task, language) for task in lone),
        *(_written_risk(risk, account) for risk in account.risks),
    ]
    if not risks:
        raise KakehashiError(Problem("KH-OSC-002", details={"what": _NOTHING}))
    observations = [
        observation_of(one, account, component["uuid"], language) for one in account.gaps
    ]
    body = {
        "import-ssp": {"href": f"#{subject_resource(account, language)['uuid']}"},
        "system-id": {"id": component["uuid"], "identifier-type": "https://ietf.org/rfc/rfc4122"},
        "local-definitions": {"components": [component]},
        **({"observations": observations} if observations else {}),
        "risks": risks,
        "poam-items": [_item(risk) for risk in risks],
    }
    title = say("poam-title", language, name=account.subject.name)
    head = Head(title, account.date, modified, publisher=account.subject.name)
    resources = resources_of(account, language)
    return document("plan-of-action-and-milestones", head, body, resources)


def _item(risk: Part) -> Part:
    observations = risk.get("related-observations")
    return {
        "uuid": uuid_of("item", risk["uuid"]),
        "title": risk["title"],
        "description": risk["description"],
        "props": risk["props"],
        **({"related-observations": observations} if observations else {}),
        "related-risks": [{"risk-uuid": risk["uuid"]}],
    }


def _task_risk(task: Task, language: Language) -> Part:
    """Return a task that belongs to no gap as an item of its own."""
    said = (task.title, task.practice, task.owner, task.due, task.state, task.goal)
    return {
        "uuid": uuid_of("task risk", *said),
        "title": task.title or "-",
        "description": task.goal or task.title or "-",
        "statement": say("planned-work", language),
        "props": [own_property("kind", "task"), *own_props(practice=task.practice)],
        "status": "remediating",
        **({"deadline": moment(task.due)} if task.due else {}),
        "remediations": [remediation([task], task.title, language)],
    }


def _written_risk(risk: Risk, account: Account) -> Part:
    """Return a risk that people wrote down, how severe and likely it is in facets of ours."""
    party = uuid_of("party", " ".join(account.subject.name.split()))
    facets = [
        {"name": name, "system": OWN_NS, "value": str(value)}
        for name, value in (("severity", risk.severity), ("likelihood", risk.likelihood))
    ]
    origin = {"actors": [{"type": "party", "actor-uuid": party}]}
    practices = [own_property("limited-by", practice) for practice in risk.practices]
    return {
        "uuid": uuid_of("risk", risk.kind, risk.text, risk.severity, risk.likelihood),
        "title": risk.text[:120] or "-",
        "description": risk.text or "-",
        "statement": risk.text or "-",
        "props": [*own_props(kind=risk.kind), *practices],
        "status": "open",
        "characterizations": [{"origin": origin, "facets": facets}],
    }
