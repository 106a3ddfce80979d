"""What we read: documents, their blocks, and passages that stand alone."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.text.bilingual import Language


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a document as laid out: heading, paragraph, list item or table row."""

    kind: str
    """heading, paragraph, item, row, note (a footnote) or comment (a reviewer's remark)."""
    text: str
    page: int | None = None
    level: int = 0
    """Depth of a heading or of a list item, 1 being the outermost."""
    label: str = ""
    """What its page calls itself ("iv", "A-3"), where that is not its number."""
    recognised: bool = False
    """Whether it was read from a picture by text recognition (OCR), which makes mistakes."""
    number: str = ""
    """What a list counts it as ("(a)", "3.2"); stands before the text, in no passage."""
    stem: str = ""
    """What holds for it besides what is above it: the caption of its table."""
    role: str = ""
    """The role of its passages where the file itself tells it (a table of contents)."""


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a passage is. `document.text[start:end]` is the passage, to the letter."""

    document: str
    start: int
    end: int
    page: int | None = None
    """Page number counted from 1, where the format has pages."""
    headings: tuple[str, ...] = ()
    """The headings above it, outermost first."""
    label: str = ""
    """What the page calls itself ("iv", "A-3"), where that is not its number."""
    recognised: bool = False
    """Whether it was read from a picture by text recognition (OCR), so that a person checks it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A cut of a document that can be judged alone: a sentence, list item or table row."""

    id: str
    text: str
    """Exactly as it stands in the document's text."""
    stem: str
    """For a list item, the line that introduces the list; for a row, its headers."""
    locator: Locator
    language: Language
    kind: str
    """The kind of its block: paragraph, item, row, note or comment."""
    role: str = ""
    """contents, history, definitions, distribution or references where it is such boilerplate."""

    @property
    def standalone(self) -> str:
        """Return the passage with its stem in brackets, as shown to a judge."""
        return f"[{self.stem}] {self.text}" if self.stem else self.text


@dataclass(frozen=True, slots=True)
class Document:
    """A file read into text and passages."""

    name: str
    """How it is called in reports: its path below the folder given, or its file name."""
    sha256: str
    format: str
    pages: int | None
    language: Language
    text: str
    passages: tuple[Passage, ...]
