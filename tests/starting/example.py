"""A start with few facts and simple rules, so that tests do not hang on rules of real laws."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from tests.bundled import bundled_library

from kakehashi.applicability import load_facts, load_rules
from kakehashi.assessment.asked import practices_asked
from kakehashi.errors import SourceLocation
from kakehashi.starting import Start, load_start
from kakehashi.starting.answers import Answer, read_given
from kakehashi.starting.outcome import Outcome, outcome_of
from kakehashi.starting.plan import Ruled

DATA = Path(__file__).parent / "data"
RULES = {
    "eu-ai-act-2026": "eu-ai-act",
    "japan-ai-act-2025": "japan",
    "ai-guidelines-for-business-1.2": "japan",
    "iso-iec-42001-2023": "everybody",
    "oecd-ai-principles-2024": "everybody",
    "nist-ai-rmf-1.0": "everybody",
}
COMPANY = {
    "organisation.kind": "company",
    "organisation.countries": ["japan"],
    "system.activities": ["uses"],
    "system.kinds": ["conversational", "generative"],
    "uses": ["none"],
    "traits": ["leading"],
}
DATE = "2026-11-26"


@cache
def start() -> Start:
    return replace(load_start(), facts=load_facts(DATA / "facts.yaml"))


@cache
def ruled_in(folder: Path) -> Ruled:
    """Return the frameworks with rules of our own, laid beside them in a folder."""
    library, found = bundled_library(), []
    for framework in library.current:
        name = RULES.get(framework.prefix)
        if name is None:
            continue
        home = folder / framework.prefix
        home.mkdir(exist_ok=True)
        rules = (DATA / "rules" / f"{name}.yaml").read_text(encoding="utf-8")
        (home / "applicability.yaml").write_text(rules, encoding="utf-8")
        problems = []
        moved = replace(framework, folder=str(home))
        found.append((framework, load_rules(moved, problems)))
        assert problems == []
    return tuple(found)


def given_of(written: dict[str, object]) -> dict[str, Answer]:
    """Return answers as a file would give them; every one must fit."""
    problems = []
    practices = {practice.ref for practice in bundled_library().practices}
    given = read_given(written, start(), practices, SourceLocation, problems)
    assert [problem.line("en") for problem in problems] == []
    return given


def outcome(ruled: Ruled, written: dict[str, object], **more: object) -> Outcome:
    library = bundled_library()
    return outcome_of(
        library,
        start(),
        given_of(written),
        ruled=ruled,
        asks=practices_asked(library),
        date=DATE,
        **more,
    )
