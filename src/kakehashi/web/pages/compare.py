"""Two reports that were made, or one and today: which statuses and decisions differ.

A report says how things stood when it was made. What stood then is worked out anew
from the record, so that two reports can be compared whatever files were kept of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render

from kakehashi.assessment.status import StatusValue
from kakehashi.model import Framework, Provision, Verdict
from kakehashi.reports.kinds.registry import KINDS
from kakehashi.web import reasoning
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import whole
from kakehashi.web.models import Job
from kakehashi.web.request import Asked
from kakehashi.web.statuses_at import Statuses, satisfied, statuses_of, verdicts_at
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.standing import chosen_frameworks
from kakehashi.workspace.subjects import Subject


@dataclass(frozen=True, slots=True)
class Changed:
    """A provision whose status differs, or a practice that was decided otherwise."""

    provision: Provision
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A framework: how many of its provisions are satisfied, and which differ."""

    framework: Framework
    before: int
    now: int
    changed: tuple[Changed, ...]


@about_subject(Action.READ)
def compare(request: Asked, subject: Subject) -> HttpResponse:
    """Show what differs between the moments at which two reports were made."""
    first = _report(subject, request.GET, "first")
    second = _report(subject, request.GET, "second")
    if first is None:
        raise Http404
    frameworks = _frameworks(subject, [first, *([second] if second else [])])
    moments = (_moment(first), _moment(second) if second else None)
    verdicts = [verdicts_at(subject, moment) for moment in moments]
    before, now = (statuses_of(frameworks, one) for one in verdicts)
    compared = [_compared(one, before, now) for one in frameworks]
    told = {
        "first": first,
        "second": second,
        "moments": moments,
        "compared": compared,
        "differing": any(one.changed for one in compared),
        "practices": list(_decided_otherwise(*verdicts)),
    }
    return render(request, "kakehashi/compare.html", told)


def _report(subject: Subject, asked: QueryDict, name: str) -> Job | None:
    """Return the report that an address names; None: how things stand today."""
    number = whole(asked.get(name))
    if number is None:
        return None
    return get_object_or_404(
        Job,
        pk=number,
        kind="report",
        state=Job.DONE,
        organisation=subject.organisation,
        system=subject.system,
    )


def _moment(job: Job) -> datetime:
    return job.started_at or job.asked_at


def _frameworks(subject: Subject, jobs: Sequence[Job]) -> list[Framework]:
    """Return the frameworks that the reports are about; those chosen where one is about all."""
    library = reasoning.library()
    kinds = {kind.id: kind for kind in KINDS}
    named: list[str] = []
    for job in jobs:
        kind = kinds.get(str(job.wanted.get("kind")))
        own = (kind.frameworks if kind else ()) or tuple(job.wanted.get("frameworks", []))
        if not own:
            return list(chosen_frameworks(subject.organisation, library))
        named += own
    found = {one.prefix: one for one in (library.instrument(_edition(name)) for name in named)}
    return [one for one in found.values() if one.assessable]


def _edition(name: str) -> str:
    id_, _, edition = name.partition("@")
    return f"{id_}-{edition}" if edition else id_


def _compared(framework: Framework, before: Statuses, now: Statuses) -> Compared:
    changed = tuple(
        Changed(one, _shown(before[one.ref]), _shown(now[one.ref]))
        for one in framework.assessable
        if before[one.ref] is not now[one.ref]
    )
    return Compared(framework, satisfied(framework, before), satisfied(framework, now), changed)


def _shown(status: StatusValue) -> str:
    return status.value


def _decided_otherwise(
    before: Mapping[str, Verdict], now: Mapping[str, Verdict]
) -> Iterator[Changed]:
    """Yield what was decided otherwise, in the order of the library."""
    for ref, provision in reasoning.library().provisions.items():
        if ref in before or ref in now:
            old, new = before.get(ref), now.get(ref)
            if old is not new:
                yield Changed(provision, _said(old), _said(new))


def _said(verdict: Verdict | None) -> str:
    return verdict.value if verdict else "undecided"


urlpatterns = for_subject("reports/compare/", compare, "compare_reports")
