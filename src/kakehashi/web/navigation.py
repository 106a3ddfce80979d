"""The menu: places that do not depend on an organisation, and those of the one looked at."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from kakehashi.workspace.subjects import Subject

GENERAL = ("home", "library", "crosswalks", "rollup", "learn", "administration")
OF_SUBJECT = (
    "overview",
    "documents",
    "review",
    "decisions",
    "systems",
    "applies",
    "plan",
    "commitments",
    "instruments",
    "skills",
    "reports",
    "incidents",
    "signals",
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the menu."""

    name: str
    """Of its address, and of its words (`menu_…`)."""
    address: str
    current: bool


def places(request: HttpRequest, subject: Subject | None) -> dict[str, list[Place]]:
    """Return the places, with the one looked at marked."""
    told = {"general": [], "subject": []}  # type: dict[str, list[Place]]
    for name in GENERAL:
        _add(told["general"], request, name, ())
    if subject:
        at = (subject.organisation.pk, *((subject.system.pk,) if subject.system else ()))
        for name in OF_SUBJECT:
            _add(told["subject"], request, name, at)
    return told


def _add(into: list[Place], request: HttpRequest, name: str, at: tuple[int, ...]) -> None:
    suffix = {0: "", 1: "", 2: "_of_system"}[len(at)]
    try:
        address = reverse(f"{name}{suffix}", args=at)
    except NoReverseMatch:
        return
    exact = name in {"home", "overview"}  # all others lie below them
    current = request.path == address if exact else request.path.startswith(address)
    into.append(Place(name, address, current))
