"""Reports on incidents: drafted, approved by somebody else, sent; and the guidance note."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kakehashi.errors import KakehashiError
from kakehashi.reports.files.write import content_of
from kakehashi.reports.kinds.guidance_note import guidance_note
from kakehashi.reports.outline import Report
from kakehashi.text.bilingual import Language
from kakehashi.web import reasoning
from kakehashi.web.access import about_subject, workspace
from kakehashi.web.addresses import for_subject
from kakehashi.web.forms import text_of
from kakehashi.web.middleware import language_of
from kakehashi.web.pages.incidents import incident_here, incidents_here, may
from kakehashi.web.redirects import to_page
from kakehashi.web.request import Asked
from kakehashi.web.words import words
from kakehashi.workspace.incident_papers import FORMS, draft, place_of, report_of, still_says
from kakehashi.workspace.incident_reports import cases_to_tell, digest_of
from kakehashi.workspace.models import Incident, IncidentReport
from kakehashi.workspace.operations import approve_report, mark_sent
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.subjects import Subject

_TYPES = {
    "json": "application/json",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "application/octet-stream",
}
_NOTE_FORMATS = ("docx", "pdf", "html")


@require_POST
@about_subject(Action.ADD_INCIDENTS)
def draft_report(request: Asked, subject: Subject, incident: int) -> HttpResponse:
    """Draft a report: it keeps what is told now."""
    found = incident_here(request, subject, incident)
    clock = text_of(request.POST, "clock", most=200)
    draft(workspace(), found, reasoning.library(), request.person, now=timezone.now(), clock=clock)
    return to_page("incident", subject, found.pk, query="#reports")


def _report(found: Incident, number: int) -> IncidentReport:
    return get_object_or_404(
        IncidentReport.objects.select_related("incident__organisation"), pk=number, incident=found
    )


@about_subject(Action.READ)
def report_file(request: Asked, subject: Subject, incident: int, report: int) -> HttpResponse:
    """Send a report: its JSON as it was drafted, or a document of it while nothing has changed."""
    found = incident_here(request, subject, incident)
    kept = _report(found, report)
    format_ = _one_of(request.GET.get("format"), tuple(_TYPES))
    form = _one_of(request.GET.get("form"), FORMS)
    if format_ == "json":
        path = place_of(workspace(), kept.sha256)
        if not path.is_file():
            raise Http404
        return _file(path.read_bytes(), f"incident-{found.pk}-report-{kept.pk}.json")
    library, language = reasoning.library(), _language(request)
    if not still_says(kept, found, library, request.person):
        messages.warning(request, words("report_changed", language_of(request)))
        return to_page("incident", subject, found.pk, query="#reports")
    day = timezone.localdate()
    made = report_of(found, library, request.person, language=language, today=day, form=form)
    return _file(content_of(made, format_), f"{made.kind}-{language}.{format_}")


def _one_of(written: str | None, known: tuple[str, ...]) -> str:
    return written if written in known else known[0]


def _language(request: Asked) -> Language:
    chosen = request.GET.get("lang")
    if chosen in ("en", "ja"):
        return "ja" if chosen == "ja" else "en"
    return language_of(request)


def _file(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=_TYPES[name.rpartition(".")[2]])
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_POST
@about_subject(Action.APPROVE)
def approve(request: Asked, subject: Subject, incident: int, report: int) -> HttpResponse:
    """Approve a report that somebody else drafted."""
    found = incident_here(request, subject, incident)
    approve_report(_report(found, report), actor=request.person.handle, now=timezone.now())
    return to_page("incident", subject, found.pk, query="#reports")


@require_POST
@about_subject(Action.HANDLE_INCIDENTS)
def sent(request: Asked, subject: Subject, incident: int, report: int) -> HttpResponse:
    """Keep that the approved report was sent: the text that is kept, and no other one."""
    found = incident_here(request, subject, incident)
    kept = _report(found, report)
    digest = digest_of(place_of(workspace(), kept.sha256))
    mark_sent(kept, digest, actor=request.person.handle, now=timezone.now())
    return to_page("incident", subject, found.pk, query="#reports")


@about_subject(Action.READ)
def note(request: Asked, subject: Subject) -> HttpResponse:
    """Show what a guidance note would tell, and what is held back."""
    internal = request.GET.get("internal") == "yes"
    told: dict[str, object] = {
        "internal": internal,
        "formats": _NOTE_FORMATS,
        "may_export": may(request, subject, Action.EXPORT),
    }
    try:
        cases, counted, problems = cases_to_tell(
            incidents_here(request, subject), with_internal=internal
        )
    except KakehashiError:
        told["none"] = True
    else:
        told |= {"told": len(cases), "counted": len(counted), "problems": problems}
    return render(request, "kakehashi/incident_note.html", told)


@require_POST
@about_subject(Action.EXPORT)
def note_file(request: Asked, subject: Subject) -> HttpResponse:
    """Send the draft of a guidance note."""
    language: Language = "ja" if request.POST.get("lang") == "ja" else "en"
    format_ = _one_of(request.POST.get("format"), _NOTE_FORMATS)
    report = _note(request, subject, language)
    return _file(content_of(report, format_), f"guidance-note-{language}.{format_}")


def _note(request: Asked, subject: Subject, language: Language) -> Report:
    internal = request.POST.get("internal") == "yes"
    cases, counted, _ = cases_to_tell(incidents_here(request, subject), with_internal=internal)
    practices, day = reasoning.library().provisions, timezone.localdate().isoformat()
    return guidance_note(cases, practices, language, day, counted=counted)


_REPORT = "incidents/<int:incident>/reports/<int:report>/"
urlpatterns = [
    *for_subject("incidents/note/", note, "guidance_note"),
    *for_subject("incidents/note/file/", note_file, "guidance_note_file"),
    *for_subject("incidents/<int:incident>/draft/", draft_report, "draft_incident_report"),
    *for_subject(f"{_REPORT}file/", report_file, "incident_report_file"),
    *for_subject(f"{_REPORT}approve/", approve, "approve_incident_report"),
    *for_subject(f"{_REPORT}sent/", sent, "sent_incident_report"),
]
