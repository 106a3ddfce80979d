"""The timeline as a drawing: one SVG file that loads nothing and can be read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kakehashi.library.timeline import Event, EventKind, Standing
from kakehashi.reports import timeline_layout as layout
from kakehashi.reports.edition_words import EVENTS, words
from kakehashi.reports.text_width import SIZE, width_of
from kakehashi.text.bilingual import Language

_TEMPLATES = Path(__file__).parent / "templates"


def render_timeline(events: Sequence[Event], language: Language, *, policy: bool = False) -> str:
    """Return the events as SVG, one row an instrument, from left to right in time.

    Signs differ in shape as well as in colour; each tells its event to a screen
    reader and as a tooltip. What a later edition replaced is drawn hollow; where
    only a month or year is known, a bar shows how long that is.

    Args:
        events: What to draw, in order of date; at least one.
        language: Of all words.
        policy: Whether texts and initiatives stand beside the frameworks.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> from kakehashi.library.timeline import timeline
        >>> library = load_library()
        >>> events = timeline(library, [library.framework("japan-ai-act")])
        >>> "AI法（日本）" in render_timeline(events, "ja")
        True
    """
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    drawing = layout.lay_out(events, language)
    described = words(
        "policy_described" if policy else "described",
        language,
        events=len(events),
        frameworks=len(drawing.rows),
        first=events[0].date,
        last=events[-1].date,
    )
    text = environment.get_template("timeline.svg.j2").render(
        drawing=drawing,
        at=layout,
        size=SIZE,
        lang=language,
        title=words("policy_timeline" if policy else "timeline", language),
        described=described,
        legend=_legend(events, language),
    )
    # XML must begin with its declaration; macros leave empty lines.
    return "".join(line + "\n" for line in text.splitlines() if line.strip())


def _legend(events: Sequence[Event], language: Language) -> list[tuple[str, str, float]]:
    """Return the signs that occur with their words, and where each stands."""
    kinds = {event.kind for event in events}
    found = [
        (kind.value.replace(" ", "-"), EVENTS[kind].get(language))
        for kind in EventKind
        if kind in kinds
    ]
    if any(event.standing is Standing.REPLACED for event in events):
        found.append(("replaced", words("legend_replaced", language)))
    if any(event.precision != "day" for event in events):
        found.append(("vague", words("legend_vague", language)))
    placed, x = [], 24.0
    for sign, said in found:
        placed.append((sign, said, x))
        x += width_of(said) + 46
    return placed
