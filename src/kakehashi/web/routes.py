"""Every address of the web application with who may use it: `python -m kakehashi.web.routes`.

Tests ask each address as owner, team-mate and stranger; they take the list from
here, so that a new address cannot be forgotten. It needs the environment of a
server (`KAKEHASHI_WORKSPACE`), and opens no database.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypedDict

from django.urls import URLPattern, URLResolver


class Route(TypedDict):
    """An address and its policy."""

    name: str
    """Empty where the address has none."""
    route: str
    """As Django writes it: `o/<int:organisation>/documents/`."""
    converters: dict[str, str]
    """The type of each part that varies, by its name."""
    rule: str | None
    """See `access.Policy`; None: the view says nothing, as those of django-allauth."""
    action: str | None
    methods: list[str]
    """What the view answers, where it says so; empty: it decides itself."""
    own: bool
    """Whether the view is ours."""


def routes() -> list[Route]:
    """Return every address, in the order in which Django tries them."""
    from kakehashi.web.urls import urlpatterns

    return list(_below(urlpatterns, ""))


def _below(patterns: Any, before: str) -> Iterator[Route]:
    for one in patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _below(one.url_patterns, route)
        elif isinstance(one, URLPattern):
            yield _described(one, route)


def _described(pattern: URLPattern, route: str) -> Route:
    view: Any = pattern.callback
    policy = getattr(view, "policy", None)
    return {
        "name": pattern.name or "",
        "route": route,
        "converters": {k: type(v).__name__ for k, v in pattern.pattern.converters.items()},
        "rule": policy.rule if policy else None,
        "action": policy.action.value if policy and policy.action else None,
        "methods": _methods(view),
        "own": str(getattr(view, "__module__", "")).startswith("kakehashi."),
    }


def _methods(view: Any) -> list[str]:
    """Return the methods that `require_http_methods` let through."""
    while view is not None:
        for cell in getattr(view, "__closure__", None) or ():
            held = cell.cell_contents
            if isinstance(held, list) and held and all(isinstance(one, str) for one in held):
                return held
        view = getattr(view, "__wrapped__", None)
    return []


def _main() -> None:
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kakehashi.web.settings")
    django.setup()
    print(json.dumps(routes(), ensure_ascii=False, indent=1))  # noqa: T201 - its purpose


if __name__ == "__main__":
    _main()
