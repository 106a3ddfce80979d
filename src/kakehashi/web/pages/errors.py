"""Pages of what is not there, not allowed, or went wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kakehashi.errors import Problem
from kakehashi.web.middleware import language_of


def refused_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form does not come from a page of this server (cross-site request forgery)."""
    del reason
    return _problem(request, Problem("KH-WEB-020"), 403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that a request cannot be understood."""
    del exception
    return _problem(request, Problem("KH-WEB-021"), 400)


def _problem(request: HttpRequest, problem: Problem, status: int) -> HttpResponse:
    language = language_of(request)
    told = {
        "problem": problem,
        "message": problem.message(language),
        "hint": problem.hint(language),
    }
    return render(request, "kakehashi/problem.html", told, status=status)


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
