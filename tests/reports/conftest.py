"""A small assessment of hostile documents, whose candidates are sure to be found."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.bundled import bundled_library

from kakehashi.assessment.assess import Assessment, assess
from kakehashi.documents.read import read_documents
from kakehashi.library.library import Library
from kakehashi.model import Decision, Evidence, Verdict

DATE = "2026-11-25"
SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(2)>'
FRAMEWORK = "hiroshima-guiding-principles"


@pytest.fixture(scope="session")
def library() -> Library:
    return bundled_library()


@pytest.fixture(scope="session")
def asked(library: Library) -> list[str]:
    """Return the practices that the framework assessed asks for, in order."""
    prefix = library.framework(FRAMEWORK).prefix
    return list(
        dict.fromkeys(
            mapping.object
            for crosswalk in library.crosswalks.values()
            if crosswalk.subject_source == prefix
            for mapping in crosswalk.mappings
        )
    )


@pytest.fixture(scope="session")
def hostile_folder(library: Library, asked: list[str], tmp_path_factory) -> Path:
    """Return a folder of documents whose names, headings and sentences hold markup.

    The sentences are examples of practices, so that they become candidates.
    """
    top = tmp_path_factory.mktemp("documents")
    folder = top / "<script>alert(1)<"
    folder.mkdir()
    for language, name in (("en", "script>.txt"), ("ja", "script>ja.txt")):
        sentences = [
            f"{SCRIPT} {IMAGE} {library.provisions[library.practice_of(ref)].practice.examples.get(language)[0]}"
            for ref in asked[:6]
        ]
        text = "\n\n".join([f"1. Heading {SCRIPT}", *sentences])
        (folder / name).write_text(text, encoding="utf-8")
    return top


@pytest.fixture(scope="session")
def decisions(asked: list[str]) -> list[Decision]:
    """Return decisions of every kind, with markup wherever people may write."""
    evidence = (Evidence(f"{SCRIPT}.pdf", f"We log it. {IMAGE}", 3),)
    return [
        Decision(ref, verdict, f"Sato {SCRIPT}", DATE, f"why {IMAGE}", evidence, f"t.csv:{row}")
        for row, (ref, verdict) in enumerate(zip(asked, Verdict, strict=False), start=2)
    ]


@pytest.fixture(scope="session")
def undecided(library: Library, hostile_folder: Path) -> Assessment:
    documents, problems = read_documents([hostile_folder])
    chosen = [library.framework(FRAMEWORK)]
    return assess(library, documents, date=DATE, frameworks=chosen, problems=problems)


@pytest.fixture(scope="session")
def decided(library: Library, hostile_folder: Path, decisions: list[Decision]) -> Assessment:
    documents, problems = read_documents([hostile_folder, Path(f"gone {SCRIPT}.txt")])
    chosen = [library.framework(FRAMEWORK)]
    return assess(
        library, documents, date=DATE, frameworks=chosen, decisions=decisions, problems=problems
    )


@pytest.fixture(scope="session")
def assessments(undecided: Assessment, decided: Assessment) -> dict[str, Assessment]:
    return {"undecided": undecided, "decided": decided}
