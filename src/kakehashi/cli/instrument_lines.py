"""Instruments and measures as lines at the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from kakehashi.cli.commitment_words import say
from kakehashi.text.bilingual import Language
from kakehashi.text.shown import shown

if TYPE_CHECKING:
    from kakehashi.workspace.measure_view import Assigned
    from kakehashi.workspace.models import Instrument


def instrument_line(one: Instrument, on: date, language: Language) -> str:
    """Return an instrument as one line of a list."""
    from kakehashi.policy.instruments import KINDS, STATES

    parts = [f"{one.pk:>5}", shown(one.owner), shown(f"{one.title} {one.edition}".strip())]
    parts += [KINDS[one.kind].get(language), STATES[one.state].get(language)]
    if one.review_on:
        key = "review_due" if one.review_on > on else "overdue"
        parts.append(say(key, language, day=one.review_on.isoformat()))
    return "  ".join(parts)


def instrument_told(one: Instrument, on: date, language: Language) -> Iterator[str]:
    """Return all that is told of an instrument, with its practices and measures."""
    from kakehashi.policy.instruments import FIELDS, KINDS, STATES
    from kakehashi.workspace.instrument_view import written_of
    from kakehashi.workspace.measure_view import assigned_of

    written = written_of(one)
    worded = {"kind": KINDS[one.kind].get(language), "state": STATES[one.state].get(language)}
    for name, title in FIELDS.items():
        if written[name]:
            yield f"{title.get(language)}: {worded.get(name) or shown(written[name])}"
    for told in one.practices:
        yield f"  {told['practice']}  {told['probability']:.2f}  “{shown(told['quote'])}”"
    for each in assigned_of(one):
        yield measure_line(each, on, language)


def measure_line(one: Assigned, on: date, language: Language) -> str:
    """Return a measure as one line of a list."""
    from kakehashi.policy.follow_up import PROGRESS

    kept = one.measure
    parts = [f"{kept.pk:>5}", shown(kept.number), shown(kept.owner)]
    parts.append(
        PROGRESS[one.progress].get(language) if one.progress else say("not_followed", language)
    )
    if one.due:
        key = "overdue" if one.overdue(on) else "due"
        parts.append(say(key, language, day=one.due.isoformat()))
    return "  ".join([*parts, shown(kept.text)[:80]])
