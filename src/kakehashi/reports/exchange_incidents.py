"""The incidents that a bundle tells of, for reading: what strangers wrote is made harmless."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from kakehashi.incidents.words import WORDS, Harm, Kind, Risk, Severity
from kakehashi.reports.exchange_view import BundleView
from kakehashi.reports.kinds.incident_words import words

_FIELDS = (
    "title", "kind", "severity", "harms", "risk", "occurred", "country", "sector",
    "summary", "description", "practices",
)  # fmt: skip
_LABELS = {"title": "about", "description": "what", "practices": "lessons", "summary": "summary"}
_CODES: dict[str, type[StrEnum]] = {
    "kind": Kind,
    "severity": Severity,
    "harms": Harm,
    "risk": Risk,
}


def incidents_shown(view: BundleView) -> Iterator[list[tuple[str, str]]]:
    """Yield for each incident its labels and values, in order."""
    for number in view.told.below("incidents"):
        base = f"incidents/{number}"
        shown = [(name, _said(view, base, name)) for name in _FIELDS]
        rows = [
            (words(_LABELS.get(name, name), view.language), said) for name, said in shown if said
        ]
        events = view.told.below(f"{base}/timeline")
        label = words("timeline", view.language)
        yield [*rows, *((label, view.at(f"{base}/timeline/{one}")) for one in events)]


def _said(view: BundleView, base: str, name: str) -> str:
    value = view.told.get(f"{base}/{name}")
    if name in _CODES and value:
        codes = value if isinstance(value, list) else [value]
        return ", ".join(_worded(view, _CODES[name], str(one)) for one in codes)
    if isinstance(value, list):
        return ", ".join(view.text(one) for one in value)
    return view.at(f"{base}/{name}")


def _worded(view: BundleView, codes: type[StrEnum], value: str) -> str:
    try:
        return WORDS[codes(value)].get(view.language)
    except ValueError:
        return view.text(value)
