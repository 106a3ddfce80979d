"""The timeline of an organisation: policy texts, instruments, deadlines, initiatives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kakehashi.library.library import Library
from kakehashi.library.timeline import Event, EventKind
from kakehashi.model import Framework
from kakehashi.policy.timeline import (
    Dated,
    dates_of_entities,
    frameworks_named,
    policy_timeline,
)
from kakehashi.text.bilingual import Bilingual
from kakehashi.workspace.commitment_view import entities_named, tracked_of
from kakehashi.workspace.instrument_view import ENDED_STATES, instruments_of
from kakehashi.workspace.models import Instrument, PolicyText


def timeline_of(library: Library, organisations: Iterable[int]) -> tuple[Event, ...]:
    """Return the dates of the texts and instruments of some organisations, with their frameworks.

    Deadlines are those of confirmed commitments, as they were moved last.
    """
    places = list(organisations)
    texts = PolicyText.objects.filter(organisation_id__in=places).order_by("pk")
    instruments = instruments_of(places)
    named = [told["id"] for text in texts for told in text.entities]
    known = library.frameworks
    held = [known[one.framework] for one in instruments if one.framework in known]
    dated = [
        *(dated for text in texts for dated in _of_text(text)),
        *(dated for one in instruments if one.framework not in known for dated in _dates(one)),
        *_reviews(instruments, known),
        *_deadlines(places),
        *dates_of_entities(entities_named(named)),
    ]
    return policy_timeline(library, frameworks_named(library, named, held), dated)


def _of_text(text: PolicyText) -> Iterator[Dated]:
    yield Dated(f"text:{text.pk}", _twice(text.name), text.published, EventKind.PUBLISHED)


def _dates(one: Instrument) -> Iterator[Dated]:
    key, title = f"instrument:{one.pk}", _twice(one.title)
    yield Dated(key, title, one.published, EventKind.PUBLISHED, edition=one.edition)
    yield Dated(key, title, one.in_force, EventKind.IN_FORCE, edition=one.edition)


def _reviews(instruments: Iterable[Instrument], known: Mapping[str, Framework]) -> Iterator[Dated]:
    for one in instruments:
        if one.review_on and one.state not in ENDED_STATES:
            yield Dated(
                f"instrument:{one.pk}",
                _twice(one.title),
                one.review_on.isoformat(),
                EventKind.REVIEW,
                framework=known.get(one.framework),
            )


def _deadlines(places: list[int]) -> Iterator[Dated]:
    for one in tracked_of(places, "confirmed"):
        if one.due:
            text = one.commitment.text
            about = f"{one.said('actor')}: {one.said('action')}"
            day = one.due.isoformat()
            yield Dated(f"text:{text.pk}", _twice(text.name), day, EventKind.DUE, about)


def _twice(text: str) -> Bilingual:
    return Bilingual(text, text)
