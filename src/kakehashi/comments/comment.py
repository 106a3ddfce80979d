"""What was received: comments, and what could not be read as one. Both are counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kakehashi.errors import Problem
from kakehashi.text.bilingual import Bilingual, Language


class Why(StrEnum):
    """Why something received is no comment in the table."""

    UNREADABLE = "unreadable"
    """A file that cannot be read; its problem says why."""
    EMPTY = "empty"
    """A row or file without words in it."""
    NO_COLUMN = "no_column"
    """A sheet in which no column of comments was found."""


WHYS: dict[Why, Bilingual] = {
    Why.UNREADABLE: Bilingual("Cannot be read", "読み取れない"),
    Why.EMPTY: Bilingual("No text", "記載なし"),
    Why.NO_COLUMN: Bilingual("No column of comments found", "意見の列が見つからない"),
}


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment as it was received. Its text may hold personal data: it is masked before use."""

    number: int
    """Counted from 1 in the order in which the files give them."""
    source: str
    """The file, and the row in it (`answers.csv:12`)."""
    text: str
    language: Language
    given_id: str = ""
    """What the receipt calls it."""
    place: str = ""
    """Which part of the draft the sender says it is about."""
    private: tuple[str, ...] = ()
    """Names, addresses and so on from columns of their own, to be masked in the text too."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something received that is no comment in the table, so that somebody looks at it."""

    source: str
    why: Why
    units: int = 1
    """How many rows or files it stands for."""


@dataclass
class Received:
    """All that came in, each unit (a row of a table, or a file) once."""

    comments: list[Comment] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    units: int = 0
    """Rows with content below the headings of tables, and other files; counted on their own."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def balanced(self) -> bool:
        """Whether every unit that came in is a comment or listed as left out."""
        return self.units == len(self.comments) + sum(one.units for one in self.left_out)
