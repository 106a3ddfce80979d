"""Tags of editions: what changed between two, and what happens on which date."""

from __future__ import annotations

from django import template
from django.template.context import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kakehashi.library.compare_editions import Field, Value
from kakehashi.library.timeline import Event
from kakehashi.reports.edition_words import EVENTS, FIELDS, what_applies
from kakehashi.reports.words import ADDRESSEES, MODALITY
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.listing import listed
from kakehashi.text.word_changes import likeness, word_changes
from kakehashi.web.reader_language import language_of
from kakehashi.web.words import words

register = template.Library()
_MARKS = {"same": "{}", "removed": "<del>{}</del>", "added": "<ins>{}</ins>"}
_REWRITTEN = 0.35
"""Wordings less alike are shown one after the other: marks in every word tell nothing."""


@register.simple_tag(takes_context=True)
def event_kind(context: Context, event: Event) -> str:
    """Return what happens on a date of the timeline."""
    language = language_of(context)
    told = EVENTS[event.kind].get(language)
    if not event.provisions:
        return told
    return f"{told}{words('colon', language)}{what_applies(event, language)}"


@register.simple_tag(takes_context=True)
def field_words(context: Context, field: Field) -> str:
    """Return what a field of a provision is called."""
    return FIELDS[field].get(language_of(context))


@register.simple_tag(takes_context=True)
def word_diff(context: Context, before: Value, after: Value) -> SafeString:
    """Return what a field was and is: word by word where it is a text."""
    language = language_of(context)
    old, new = _value(before, language), _value(after, language)
    if not isinstance(before, Bilingual) or likeness(old, new) < _REWRITTEN:
        return format_html("<del>{}</del> <ins>{}</ins>", old or "–", new or "–")
    pieces = word_changes(old, new)
    return format_html_join("", "{}", ((format_html(_MARKS[p.mark], p.text),) for p in pieces))


def _value(value: Value, language: Language) -> str:
    if isinstance(value, Bilingual):
        return value.get(language)
    if isinstance(value, bool):
        return words("yes" if value else "no", language)
    if isinstance(value, tuple):
        return listed((ADDRESSEES[one].get(language) for one in value), language)
    return MODALITY[value].get(language) if value in MODALITY else value
