"""What plan, results and plan of action have in common: the subject, the controls, the risks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kakehashi.interchange.oscal.account import Account, Finding, Task
from kakehashi.interchange.oscal.account_words import VERDICTS, say
from kakehashi.interchange.oscal.component_out import TYPES, component_id
from kakehashi.interchange.oscal.decision_parts import observation_id
from kakehashi.interchange.oscal.document import Part, moment, uuid_of, with_uuid
from kakehashi.interchange.oscal.names import exact, own_property, own_props
from kakehashi.interchange.oscal.resources import catalog_resource, document_resources
from kakehashi.interchange.oscal.tokens import token_of
from kakehashi.model import Decision, Framework
from kakehashi.text.bilingual import Language

UNKNOWN = "unknown"
"""The status of a provision of which nothing follows."""


def subject_component(account: Account, language: Language) -> Part:
    """Return the organisation or system as a component of the assessment."""
    subject = account.subject
    return {
        "uuid": component_id(account),
        "type": TYPES[subject.kind],
        "title": subject.name or "-",
        "description": subject.purpose or say("component", language, name=subject.name),
        "props": own_props(kind=subject.kind),
        "status": {"state": "operational"},
    }


def subject_resource(account: Account, language: Language) -> Part:
    """Return what stands in for a system security plan, which OSCAL demands and nobody has."""
    name = account.subject.name or "-"
    description = say("no-plan-of-the-system", language)
    return {"uuid": uuid_of("subject", name), "title": name, "description": description}


def resources_of(account: Account, language: Language) -> list[Part]:
    """Return everything that the files of an assessment refer to."""
    frameworks = (account.hub, *account.frameworks)
    return [
        subject_resource(account, language),
        *(catalog_resource(framework, language) for framework in frameworks),
        *document_resources(account),
    ]


def reviewed_controls(account: Account, language: Language, *, results: bool) -> Part:
    """Return the provisions assessed, framework by framework.

    In results, a provision of which nothing is known is excluded: OSCAL has no
    word for unknown, and "not satisfied" would be false.
    """
    found = {finding.provision.ref: finding for finding in account.findings}
    selections = [
        _selection(framework, found if results else None, language)
        for framework in account.frameworks
        if framework.assessable
    ]
    return {"control-selections": selections or [{"include-all": {}}]}


def _selection(
    framework: Framework, found: Mapping[str, Finding] | None, language: Language
) -> Part:
    ids: dict[bool, list[Part]] = {True: [], False: []}
    for provision in framework.assessable:
        finding = found.get(provision.ref) if found is not None else None
        known = found is None or (finding is not None and is_known(finding))
        ids[known].append({"control-id": token_of(provision.id)})
    name = framework.short_title.get(language)
    return {
        "description": say("selection", language, name=name),
        "props": own_props(framework=framework.prefix),
        **({"include-controls": ids[True]} if ids[True] else {}),
        **({"exclude-controls": ids[False]} if ids[False] else {}),
        **({"remarks": say("unknown", language)} if ids[False] else {}),
    }


def is_known(finding: Finding) -> bool:
    """Say whether anything follows about a provision from decisions alone."""
    return finding.confirmed and finding.status != UNKNOWN


def gap_risks(account: Account, language: Language, tasks: Sequence[Task] = ()) -> list[Part]:
    """Return each practice that is not wholly in place as a risk, with the work planned on it."""
    return [_gap(one, account, language, tasks) for one in account.gaps]


def gap_id(practice: str) -> str:
    """Return the id of the risk that a gap becomes."""
    return uuid_of("gap", practice)


def _gap(decision: Decision, account: Account, language: Language, tasks: Sequence[Task]) -> Part:
    practice = decision.practice
    verdict = VERDICTS[decision.verdict].get(language)
    title = account.title(practice).get(language)
    asked = ", ".join(account.asked.get(practice, ())) or "-"
    work = [task for task in tasks if task.practice == practice]
    dates = sorted(task.due for task in work if task.due)
    return {
        "uuid": gap_id(practice),
        "title": say("gap", language, title=title, verdict=verdict),
        "description": say("gap-text", language, verdict=verdict, asked=asked),
        "statement": say("risk-statement", language),
        "props": own_props(practice=practice, verdict=decision.verdict.value),
        "status": "remediating" if work else "open",
        **({"deadline": moment(dates[-1])} if dates else {}),
        **({"remediations": [remediation(work, practice, language)]} if work else {}),
        "related-observations": [{"observation-uuid": observation_id(decision)}],
    }


def remediation(tasks: Iterable[Task], about: str, language: Language) -> Part:
    """Return tasks as one planned response to a risk."""
    title = say("planned-work", language)
    made = [task_of(task, number, language) for number, task in enumerate(tasks, start=1)]
    content = {"lifecycle": "planned", "title": title, "description": title, "tasks": made}
    return with_uuid(f"remediation {about}", content)


def task_of(task: Task, number: int, language: Language) -> Part:
    """Return a task with its deadline; `decisions_in` reads it back."""
    owner = task.owner or say("nobody", language)
    props = [
        *own_props(practice=task.practice, owner=task.owner, state=task.state, goal=task.goal),
        own_property("number", str(number)),
        *exact("title", task.title),
    ]
    content: Part = {
        "type": "action",
        "title": task.title,
        "description": say("task-text", language, owner=owner, state=task.state),
        "props": props,
        **({"timing": {"on-date": {"date": moment(task.due)}}} if task.due else {}),
    }
    return with_uuid("task", content)
