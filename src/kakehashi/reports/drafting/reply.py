"""Read the paragraphs out of what a model answers; nothing in them is believed yet."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

LONGEST = 400_000
"""Characters of an answer beyond which it is not read."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the model wrote it, and the claims it says it rests on."""

    text: str
    cites: tuple[int, ...]


def drafts_in(text: str) -> dict[str, tuple[Sentence, ...]]:
    r"""Return the sentences by item; nothing where the answer is not of the form.

    Fences, thoughts and chatter around the object are passed over; the last
    object of the form counts.

    Example:
        >>> told = '{"drafts": [{"item": "1a", "sentences": [{"text": "Yes.", "cites": [1]}]}]}'
        >>> drafts_in("Sure: " + told)["1a"][0].cites
        (1,)
        >>> drafts_in("no")
        {}
    """
    found: dict[str, tuple[Sentence, ...]] = {}
    for value in _objects(text[:LONGEST]):
        drafts = value.get("drafts")
        if isinstance(drafts, list):
            found = {
                str(one.get("item", "")): tuple(_sentences(one.get("sentences")))
                for one in drafts
                if isinstance(one, dict)
            }
    return found


def _objects(text: str) -> list[dict[str, Any]]:
    decoder = json.JSONDecoder()
    found = []
    at = text.find("{")
    while at >= 0:
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            found += [value] if isinstance(value, dict) else []
        at = text.find("{", end)
    return found


def _sentences(told: Any) -> list[Sentence]:
    if not isinstance(told, list):
        return []
    return [
        Sentence(one["text"], _numbers(one.get("cites")))
        for one in told
        if isinstance(one, dict) and isinstance(one.get("text"), str)
    ]


def _numbers(told: Any) -> tuple[int, ...]:
    if not isinstance(told, list):
        return ()
    # True is an int to Python, and no number of a claim.
    return tuple(dict.fromkeys(n for n in told if isinstance(n, int) and not isinstance(n, bool)))
