"""Tags of crosswalks: what is known of two provisions, as a mark and in one letter."""

from __future__ import annotations

from collections.abc import Sequence

from django import template
from django.template.context import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kakehashi.web.crosswalk_pairs import Pair
from kakehashi.web.reader_language import language_of
from kakehashi.web.words import words

register = template.Library()
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
    language = language_of(context)
    marks = (
        (format_html('<span class="kh-mark kh-mark-none">{}</span>', words(one, language)),)
        for one in found
    )
    return format_html_join(words("or_else", language), "{}", marks)
