"""A bundle from another organisation as a page: nothing of it can run or call out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kakehashi.reports.exchange_incidents import incidents_shown
from kakehashi.reports.exchange_view import BundleView
from kakehashi.reports.kinds.incident_words import words
from kakehashi.version import __version__

_TEMPLATES = Path(__file__).parent / "templates"


def render_bundle(view: BundleView) -> str:
    """Return the page of a bundle."""
    # Our own file, nothing of a user's.
    css = Markup((_TEMPLATES / "start.css").read_text(encoding="utf-8"))  # noqa: S704
    template = _environment().get_template("exchange.html.j2")
    page = template.render(
        v=view,
        css=css,
        version=__version__,
        incidents=list(incidents_shown(view)),
        incidents_heading=words("incidents", view.language),
    )
    return "".join(line + "\n" for line in page.splitlines() if line.strip())


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
