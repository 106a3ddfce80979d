"""Results of aisev, the evaluation environment of Japan's AI Safety Institute.

Its interface lists results with `created_date`, the names of models, and results by the
ten perspectives of the institute's guide; read from its public code (Japan-AISI/aisev).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kakehashi.signals.loose import at, day, items, pairs, text
from kakehashi.signals.signal import Said


def fits(result: dict[str, Any]) -> bool:
    """Say whether it is such a result, or a list of them."""
    return any("target_ai_model_name" in one for one in _results(result))


def date_of(result: dict[str, Any]) -> str:
    """Return the day of the newest result."""
    return max((day(one.get("created_date")) for one in _results(result)), default="")


def said_in(result: dict[str, Any]) -> Iterator[Said]:
    """Yield one line for each perspective."""
    for one in _results(result):
        model = text(one.get("target_ai_model_name"))
        for perspective, found in pairs(one.get("quantitative_results")):
            value = _value(found)
            yield Said(f"aisev {perspective}: {value or '–'} (model {model})", perspective)
        for answer in items(at(one, "qualitative_results", "results")):
            perspective, rate = text(answer.get("perspective")), text(answer.get("scoreRate"))
            if perspective:
                yield Said(f"aisev {perspective}: {rate} ({text(answer.get('text'))})", perspective)


def _value(found: Any) -> str:
    """Return the first figure of a perspective, whatever it is called."""
    if text(found):
        return text(found)
    for key in ("score", "accuracy", "mean", "scoreRate"):
        if text(at(found, key)):
            return text(at(found, key))
    return ""


def _results(result: dict[str, Any]) -> list[dict[str, Any]]:
    return list(items(result["items"])) if "items" in result else [result]
