"""Commitments: candidates to confirm, what is due, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.errors import Problem
from kakehashi.policy.commitments import STATUSES, Status
from kakehashi.policy.entities import load_entities
from kakehashi.policy.follow_up import EVIDENCE, PROGRESS
from kakehashi.policy.promises import FIELDS, promised_in
from kakehashi.web.access import about_subject, workspace
from kakehashi.web.addresses import ORGANISATION
from kakehashi.web.forms import SOURCE, choice_of, day_of, number_of, text_of, whole, wrong
from kakehashi.web.middleware import language_of
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.web.uploaded import uploaded
from kakehashi.web.words import words
from kakehashi.workspace.commitment_import import TakenIn, found_in, take_in
from kakehashi.workspace.commitment_view import (
    Tracked,
    commitment_of,
    entities_named,
    texts_of,
    tracked_of,
)
from kakehashi.workspace.models import Commitment, Document, Measure
from kakehashi.workspace.operations import confirm_commitment, follow_up, reject_commitment
from kakehashi.workspace.operations.commitments import STATES
from kakehashi.workspace.operations.policy_texts import TEXT_KINDS
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.surroundings import Reader

_MOST = 200
"""Rows of a page."""
_TOLD = 20
"""Problems of an import that are told one by one."""


@about_subject(Action.READ)
def commitments(request: Asked, subject: Subject) -> HttpResponse:
    """List the commitments with what is overdue, the texts, and the forms that take them in."""
    today = timezone.localdate()
    wanted, entity = request.GET.get("state", ""), request.GET.get("entity", "")
    everything = tracked_of([subject.organisation.pk])
    found = [
        one
        for one in everything
        if (not wanted or one.commitment.state == wanted)
        and (not entity or entity in one.commitment.entities)
    ]
    start = whole(request.GET.get("from")) or 0
    texts = texts_of(subject.organisation)
    told = {
        "rows": [_row(one, today) for one in found[start : start + _MOST]],
        "count": len(found),
        "next": start + _MOST if start + _MOST < len(found) else None,
        "overdue": [_row(one, today) for one in everything if one.overdue(today)],
        "wanted": wanted,
        "entity": entity,
        "states": STATES,
        "entities": entities_named(e for one in everything for e in one.commitment.entities),
        "texts": [(one, entities_named(t["id"] for t in one.entities)) for one in texts],
        "kinds": TEXT_KINDS,
        "documents": _documents(subject),
    }
    return render(request, "kakehashi/commitments.html", told)


def _row(one: Tracked, today: Any) -> dict[str, Any]:
    return {
        "one": one,
        "kept": one.commitment,
        "actor": one.said("actor"),
        "action": one.said("action"),
        "deadline": one.said("deadline"),
        "overdue": one.overdue(today),
        "state": STATES[one.commitment.state],
        "status": STATUSES[Status(one.commitment.status)],
        "progress": PROGRESS[one.progress] if one.progress else None,
        "unmeasured": bool(
            one.progress == "done" and one.last and one.last.status == Status.CLAIMED
        ),
    }


def _documents(subject: Subject) -> list[Document]:
    mine = Document.objects.filter(organisation=subject.organisation, withdrawn=False)
    return list(mine.order_by("name", "pk"))


@about_subject(Action.READ)
def commitment(request: Asked, subject: Subject, commitment: int) -> HttpResponse:
    """Show a commitment: its fields with their words, its follow-ups, and the forms."""
    one = commitment_of(subject.organisation, commitment)
    if one is None:
        raise Http404
    fields = [
        {
            "name": name,
            "title": title,
            "said": one.commitment.fields.get(name),
            "needed": name in ("actor", "action"),
        }
        for name, title in FIELDS.items()
    ]
    told = {
        **_row(one, timezone.localdate()),
        "fields": fields,
        "statuses": STATUSES,
        "follow_ups": follow_up_rows(one.follow_ups),
        "entities": load_entities(),
        "documents": _documents(subject),
        **follow_choices(),
    }
    return render(request, "kakehashi/commitment.html", told)


def follow_up_rows(follow_ups: Sequence[Any]) -> list[dict[str, Any]]:
    """Return follow-ups with the words of their codes, the latest first."""
    return [
        {
            "one": one,
            "progress": PROGRESS[one.progress],
            "evidence": EVIDENCE[Status(one.status)],
        }
        for one in reversed(follow_ups)
    ]


def follow_choices() -> dict[str, Any]:
    """Return what a form for a follow-up offers."""
    return {"evidence": EVIDENCE, "progresses": PROGRESS, "today": timezone.localdate()}


@require_POST
@about_subject(Action.TRACK)
def take_in_study(request: Asked, subject: Subject) -> HttpResponse:
    """Take in the candidates of a study's file."""
    with uploaded(request, "study", {".json"}) as file:
        found, problems = found_in([file])
    taken = take_in(subject.organisation, found, problems=problems, **_about_texts(request))
    return _taken(request, subject, taken)


@require_POST
@about_subject(Action.TRACK)
def take_in_document(request: Asked, subject: Subject) -> HttpResponse:
    """Look for commitments in a document that is kept here."""
    mine = Document.objects.filter(organisation=subject.organisation)
    number = number_of(request.POST, "document", needed=True)
    document = get_object_or_404(mine, pk=number)
    newest = document.versions.order_by("-number").first()
    read = Reader(workspace()).document(newest) if newest else None
    if read is None:
        raise wrong("document")
    taken = take_in(subject.organisation, [promised_in(read)], **_about_texts(request))
    return _taken(request, subject, taken)


def _about_texts(request: Asked) -> dict[str, Any]:
    return {
        "kind": choice_of(request.POST, "kind", TEXT_KINDS),
        "published": text_of(request.POST, "published", most=10),
        "actor": request.person.handle,
        "now": timezone.now(),
    }


def _taken(request: Asked, subject: Subject, taken: TakenIn) -> HttpResponse:
    language = language_of(request)
    counts = {"count": len(taken.commitments), "known": taken.known}
    messages.success(request, words("pol_candidates_taken", language, **counts))
    tell_problems(request, taken.problems)
    return to_page("commitments", subject, query="?state=candidate")


def tell_problems(request: Asked, problems: Sequence[Problem]) -> None:
    """Tell what of a file was left out, the first ones each and the others by their number."""
    language = language_of(request)
    for problem in problems[:_TOLD]:
        line = f"{problem.where.line}: " if problem.where and problem.where.line else ""
        messages.warning(request, line + problem.message(language))
    if len(problems) > _TOLD:
        count = len(problems) - _TOLD
        messages.warning(request, words("pol_more_left_out", language, count=count))


@require_POST
@about_subject(Action.CONFIRM)
def confirm(request: Asked, subject: Subject, commitment: int) -> HttpResponse:
    """Confirm a candidate with the fields as the person reads them."""
    found = get_object_or_404(Commitment, pk=commitment, text__organisation=subject.organisation)
    form = request.POST
    before = {name: found.fields.get(name, {}).get("text", "") for name in FIELDS}
    written = {name: text_of(form, name) for name in FIELDS}
    quotes = {name: words for name in FIELDS if (words := text_of(form, f"{name}_quote"))}
    changed = {n: w for n, w in written.items() if w != before[n] or n in quotes}
    confirm_commitment(
        found,
        actor=request.person.handle,
        now=timezone.now(),
        changes=changed,
        quotes=quotes,
        status=choice_of(form, "status", [one.value for one in Status]),
        due=day_of(form, "due"),
        entities=form.getlist("entity")[:_MOST],
        revision=number_of(form, "revision"),
    )
    return to_page("commitment", subject, commitment)


@require_POST
@about_subject(Action.CONFIRM)
def reject(request: Asked, subject: Subject, commitment: int) -> HttpResponse:
    """Say that a candidate is no commitment."""
    found = get_object_or_404(Commitment, pk=commitment, text__organisation=subject.organisation)
    reject_commitment(
        found,
        text_of(request.POST, "reason", needed=True),
        actor=request.person.handle,
        now=timezone.now(),
        revision=number_of(request.POST, "revision"),
    )
    return to_page("commitment", subject, commitment)


@require_POST
@about_subject(Action.TRACK)
def follow(request: Asked, subject: Subject, commitment: int) -> HttpResponse:
    """Keep what became of a commitment, with the words that say so."""
    found = get_object_or_404(Commitment, pk=commitment, text__organisation=subject.organisation)
    keep_follow_up(request, subject, found)
    return to_page("commitment", subject, commitment)


def keep_follow_up(request: Asked, subject: Subject, of: Commitment | Measure) -> None:
    """Keep what a form says of a commitment or measure."""
    form = request.POST
    number = number_of(form, "document")
    mine = Document.objects.filter(organisation=subject.organisation)
    follow_up(
        of,
        choice_of(form, "status", [one.value for one in Status]),
        choice_of(form, "progress", [one.value for one in PROGRESS]),
        quote=text_of(form, "quote", needed=True),
        source=text_of(form, "source", most=SOURCE),
        actor=request.person.handle,
        now=timezone.now(),
        on=day_of(form, "on"),
        document=get_object_or_404(mine, pk=number) if number is not None else None,
        new_due=day_of(form, "new_due"),
        note=text_of(form, "note"),
    )


_AT = f"{ORGANISATION}commitments/"
urlpatterns = [
    path(_AT, commitments, name="commitments"),
    path(f"{_AT}study/", take_in_study, name="take_in_study"),
    path(f"{_AT}document/", take_in_document, name="take_in_document"),
    path(f"{_AT}<int:commitment>/", commitment, name="commitment"),
    path(f"{_AT}<int:commitment>/confirm/", confirm, name="confirm_commitment"),
    path(f"{_AT}<int:commitment>/reject/", reject, name="reject_commitment"),
    path(f"{_AT}<int:commitment>/follow/", follow, name="follow_commitment"),
]
