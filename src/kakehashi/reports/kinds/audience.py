"""Who is told what: names, reasons and unjudged passages stay with those who work on it."""

from __future__ import annotations

from kakehashi.reports.material import Material

_INSIDE = ("internal", "policy")


def told_all(material: Material) -> bool:
    """Say whether an audience is told names of people, reasons, suggestions and candidates."""
    return material.audience in _INSIDE
