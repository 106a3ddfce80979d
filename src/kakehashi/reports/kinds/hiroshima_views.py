"""What each audience of the Hiroshima report is told first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.model import Framework
from kakehashi.reports.answer import Answer
from kakehashi.reports.kinds.hiroshima_words import words
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Callout, Heading, Items, Paragraph
from kakehashi.text.listing import listed


def view_of(material: Material, framework: Framework, found: Sequence[Answer]) -> Iterator[Block]:
    """Yield the opening for an audience: a summary by section, and what it should know."""
    language = material.language
    yield Callout(
        words(f"view_{material.audience}", language),
        (
            words(f"view_{material.audience}_text", language),
            words("counted", language, **_counts(found)),
        ),
    )
    if material.audience in ("public", "partners", "policy"):
        yield Heading(1, words("in_short", language))
        yield from _in_short(material, framework, found)


def _counts(found: Sequence[Answer]) -> dict[str, int]:
    buckets = [answer.bucket for answer in found]
    return {
        "total": len(found),
        "full": buckets.count("satisfied"),
        "part": buckets.count("partly"),
        "open": sum(not answer.status.confirmed for answer in found),
    }


def _in_short(material: Material, framework: Framework, found: Sequence[Answer]) -> Iterator[Block]:
    """Yield for each section the titles of the practices that are in place."""
    language = material.language
    lines = []
    for section in framework.children.get(None, ()):
        titles = [
            claim.about.title.get(language)
            for answer in found
            if answer.provision.ref.startswith(f"{section.ref}")
            for claim in answer.claims
            if claim.verdict.value == "in place" and claim.grade == "confirmed"
        ]
        told = listed(dict.fromkeys(titles), language) or words("none_yet", language)
        colon = "：" if language == "ja" else ": "
        lines.append(f"{section.label.get(language)}{colon}{told}")
    yield Paragraph(words("in_short_text", language))
    yield Items(tuple(lines))
