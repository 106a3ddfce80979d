"""What is done, partly done and open, theme by theme."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from kakehashi.applicability.expression import condition
from kakehashi.model.applicability import Facts
from kakehashi.model.framework import HUB
from kakehashi.starting.answers import Said
from kakehashi.starting.records import StepRecord, ThemeRecord
from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True)
class Theme:
    """A theme with its practices, each with what was said of it (None: not known)."""

    id: str
    title: Bilingual
    practices: tuple[tuple[str, Said | None], ...]

    def count(self, said: Said | None) -> int:
        """Return how many practices stand so."""
        return sum(one is said for _, one in self.practices)


def themes_of(
    themes: Collection[ThemeRecord],
    facts: Facts,
    said: Mapping[str, Said],
    wanted: Collection[str],
) -> tuple[Theme, ...]:
    """Return the themes with those of their practices that fit and that somebody asks for.

    Args:
        themes: All themes with their steps.
        facts: What is known, for steps that fit only some.
        said: What was said of practices.
        wanted: Practices that instruments concerning the organisation ask for.
    """
    found = []
    for theme in themes:
        refs = [ref for ref, _ in fitting(theme, facts) if ref in wanted or ref in said]
        if refs:
            practices = tuple((ref, said.get(ref)) for ref in refs)
            found.append(Theme(theme.id, Bilingual(theme.title, theme.title_ja), practices))
    return tuple(found)


def fitting(theme: ThemeRecord, facts: Facts) -> Iterator[tuple[str, StepRecord]]:
    """Yield the steps of a theme that answers do not rule out, with their practices' refs."""
    for step in theme.steps:
        if not step.when or condition(step.when).judge(facts).holds is not False:
            yield f"{HUB}:{step.practice}", step
