"""What many incidents teach, as records for the revision of a guideline: codes, no free text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.db.models import prefetch_related_objects

from kakehashi.assessment.asked import asked_by
from kakehashi.errors import KakehashiError, Problem
from kakehashi.incidents.lesson_records import (
    CaseLesson,
    IncidentLessons,
    LearntPractice,
    PracticeLesson,
    Words,
)
from kakehashi.incidents.words import Confidentiality, Effect
from kakehashi.library.library import Library
from kakehashi.version import __version__
from kakehashi.workspace.incident_accounts import case_in, practices_of
from kakehashi.workspace.models import Incident


def lessons_told(
    incidents: Sequence[Incident], library: Library, made: str, *, with_internal: bool = False
) -> IncidentLessons:
    """Return what incidents teach: public ones, and internal ones where it is wanted.

    A restricted incident is never among them, and cases are numbered anew, so that nobody
    learns from gaps how many there are.

    Raises:
        KakehashiError: there is nothing to tell.
    """
    open_to = {Confidentiality.PUBLIC, *((Confidentiality.INTERNAL,) if with_internal else ())}
    chosen = [
        one for one in incidents if one.state != "withdrawn" and one.confidentiality in open_to
    ]
    if not chosen:
        raise KakehashiError(Problem("KH-INC-016"))
    prefetch_related_objects(chosen, "practices")
    cases = [_case(number, one) for number, one in enumerate(chosen, 1)]
    return IncidentLessons(
        format="kakehashi-incident-lessons-1",
        made=made,
        library=__version__,
        cases=cases,
        practices=_practices(cases, library),
    )


def _case(number: int, incident: Incident) -> CaseLesson:
    case = case_in(incident)
    links = {one.practice: one for one in incident.practices.all()}
    told = [
        LearntPractice(
            practice=ref,
            effect=Effect(links[ref].effect),
            decided=links[ref].state == "accepted",
        )
        for ref in practices_of(incident)
    ]
    return CaseLesson(
        case=number,
        kind=case.kind,
        severity=case.severity,
        risk=case.risk,
        harms=list(case.harms),
        sector=case.sector.id,
        year=case.year,
        patterns=[one.id for one in case.patterns],
        practices=told,
    )


def _practices(cases: Sequence[CaseLesson], library: Library) -> list[PracticeLesson]:
    """Return the practices of the cases, the commonest first."""
    asked, current = asked_by(library), {one.prefix for one in library.current}
    teaching: dict[str, list[tuple[int, LearntPractice]]] = {}
    for case in cases:
        for one in case.practices:
            teaching.setdefault(one.practice, []).append((case.case, one))
    found = []
    for ref, told in sorted(teaching.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        provision = library.provisions.get(ref)
        if provision is None:  # of an older edition of the practices
            continue
        effects = Counter(one.effect for _, one in told)
        asking = [each for each in asked.get(ref, ()) if each.partition(":")[0] in current]
        found.append(
            PracticeLesson(
                practice=ref,
                title=Words(en=provision.title.en, ja=provision.title.ja),
                cases=len(told),
                decided=sum(one.decided for _, one in told),
                effects={effect: effects[effect] for effect in Effect if effects[effect]},
                asked_by=asking,
                case_numbers=[number for number, _ in told],
            )
        )
    return found
