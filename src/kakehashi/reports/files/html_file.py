"""A report as one HTML page: no script, nothing loaded from anywhere."""

from __future__ import annotations

import base64
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, select_autoescape
from markupsafe import Markup, escape

from kakehashi.reports.files.words import words_in
from kakehashi.reports.outline.report import Report
from kakehashi.reports.outline.together import UNPARTED
from kakehashi.reports.outline.tree import tree
from kakehashi.text.bilingual import Language
from kakehashi.text.language import language_of

_FOLDER = Path(__file__).parent


def report_html(report: Report) -> str:
    """Return the page."""
    told = tree(report)
    for number, block in enumerate(told["blocks"]):
        _ready(block, number)
    _name_regions(told["blocks"])
    # Our own style sheet: it holds no words of a report.
    css = Markup((_FOLDER / "report.css").read_text(encoding="utf-8"))  # noqa: S704
    return _template().render(r=told, w=words_in(report.language), css=css).lstrip() + "\n"


def _ready(block: dict[str, Any], number: int) -> None:
    """Give headings an anchor, and drawings an address that runs no script of theirs."""
    if block["t"] == "heading":
        block["id"] = number
    if block["t"] == "figure":
        packed = base64.b64encode(block["svg"].encode()).decode()
        block["src"] = f"data:image/svg+xml;base64,{packed}"


def _name_regions(blocks: list[dict[str, Any]]) -> None:
    """Give each table, form and box a name of its own for screen readers: landmarks are unique."""
    heading, given = "", Counter[str]()
    for block in blocks:
        if block["t"] == "heading":
            heading = block["text"]
        elif block["t"] in ("table", "fields", "callout"):
            words = block.get("caption") or block.get("heading")
            name = " – ".join(filter(None, (heading, words))) or "–"
            given[name] += 1
            block["name"] = name if given[name] == 1 else f"{name} ({given[name]})"


def _language(parts: list[list[str]], language: Language) -> str:
    """Return the language of a line, where it is not that of the page (WCAG 2.2, 3.1.2)."""
    found = language_of("".join(text for text, _ in parts), language)
    return "" if found == language else found


def _whole(text: str) -> Markup:
    """Return a text, made harmless, whose dates and ids are not parted at the end of a line."""
    return Markup(UNPARTED.sub(r'<span class="whole">\1</span>', str(escape(text))))  # noqa: S704


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["language"] = _language
    environment.filters["whole"] = _whole
    return environment.get_template("report.html.j2")
