"""The pages of `kakehashi start`: what concerns you, the picture on one page, the policy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kakehashi.model import Framework
from kakehashi.reports.placeholders import parts_of
from kakehashi.reports.policy_sheet import PolicySheet
from kakehashi.reports.start_names import Names
from kakehashi.reports.start_picture import picture_of
from kakehashi.reports.start_statuses import Statuses
from kakehashi.reports.start_view import StartView
from kakehashi.version import __version__

_TEMPLATES = Path(__file__).parent / "templates"


def render_start(
    view: StartView, names: Names, looked_at: Sequence[Framework], unruled: Sequence[Framework]
) -> str:
    """Return the page that tells everything.

    Args:
        view: The outcome in one language.
        names: Of the files beside it.
        looked_at: Every framework that has rules.
        unruled: Those of which it is not known yet whom they concern.
    """
    return _rendered("start.html.j2", view, names=names, looked_at=looked_at, unruled=unruled)


def render_picture(view: StartView, statuses: Statuses, names: Names) -> str:
    """Return the picture, which prints on one A4 page."""
    return _rendered("start_picture.html.j2", view, names=names, picture=picture_of(view, statuses))


def render_policy(view: StartView, sheet: PolicySheet) -> str:
    """Return the draft policy as a page."""
    return _rendered("start_policy.html.j2", view, p=sheet)


def _rendered(name: str, view: StartView, **more: Any) -> str:
    page = (
        _environment()
        .get_template(name)
        .render(v=view, o=view.outcome, lang=view.language, version=__version__, css=_css(), **more)
    )
    return "".join(line + "\n" for line in page.splitlines() if line.strip())


def _css() -> Markup:
    # Our own file, nothing of a user's.
    return Markup((_TEMPLATES / "start.css").read_text(encoding="utf-8"))  # noqa: S704


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["parts"] = parts_of
    return environment
