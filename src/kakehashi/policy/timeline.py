"""When texts were published, initiatives began and promises are due, beside editions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kakehashi.library.library import Library
from kakehashi.library.timeline import Event, EventKind, timeline
from kakehashi.model import Framework
from kakehashi.policy.due_dates import due_date
from kakehashi.policy.entities import Entity, load_entities
from kakehashi.policy.study import DocumentStudy, Study
from kakehashi.policy.text_dates import stated_date
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.shown import shown


@dataclass(frozen=True, slots=True)
class Dated:
    """Something that happens to a text, instrument or initiative on a date."""

    key: str
    """Events of one key stand in one row."""
    title: Bilingual
    date: str
    """A day, month or year."""
    kind: EventKind
    about: str = ""
    edition: str = ""
    framework: Framework | None = None
    """Where the library knows it: its row is that of its editions."""


def policy_timeline(
    library: Library, frameworks: Iterable[Framework], dated: Iterable[Dated]
) -> tuple[Event, ...]:
    """Return all dates in order, those of the library's editions and the others.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> library = load_library()
        >>> speech = Bilingual("Speech", "演説")
        >>> told = [Dated("speech", speech, "2025-09-25", EventKind.PUBLISHED)]
        >>> events = policy_timeline(library, [library.framework("japan-ai-act")], told)
        >>> [(e.date, e.framework.short_title.en) for e in events][-1]
        ('2025-09-25', 'Speech')
    """
    others = [_event(one) for one in dated if one.date]
    events = [*timeline(library, frameworks), *others]
    order = {kind: place for place, kind in enumerate(EventKind)}
    return tuple(sorted(events, key=lambda e: (e.date, e.framework.prefix, order[e.kind], e.about)))


def _event(dated: Dated) -> Event:
    """Return a date as an event of an instrument that has no provisions of its own."""
    if dated.framework:
        return Event(dated.date, dated.kind, dated.framework, about=shown(dated.about))
    # Names of files may hold what no drawing may: control characters are not of XML.
    title = Bilingual(shown(dated.title.en), shown(dated.title.ja))
    nobody = Bilingual("", "")
    row = Framework(
        prefix=dated.key,
        id=dated.key,
        edition=dated.edition,
        title=title,
        short_title=title,
        publisher=nobody,
        jurisdiction="",
        kind="text",
        published=dated.date,
        original="",
        sources=(),
        provisions=(),
    )
    return Event(dated.date, dated.kind, row, about=shown(dated.about))


def dates_of_study(study: Study) -> tuple[Dated, ...]:
    """Return the dates of a study's documents, of the initiatives they name, and of deadlines."""
    documents = [dated for one in study.documents for dated in _of_document(one)]
    named = {n.entity.id: n.entity for one in study.documents for n in one.entities}
    return (*documents, *dates_of_entities(named.values()))


def _of_document(one: DocumentStudy) -> Iterator[Dated]:
    name = Bilingual(one.document.name, one.document.name)
    key = f"text:{one.document.sha256[:12]}"
    stated = stated_date(one.document)
    if stated:
        yield Dated(key, name, stated.day.isoformat(), EventKind.PUBLISHED, f"“{stated.quote}”")
    day = stated.day.isoformat() if stated else ""
    for commitment in one.commitments:
        if commitment.deadline is None:
            continue
        due = due_date(commitment.deadline.text, commitment.passage.language, day)
        if due:
            about = f"{commitment.actor.text}: {commitment.action.text}"
            yield Dated(key, name, due.isoformat(), EventKind.DUE, about)


def dates_of_entities(entities: Iterable[Entity]) -> tuple[Dated, ...]:
    """Return when initiatives and bodies began; instruments of the library tell it themselves."""
    return tuple(
        Dated(f"entity:{one.id}", one.name, one.since, EventKind.BEGAN)
        for one in entities
        if one.since and not one.framework
    )


def timeline_of_study(study: Study) -> tuple[Event, ...]:
    """Return all dates of a study in order."""
    return policy_timeline(study.library, frameworks_of_study(study), dates_of_study(study))


def frameworks_of_study(study: Study) -> list[Framework]:
    """Return the frameworks of a study: its parties, and those that documents name."""
    parties = [p.framework for p in study.parties if p.framework]
    named = [n.entity.id for one in study.documents for n in one.entities]
    return frameworks_named(study.library, named, parties)


def frameworks_named(
    library: Library, entities: Iterable[str], also: Iterable[Framework] = ()
) -> list[Framework]:
    """Return the frameworks that some entities are, and others beside them, each once."""
    found = {framework.prefix: framework for framework in also}
    wanted = set(entities)
    for entity in load_entities():
        if entity.id in wanted and entity.framework:
            framework = library.framework(entity.framework)
            found.setdefault(framework.prefix, framework)
    return [found[prefix] for prefix in sorted(found)]
