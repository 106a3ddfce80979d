"""Pages of what is not there, not allowed, or went wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


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
