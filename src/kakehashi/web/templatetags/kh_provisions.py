"""Tags of the library: provisions, frameworks, and what they say of whom."""

from __future__ import annotations

from django import template
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kakehashi.model import Framework, Provision
from kakehashi.reports.words import ADDRESSEES, MODALITY
from kakehashi.text.listing import listed
from kakehashi.web.reader_language import language_of
from kakehashi.web.reasoning import library
from kakehashi.web.words import WORDS, words

register = template.Library()


@register.simple_tag(takes_context=True)
def label(context: Context, provision: Provision) -> SafeString:
    """Return citation and title of a provision, told apart by weight; once where they agree."""
    language = language_of(context)
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
    language, known = language_of(context), library()
    provision = known.provisions.get(source)
    framework = known.frameworks.get(source.partition(":")[0])
    if provision is None or framework is None:
        return source
    citation = provision.citation.get(language) or provision.id
    return f"{framework.short_title.get(language)} {citation}"


@register.simple_tag(takes_context=True)
def titled(context: Context, target: str) -> str:
    """Return what a decision is about: the id and title of a practice or provision."""
    found = library().provisions.get(target)
    if found is None:
        return target
    label = found.label.get(language_of(context))
    return f"{found.id} {label}" if found.practice else label


@register.simple_tag(takes_context=True)
def edition(context: Context, framework: Framework) -> str:
    """Return the short title of a framework with its edition, which some titles hold already."""
    title = framework.short_title.get(language_of(context))
    shown = framework.edition.removesuffix("-proposed")
    return title if shown in title else f"{title} {shown}"


@register.simple_tag(takes_context=True)
def modality(context: Context, value: str) -> str:
    """Return how binding a provision is."""
    return MODALITY[value].get(language_of(context))


@register.simple_tag(takes_context=True)
def addressees(context: Context, values: tuple[str, ...]) -> str:
    """Return whom a provision addresses."""
    language = language_of(context)
    return listed((ADDRESSEES[one].get(language) for one in values), language)


@register.simple_tag(takes_context=True)
def place_words(context: Context, jurisdiction: str) -> str:
    """Return where a framework is from."""
    key = f"place_{jurisdiction}"
    return words(key, language_of(context)) if key in WORDS else jurisdiction
