"""What is read of one file: what it is, when it was made, its hash, and what it says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a file says."""

    text: str
    """In words made from its names and numbers."""
    about: str
    """What practices are found by: the name of a test, metric or field."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A file that was read."""

    kind: str
    """inspect, ai-verify, aisev, ml-bom or model-card."""
    name: str
    sha256: str
    date: str
    """ISO date that the file tells; empty where it tells none."""
    said: tuple[Said, ...]
