"""What happens around every request: who asks, how problems are shown, what is logged."""

from __future__ import annotations

import ipaddress
import logging
import time
from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.shortcuts import render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme

from kakehashi.errors import KakehashiError, Problem
from kakehashi.text.bilingual import Language
from kakehashi.web.api.limits import TooManyError
from kakehashi.web.around import around
from kakehashi.workspace.models import Person
from kakehashi.workspace.writing import RefusedError, StaleError

Next = Callable[[HttpRequest], HttpResponse]
_NOT_ALLOWED = 405
log = logging.getLogger("kakehashi.web")


def language_of(request: HttpRequest) -> Language:
    """Return the language of a request: chosen, else the browser's, else the workspace's."""
    del request
    return "ja" if (translation.get_language() or "").startswith("ja") else "en"


class PersonMiddleware:
    """Says who is acting: the person of this machine, or the one who logged in.

    In local mode only this machine is answered; the names under which it may be
    asked are checked by Django (ALLOWED_HOSTS), so that no page of another site
    reaches it by a name of its own (DNS rebinding).
    """

    def __init__(self, get_response: Next) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        if around().local and not _from_here(request):
            return HttpResponseForbidden("403")
        # Whether the server is in health is told even where no database is.
        asked_by_machine = request.path.startswith("/health/")
        person = None if asked_by_machine else self._person(request)
        request.person = person  # type: ignore[attr-defined]
        return self._next(request)

    def _person(self, request: HttpRequest) -> Person | None:
        if around().local:
            handle = around().person
        elif request.user.is_authenticated:
            handle = request.user.get_username()
        else:
            return None
        return Person.objects.filter(handle=handle, active=True).first()


def _from_here(request: HttpRequest) -> bool:
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


class ProblemMiddleware:
    """Shows a problem as a page with its code, in the language of the reader."""

    def __init__(self, get_response: Next) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request; a method that an address does not take gets a page that says so."""
        response = self._next(request)
        if response.status_code == _NOT_ALLOWED and not response.content:
            allowed = response["Allow"]
            response = problem_page(request, Problem("KH-WEB-050"), _NOT_ALLOWED)
            response["Allow"] = allowed
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Return the page of a problem; other exceptions stay as they are."""
        if not isinstance(error, KakehashiError):
            return None
        log.info("problem", extra={"code": error.problem.code})
        return problem_page(request, error.problem, status_of(error))


def problem_page(request: HttpRequest, problem: Problem, status: int) -> HttpResponse:
    """Return the page of a problem, with the way back to where somebody came from."""
    language = language_of(request)
    told = {
        "problem": problem,
        "message": problem.message(language),
        "hint": problem.hint(language),
        "back": _back(request),
    }
    return render(request, "kakehashi/problem.html", told, status=status)


def _back(request: HttpRequest) -> str:
    """Return the page of ours that somebody came from, else the first one.

    Never the address of the form itself: it may take no other method than the one sent.
    """
    came = request.headers.get("Referer", "")
    try:
        ours = url_has_allowed_host_and_scheme(came, allowed_hosts={request.get_host()})
        return came if ours and came != request.build_absolute_uri() else "/"
    except DisallowedHost:  # the problem may be the very name under which it was asked
        return "/"


def status_of(error: KakehashiError) -> int:
    """Return the HTTP status that a problem has."""
    if isinstance(error, RefusedError):
        return 403
    if isinstance(error, TooManyError):
        return 429
    return 409 if isinstance(error, StaleError) else 422


class RequestLogMiddleware:
    """Logs method, route, status and time of each request: never addresses or parameters."""

    def __init__(self, get_response: Next) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        begun = time.perf_counter()
        response = self._next(request)
        match = request.resolver_match
        log.info(
            "request",
            extra={
                "method": request.method,
                "route": match.route if match else "-",
                "status": response.status_code,
                "milliseconds": round(1000 * (time.perf_counter() - begun), 1),
            },
        )
        return response
