"""Tags of statuses and verdicts: their words, marks and bars."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.template.context import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kakehashi.reports.marks import MARKS
from kakehashi.reports.words import STATUS, VERDICTS
from kakehashi.text.bilingual import Language
from kakehashi.text.listing import listed
from kakehashi.web.reader_language import language_of
from kakehashi.web.words import words

register = template.Library()
_BAR = 120
"""Width of a bar of statuses."""
_OUTCOMES = {"applies": "info", "does not apply": "none", "cannot tell": "unknown"}


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
    text = _status_words(bucket, language_of(context))
    tint = MARKS.get(bucket, "unknown")
    return format_html('<span class="kh-mark kh-mark-{}">{}</span>', tint, text)


@register.simple_tag(takes_context=True)
def status_words(context: Context, bucket: str) -> str:
    """Return a status, in words alone."""
    return STATUS[bucket].get(language_of(context))


@register.simple_tag(takes_context=True)
def counts_said(context: Context, counts: Mapping[str, int]) -> str:
    """Return in one line how many provisions have each status that any of them has."""
    language = language_of(context)
    told = (
        words("count_of", language, name=_status_words(bucket, language), count=count)
        for bucket, count in counts.items()
        if count
    )
    return listed(told, language)


@register.simple_tag(takes_context=True)
def verdict(context: Context, value: str) -> SafeString:
    """Return a verdict as a mark: its words, tinted."""
    text = VERDICTS[value].get(language_of(context))
    return format_html('<span class="kh-mark kh-mark-{}">{}</span>', MARKS[value], text)


@register.simple_tag(takes_context=True)
def verdict_words(context: Context, value: str) -> str:
    """Return a verdict, in words alone."""
    return VERDICTS[value].get(language_of(context))


@register.simple_tag(takes_context=True)
def outcome(context: Context, value: str) -> SafeString:
    """Return whether something applies, as a mark."""
    text = words(value, language_of(context))
    return format_html('<span class="kh-mark kh-mark-{}">{}</span>', _OUTCOMES[value], text)
