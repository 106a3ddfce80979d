"""Pages of what is not there, not allowed, or went wrong."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kakehashi.errors import Problem
from kakehashi.web.middleware import problem_page

_TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def refused_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form does not come from a page of this server (cross-site request forgery)."""
    del reason
    return problem_page(request, Problem("KH-WEB-020"), 403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that a request cannot be understood, or that it is too large."""
    if isinstance(exception, _TOO_MUCH):
        return problem_page(request, Problem("KH-WEB-051"), 413)
    return problem_page(request, Problem("KH-WEB-021"), 400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is no such page, or none that this person may see."""
    del exception
    return render(request, "kakehashi/not_found.html", status=404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that it is not allowed."""
    del exception
    return render(request, "kakehashi/refused.html", status=403)


def failed(request: HttpRequest) -> HttpResponse:
    """Say that something went wrong here, without saying what."""
    return render(request, "kakehashi/failed.html", status=500)
