"""Commitments as lines at the terminal: one in a list, one with all that is known of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from kakehashi.cli.commitment_words import say
from kakehashi.text.bilingual import Language
from kakehashi.text.listing import listed
from kakehashi.text.shown import shown

if TYPE_CHECKING:
    from kakehashi.workspace.commitment_view import Tracked
    from kakehashi.workspace.models import FollowUp


def line(one: Tracked, on: date, language: Language) -> str:
    """Return a commitment as one line of a list."""
    from kakehashi.policy.follow_up import PROGRESS
    from kakehashi.workspace.operations.commitments import STATES

    kept = one.commitment
    parts = [f"{kept.pk:>5}", STATES[kept.state].get(language), _due(one, on, language)]
    if one.progress:
        parts.append(PROGRESS[one.progress].get(language))
        # Done by their own account only: worth telling apart from a figure.
        if one.progress.value == "done" and one.last and one.last.status == "claimed":
            parts.append(say("unmeasured", language))
    parts.append(f"{shown(one.said('actor'))}: {shown(one.said('action'))[:80]}")
    return "  ".join(parts)


def _due(one: Tracked, on: date, language: Language) -> str:
    if one.due is None:
        return shown(one.said("deadline")) or say("none_stated", language)
    return say("overdue" if one.overdue(on) else "due", language, day=one.due.isoformat())


def told(one: Tracked, on: date, language: Language) -> list[str]:
    """Return a commitment with its fields, their quotes, and what became of it."""
    from kakehashi.policy.commitments import STATUSES, Status
    from kakehashi.policy.promises import FIELDS
    from kakehashi.workspace.operations.commitments import STATES

    kept = one.commitment
    status = STATUSES[Status(kept.status)].get(language)
    found = [
        f"{kept.pk}  {STATES[kept.state].get(language)} · {status} · {_due(one, on, language)}",
        f"“{shown(kept.quote)}”",
        f"  {_source(one, language)}",
    ]
    for name, title in FIELDS.items():
        found.append(f"  {title.get(language)}: {_field(kept.fields.get(name), language)}")
    if one.entities:
        names = listed((entity.name.get(language) for entity in one.entities), language)
        found.append("  " + say("about", language, names=names))
    return [*found, *(_follow_up(each, language) for each in one.follow_ups)]


def _field(said: dict[str, Any] | None, language: Language) -> str:
    """Return what a field says, with the words that it rests on where they are others."""
    if not said:
        return say("none_stated", language)
    text = shown(said["text"])
    if said["quote"] == said["text"]:
        return text
    return f"{text}  {say('rests_on', language, quote=shown(said['quote']))}"


def _follow_up(each: FollowUp, language: Language) -> str:
    from kakehashi.policy.commitments import Status
    from kakehashi.policy.follow_up import EVIDENCE, PROGRESS, Progress

    evidence = EVIDENCE[Status(each.status)].get(language)
    progress = PROGRESS[Progress(each.progress)].get(language)
    said = f"{progress} ({evidence}): “{shown(each.quote)}”"
    return f"  {each.on.isoformat()}  {said} {shown(each.source)}, {shown(each.made_by.name)}"


def _source(one: Tracked, language: Language) -> str:
    kept = one.commitment
    name = shown(kept.text.name)
    if kept.page:
        return say("source", language, name=name, page=kept.page)
    return say("place", language, name=name, start=kept.start, end=kept.end)
