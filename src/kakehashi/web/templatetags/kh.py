"""Tags of our templates: words in the reader's language, marks of statuses, addresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kakehashi.errors import Problem
from kakehashi.interchange.statement_words import KIND_WORDS
from kakehashi.library.compare_editions import Field, Value
from kakehashi.library.timeline import Event
from kakehashi.model import Framework, Provision
from kakehashi.model.applicability import Fact, FactValue
from kakehashi.model.statement import StatementKind
from kakehashi.reports.doubt_words import doubt_words
from kakehashi.reports.edition_words import EVENTS, FIELDS, what_applies
from kakehashi.reports.kinds.registry import KINDS
from kakehashi.reports.marks import MARKS
from kakehashi.reports.words import ADDRESSEES, MODALITY, STATUS, VERDICTS
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.word_changes import likeness, word_changes
from kakehashi.web.crosswalk_pairs import Pair
from kakehashi.web.models import Job
from kakehashi.web.reasoning import library
from kakehashi.web.words import WORDS, words
from kakehashi.workspace.journal_words import action_words, kind_words
from kakehashi.workspace.operations.findings import STATES
from kakehashi.workspace.permissions import ROLES_JA, Role
from kakehashi.workspace.subjects import Subject

register = template.Library()
_BAR = 120
"""Width of a bar of statuses."""


def _language(context: Context) -> Language:
    return "ja" if context.get("language") == "ja" else "en"


@register.simple_tag(takes_context=True)
def t(context: Context, key: str, **details: object) -> str:
    """Return a fixed wording in the language of the reader."""
    return words(key, _language(context), **details)


@register.simple_tag(takes_context=True)
def say(context: Context, text: Bilingual) -> str:
    """Return a text of the library in the language of the reader."""
    return text.get(_language(context))


@register.simple_tag(takes_context=True)
def label(context: Context, provision: Provision) -> SafeString:
    """Return citation and title of a provision, told apart by weight; once where they agree."""
    language = _language(context)
    title, citation = provision.title.get(language), provision.citation.get(language)
    if provision.practice:
        citation = provision.id
    shown, said = citation.casefold(), title.casefold()
    if not citation or said.startswith(shown):
        return format_html("{}", title)
    if shown.endswith(said):
        return format_html("{}", citation)
    return format_html('<span class="kh-cite">{}</span> {}', citation, title)


@register.simple_tag(takes_context=True)
def cited(context: Context, source: str) -> str:
    """Return a provision as its instrument and how it is cited; another source as it is."""
    language, known = _language(context), library()
    provision = known.provisions.get(source)
    framework = known.frameworks.get(source.partition(":")[0])
    if provision is None or framework is None:
        return source
    citation = provision.citation.get(language) or provision.id
    return f"{framework.short_title.get(language)} {citation}"


_SIGNS = {"equal-to": "=", "superset-of": "⊃", "subset-of": "⊂", "intersects-with": "∩"}
SIGNS = (*_SIGNS.items(), ("common", "∩…"), ("related", "~"), ("unknown", "?"))
"""How cells of the matrix say in one letter what their names say in words."""


def _said_of(pair: Pair | None) -> str:
    if pair is None:
        return "unknown"
    if not pair.relations:
        return "related"
    return pair.relations[0] if len(pair.relations) == 1 else "common"


@register.simple_tag
def pair_kind(pair: Pair | None) -> str:
    """Return what is known of two provisions: a relation, or common, related, unknown."""
    return _said_of(pair)


@register.simple_tag
def pair_sign(pair: Pair | None) -> str:
    """Return what is known of two provisions as one letter."""
    return dict(SIGNS)[_said_of(pair)]


@register.simple_tag
def signs() -> tuple[tuple[str, str], ...]:
    """Return the letters of the matrix, with what they stand for."""
    return SIGNS


@register.simple_tag(takes_context=True)
def relations(context: Context, found: Sequence[str]) -> SafeString:
    """Return relations of which one holds, as marks with “or” between them."""
    language = _language(context)
    marks = (
        (format_html('<span class="kh-mark kh-mark-none">{}</span>', words(one, language)),)
        for one in found
    )
    return format_html_join(words("or_else", language), "{}", marks)


@register.simple_tag(takes_context=True)
def titled(context: Context, target: str) -> str:
    """Return what a decision is about: the id and title of a practice or provision."""
    found = library().provisions.get(target)
    if found is None:
        return target
    label = found.label.get(_language(context))
    return f"{found.id} {label}" if found.practice else label


@register.simple_tag(takes_context=True)
def edition(context: Context, framework: Framework) -> str:
    """Return the short title of a framework with its edition, which some titles hold already."""
    title = framework.short_title.get(_language(context))
    shown = framework.edition.removesuffix("-proposed")
    return title if shown in title else f"{title} {shown}"


@register.simple_tag
def bar(counts: Mapping[str, int]) -> SafeString:
    """Draw statuses as a bar of colours; the numbers stand in the cells beside it."""
    total, at, pieces = sum(counts.values()) or 1, 0.0, []
    for bucket, count in counts.items():
        width = round(_BAR * count / total, 2)
        pieces.append((MARKS.get(bucket, "unknown"), at, width))
        at += width
    drawn = format_html_join("", '<rect class="kh-fill-{}" x="{}" width="{}" height="14"/>', pieces)
    return format_html(
        '<svg class="kh-bar" viewBox="0 0 {} 14" preserveAspectRatio="none" '
        'aria-hidden="true">{}</svg>',
        _BAR,
        drawn,
    )


def _status_words(bucket: str, language: Language) -> str:
    return STATUS[bucket].get(language) if bucket in STATUS else words(bucket, language)


@register.simple_tag(takes_context=True)
def status(context: Context, bucket: str) -> SafeString:
    """Return a status as a mark: its words, tinted; the three kinds of unknown may be one."""
    text = _status_words(bucket, _language(context))
    tint = MARKS.get(bucket, "unknown")
    return format_html('<span class="kh-mark kh-mark-{}">{}</span>', tint, text)


@register.simple_tag(takes_context=True)
def status_words(context: Context, bucket: str) -> str:
    """Return a status, in words alone."""
    return STATUS[bucket].get(_language(context))


@register.simple_tag(takes_context=True)
def counts_said(context: Context, counts: Mapping[str, int]) -> str:
    """Return in one line how many provisions have each status that any of them has."""
    language = _language(context)
    told = (
        words("count_of", language, name=_status_words(bucket, language), count=count)
        for bucket, count in counts.items()
        if count
    )
    return ("、" if language == "ja" else ", ").join(told)


@register.simple_tag(takes_context=True)
def report_title(context: Context, job: Job) -> str:
    """Return what a report that was asked for is called."""
    wanted = job.wanted.get("kind")
    found = next((kind for kind in KINDS if kind.id == wanted), None)
    return found.title.get(_language(context)) if found else str(wanted)


@register.simple_tag(takes_context=True)
def verdict(context: Context, value: str) -> SafeString:
    """Return a verdict as a mark: its words, tinted."""
    text = VERDICTS[value].get(_language(context))
    return format_html('<span class="kh-mark kh-mark-{}">{}</span>', MARKS[value], text)


@register.simple_tag
def at(name: str, subject: Subject, *args: Any, **kwargs: Any) -> str:
    """Return the address of a page about an organisation or system."""
    if subject.system:
        where = [subject.organisation.pk, subject.system.pk]
        return reverse(f"{name}_of_system", args=[*where, *args], kwargs=kwargs or None)
    return reverse(name, args=[subject.organisation.pk, *args], kwargs=kwargs or None)


@register.simple_tag(takes_context=True)
def problem_line(context: Context, problem: dict[str, Any]) -> str:
    """Return a problem that a job kept, in the language of the reader."""
    told = problem.get("message", {})
    said = told.get(_language(context), "") if isinstance(told, dict) else str(told)
    where = problem.get("where") or ""
    return f"{problem.get('code', '')} {said} {where}".strip()


@register.simple_tag(takes_context=True)
def kind_of(context: Context, value: str) -> str:
    """Return what kind of statement a passage makes, in words."""
    return KIND_WORDS[StatementKind(value)].get(_language(context))


@register.simple_tag(takes_context=True)
def finding_state(context: Context, value: str) -> str:
    """Return the state of a candidate, in words."""
    return STATES[value].get(_language(context))


@register.simple_tag(takes_context=True)
def verdict_words(context: Context, value: str) -> str:
    """Return a verdict, in words alone."""
    return VERDICTS[value].get(_language(context))


@register.simple_tag(takes_context=True)
def doubt(context: Context, written: str) -> str:
    """Return why a decision is to be looked at again."""
    return doubt_words(written, _language(context))


@register.simple_tag(takes_context=True)
def stage_words(context: Context, stage: str) -> str:
    """Return where in its life a system is."""
    return words(f"stage_{stage}", _language(context)) if f"stage_{stage}" in WORDS else stage


_OUTCOMES = {"applies": "info", "does not apply": "none", "cannot tell": "unknown"}


@register.simple_tag(takes_context=True)
def outcome(context: Context, value: str) -> SafeString:
    """Return whether something applies, as a mark."""
    text = words(value, _language(context))
    return format_html('<span class="kh-mark kh-mark-{}">{}</span>', _OUTCOMES[value], text)


@register.simple_tag(takes_context=True)
def fact_value(context: Context, question: Fact, value: FactValue) -> str:
    """Return an answer as a person reads it."""
    language = _language(context)
    if isinstance(value, bool):
        return words("yes" if value else "no", language)
    named = {key: label.get(language) for key, label in question.options}
    values = value if isinstance(value, tuple | list) else (value,)
    return ("、" if language == "ja" else ", ").join(named.get(str(v), str(v)) for v in values)


@register.filter
def split_words(text: str) -> list[str]:
    """Return the words of a text."""
    return text.split()


@register.simple_tag(takes_context=True)
def modality(context: Context, value: str) -> str:
    """Return how binding a provision is."""
    return MODALITY[value].get(_language(context))


@register.simple_tag(takes_context=True)
def addressees(context: Context, values: tuple[str, ...]) -> str:
    """Return whom a provision addresses."""
    language = _language(context)
    return ("、" if language == "ja" else ", ").join(
        ADDRESSEES[one].get(language) for one in values
    )


@register.simple_tag(takes_context=True)
def role_words(context: Context, role: str) -> str:
    """Return what a role is called."""
    return ROLES_JA[Role(role)] if _language(context) == "ja" else role


@register.simple_tag(takes_context=True)
def event_kind(context: Context, event: Event) -> str:
    """Return what happens on a date of the timeline."""
    language = _language(context)
    told = EVENTS[event.kind].get(language)
    if not event.provisions:
        return told
    return f"{told}{words('colon', language)}{what_applies(event, language)}"


@register.simple_tag(takes_context=True)
def place_words(context: Context, jurisdiction: str) -> str:
    """Return where a framework is from."""
    key = f"place_{jurisdiction}"
    return words(key, _language(context)) if key in WORDS else jurisdiction


@register.simple_tag(takes_context=True)
def field_words(context: Context, field: Field) -> str:
    """Return what a field of a provision is called."""
    return FIELDS[field].get(_language(context))


_TAGS = {"same": "{}", "removed": "<del>{}</del>", "added": "<ins>{}</ins>"}


@register.simple_tag(takes_context=True)
def word_diff(context: Context, before: Value, after: Value) -> SafeString:
    """Return what a field was and is: word by word where it is a text."""
    language = _language(context)
    old, new = _value(before, language), _value(after, language)
    if not isinstance(before, Bilingual) or likeness(old, new) < _REWRITTEN:
        return format_html("<del>{}</del> <ins>{}</ins>", old or "–", new or "–")
    pieces = word_changes(old, new)
    return format_html_join("", "{}", ((format_html(_TAGS[p.mark], p.text),) for p in pieces))


_REWRITTEN = 0.35
"""Wordings less alike are shown one after the other: marks in every word tell nothing."""


def _value(value: Value, language: Language) -> str:
    if isinstance(value, Bilingual):
        return value.get(language)
    if isinstance(value, bool):
        return words("yes" if value else "no", language)
    if isinstance(value, tuple):
        between = "、" if language == "ja" else ", "
        return between.join(ADDRESSEES[one].get(language) for one in value)
    return MODALITY[value].get(language) if value in MODALITY else value


@register.simple_tag(takes_context=True)
def problem_of(context: Context, problem: Problem) -> str:
    """Return a problem in one line."""
    return problem.line(_language(context))


@register.simple_tag(takes_context=True)
def journal_action(context: Context, action: str) -> str:
    """Return what was done, as the journal tells it to people."""
    return action_words(action, _language(context))


@register.simple_tag(takes_context=True)
def journal_kind(context: Context, kind: str) -> str:
    """Return what kind of record it was done to."""
    return kind_words(kind, _language(context))
