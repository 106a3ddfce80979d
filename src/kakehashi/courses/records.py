"""The shape of the files in data/courses; every value is a string or a list of strings."""

from __future__ import annotations

from typing import Literal

from kakehashi.library.records import Flag, Id, Lang, Line, Record

Kind = Literal[
    "done",
    "required",
    "planned",
    "aspiration",
    "required_of_others",
    "excluded",
    "definition",
    "background",
    "reported_fact",
]


class PathRecord(Record):
    """A path."""

    id: Id
    title: Line
    title_ja: Line
    audience: Line
    audience_ja: Line
    lessons: list[Id]
    exercises: list[Id]


class PathsRecord(Record):
    """paths.yaml."""

    paths: list[PathRecord]


class PointRecord(Record):
    """A point."""

    text: str
    text_ja: str
    refs: list[str]


class QuoteRecord(Record):
    """A quote from a document of the example."""

    document: Line
    quote: str
    translation: str
    language: Lang


class CaseRecord(QuoteRecord):
    """A worked case."""

    practice: Id
    text: str
    text_ja: str


class LessonRecord(Record):
    """A file in lessons/."""

    id: Id
    title: Line
    title_ja: Line
    aim: str
    aim_ja: str
    points: list[PointRecord]
    case: CaseRecord
    remember: str
    remember_ja: str
    sentences: tuple[Id, ...] = ()


class SentenceRecord(QuoteRecord):
    """A sentence whose kind is asked for."""

    id: Id
    kind: Kind
    why: str
    why_ja: str


class SentencesRecord(Record):
    """sentences.yaml."""

    sentences: list[SentenceRecord]


class TaskRecord(Record):
    """What all exercises have."""

    id: Id
    title: Line
    title_ja: Line
    task: str
    task_ja: str


class ReviewItemRecord(QuoteRecord):
    """A candidate."""

    practice: Id
    evidence: Flag
    why: str
    why_ja: str


class ReviewRecord(TaskRecord):
    """Candidates to judge."""

    items: list[ReviewItemRecord]


class ClaimRecord(Record):
    """A statement that may contradict another."""

    text: str
    text_ja: str
    subject: str
    relation: str
    object: str


class ContradictionRecord(TaskRecord):
    """Statements that contradict one another."""

    claims: list[ClaimRecord]
    together: list[str]
    why: str
    why_ja: str


class ExpectedRecord(Record):
    """Something to say, or not to claim."""

    text: str
    text_ja: str
    words: list[str]
    words_ja: list[str]
    document: str = ""


class DraftRecord(TaskRecord):
    """A question to answer."""

    refs: list[str]
    expected: list[ExpectedRecord]
    mistakes: list[ExpectedRecord]
    model: str
    model_ja: str


class ExercisesRecord(Record):
    """exercises.yaml."""

    reviews: list[ReviewRecord]
    contradictions: list[ContradictionRecord]
    drafts: list[DraftRecord]
