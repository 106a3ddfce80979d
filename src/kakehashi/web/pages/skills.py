"""The skills register of an organisation: who can do what, what lacks, tasks that close gaps."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.courses.course_files import load_courses
from kakehashi.courses.standing import steps_of
from kakehashi.errors import Problem, UsageError
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import NAME, choice_of, day_of, number_of, text_of, wrong
from kakehashi.web.learning.kept import all_progress
from kakehashi.web.middleware import language_of
from kakehashi.web.reasoning import library, scopes
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.workspace.models import Person, Skill
from kakehashi.workspace.operations import (
    add_skill,
    change_skill,
    end_skill,
    need_skill,
    plan_skill_gaps,
)
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.skills.evidence import Kind, Shown, listed, told
from kakehashi.workspace.skills.gaps import skills_needed
from kakehashi.workspace.skills.levels import WORDS, Level
from kakehashi.workspace.skills.planning import gap_titles
from kakehashi.workspace.skills.register import may_see, people_here, visible_skills
from kakehashi.workspace.skills.scopes import scope_label, scope_of
from kakehashi.workspace.skills.told import holder
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.writing import chain_of, roles_of

KINDS = (Kind.EXPERIENCE, Kind.TRAINING, Kind.QUALIFICATION)


@about_subject(Action.READ)
def skills(request: Asked, subject: Subject) -> HttpResponse:
    """Show what the practices in scope need, and the register as far as the person may see it."""
    organisation, today = subject.organisation, timezone.localdate()
    groups = skills_needed(organisation, scopes(), today)
    roles, chain = roles_of(request.person), chain_of(organisation)
    keeps = bool(permitted(roles, Action.KEEP_SKILLS, chain))
    shown = {
        "groups": [(one, scope_label(library(), one.group)) for one in groups],
        "gaps": sum(len(one.gaps) for one in groups),
        "unplanned": any(one.gaps and one.task is None for one in groups),
        "skills": [_row(one) for one in visible_skills(request.person, organisation)],
        "sees": may_see(request.person, organisation),
        "keeps": keeps,
        "plans": bool(permitted(roles, Action.PLAN, chain)),
        "people": people_here(organisation) if keeps else [],
        "levels": [(one.value, WORDS[one]) for one in Level],
        "kinds": [one.value for one in KINDS],
        "today": today,
    }
    return render(request, "kakehashi/skills.html", shown)


def _row(one: Skill) -> dict[str, object]:
    return {
        "skill": one,
        "holder": holder(one),
        "scope": scope_label(library(), one.scope),
        "level": WORDS[Level(one.level)],
        "evidence": listed(one.evidence),
    }


@require_POST
@about_subject(Action.KEEP_SKILLS)
def new_skill(request: Asked, subject: Subject) -> HttpResponse:
    """Register that a person, or whoever holds a role, can do a practice or a group's."""
    person = _person(request, subject)
    add_skill(
        subject.organisation,
        scope_of(library(), text_of(request.POST, "scope", needed=True, most=NAME)),
        choice_of(request.POST, "level", list(Level)),
        actor=request.person.handle,
        now=timezone.now(),
        person=person,
        role=text_of(request.POST, "role", most=NAME),
        evidence=_evidence(request, person),
        valid_until=day_of(request.POST, "valid_until"),
    )
    return to_page("skills", subject)


def _person(request: Asked, subject: Subject) -> Person | None:
    number = number_of(request.POST, "person")
    if number is None:
        return None
    found = next((one for one in people_here(subject.organisation) if one.pk == number), None)
    if found is None:
        raise wrong("person")
    return found


def _evidence(request: Asked, person: Person | None) -> list[Shown]:
    found = []
    said = text_of(request.POST, "evidence")
    if said:
        found.append(told(choice_of(request.POST, "kind", KINDS), said))
    if person and request.POST.get("courses") == "yes":
        found += _finished(person, request)
    return found


def _finished(person: Person, request: Asked) -> list[Shown]:
    """Return the paths that somebody finished here, as evidence."""
    courses, language = load_courses(), language_of(request)
    found = []
    for name, progress in all_progress(person).items():
        results = [step.result for step in steps_of(progress, courses) if step.passed]
        days = [one.on for one in results if one]
        if len(days) == len(courses.paths[name].lessons) + len(courses.paths[name].exercises):
            text = f"{courses.paths[name].title.get(language)} ({max(days)})"
            found.append(Shown(Kind.CERTIFICATE, text))
    return found


@require_POST
@about_subject(Action.KEEP_SKILLS)
def set_skill(request: Asked, subject: Subject, skill: int) -> HttpResponse:
    """Change the level and the last day of a skill, or end it."""
    found = Skill.objects.filter(pk=skill, organisation=subject.organisation).first()
    if found is None:
        raise Http404
    actor, now = request.person.handle, timezone.now()
    seen = number_of(request.POST, "revision")
    if request.POST.get("end") == "yes":
        end_skill(found, actor=actor, now=now, revision=seen)
    else:
        change_skill(
            found,
            actor=actor,
            now=now,
            revision=seen,
            level=choice_of(request.POST, "level", list(Level)),
            valid_until=day_of(request.POST, "valid_until"),
        )
    return to_page("skills", subject)


@require_POST
@about_subject(Action.KEEP_SKILLS)
def set_need(request: Asked, subject: Subject) -> HttpResponse:
    """Say what a practice or group needs other than usual."""
    need_skill(
        subject.organisation,
        scope_of(library(), text_of(request.POST, "scope", needed=True, most=NAME)),
        actor=request.person.handle,
        now=timezone.now(),
        level=choice_of(request.POST, "level", ["", *Level]),
        people=number_of(request.POST, "people"),
    )
    return to_page("skills", subject)


@require_POST
@about_subject(Action.PLAN)
def plan_skills(request: Asked, subject: Subject) -> HttpResponse:
    """Add a task to the plan for each group that lacks people."""
    groups = skills_needed(subject.organisation, scopes(), timezone.localdate())
    made = plan_skill_gaps(
        subject.organisation,
        gap_titles(groups, library(), language_of(request)),
        actor=request.person.handle,
        now=timezone.now(),
        due=day_of(request.POST, "due"),
    )
    if not made:
        raise UsageError(Problem("KH-SKL-010"))
    return to_page("plan", subject)


urlpatterns = [
    *for_subject("skills/", skills, "skills"),
    *for_subject("skills/new/", new_skill, "new_skill"),
    *for_subject("skills/<int:skill>/", set_skill, "set_skill"),
    *for_subject("skills/needs/", set_need, "set_need"),
    *for_subject("skills/plan/", plan_skills, "plan_skills"),
]
