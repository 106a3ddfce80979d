"""The one address of the pages' own that leads to the API, loaded when somebody asks."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, path, register_converter, resolve
from django.urls.converters import StringConverter
from django.views.decorators.csrf import csrf_exempt

from kakehashi.web.access import Policy

AT = "api/v1/"
_ADDRESSES = "kakehashi.web.api.api"


class _Rest(StringConverter):
    """Whatever follows, line breaks too: programs are never answered by a page."""

    regex = r"[\s\S]+"


# No cookie is looked at behind this door, only tokens: there is nothing to forge.
@csrf_exempt
def door(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Pass a request on to the operation that its address names."""
    try:
        match = resolve(request.path_info, urlconf=_ADDRESSES)
    except Resolver404:
        # Imported here: what answers errors loads the whole of the API.
        from kakehashi.web.api.errors import not_found

        return not_found()
    request.resolver_match = match  # what the log calls the route
    answer: HttpResponse = match.func(request, *match.args, **match.kwargs)
    answer.headers.setdefault("Cache-Control", "no-store")
    return answer


door.policy = Policy("token")  # type: ignore[attr-defined]
register_converter(_Rest, "whatever")
urlpatterns = [
    path(AT, door, name="api"),
    path(f"{AT}<whatever:rest>", door, name="api_operation"),
]
