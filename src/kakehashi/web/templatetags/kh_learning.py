"""Tags of the pages of courses and skills."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kakehashi.courses.questions.labels import label
from kakehashi.web.reader_language import language_of
from kakehashi.web.reasoning import library
from kakehashi.web.words import words

register = template.Library()


@register.simple_tag(takes_context=True)
def sources(context: Context, refs: Iterable[str]) -> SafeString:
    """Return what a statement rests on, each with a link to it in the library."""
    language = language_of(context)
    found = [library().provisions[ref] for ref in refs]
    links = [(reverse("provision", args=[p.ref]), label(library(), p).get(language)) for p in found]
    joint = "／" if language == "ja" else "; "
    listed = format_html_join(joint, '<a href="{}">{}</a>', links)
    return format_html("{}{}", words("learn_rests_on", language), listed)


@register.simple_tag(takes_context=True)
def practice_name(context: Context, ref: str) -> str:
    """Return the title of a practice with its id."""
    return label(library(), library().provisions[ref]).get(language_of(context))


@register.simple_tag(takes_context=True)
def practice_statement(context: Context, ref: str) -> str:
    """Return what a practice is."""
    return library().provisions[ref].statement.get(language_of(context))


@register.simple_tag(takes_context=True)
def quotation(context: Context, text: str) -> str:
    """Return a text in the quotation marks of the reader's language."""
    return f"「{text}」" if language_of(context) == "ja" else f"“{text}”"
