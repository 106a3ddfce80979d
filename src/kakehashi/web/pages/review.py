"""Review: a practice beside the passages that may show it; accepted, rejected or put off by key."""

from __future__ import annotations

from urllib.parse import quote

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.model import Verdict
from kakehashi.web import reasoning
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import choice_of, number_of, text_of, whole, wrong
from kakehashi.web.middleware import language_of
from kakehashi.web.pages.taken_back import note_decisions, note_judgements, take_back
from kakehashi.web.reasoning import outlook_of
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.web.words import words
from kakehashi.workspace.models import Finding
from kakehashi.workspace.operations import judge_findings
from kakehashi.workspace.operations.findings import ACCEPTED, OPEN, POSTPONED, REJECTED
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.review_session import Session
from kakehashi.workspace.standing import chosen_frameworks
from kakehashi.workspace.subjects import Subject

_SHOWN = 50
_VERDICTS = tuple(verdict.value for verdict in Verdict)


def session_of(request: Asked, subject: Subject, *, once: bool = False) -> Session:
    """Return the review as it stands for this person."""
    library = reasoning.library()
    names = [f.prefix for f in chosen_frameworks(subject.organisation, library)]
    return Session(
        subject,
        library,
        actor=request.person.handle,
        clock=timezone.now,
        outlook=outlook_of(*names),
        once=once,
    )


@about_subject(Action.READ)
def review(request: Asked, subject: Subject) -> HttpResponse:
    """List the practices to review, those first that settle most provisions."""
    session = session_of(request, subject, once=True)
    queue = session.queue()
    library = reasoning.library()
    listed = [(step, library.provisions[step.practice]) for step in queue[:_SHOWN]]
    told = {"listed": listed, "count": len(queue)}
    return render(request, "kakehashi/review.html", told)


@about_subject(Action.READ)
def review_practice(request: Asked, subject: Subject, practice: str) -> HttpResponse:
    """Show one practice: what it asks, its candidates, what hangs on it, how to decide it."""
    return _practice_page(request, subject, _ref(practice))


def _ref(practice: str) -> str:
    ref = f"practices:{practice}"
    if ref not in reasoning.library().provisions:
        raise Http404
    return ref


def _practice_page(request: Asked, subject: Subject, ref: str) -> HttpResponse:
    session = session_of(request, subject, once=True)
    library = reasoning.library()
    queue = [step.practice for step in session.queue()]
    after = next((one for one in queue if one != ref), None)
    view = session.view(ref)
    told = {
        "practice": library.provisions[ref],
        "view": view,
        "parts": session.parts(ref),
        "waiting": view.waiting,
        "first": view.waiting[0] if view.waiting else None,
        "judged": [one for one in view.findings if one not in view.waiting],
        "hangs": [library.provisions[one] for one in view.hanging.waiting[:12]],
        "hanging_count": len(view.hanging.waiting),
        "after": library.provisions[after] if after else None,
        "left": len(queue),
        "verdicts": _VERDICTS,
        "can_undo": bool(request.session.get("done")),
    }
    whole = not request.headers.get("HX-Request")
    page = "kakehashi/review_practice.html" if whole else "kakehashi/parts/review_practice.html"
    return render(request, page, told)


@require_POST
@about_subject(Action.REVIEW)
def judge(request: Asked, subject: Subject, practice: str) -> HttpResponse:
    """Accept, reject or put off one candidate, or all that wait, as they were seen."""
    ref = _ref(practice)
    state = choice_of(request.POST, "state", (ACCEPTED, REJECTED, POSTPONED))
    mine = Finding.objects.filter(
        organisation=subject.organisation, system=subject.system, practice=ref
    ).select_related("version__document", "organisation", "judged_by")
    seen = _seen(request)
    findings = list(mine.filter(pk__in=seen))
    for finding in findings:
        finding.revision = seen[finding.pk]
    if findings:
        now = timezone.now()
        done = judge_findings(findings, state, actor=request.person.handle, now=now)
        note_judgements(request, done)
    if not request.headers.get("HX-Request"):
        return to_page("review_practice", subject, practice)
    response = _practice_page(request, subject, ref)
    left = mine.filter(state__in=(OPEN, POSTPONED)).count()
    said = words(f"said_{state}", language_of(request), count=left)
    response["X-Kakehashi-Say"] = quote(said)  # read out to those who do not see the page change
    return response


def _seen(request: Asked) -> dict[int, int]:
    """Return the candidates that a form names, `id-revision` each, with the revision seen."""
    found = {}
    for written in request.POST.getlist("finding"):
        number, revision = (whole(part) for part in written.partition("-")[::2])
        if number is None or revision is None:
            raise wrong("finding")
        found[number] = revision
    return found


@require_POST
@about_subject(Action.DECIDE)
def decide_practice(request: Asked, subject: Subject, practice: str) -> HttpResponse:
    """Decide a practice on the evidence accepted, as it was seen; go on to the next one."""
    ref = _ref(practice)
    verdict = Verdict(choice_of(request.POST, "verdict", _VERDICTS))
    reason = text_of(request.POST, "reason", lines=True)
    session = session_of(request, subject)
    view = session.view(ref)
    seen = number_of(request.POST, "seen") or 0
    known = {part.ref for part in session.parts(ref)}
    parts = [part for part in request.POST.getlist("part") if part in known]
    made = session.decide_as_seen(view, verdict, reason, parts, seen=seen)
    note_decisions(request, made)
    queue = session.queue()
    after = next((step.practice for step in queue if step.practice != ref), None)
    if after is None:
        return to_page("review", subject)
    return to_page("review_practice", subject, after.split(":", 1)[1])


@require_POST
@about_subject(Action.REVIEW)
def undo(request: Asked, subject: Subject) -> HttpResponse:
    """Take back the last thing that this person did here, if nobody built on it."""
    about = take_back(request, subject)
    if about is None:
        return to_page("review", subject)
    return to_page("review_practice", subject, about.split(":", 1)[1])


urlpatterns = [
    *for_subject("review/", review, "review"),
    *for_subject("review/undo/", undo, "undo"),
    *for_subject("review/<str:practice>/", review_practice, "review_practice"),
    *for_subject("review/<str:practice>/judge/", judge, "judge"),
    *for_subject("review/<str:practice>/decide/", decide_practice, "decide_practice"),
]
