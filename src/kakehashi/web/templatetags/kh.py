"""Tags of our templates: words in the reader's language, addresses; and the tags of all parts."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse

from kakehashi.text.bilingual import Bilingual
from kakehashi.web.reader_language import language_of
from kakehashi.web.templatetags import (
    kh_editions,
    kh_provisions,
    kh_records,
    kh_relations,
    kh_statuses,
)
from kakehashi.web.words import words
from kakehashi.workspace.subjects import Subject

register = template.Library()
for _part in (kh_editions, kh_provisions, kh_records, kh_relations, kh_statuses):
    register.tags.update(_part.register.tags)


@register.simple_tag(takes_context=True)
def t(context: Context, key: str, **details: object) -> str:
    """Return a fixed wording in the language of the reader."""
    return words(key, language_of(context), **details)


@register.simple_tag(takes_context=True)
def say(context: Context, text: Bilingual) -> str:
    """Return a text of the library in the language of the reader."""
    return text.get(language_of(context))


@register.simple_tag
def at(name: str, subject: Subject, *args: Any, **kwargs: Any) -> str:
    """Return the address of a page about an organisation or system."""
    if subject.system:
        where = [subject.organisation.pk, subject.system.pk]
        return reverse(f"{name}_of_system", args=[*where, *args], kwargs=kwargs or None)
    return reverse(name, args=[subject.organisation.pk, *args], kwargs=kwargs or None)


@register.filter
def split_words(text: str) -> list[str]:
    """Return the words of a text."""
    return text.split()
