"""A page of every component in every state, to look at while working on them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from kakehashi.web.access import open_to_anybody

_SAMPLE = {"satisfied": 5, "partly": 3, "not satisfied": 2, "not applicable": 1, "unknown": 4}


@open_to_anybody
def components(request: HttpRequest) -> HttpResponse:
    """Show the components; nothing on the page is about anybody."""
    return render(request, "kakehashi/components.html", {"sample": _SAMPLE})


urlpatterns = [path("components/", components, name="components")]
