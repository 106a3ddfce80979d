"""What an incident teaches: practices, who asks for them, and who lacks them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kakehashi.assessment.asked import asked_by
from kakehashi.incidents.suggest import Suggested, suggest
from kakehashi.library.library import Library
from kakehashi.workspace.incident_accounts import account_of, tags_of
from kakehashi.workspace.models import Incident, IncidentPractice, System
from kakehashi.workspace.operations.incidents import suggest_practices
from kakehashi.workspace.standing import effective
from kakehashi.workspace.subjects import subjects

if TYPE_CHECKING:  # matching is slow to load, and pages of incidents rarely match
    from kakehashi.matching.rankers import Rankers

IN_PLACE = frozenset({"in place", "not applicable"})
"""Verdicts that leave no hole."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One practice that an incident teaches."""

    link: IncidentPractice
    asked_by: tuple[str, ...]
    """Refs of the provisions whose rows name it, current editions only."""
    ours: tuple[tuple[str, str], ...]
    """The verdict in force for each system concerned, by path; empty where nobody decided."""
    elsewhere: tuple[tuple[str, str], ...]
    """Other systems where it is not known to be in place, with their verdicts."""


def learn(
    incident: Incident,
    library: Library,
    *,
    actor: str,
    now: datetime,
    rankers: Rankers | None = None,
) -> list[Suggested]:
    """Suggest practices for an incident, and keep the suggestions for people to decide."""
    told = account_of(incident)
    from kakehashi.matching.rankers import Rankers

    rankers = rankers or Rankers.kept(library.practices)
    harms = [str(one) for one in told.harms]
    found = suggest(told.text, rankers, tags=tags_of(incident), harms=harms)
    pairs = [(one.practice, one.effect) for one in found]
    suggest_practices(incident, pairs, actor=actor, now=now)
    return found


def lessons(
    incident: Incident, library: Library, seen: Iterable[int] | None = None
) -> list[Lesson]:
    """Return what an incident teaches: decided practices first, then suggestions by rank.

    Args:
        incident: Which.
        library: Frameworks and crosswalks.
        seen: Ids of the organisations that the person may read; None: all.
    """
    links = [one for one in incident.practices.order_by("rank", "pk") if one.state != "rejected"]
    links.sort(key=lambda one: one.state != "accepted")
    asked = asked_by(library)
    current = {framework.prefix for framework in library.current}
    standing = _standing(incident, library, None if seen is None else set(seen))
    found = []
    for link in links:
        asking = [ref for ref in asked.get(link.practice, ()) if ref.partition(":")[0] in current]
        ours = [(path, table.get(link.practice, "")) for path, own, table in standing if own]
        rest = [(path, table.get(link.practice, "")) for path, own, table in standing if not own]
        holes = [(path, verdict) for path, verdict in rest if verdict not in IN_PLACE]
        found.append(Lesson(link, tuple(asking), tuple(ours), tuple(holes)))
    return found


def _standing(
    incident: Incident, library: Library, seen: set[int] | None
) -> Sequence[tuple[str, bool, dict[str, str]]]:
    """Return for each system its path, whether it is concerned, and verdicts by practice."""
    found = []
    concerned = set(incident.systems)
    everything = subjects()
    own_organisation = not concerned
    for one in everything:
        if seen is not None and one.organisation.pk not in seen:
            continue
        if one.system is None:
            if not (own_organisation and one.organisation.pk == incident.organisation_id):
                continue
            mine = True
        else:
            mine = one.system.pk in concerned
        held = effective(one.organisation, library, system=one.system)
        table = {ref: each.decision.verdict for ref, each in held.items()}
        found.append((one.path, mine, table))
    return found


def systems_of(incident: Incident) -> list[System]:
    """Return the systems concerned, by name."""
    return list(System.objects.filter(pk__in=incident.systems).order_by("name", "pk"))
