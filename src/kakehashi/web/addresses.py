"""How addresses are made: a page about a subject exists for organisations and for systems."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponseBase
from django.urls import URLPattern, path

ORGANISATION = "o/<int:organisation>/"
SYSTEM = "o/<int:organisation>/s/<int:system>/"


def for_subject(rest: str, view: Callable[..., HttpResponseBase], name: str) -> list[URLPattern]:
    """Return the addresses of a page: below an organisation, and below a system of it.

    Args:
        rest: What follows, such as `documents/` or `documents/<int:document>/`.
        view: Decorated by `access.about_subject`.
        name: For the organisation; `_of_system` is added for the system.
    """
    return [
        path(f"{ORGANISATION}{rest}", view, name=name),
        path(f"{SYSTEM}{rest}", view, name=f"{name}_of_system"),
    ]
