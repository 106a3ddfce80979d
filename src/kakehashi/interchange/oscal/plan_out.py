"""What is to be assessed, as an OSCAL assessment plan."""

from __future__ import annotations

from datetime import datetime

from kakehashi.interchange.oscal.account import Account
from kakehashi.interchange.oscal.account_words import say
from kakehashi.interchange.oscal.assessment_parts import (
    resources_of,
    reviewed_controls,
    subject_component,
    subject_resource,
    task_of,
)
from kakehashi.interchange.oscal.document import Head, Part, document, moment, uuid_of, with_uuid
from kakehashi.interchange.oscal.names import RMF_NS, oscal_property, own_props
from kakehashi.interchange.oscal.tokens import token_of
from kakehashi.model import Provision
from kakehashi.text.bilingual import Language

_METHODS = (("examine", "EXAMINE"), ("decide", "INTERVIEW"))


def assessment_plan(account: Account, *, modified: datetime, language: Language) -> Part:
    """Return the provisions to assess, the practices as objectives, the steps and the tasks."""
    component = subject_component(account, language)
    include = {"subject-uuid": component["uuid"], "type": "component"}
    practices = [
        practice
        for practice in account.hub.provisions
        if practice.practice and (not account.asked or account.asked.get(practice.ref))
    ]
    body = {
        "import-ssp": {"href": f"#{subject_resource(account, language)['uuid']}"},
        "local-definitions": {
            "components": [component],
            **_objectives(practices, language),
            "activities": [_activity(name, method, language) for name, method in _METHODS],
        },
        "reviewed-controls": reviewed_controls(account, language, results=False),
        "assessment-subjects": [{"type": "component", "include-subjects": [include]}],
        "tasks": [
            *(task_of(task, n, language) for n, task in enumerate(account.tasks, start=1)),
            _milestone(account, language),
        ],
    }
    title = say("plan-title", language, name=account.subject.name)
    head = Head(title, account.date, modified, publisher=account.subject.name)
    return document("assessment-plan", head, body, resources_of(account, language))


def plan_id(account: Account) -> str:
    """Return the id by which results name the plan, where no file of it is named."""
    return uuid_of("plan", account.subject.name)


def _objectives(practices: list[Provision], language: Language) -> Part:
    made = [_objective(practice, language) for practice in practices]
    return {"objectives-and-methods": made} if made else {}


def _objective(practice: Provision, language: Language) -> Part:
    token = token_of(practice.id)
    detail = practice.practice
    artefacts = detail.artefacts.get(language) if detail else ()
    parts: list[Part] = [
        {
            "id": f"{token}_obj",
            "name": "assessment-objective",
            "props": [oscal_property("method-id", f"{token}_exm")],
            "prose": practice.statement.get(language) or practice.title.get(language),
        }
    ]
    if artefacts:
        method = {"name": "method", "ns": RMF_NS, "value": "EXAMINE"}
        objects = {"name": "assessment-objects", "prose": "; ".join(artefacts)}
        part: Part = {"id": f"{token}_exm", "name": "assessment-method"}
        parts.append({**part, "props": [method], "parts": [objects]})
    description = practice.label.get(language)
    props = own_props(practice=practice.ref)
    return {"control-id": token, "description": description, "props": props, "parts": parts}


def _activity(name: str, method: str, language: Language) -> Part:
    content = {
        "title": say(name, language),
        "description": say(f"{name}-text", language),
        "props": [oscal_property("method", method)],
    }
    return with_uuid("activity", content)


def _milestone(account: Account, language: Language) -> Part:
    timing = {"on-date": {"date": moment(account.date)}}
    content = {"type": "milestone", "title": say("assess-by", language), "timing": timing}
    return with_uuid("milestone", content)
