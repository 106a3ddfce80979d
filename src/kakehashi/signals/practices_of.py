"""Which practices a thing that a file says may be evidence for, by a table of data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from kakehashi.library.library import DATA
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model.framework import HUB
from kakehashi.text.normalise import fold


@dataclass(frozen=True, slots=True)
class Rule:
    """Words, one of which has to stand in what a thing is about; none: any."""

    kinds: tuple[str, ...]
    words: tuple[str, ...]
    practices: tuple[str, ...]


@lru_cache(maxsize=1)
def load_rules() -> tuple[Rule, ...]:
    """Return the table in order."""
    held = load_yaml(DATA / "signals" / "practices.yaml")
    rows = cast("list[dict[str, list[str]]]", held["rules"])
    return tuple(
        Rule(
            tuple(row.get("kinds", [])),
            tuple(fold(word).lower() for word in row.get("words", [])),
            tuple(f"{HUB}:{one}" for one in row["practices"]),
        )
        for row in rows
    )


def practices_of(kind: str, about: str) -> tuple[str, ...]:
    """Return refs of practices, each once; none where no rule fits.

    Example:
        >>> practices_of("inspect", "bbq scorer")
        ('practices:EVA-02', 'practices:FAI-13', 'practices:FAI-05')
    """
    folded = fold(about).lower()
    found: dict[str, None] = {}
    for rule in load_rules():
        here = not rule.kinds or kind in rule.kinds
        if here and (not rule.words or any(word in folded for word in rule.words)):
            found.update(dict.fromkeys(rule.practices))
    return tuple(found)
