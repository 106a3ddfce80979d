"""What has to be remembered while a Word document is walked through."""

from __future__ import annotations

from dataclasses import dataclass, field

from kakehashi.documents.docx.names import Element
from kakehashi.documents.docx.numbering import Numbering
from kakehashi.documents.docx.styles import Styles

_ROLES = {"TOC": "contents", "INDEX": "contents", "TOA": "contents", "BIBLIOGRAPHY": "references"}
"""Fields whose results are boilerplate."""


@dataclass
class Field:
    """A field that has begun: its instruction, and whether its result is being read."""

    instruction: str = ""
    shown: bool = False


@dataclass
class State:
    """The definitions of a document, and how far its reader has come."""

    styles: Styles
    numbering: Numbering
    notes: dict[tuple[str, str], Element]
    """Footnotes, endnotes and comments by kind and id."""
    fields: list[Field] = field(default_factory=list)
    insertions: int = 0
    deletions: int = 0
    moves: int = 0
    hidden: int = 0
    """Stretches of hidden text."""
    referred: list[tuple[str, str]] = field(default_factory=list)
    """Notes and comments that the current paragraph refers to."""
    boxes: list[Element] = field(default_factory=list)
    """Text boxes that are anchored in the current paragraph."""

    @property
    def instructing(self) -> bool:
        """Say whether what is being read is the instruction of a field, which nobody sees."""
        return any(not one.shown for one in self.fields)

    @property
    def role(self) -> str:
        """Return the role that the fields around the current place give."""
        words = (one.instruction.split() for one in self.fields)
        return next((_ROLES[w[0].upper()] for w in words if w and w[0].upper() in _ROLES), "")
