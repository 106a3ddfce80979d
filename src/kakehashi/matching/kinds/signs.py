"""The signs shown to a person: why a passage looks like no deed of the organisation."""

from __future__ import annotations

from kakehashi.matching.kinds.cues import Cues
from kakehashi.model import Passage

SIGNS = (
    "planned",
    "aspiration",
    "others",
    "definition",
    "negated",
    "background",
    "figure",
    "question",
    "stem",
)
"""The names of the signs."""


def signs_from(passage: Passage, cues: Cues) -> tuple[str, ...]:
    """Return the signs that the cues of a passage show, in the order of `SIGNS`."""
    shown = english_signs(cues) if passage.language == "en" else japanese_signs(cues)
    return tuple(sign for sign in SIGNS if sign in shown)


def english_signs(cues: Cues) -> set[str]:
    """Return the signs of an English passage."""
    shown = {
        c for c in cues.text if c in ("planned", "aspiration", "definition", "question", "stem")
    }
    if cues.modal == "should":
        shown.add("aspiration")
    if cues.subject == "others" and cues.modal in ("must", "should", "will"):
        shown.add("others")
    if "scope" in cues.text or ("negated" in cues.text and cues.modal != "must"):
        shown.add("negated")
    if "background" in cues.text and cues.modal in ("may", "none") and cues.subject != "self":
        shown.add("background")
    if "figure" in cues.text and "done" not in cues.text:
        shown.add("figure")
    return shown | _of_heading(cues)


def japanese_signs(cues: Cues) -> set[str]:
    """Return the signs of a Japanese passage."""
    shown = {cues.ending} & {"planned", "aspiration", "definition", "negated", "background"}
    shown |= {cues.ending} & {"figure", "question", "stem"}
    if cues.ending == "should":
        shown.add("aspiration")
    if cues.subject == "others" and cues.ending in ("must", "should", "plain"):
        shown.add("others")
    if "planned" in cues.text and cues.ending not in ("must", "done"):
        shown.add("planned")
    return shown | _of_heading(cues)


def _of_heading(cues: Cues) -> set[str]:
    named = {"h:definition": "definition", "h:planned": "planned"}
    if cues.modal == "must":
        return set()
    return {sign for cue, sign in named.items() if cue in cues.heading}
