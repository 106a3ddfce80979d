"""The one address of the pages' own that leads to the API, loaded when somebody asks."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path, resolve
from django.views.decorators.csrf import csrf_exempt

from kakehashi.web.access import Policy

AT = "api/v1/"
_ADDRESSES = "kakehashi.web.api.api"


# No cookie is looked at behind this door, only tokens: there is nothing to forge.
@csrf_exempt
def door(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Pass a request on to the operation that its address names."""
    match = resolve(request.path_info, urlconf=_ADDRESSES)
    request.resolver_match = match  # what the log calls the route
    answer: HttpResponse = match.func(request, *match.args, **match.kwargs)
    return answer


door.policy = Policy("token")
urlpatterns = [
    path(AT, door, name="api"),
    path(f"{AT}<path:rest>", door, name="api_operation"),
]
