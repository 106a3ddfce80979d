"""What a learner takes along: certificate, course book, SCORM package, their own data."""

from __future__ import annotations

import json
import tempfile
from functools import lru_cache
from pathlib import Path as File

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone

from kakehashi.courses.course_files import load_courses
from kakehashi.courses.progress import Progress
from kakehashi.courses.standing import steps_of
from kakehashi.courses.xapi import statements
from kakehashi.exchange.keys import grouped
from kakehashi.text.bilingual import Language
from kakehashi.web.access import signed_in, workspace
from kakehashi.web.learning.issuing import certificate_text, issuer_of, issuing_key
from kakehashi.web.learning.kept import not_begun, path_named, progress_of
from kakehashi.web.middleware import language_of
from kakehashi.web.reasoning import library
from kakehashi.web.request import Asked

_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
}


@signed_in
def certificate(request: Asked, course: str) -> HttpResponse:
    """Show what the certificate of a path would say, or what is left to pass."""
    chosen = path_named(course)
    progress = progress_of(request.person, chosen.id) or not_begun(request.person, chosen.id)
    steps = steps_of(progress, load_courses())
    key = issuing_key(workspace().folder)
    told = {
        "path": chosen,
        "steps": steps,
        "finished": all(step.passed for step in steps),
        "issuer": issuer_of(request.person),
        "today": timezone.localdate().isoformat(),
        "fingerprint": grouped(key.public.fingerprint),
    }
    return render(request, "kakehashi/certificate.html", told)


def _begun(request: Asked, course: str) -> Progress:
    found = progress_of(request.person, path_named(course).id)
    if found is None:
        raise Http404
    return found


@signed_in
def certificate_file(request: Asked, course: str) -> HttpResponse:
    """Send the signed certificate of a finished path."""
    text = certificate_text(
        _begun(request, course),
        workspace().folder,
        person=request.person,
        on=timezone.localdate().isoformat(),
    )
    return _kept(text.encode(), "application/json", f"certificate-{course}.json")


@signed_in
def certificate_key(request: Asked) -> HttpResponse:
    """Send the public key that certificates of this server are verified with."""
    public = issuing_key(workspace().folder).public
    return _kept(public.pem.encode(), "application/x-pem-file", "learning.pub")


@signed_in
def own_progress(request: Asked, course: str) -> HttpResponse:
    """Send the person's own progress, in the form that `kakehashi learn` reads."""
    found = _begun(request, course).model_dump(mode="json")
    text = json.dumps(found, ensure_ascii=False, indent=2, sort_keys=True)
    return _kept(text.encode(), "application/json", f"kakehashi-learning-{course}.json")


@signed_in
def own_statements(request: Asked, course: str) -> HttpResponse:
    """Send the person's own progress as xAPI statements."""
    told = statements(_begun(request, course), load_courses(), request.build_absolute_uri("/"))
    text = json.dumps(told, ensure_ascii=False, indent=1)
    return _kept(text.encode(), "application/json", f"statements-{course}.json")


@signed_in
def book(request: Asked, course: str, format_: str) -> HttpResponse:
    """Send a path as a book to print, in the reader's language."""
    if format_ not in _TYPES:
        raise Http404
    chosen, language = path_named(course), language_of(request)
    name = f"course-{chosen.id}-{language}.{format_}"
    made = _book(chosen.id, language, format_, timezone.localdate().isoformat())
    return _kept(made, _TYPES[format_], name)


@lru_cache(maxsize=21)
def _book(course: str, language: Language, format_: str, date: str) -> bytes:
    from kakehashi.reports.course_book import course_book
    from kakehashi.reports.files.write import write_files

    courses = load_courses()
    report = course_book(courses.paths[course], courses, library(), language, date=date)
    with tempfile.TemporaryDirectory() as folder:
        written = write_files(report, File(folder), (format_,))
        return File(next(iter(written))).read_bytes()


@signed_in
def scorm(request: Asked, course: str) -> HttpResponse:
    """Send a path as a SCORM 1.2 package, in the reader's language."""
    chosen, language = path_named(course), language_of(request)
    name = f"kakehashi-{chosen.id}-{language}.zip"
    return _kept(_scorm(chosen.id, language), "application/zip", name)


@lru_cache(maxsize=14)
def _scorm(course: str, language: Language) -> bytes:
    from kakehashi.reports.course_scorm import course_scorm

    courses = load_courses()
    return course_scorm(courses.paths[course], courses, library(), language)


def _kept(content: bytes, type_: str, name: str) -> HttpResponse:
    """Return a file to keep: browsers do not open it."""
    response = HttpResponse(content, content_type=type_)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


_AT = "learn/paths/<slug:course>/"
urlpatterns = [
    path(f"{_AT}certificate/", certificate, name="certificate"),
    path(f"{_AT}certificate.json", certificate_file, name="certificate_file"),
    path("learn/key.pub", certificate_key, name="certificate_key"),
    path(f"{_AT}progress.json", own_progress, name="own_progress"),
    path(f"{_AT}statements.json", own_statements, name="own_statements"),
    path(f"{_AT}book.<slug:format_>", book, name="book"),
    path(f"{_AT}scorm.zip", scorm, name="scorm"),
]
