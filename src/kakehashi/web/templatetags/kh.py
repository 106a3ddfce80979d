"""Tags of our templates: words in the reader's language, marks of statuses, addresses."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kakehashi.reports.marks import MARKS
from kakehashi.reports.words import STATUS, VERDICTS
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.web.words import words
from kakehashi.workspace.subjects import Subject

register = template.Library()


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
def status(context: Context, bucket: str) -> SafeString:
    """Return a status as a mark: its words, tinted."""
    text = STATUS[bucket].get(_language(context))
    return format_html('<span class="kh-mark kh-mark-{}">{}</span>', MARKS[bucket], text)


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
