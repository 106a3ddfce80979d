"""Tags of what a workspace keeps: findings, decisions, facts, problems, roles, the journal."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import Context

from kakehashi.errors import Problem
from kakehashi.interchange.statement_words import KIND_WORDS
from kakehashi.model.applicability import Fact, FactValue
from kakehashi.model.statement import StatementKind
from kakehashi.reports.doubt_words import doubt_words
from kakehashi.reports.kinds.registry import KINDS
from kakehashi.text.listing import listed
from kakehashi.web.models import Job
from kakehashi.web.reader_language import language_of
from kakehashi.web.words import WORDS, words
from kakehashi.workspace.journal_words import action_words, kind_words
from kakehashi.workspace.operations.findings import STATES
from kakehashi.workspace.permissions import ROLES_JA, Role

register = template.Library()


@register.simple_tag(takes_context=True)
def kind_of(context: Context, value: str) -> str:
    """Return what kind of statement a passage makes, in words."""
    return KIND_WORDS[StatementKind(value)].get(language_of(context))


@register.simple_tag(takes_context=True)
def finding_state(context: Context, value: str) -> str:
    """Return the state of a candidate, in words."""
    return STATES[value].get(language_of(context))


@register.simple_tag(takes_context=True)
def doubt(context: Context, written: str) -> str:
    """Return why a decision is to be looked at again."""
    return doubt_words(written, language_of(context))


@register.simple_tag(takes_context=True)
def fact_value(context: Context, question: Fact, value: FactValue) -> str:
    """Return an answer as a person reads it."""
    language = language_of(context)
    if isinstance(value, bool):
        return words("yes" if value else "no", language)
    named = {key: label.get(language) for key, label in question.options}
    values = value if isinstance(value, tuple | list) else (value,)
    return listed((named.get(str(v), str(v)) for v in values), language)


@register.simple_tag(takes_context=True)
def stage_words(context: Context, stage: str) -> str:
    """Return where in its life a system is."""
    return words(f"stage_{stage}", language_of(context)) if f"stage_{stage}" in WORDS else stage


@register.simple_tag(takes_context=True)
def role_words(context: Context, role: str) -> str:
    """Return what a role is called."""
    return ROLES_JA[Role(role)] if language_of(context) == "ja" else role


@register.simple_tag(takes_context=True)
def report_title(context: Context, job: Job) -> str:
    """Return what a report that was asked for is called."""
    wanted = job.wanted.get("kind")
    found = next((kind for kind in KINDS if kind.id == wanted), None)
    return found.title.get(language_of(context)) if found else str(wanted)


@register.simple_tag(takes_context=True)
def problem_line(context: Context, problem: dict[str, Any]) -> str:
    """Return a problem that a job kept, in the language of the reader."""
    told = problem.get("message", {})
    said = told.get(language_of(context), "") if isinstance(told, dict) else str(told)
    where = problem.get("where") or ""
    return f"{problem.get('code', '')} {said} {where}".strip()


@register.simple_tag(takes_context=True)
def problem_of(context: Context, problem: Problem) -> str:
    """Return a problem in one line."""
    return problem.line(language_of(context))


@register.simple_tag(takes_context=True)
def journal_action(context: Context, action: str) -> str:
    """Return what was done, as the journal tells it to people."""
    return action_words(action, language_of(context))


@register.simple_tag(takes_context=True)
def journal_kind(context: Context, kind: str) -> str:
    """Return what kind of record it was done to."""
    return kind_words(kind, language_of(context))
