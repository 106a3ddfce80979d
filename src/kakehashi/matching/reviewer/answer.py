"""The form in which a model answers, and reading it out of what servers return."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kakehashi.matching.reviewer.verdict import ReviewVerdict

LONGEST = 400_000
"""Characters of an answer beyond which it is not read: it cannot be an answer to one call."""


class AnswerLine(BaseModel):
    """The verdict on one practice, as the model writes it. Nothing in it is believed yet."""

    model_config = ConfigDict(extra="ignore")

    practice: str
    verdict: ReviewVerdict
    candidate: int | None = 0
    also: list[int] = Field(default_factory=list)
    quote: str | None = ""
    confidence: float
    why: str | None = ""


class MalformedAnswerError(ValueError):
    """The text holds no object with verdicts."""


def read_answer(text: str) -> tuple[list[AnswerLine], int]:
    r"""Return the verdicts in a model's answer, and how many lines of it were not of the form.

    Fences, thoughts and chatter around the object are passed over.

    Raises:
        MalformedAnswerError: there is no JSON object with a list of verdicts.

    Example:
        >>> line = '{"practice": "GOV-01", "verdict": "none", "confidence": 0.9}'
        >>> lines, wrong = read_answer('Sure:\n```json\n{"verdicts": [' + line + ', 3]}\n```')
        >>> lines[0].verdict.value, wrong
        ('none', 1)
    """
    if len(text) > LONGEST:
        raise MalformedAnswerError
    lines: list[AnswerLine] = []
    wrong = 0
    for entry in _verdicts(text):
        try:
            lines.append(AnswerLine.model_validate(entry, strict=False))
        except ValidationError:
            wrong += 1
    return lines, wrong


def _verdicts(text: str) -> list[Any]:
    decoder = json.JSONDecoder()
    # A thinking model may draft an object before the real one, so the last one counts.
    found: list[Any] | None = None
    at = text.find("{")
    while at >= 0:
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            if isinstance(value, dict) and isinstance(value.get("verdicts"), list):
                found = value["verdicts"]
        at = text.find("{", end)
    if found is None:
        raise MalformedAnswerError
    return found


def answer_schema() -> dict[str, Any]:
    """Return the JSON Schema of an answer, in the strict form that servers ask for."""
    properties = {
        "practice": {"type": "string"},
        "verdict": {"type": "string", "enum": [verdict.value for verdict in ReviewVerdict]},
        "candidate": {"type": "integer"},
        "also": {"type": "array", "items": {"type": "integer"}},
        "quote": {"type": "string"},
        "confidence": {"type": "number"},
        "why": {"type": "string"},
    }
    line = _strict(properties)
    return _strict({"verdicts": {"type": "array", "items": line}})


def _strict(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
