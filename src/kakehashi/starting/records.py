"""The shape of the files in data/start; docs/start.md explains them to people."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kakehashi.applicability.records import FactId, Name, OptionRecord
from kakehashi.library.records import Id, Line, Record

Values = Annotated[list[str], Field(min_length=1)]


class ScreenOptionRecord(OptionRecord):
    """One answer to a question that settles several facts."""

    sets: dict[FactId, Values] = {}
    """What is known of facts when it is chosen."""
    opens: list[FactId] = []
    """Facts that it leaves to a question of their own."""


class QuestionRecord(Record):
    """One question of the start: on a fact, on several facts, or on a practice."""

    fact: FactId | None = None
    screen: Name | None = None
    practice: Id | None = None
    question: str = ""
    question_ja: str = ""
    help: str = ""
    help_ja: str = ""
    options: list[ScreenOptionRecord] = []
    otherwise: dict[FactId, Values] = {}
    """For several facts: what is so of each that no chosen answer speaks of."""
    asked_when: str = ""


class QuestionsRecord(Record):
    """The questions, in the order in which they are asked."""

    questions: list[QuestionRecord]


class StepRecord(Record):
    """A practice that a small organisation can start on."""

    practice: Id
    effort: Literal["hours", "day", "days"]
    do: Line
    do_ja: Line
    when: str = ""


class ThemeRecord(Record):
    """Steps that belong together in the picture."""

    id: Name
    title: Line
    title_ja: Line
    steps: Annotated[list[StepRecord], Field(min_length=1)]


class ThemesRecord(Record):
    """The themes, in order."""

    themes: list[ThemeRecord]


class InstrumentRecord(Record):
    """Who may ask a small organisation about a voluntary instrument, and when."""

    id: Id
    who: Line
    who_ja: Line
    asked_when: str = ""


class InstrumentsRecord(Record):
    """The voluntary instruments of which something is said."""

    instruments: list[InstrumentRecord]


class ItemRecord(Record):
    """One item of a list in a clause."""

    text: Line
    text_ja: Line
    when: str = ""


class ParagraphRecord(Record):
    """One paragraph of a clause."""

    text: Line
    text_ja: Line
    items: list[ItemRecord] = []


class ClauseRecord(Record):
    """One clause of the draft policy."""

    chapter: Name
    title: Line
    title_ja: Line
    practices: Annotated[list[Id], Field(min_length=1)]
    paragraphs: Annotated[list[ParagraphRecord], Field(min_length=1)]
    when: str = ""


class ChapterRecord(Record):
    """The heading of some clauses."""

    id: Name
    title: Line
    title_ja: Line


class PolicyRecord(Record):
    """All clauses that a draft policy may hold."""

    chapters: list[ChapterRecord]
    clauses: list[ClauseRecord]
