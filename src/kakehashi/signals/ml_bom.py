"""CycloneDX bills of materials with machine-learning components and their model cards (1.5 on)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kakehashi.signals.loose import at, day, items, text
from kakehashi.signals.signal import Said

_CONSIDERED = {
    "technicalLimitations": "technical limitations",
    "performanceTradeoffs": "performance trade-offs",
    "ethicalConsiderations": "ethical considerations",
    "fairnessAssessments": "fairness assessments",
    "useCases": "use cases",
    "users": "users",
}
_MODELS = ("machine-learning-model", "data")


def fits(bom: dict[str, Any]) -> bool:
    """Say whether it is such a bill."""
    return bom.get("bomFormat") == "CycloneDX"


def date_of(bom: dict[str, Any]) -> str:
    """Return the day on which it was made."""
    return day(at(bom, "metadata", "timestamp"))


def said_in(bom: dict[str, Any]) -> Iterator[Said]:
    """Yield the components, and what their model cards tell."""
    components = [*items(bom.get("components")), *items([at(bom, "metadata", "component")])]
    if components:
        yield Said(f"CycloneDX bill of {len(components)} components", "components")
    for one in components:
        if one.get("type") in _MODELS:
            yield from _component(one)


def _component(one: dict[str, Any]) -> Iterator[Said]:
    name = " ".join(filter(None, (text(one.get("name")), text(one.get("version")))))
    yield Said(f"Component {name} ({text(one.get('type'))})", "component")
    if items(one.get("licenses")) and one.get("licenses"):
        yield Said(f"{name}: licences listed", "licence")
    card = one.get("modelCard")
    for metric in items(at(card, "quantitativeAnalysis", "performanceMetrics")):
        kind, value = text(metric.get("type")), text(metric.get("value"))
        if kind and value:
            yield Said(f"{name}: {kind} = {value}", f"metric {kind}")
    for key, words in _CONSIDERED.items():
        if at(card, "considerations", key):
            yield Said(f"{name}: {words} told", words)
    if at(card, "modelParameters", "datasets"):
        yield Said(f"{name}: datasets told", "datasets")
