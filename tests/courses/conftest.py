"""The bundled courses, library, example organisation and its decisions, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.bundled import bundled_library

import kakehashi.example
from kakehashi.courses.course import Courses
from kakehashi.courses.course_files import load_courses
from kakehashi.courses.quiz import QuestionBank
from kakehashi.documents.read import read_documents
from kakehashi.interchange.decision_table import read_decisions
from kakehashi.library.library import Library
from kakehashi.model import Decision

EXAMPLE = Path(*kakehashi.example.__path__)


@pytest.fixture(scope="session")
def library() -> Library:
    return bundled_library()


@pytest.fixture(scope="session")
def courses() -> Courses:
    return load_courses()


@pytest.fixture(scope="session")
def bank(courses: Courses, library: Library) -> QuestionBank:
    return QuestionBank(courses, library)


@pytest.fixture(scope="session")
def documents() -> dict[str, str]:
    found, problems = read_documents([EXAMPLE / "documents"])
    assert not problems
    return {document.name: document.text for document in found}


@pytest.fixture(scope="session")
def decisions(library: Library) -> dict[str, Decision]:
    found, problems = read_decisions(EXAMPLE / "decisions.xlsx", library.decidable)
    assert not problems
    return {decision.practice: decision for decision in found}
