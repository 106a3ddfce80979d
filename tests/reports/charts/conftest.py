from __future__ import annotations

import pytest
from tests.bundled import bundled_library

from kakehashi.assessment.assess import Assessment, assess
from kakehashi.library.library import Library
from kakehashi.model import Decision, Suggestion, Verdict

DATE = "2026-11-25"


@pytest.fixture(scope="session")
def library() -> Library:
    return bundled_library()


@pytest.fixture(scope="session")
def decisions(library: Library) -> list[Decision]:
    """Return decisions of every kind on two of three practices, spread over the year."""
    kinds = [Verdict.IN_PLACE, Verdict.IN_PLACE, *Verdict]
    return [
        Decision(p.ref, kinds[n % len(kinds)], "Sato", f"2026-{n % 9 + 1:02}-{n % 27 + 1:02}")
        for n, p in enumerate(library.practices)
        if n % 3
    ]


@pytest.fixture(scope="session")
def suggestions(library: Library, decisions: list[Decision]) -> list[Suggestion]:
    decided = {one.practice for one in decisions}
    open_ = [p.ref for p in library.practices if p.ref not in decided]
    return [Suggestion(ref, 0.9, "model", ()) for ref in open_[:40]]


@pytest.fixture(scope="session")
def full(library: Library, decisions: list[Decision], suggestions: list[Suggestion]) -> Assessment:
    """Return an assessment of every framework of the library."""
    return assess(
        library, [], date=DATE, decisions=decisions, suggestions=suggestions, candidates={}
    )
