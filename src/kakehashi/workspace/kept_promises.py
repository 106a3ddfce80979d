"""Promises of a text as a workspace keeps them: fields as JSON values, deadlines as days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from kakehashi.policy.commitments import Status
from kakehashi.policy.due_dates import due_date
from kakehashi.policy.promises import Promise, Said
from kakehashi.text.bilingual import Language
from kakehashi.workspace.models import Commitment, PolicyText


def promise_in(commitment: Commitment) -> Promise:
    """Return a kept commitment as a promise."""
    fields = {
        name: Said(said["text"], said["quote"], said["start"], said["above"])
        for name, said in commitment.fields.items()
    }
    return Promise(
        commitment.quote,
        commitment.above,
        commitment.page,
        commitment.start,
        commitment.end,
        Status(commitment.status),
        fields,
        tuple(commitment.entities),
    )


def stored_fields(fields: Mapping[str, Said]) -> dict[str, Any]:
    """Return fields as they are kept: `promise_in` reads them again."""
    return {
        name: {
            "text": said.text,
            "quote": said.quote,
            "start": said.start,
            "end": said.end,
            "above": said.above,
        }
        for name, said in fields.items()
    }


def due_of(text: PolicyText, fields: Mapping[str, Said]) -> date | None:
    """Return the last day of a stated deadline; what a person wrote for it counts first."""
    said = fields.get("deadline")
    if said is None:
        return None
    try:
        return date.fromisoformat(said.text)
    except ValueError:
        language: Language = "ja" if text.language == "ja" else "en"
        return due_date(said.text, language, text.published)
