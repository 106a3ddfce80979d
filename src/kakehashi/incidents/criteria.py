"""The common reporting criteria for incidents, and which of them an incident answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from kakehashi.library.library import DATA
from kakehashi.library.yaml_files import load_yaml
from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Criterion:
    """One of the 29 criteria; `verified` says against what it was checked."""

    id: str
    group: str
    mandatory: bool
    field: str
    """The field of an incident that answers it; empty: `Incident.criteria` may."""
    title: Bilingual
    verified: str

    def answered_by(self, values: Mapping[str, object], criteria: Mapping[str, str]) -> bool:
        """Say whether an incident says something to it."""
        told = values.get(self.field) if self.field else criteria.get(self.id)
        return bool(told) and told != "unknown"


@lru_cache(maxsize=1)
def load_criteria() -> tuple[Criterion, ...]:
    """Return the criteria in order.

    Example:
        >>> len(load_criteria()), {one.verified for one in load_criteria()}
        (29, {'unverified'})
    """
    held = load_yaml(DATA / "incidents" / "criteria.yaml")
    rows = cast("list[dict[str, str]]", held["criteria"])
    return tuple(
        Criterion(
            row["id"],
            row["group"],
            row["mandatory"] == "true",
            row["field"],
            Bilingual(row["title"], row["title_ja"]),
            row["verified"],
        )
        for row in rows
    )
