"""The timeline as JSON, in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kakehashi.library.timeline import Event
from kakehashi.text.bilingual import LANGUAGES


def timeline_json(events: Sequence[Event]) -> list[dict[str, Any]]:
    """Return all events, in both languages."""
    return [
        {
            "date": event.date,
            "precision": event.precision,
            "event": event.kind.value,
            "framework": event.framework.prefix,
            "title": {la: event.framework.title.get(la) for la in LANGUAGES},
            "standing": event.standing.value,
            "provisions": [provision.ref for provision in event.provisions],
            **({"about": event.about} if event.about else {}),
            "spans": {la: [span.label.get(la) for span in event.spans] for la in LANGUAGES},
        }
        for event in events
    ]
