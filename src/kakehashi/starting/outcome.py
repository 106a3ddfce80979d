"""All that follows from the answers, in one value: what pages, tables and the policy show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kakehashi.library.library import Library
from kakehashi.model.applicability import Facts
from kakehashi.starting.answers import Given, Said
from kakehashi.starting.closed import closed_provisions
from kakehashi.starting.concerns import Concerned, Group, concerned_by
from kakehashi.starting.facts_from import facts_from, said_of, situation
from kakehashi.starting.next_steps import Asking, Step, asking_for, next_steps
from kakehashi.starting.plan import Ruled, questions_asked
from kakehashi.starting.policy import Policy, draft_policy
from kakehashi.starting.questions import Question
from kakehashi.starting.start_files import Start
from kakehashi.starting.themes import Theme, themes_of


@dataclass(frozen=True)
class Outcome:
    """What follows from the answers."""

    organisation: str
    """Its name; empty where nobody gave it."""
    date: str
    given: Given
    facts: Facts
    said: Mapping[str, Said]
    """What was said of practices, and what was decided before."""
    asked: tuple[Question, ...]
    """The questions that were answered."""
    concerned: tuple[Concerned, ...]
    asking: Mapping[str, tuple[Asking, ...]]
    """For each practice the provisions that ask for it, of instruments that count."""
    themes: tuple[Theme, ...]
    steps: tuple[Step, ...]
    policy: Policy

    def of(self, group: Group) -> tuple[Concerned, ...]:
        """Return the instruments of one group."""
        return tuple(one for one in self.concerned if one.group is group)


def outcome_of(
    library: Library,
    start: Start,
    given: Given,
    *,
    ruled: Ruled,
    asks: Mapping[str, tuple[str, ...]],
    organisation: str = "",
    date: str,
    known: Facts | None = None,
    decided: Mapping[str, Said] | None = None,
) -> Outcome:
    """Return all that follows from answers.

    Args:
        library: The practices and the crosswalks.
        start: What the start is made of.
        given: The answers.
        ruled: The frameworks that may concern somebody, with their rules.
        asks: For each provision the practices that it asks for.
        organisation: Its name, for the policy.
        date: ISO date, as printed.
        known: Facts known from before, such as those of a workspace.
        decided: What was decided of practices before; an answer goes before it.
    """
    facts = facts_from(given, start, known)
    said = {**(decided or {}), **said_of(given)}
    concerned = concerned_by(ruled, facts, start.instruments)
    told = situation(facts, given, start)
    asking = asking_for(concerned, asks, said, closed_provisions(library))
    return Outcome(
        organisation=organisation,
        date=date,
        given=given,
        facts=facts,
        said=said,
        asked=questions_asked(given, start),
        concerned=concerned,
        asking=asking,
        themes=themes_of(start.themes, told, said, asking),
        steps=next_steps(start.themes, told, said, asking),
        policy=draft_policy(start.policy, told, said, asking),
    )
