"""How far units are, for a headquarters: courses and skills side by side."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone

from kakehashi.courses.course_files import load_courses
from kakehashi.web.access import readable_organisations, signed_in
from kakehashi.web.learning.units import FEW, units_learning
from kakehashi.web.reasoning import scopes
from kakehashi.web.request import Asked
from kakehashi.workspace.skills.register import may_see
from kakehashi.workspace.skills.rolled_up import skills_rolled_up

_MOST = 200


@signed_in
def units(request: Asked) -> HttpResponse:
    """Show how many people of each unit learn and finished, and how far skills are there."""
    mine = readable_organisations(request)[:_MOST]
    named = {one.pk: may_see(request.person, one) for one in mine}
    found = units_learning(mine, named)
    told = {
        "units": [(one, list(one.counts().values())) for one in found],
        "paths": load_courses().paths.values(),
        "named": [one for one in found if one.named and one.learners],
        "skills": skills_rolled_up(mine, scopes(), timezone.localdate()),
        "few": FEW,
    }
    return render(request, "kakehashi/units.html", told)


urlpatterns = [path("learn/units/", units, name="learning_units")]
