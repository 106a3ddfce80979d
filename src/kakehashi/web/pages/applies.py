"""The applicability interview and what follows: which frameworks apply, to which role, why."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.applicability.decide import Decided
from kakehashi.model import Framework
from kakehashi.model.applicability import Fact, FactValue, Outcome, Reason
from kakehashi.web import reasoning
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import choice_of, wrong
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.workspace.operations import set_facts, set_system_facts
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.standing import chosen_frameworks
from kakehashi.workspace.subjects import Subject

_SKIPPED = "skipped_questions"
_ORDER = (Outcome.APPLIES.value, Outcome.CANNOT_TELL.value, Outcome.DOES_NOT.value)
"""What concerns somebody first, then what answers can still change."""


@about_subject(Action.READ)
def applies(request: Asked, subject: Subject) -> HttpResponse:
    """Ask the next question, and show what applies by the answers so far."""
    from kakehashi.applicability import load_facts
    from kakehashi.web.applying import decided_of, question_for
    from kakehashi.workspace.what_applies import facts_of

    frameworks = chosen_frameworks(subject.organisation, reasoning.library())
    prefixes = [framework.prefix for framework in frameworks]
    facts = facts_of(subject.organisation, subject.system)
    scope = "" if subject.system else "organisation"
    skipped = request.session.get(_SKIPPED, [])
    decided = decided_of(subject, prefixes)
    rows = [_row(framework, decided[framework.prefix]) for framework in frameworks]
    told = {
        "rows": sorted(rows, key=lambda row: _ORDER.index(row["outcome"])),
        "question": question_for(facts, prefixes, scope, skipped),
        "given": [(one, facts[key]) for key, one in load_facts().items() if key in facts],
    }
    return render(request, "kakehashi/applies.html", told)


def _row(framework: Framework, one: Decided) -> dict[str, Any]:
    """Return whether a framework concerns somebody, and how much of it applies or is open."""
    known = [p.ref for p in framework.assessable if p.ref in one.provisions]
    outcomes = [one.provisions[ref].outcome for ref in known]
    return {
        "framework": framework,
        "reason": one.concerns,
        "outcome": _concerned(one.concerns),
        "applies": outcomes.count(Outcome.APPLIES),
        "open": outcomes.count(Outcome.CANNOT_TELL),
    }


def _concerned(reason: Reason | None) -> str:
    """Return whether an instrument concerns somebody; one without a rule concerns everybody."""
    if reason is None or reason.holds:
        return Outcome.APPLIES.value
    return Outcome.CANNOT_TELL.value if reason.holds is None else Outcome.DOES_NOT.value


@require_POST
@about_subject(Action.DESCRIBE)
def answer(request: Asked, subject: Subject) -> HttpResponse:
    """Keep an answer, take one away, or remember that nobody could say."""
    from kakehashi.applicability import load_facts

    questions = load_facts()
    name = choice_of(request.POST, "question", questions)
    if request.POST.get("skip"):
        request.session[_SKIPPED] = [*request.session.get(_SKIPPED, []), name][-200:]
        return to_page("applies", subject)
    value = None if request.POST.get("away") else _answer(request, questions[name])
    now, actor = timezone.now(), request.person.handle
    if questions[name].scope == "system" and subject.system:
        set_system_facts(subject.system, {name: value}, actor=actor, now=now)
    else:
        set_facts(subject.organisation, {name: value}, actor=actor, now=now)
    return to_page("applies", subject)


def _answer(request: Asked, question: Fact) -> FactValue:
    given = request.POST.getlist("answer")
    if question.kind == "choices":
        known = {key for key, _ in question.options}
        if not set(given) <= known:
            raise wrong("answer")
        return tuple(given)
    from kakehashi.applicability.facts_file import read_answer

    found = read_answer(question, given[0] if given else "")
    if found is None:
        raise wrong("answer")
    return found


urlpatterns = [
    *for_subject("applies/", applies, "applies"),
    *for_subject("applies/answer/", answer, "answer"),
]
