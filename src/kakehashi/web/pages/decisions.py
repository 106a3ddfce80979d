"""Decisions: those in force with what they rest on, approval, history; deciding directly."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.errors import UsageError
from kakehashi.model import Verdict
from kakehashi.web import reasoning
from kakehashi.web.access import about_subject
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import SOURCE, choice_of, day_of, number_of, text_of, whole
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.workspace.models import Decision, Evidence
from kakehashi.workspace.operations import Wish, approve, decide, refuse, withdraw
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.signals_kept import kept_signals, signals_for
from kakehashi.workspace.standing import effective, review_due
from kakehashi.workspace.subjects import Subject

_VERDICTS = tuple(verdict.value for verdict in Verdict)


@about_subject(Action.READ)
def decisions(request: Asked, subject: Subject) -> HttpResponse:
    """List the decisions that count, those that wait for approval, and what is to be reviewed."""
    library = reasoning.library()
    counted = effective(subject.organisation, library, system=subject.system)
    wanted = request.GET.get("verdict", "")
    words = request.GET.get("words", "").strip().lower()
    rows = []
    for target, one in sorted(counted.items()):
        about = library.provisions.get(target)
        title = about.title if about else None
        named = f"{target} {title.en if title else ''} {title.ja if title else ''}".lower()
        if (not wanted or one.decision.verdict == wanted) and words in named:
            rows.append({"one": one, "about": about, "target": target})
    mine = Decision.objects.filter(organisation=subject.organisation, system=subject.system)
    told = {
        "rows": rows,
        "proposed": [
            {"decision": one, "about": library.provisions.get(one.target)}
            for one in mine.filter(state="proposed").select_related("made_by").order_by("made_at")
        ],
        "due": review_due(subject.organisation, timezone.localdate(), system=subject.system),
        "verdicts": _VERDICTS,
        "wanted": wanted,
        "words": request.GET.get("words", ""),
    }
    return render(request, "kakehashi/decisions.html", told)


@about_subject(Action.READ)
def decision(request: Asked, subject: Subject, target: str) -> HttpResponse:
    """Show what is and was decided of one practice or provision, and decide it anew."""
    library = reasoning.library()
    about = library.provisions.get(target)
    if about is None:
        raise Http404
    mine = Decision.objects.filter(
        organisation=subject.organisation, system=subject.system, target=target
    )
    history = list(mine.select_related("made_by", "settled_by").order_by("-made_at", "-pk"))
    quoted = {number for one in history for number in one.evidence}
    evidence = Evidence.objects.filter(pk__in=quoted).select_related("version__document")
    by_id = {one.pk: one for one in evidence}
    counted = effective(subject.organisation, library, system=subject.system).get(target)
    told = {
        "about": about,
        "target": target,
        "counted": counted,
        "own": counted.decision if counted and not counted.inherited_from else None,
        "history": [
            {"decision": one, "evidence": [by_id[n] for n in one.evidence if n in by_id]}
            for one in history
        ],
        "verdicts": _VERDICTS,
        "signals": signals_for(subject.organisation, about.id) if about.practice else [],
    }
    return render(request, "kakehashi/decision.html", told)


@require_POST
@about_subject(Action.DECIDE)
def decide_directly(request: Asked, subject: Subject) -> HttpResponse:
    """Decide a practice or provision without candidates, keeping the evidence it rested on."""
    library = reasoning.library()
    written = text_of(request.POST, "target", needed=True)
    target = _target(written)
    if target not in library.provisions:
        raise Http404
    seen = number_of(request.POST, "seen")
    before = Decision.objects.filter(
        organisation=subject.organisation, system=subject.system, target=target, state="in-force"
    ).first()
    kept = Evidence.objects.filter(pk__in=before.evidence if before else [], gone=False)
    kept |= Evidence.objects.filter(pk__in=_chosen(request, subject))
    source = text_of(request.POST, "source", most=SOURCE)
    quote = text_of(request.POST, "quote", lines=True)
    new = [Evidence(organisation=subject.organisation, source=source, quote=quote)] if quote else []
    wish = Wish(
        subject.organisation,
        target,
        Verdict(choice_of(request.POST, "verdict", _VERDICTS)),
        text_of(request.POST, "reason", lines=True),
        subject.system,
        [*kept, *new],
        day_of(request.POST, "review_on"),
        replaces=seen,
    )
    decide(wish, actor=request.person.handle, now=timezone.now())
    return to_page("decision", subject, target)


def _chosen(request: Asked, subject: Subject) -> list[int]:
    """Return the ids of results of tests of this organisation that were ticked."""
    ticked = {whole(one) for one in request.POST.getlist("evidence")}
    return [one.pk for one in kept_signals(subject.organisation) if one.pk in ticked]


def _target(written: str) -> str:
    """Return the ref that somebody wrote: the id of a practice alone will do."""
    if ":" in written:
        return written
    try:
        return reasoning.library().provision(written).ref
    except UsageError as error:
        raise Http404 from error


def _decision(subject: Subject, number: int) -> Decision:
    mine = Decision.objects.select_related("organisation", "system", "made_by")
    return get_object_or_404(
        mine, pk=number, organisation=subject.organisation, system=subject.system
    )


@require_POST
@about_subject(Action.APPROVE)
def approve_decision(request: Asked, subject: Subject, number: int) -> HttpResponse:
    """Approve a proposed decision."""
    approve(_decision(subject, number), actor=request.person.handle, now=timezone.now())
    return to_page("decisions", subject)


@require_POST
@about_subject(Action.APPROVE)
def refuse_decision(request: Asked, subject: Subject, number: int) -> HttpResponse:
    """Refuse a proposed decision, with a reason."""
    reason = text_of(request.POST, "reason", needed=True, lines=True)
    found = _decision(subject, number)
    refuse(found, actor=request.person.handle, now=timezone.now(), reason=reason)
    return to_page("decisions", subject)


@require_POST
@about_subject(Action.DECIDE)
def withdraw_decision(request: Asked, subject: Subject, number: int) -> HttpResponse:
    """Take a decision back, with a reason."""
    reason = text_of(request.POST, "reason", needed=True, lines=True)
    found = _decision(subject, number)
    withdraw(found, actor=request.person.handle, now=timezone.now(), reason=reason)
    return to_page("decision", subject, found.target)


urlpatterns = [
    *for_subject("decisions/", decisions, "decisions"),
    *for_subject("decisions/decide/", decide_directly, "decide_directly"),
    *for_subject("decisions/<int:number>/approve/", approve_decision, "approve_decision"),
    *for_subject("decisions/<int:number>/refuse/", refuse_decision, "refuse_decision"),
    *for_subject("decisions/<int:number>/withdraw/", withdraw_decision, "withdraw_decision"),
    *for_subject("decisions/of/<path:target>/", decision, "decision"),
]
