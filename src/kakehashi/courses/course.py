"""What courses are made of: paths by role, lessons, their points and worked cases."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property

from kakehashi.courses.exercise import Exercise
from kakehashi.text.bilingual import Bilingual, Language

PAUSE = 6
"""Minutes that the questions after a lesson take: six, with their explanations."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to learn, and what in the library it rests on."""

    text: Bilingual
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A worked case of the bundled example organisation: a quote, and what follows from it."""

    document: str
    quote: str
    """Word for word as the document has it, in its own language."""
    translation: str
    """Ours, into the other language."""
    language: Language
    practice: str
    text: Bilingual
    """What one concludes, and why."""

    def quoted(self, language: Language) -> str:
        """Return the quote in a language: the original, or our translation."""
        return self.quote if language == self.language else self.translation


@dataclass(frozen=True)
class Lesson:
    """Ten minutes on one subject."""

    id: str
    title: Bilingual
    aim: Bilingual
    points: tuple[Point, ...]
    case: Case
    remember: Bilingual
    sentences: tuple[str, ...] = ()
    """Ids of the sentences whose kind is asked for."""

    @cached_property
    def refs(self) -> tuple[str, ...]:
        """The provisions and practices that it rests on, in order."""
        named = dict.fromkeys(ref for point in self.points for ref in point.refs)
        return tuple(named | {self.case.practice: None})

    def minutes(self, language: Language) -> int:
        """Return the time it takes to study: reading twice with care, and the questions.

        130 English words or 300 Japanese characters a minute is slow reading, as a
        text that is new and has to be remembered is read.
        """
        texts = [point.text.get(language) for point in self.points]
        texts += [self.aim.get(language), self.case.quoted(language)]
        texts += [self.case.text.get(language), self.remember.get(language)]
        whole = " ".join(texts)
        reading = len(whole) / 300 if language == "ja" else len(whole.split()) / 130
        return round(2 * reading + PAUSE)


@dataclass(frozen=True, slots=True)
class Path:
    """What somebody in a role learns: lessons in order, then exercises."""

    id: str
    title: Bilingual
    audience: Bilingual
    lessons: tuple[str, ...]
    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the example's documents with the kind of statement it makes."""

    id: str
    document: str
    text: str
    translation: str
    language: Language
    kind: str
    why: Bilingual

    @property
    def wording(self) -> Bilingual:
        """The sentence in both languages: the original and our translation."""
        pair = (self.text, self.translation)
        return Bilingual(*(pair if self.language == "en" else pair[::-1]))


@dataclass(frozen=True)
class Courses:
    """Everything that can be learned."""

    paths: Mapping[str, Path]
    lessons: Mapping[str, Lesson]
    sentences: Mapping[str, Sentence]
    exercises: Mapping[str, Exercise]

    @cached_property
    def edition(self) -> str:
        """The SHA-256 of all contents, so that a certificate says what was learned."""
        told = {
            "paths": [asdict(one) for one in self.paths.values()],
            "lessons": [asdict(one) for one in self.lessons.values()],
            "sentences": [asdict(one) for one in self.sentences.values()],
            "exercises": [asdict(one) for one in self.exercises.values()],
        }
        text = json.dumps(told, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def minutes(self, path: Path, language: Language) -> int:
        """Return the time that a path takes, exercises included."""
        lessons = sum(self.lessons[one].minutes(language) for one in path.lessons)
        return lessons + sum(self.exercises[one].minutes for one in path.exercises)
