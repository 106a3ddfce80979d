"""All organisations side by side, for a headquarters: shares satisfied, who stands far apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path

from kakehashi.assessment.status import StatusValue
from kakehashi.model import Framework
from kakehashi.web.access import readable_organisations, signed_in
from kakehashi.web.forms import whole
from kakehashi.web.reasoning import library
from kakehashi.web.request import Asked
from kakehashi.workspace.models import FrameworkChoice, Organisation
from kakehashi.workspace.overview import RollUp
from kakehashi.workspace.subjects import Subject

_SHOWN = 12
_MOST = 500
_USUAL = (
    "hiroshima-code-of-conduct",
    "ai-guidelines-for-business",
    "oecd-ai-principles",
    "eu-ai-act",
    "nist-ai-rmf",
    "iso-iec-42001",
)
"""Shown where no organisation chose any framework and nobody asks for others."""


@signed_in
def rollup(request: Asked) -> HttpResponse:
    """Show the organisations and systems that the person may read, framework by framework."""
    from kakehashi.web.rolled_up import rolled_up
    from kakehashi.workspace.overview import trend

    mine = readable_organisations(request)
    below = _below(request, mine)
    alone = request.GET.get("only") == "organisations"
    frameworks = _chosen(request, mine)
    found = rolled_up(frameworks, below=below, only_organisations=alone)
    readable = {one.pk for one in mine}
    numbers = [n for n, one in enumerate(found.subjects) if one.organisation.pk in readable]
    inside = [one for one in mine if below is None or _lies_below(one, below)]
    told = {
        "rows": [_row(found, n, frameworks, below) for n in numbers[:_MOST]],
        "medians": [_median(found, one, numbers) for one in frameworks],
        "count": len(numbers),
        "shown": min(len(numbers), _MOST),
        "frameworks": frameworks,
        "every": sorted(library().instruments, key=lambda f: f.short_title.en),
        "chosen": [f.prefix for f in frameworks],
        "organisations": mine,
        "below": below,
        "alone": alone,
        "outliers": _outliers(found, frameworks, {id(found.subjects[n]) for n in numbers}),
        "contradicted": [one for one in found.contradicted if one.organisation.pk in readable],
        "months": trend(inside)[-12:] if inside else [],
    }
    return render(request, "kakehashi/rollup.html", told)


def _below(request: Asked, mine: Sequence[Organisation]) -> Organisation | None:
    """Return the organisation whose units alone are asked for.

    Raises:
        Http404: there is none that the person may read.
    """
    wanted = request.GET.get("below")
    if not wanted:
        return None
    number = whole(wanted)
    found = next((one for one in mine if one.pk == number), None)
    if found is None:
        raise Http404
    return found


def _lies_below(one: Organisation, above: Organisation) -> bool:
    current: Organisation | None = one
    while current is not None and current.pk != above.pk:
        current = current.parent
    return current is not None


def _row(
    found: RollUp, number: int, frameworks: Sequence[Framework], below: Organisation | None
) -> dict[str, Any]:
    subject = found.subjects[number]
    return {
        "subject": subject,
        "name": subject.system.name if subject.system else subject.organisation.name,
        "depth": _depth(subject, below),
        "cells": [_cell(found, number, one) for one in frameworks],
    }


def _depth(subject: Subject, below: Organisation | None) -> int:
    depth, above = int(subject.system is not None), subject.organisation
    while above.parent is not None and (below is None or above.pk != below.pk) and depth < 6:
        depth, above = depth + 1, above.parent
    return depth


def _cell(found: RollUp, number: int, framework: Framework) -> dict[str, Any]:
    counts = {
        value.value: int(counted[number])
        for value, counted in found.counts[framework.prefix].items()
    }
    return {
        "counts": counts,
        "satisfied": counts[StatusValue.SATISFIED.value],
        "total": found.totals[framework.prefix],
        "share": round(100 * float(found.share(framework.prefix)[number])),
    }


def _median(found: RollUp, framework: Framework, numbers: Sequence[int]) -> int | None:
    if not numbers:
        return None
    return round(100 * float(np.median(found.share(framework.prefix)[list(numbers)])))


def _outliers(
    found: RollUp, frameworks: Sequence[Framework], shown: Collection[int]
) -> list[tuple[Subject, Framework, int]]:
    listed = [
        (subject, framework, round(100 * share))
        for framework in frameworks
        for subject, share in found.outliers(framework.prefix)
        if id(subject) in shown
    ]
    return listed[:50]


def _chosen(request: Asked, mine: Sequence[Organisation]) -> list[Framework]:
    """Return the frameworks to show: those asked for, else those that organisations answer."""
    known = {f.prefix: f for f in library().instruments if f.assessable}
    found = [known[one] for one in request.GET.getlist("framework") if one in known]
    if found:
        return found[:_SHOWN]
    answered = FrameworkChoice.objects.filter(organisation__in=mine, until__isnull=True)
    found = [known[one] for one in sorted(set(_names(answered))) if one in known]
    return (found or [library().framework(name) for name in _USUAL])[:_SHOWN]


def _names(choices: Any) -> Collection[str]:
    return set(choices.values_list("framework", flat=True))


urlpatterns = [path("all/", rollup, name="rollup")]
