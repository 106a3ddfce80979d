"""The bundled library and example organisation, assessed once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.bundled import bundled_library

import kakehashi.example
from kakehashi.assessment.assess import Assessment, assess
from kakehashi.documents.read import read_documents
from kakehashi.interchange.decision_table import read_decisions
from kakehashi.library.library import Library
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model import Decision, Document, Evidence, Verdict

EXAMPLE = Path(*kakehashi.example.__path__)
PLANTED = Path(__file__).parents[1] / "example" / "planted.yaml"
DATE = "2026-11-25"


@dataclass(frozen=True)
class Planted:
    """What the authors of the example put into its documents, and what they left out."""

    evidence: list[dict[str, str]]
    tempting: list[dict[str, str]]
    holes: list[str]
    decisions: list[Decision]


@pytest.fixture(scope="session")
def library() -> Library:
    return bundled_library()


@pytest.fixture(scope="session")
def documents() -> tuple[Document, ...]:
    read, problems = read_documents([EXAMPLE / "documents"])
    assert problems == []
    return tuple(read)


@pytest.fixture(scope="session")
def planted() -> Planted:
    truth = load_yaml(PLANTED)
    decisions = [
        Decision(
            practice=f"practices:{entry['practice']}",
            verdict=Verdict(entry["verdict"]),
            by=entry["by"],
            on=entry["on"],
            why=entry.get("why", ""),
            evidence=(Evidence(entry["document"], entry["quote"]),) if "quote" in entry else (),
            where=f"planted.yaml:{entry['__line__']}",
        )
        for entry in truth["decisions"]
    ]
    return Planted(truth["planted"], truth["tempting"], truth["holes"], decisions)


@pytest.fixture(scope="session")
def bundled_decisions(library: Library) -> list[Decision]:
    decisions, problems = read_decisions(
        EXAMPLE / "decisions.xlsx", {practice.ref for practice in library.practices}
    )
    assert problems == []
    return decisions


@pytest.fixture(scope="session")
def undecided(library: Library, documents: tuple[Document, ...]) -> Assessment:
    return assess(library, documents, date=DATE)


@pytest.fixture(scope="session")
def decided(
    library: Library, documents: tuple[Document, ...], bundled_decisions: list[Decision]
) -> Assessment:
    return assess(library, documents, date=DATE, decisions=bundled_decisions)
