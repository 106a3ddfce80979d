"""The catalogue of countermeasures: patterns of failure, and what works against them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log1p
from typing import cast

from kakehashi.incidents.words import Effect, Harm
from kakehashi.library.library import DATA
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model.framework import HUB
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import fold

_TAG, _HARM = 1.5, 0.5
"""What a tag of a classifier and a harm weigh beside words of the text."""


@dataclass(frozen=True)
class Pattern:
    """A way in which AI systems fail people."""

    id: str
    title: Bilingual
    cues: tuple[str, ...]
    cues_ja: tuple[str, ...]
    harms: tuple[Harm, ...]
    tags: tuple[str, ...]
    practices: tuple[tuple[str, Effect], ...]
    """Refs of practices with their effect, the most telling first."""

    @cached_property
    def _cue(self) -> re.Pattern[str]:
        english = "|".join(re.escape(one) for one in sorted(self.cues, key=len, reverse=True))
        japanese = "|".join(re.escape(one) for one in self.cues_ja)
        return re.compile(rf"\b(?:{english})|(?:{japanese})")

    def weight(self, folded: str, tags: Collection[str], harms: Collection[str]) -> float:
        """Return how much an account speaks for the pattern; 0: not at all.

        Args:
            folded: The text, folded.
            tags: Of a classifier of failures, where there are any.
            harms: Codes of the incident.
        """
        cues = len(set(self._cue.findall(folded)))
        tagged = sum(tag in tags for tag in self.tags)
        harmed = any(harm in harms for harm in self.harms) and (cues or tagged)
        return log1p(cues) + _TAG * log1p(tagged) + _HARM * bool(harmed)


@lru_cache(maxsize=1)
def load_patterns() -> tuple[Pattern, ...]:
    """Return the catalogue in order.

    Example:
        >>> next(one for one in load_patterns() if one.id == "copyright").practices[0]
        ('practices:IPR-01', <Effect.PREVENT: 'prevent'>)
    """
    held = load_yaml(DATA / "incidents" / "countermeasures.yaml")
    return tuple(_pattern(row) for row in cast("list[dict[str, object]]", held["patterns"]))


def _pattern(row: dict[str, object]) -> Pattern:
    lists = {key: tuple(cast("list[str]", row.get(key, []))) for key in ("cues", "cues_ja", "tags")}
    pairs = (one.split() for one in cast("list[str]", row["practices"]))
    return Pattern(
        str(row["id"]),
        Bilingual(str(row["title"]), str(row["title_ja"])),
        tuple(fold(one).lower() for one in lists["cues"]),
        tuple(fold(one).lower() for one in lists["cues_ja"]),
        tuple(Harm(one) for one in cast("list[str]", row.get("harms", []))),
        lists["tags"],
        tuple((f"{HUB}:{id_}", Effect(effect)) for id_, effect in pairs),
    )


def patterns_of(
    text: str, tags: Collection[str] = (), harms: Collection[str] = ()
) -> list[tuple[Pattern, float]]:
    """Return the patterns that an account speaks for, the likeliest first.

    Example:
        >>> found = patterns_of("The hiring tool ranked women lower than men.")
        >>> sorted(pattern.id for pattern, _ in found[:2])
        ['scored-people', 'unfair-outcomes']
    """
    return list(_weighed(text, frozenset(tags), frozenset(harms)))


@lru_cache(maxsize=2000)
def _weighed(
    text: str, tags: frozenset[str], harms: frozenset[str]
) -> tuple[tuple[Pattern, float], ...]:
    """Return the patterns of an account; a register counts the same accounts again and again."""
    folded = fold(text).lower()
    weighed = [(one, one.weight(folded, tags, harms)) for one in load_patterns()]
    return tuple(sorted((pair for pair in weighed if pair[1] > 0), key=lambda pair: -pair[1]))
