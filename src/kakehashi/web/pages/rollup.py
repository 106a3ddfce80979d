"""All organisations side by side, for a headquarters: shares satisfied, who stands far apart."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from kakehashi.assessment.status import StatusValue
from kakehashi.model import Framework
from kakehashi.web.access import readable_organisations, signed_in
from kakehashi.web.reasoning import library
from kakehashi.web.request import Asked

_SHOWN = 12
_MOST = 500


@signed_in
def rollup(request: Asked) -> HttpResponse:
    """Show the organisations and systems that the person may read, framework by framework."""
    from kakehashi.workspace.overview import roll_up, trend

    readable = {one.pk for one in readable_organisations(request)}
    frameworks = _chosen(request)
    found = roll_up(library(), frameworks)
    numbers = [n for n, one in enumerate(found.subjects) if one.organisation.pk in readable]
    rows = [
        {
            "subject": found.subjects[n],
            "cells": [
                {
                    "satisfied": int(found.counts[f.prefix][StatusValue.SATISFIED][n]),
                    "partly": int(found.counts[f.prefix][StatusValue.PARTLY][n]),
                    "total": found.totals[f.prefix],
                    "share": round(100 * float(found.share(f.prefix)[n])),
                }
                for f in frameworks
            ],
        }
        for n in numbers[:_MOST]
    ]
    shown = {id(found.subjects[n]) for n in numbers}
    outliers = [
        (subject, framework, round(100 * share))
        for framework in frameworks
        for subject, share in found.outliers(framework.prefix)
        if id(subject) in shown
    ]
    mine = readable_organisations(request)
    told = {
        "rows": rows,
        "count": len(numbers),
        "frameworks": frameworks,
        "every": sorted(library().instruments, key=lambda f: f.short_title.en),
        "chosen": [f.prefix for f in frameworks],
        "outliers": outliers[:50],
        "months": trend(mine)[-12:] if mine else [],
    }
    return render(request, "kakehashi/rollup.html", told)


def _chosen(request: Asked) -> list[Framework]:
    wanted = request.GET.getlist("framework")
    known = library().frameworks
    found = [known[one] for one in wanted if one in known and known[one].assessable]
    usual = [f for f in library().current if f.assessable]
    return (found or usual)[:_SHOWN]


urlpatterns = [path("all/", rollup, name="rollup")]
