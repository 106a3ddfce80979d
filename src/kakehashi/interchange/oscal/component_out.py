"""An organisation or system as an OSCAL component definition: what is decided of each practice."""

from __future__ import annotations

from datetime import datetime

from kakehashi.errors import KakehashiError, Problem
from kakehashi.interchange.oscal.account import Account
from kakehashi.interchange.oscal.account_words import TEXT, VERDICTS, say
from kakehashi.interchange.oscal.decision_parts import (
    STATES,
    decision_props,
    in_words,
    quoted_props,
)
from kakehashi.interchange.oscal.document import Head, Part, document, uuid_of, with_uuid
from kakehashi.interchange.oscal.names import oscal_property, own_props
from kakehashi.interchange.oscal.resources import catalog_resource, document_resources
from kakehashi.interchange.oscal.tokens import token_of
from kakehashi.model import Decision
from kakehashi.text.bilingual import Language

TYPES = {"organisation": "process-procedure", "system": "software"}
"""OSCAL's types of components that come nearest."""


def component_definition(account: Account, *, modified: datetime, language: Language) -> Part:
    """Return what is decided of each practice as one component.

    Raises:
        KakehashiError: nothing is decided; OSCAL demands one requirement at least.
    """
    if not account.decisions:
        raise KakehashiError(Problem("KH-OSC-002", details={"what": VERDICTS_MISSING}))
    hub = catalog_resource(account.hub, language)
    requirements = [_requirement(one, account, language) for one in account.decisions]
    implementation = {
        "source": f"#{hub['uuid']}",
        "description": say("implementation", language),
        "implemented-requirements": requirements,
    }
    subject = account.subject
    component = {
        "uuid": component_id(account),
        "type": TYPES[subject.kind],
        "title": subject.name or "-",
        "description": say("component", language, name=subject.name),
        **({"purpose": subject.purpose} if subject.purpose else {}),
        "props": own_props(kind=subject.kind, assessed_on=account.date),
        "control-implementations": [with_uuid("implementation", implementation)],
    }
    title = say("component-title", language, name=subject.name)
    head = Head(title, account.date, modified, publisher=subject.name)
    resources = [hub, *document_resources(account)]
    return document("component-definition", head, {"components": [component]}, resources)


VERDICTS_MISSING = TEXT["decide"]
"""What is missing where nothing was decided."""


def component_id(account: Account) -> str:
    """Return the id of the organisation or system, the same in all its files."""
    return uuid_of("component", account.subject.kind, account.subject.name)


def _requirement(decision: Decision, account: Account, language: Language) -> Part:
    token = token_of(decision.practice.split(":", 1)[-1])
    quotes = "\n\n".join(f"“{one.quote}”" for one in decision.evidence)
    statement = {
        "statement-id": f"{token}_smt",
        "description": decision.why or quotes or VERDICTS[decision.verdict].get(language),
    }
    if decision.why and quotes:
        statement["description"] = f"{decision.why}\n\n{quotes}"
    content = {
        "control-id": token,
        "description": in_words(decision, language),
        "props": [
            oscal_property("implementation-status", STATES[decision.verdict]),
            *decision_props(decision),
            *quoted_props(decision, account),
        ],
        "statements": [with_uuid(f"statement {decision.id}", statement)],
    }
    return with_uuid(f"requirement {decision.id}", content)
