"""What a draft lacks or does otherwise, with the row or sentence behind each claim."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kakehashi.documents.passages import build_document
from kakehashi.documents.plain import read_plain
from kakehashi.errors import UnreadableError
from kakehashi.model import Provision
from kakehashi.policy.parties import Basis, Party
from kakehashi.revision.demand import Demand, Ground, IncidentLesson
from kakehashi.revision.revise import Against, Divergence, divergence_of, revise
from kakehashi.revision.sources import lessons_of_register, lessons_of_table, opinions_of, read_json
from kakehashi.text.bilingual import Bilingual

OTHERS = ("oecd-ai-principles", "nist-ai-rmf", "eu-ai-act")


@pytest.fixture(scope="module")
def others(library):
    return tuple(library.framework(name) for name in OTHERS)


@pytest.fixture(scope="module")
def result(library, others):
    draft = library.framework("hiroshima-code-of-conduct")
    return revise(library, draft, Against(others), "2026-11-26")


def rows(library) -> dict[str, tuple[str, str]]:
    return {
        row.id: (row.subject, library.practice_of(row.object))
        for crosswalk in library.crosswalks.values()
        for row in crosswalk.mappings
    }


def test_every_claim_on_a_framework_names_a_row_that_says_so(result, library):
    known = rows(library)
    claims = [(d.practice, b) for d in result.demands for _, b in d.frameworks]
    claims += [(d.practice, d.own) for d in result.demands if d.own]
    assert len(claims) > 300
    for practice, basis in claims:
        assert known[basis.row.id] == (basis.provision.ref, practice)


def test_missing_is_what_no_row_of_the_draft_names_and_comes_by_demand(result, library):
    named = {
        p
        for subject, p in rows(library).values()
        if subject.startswith("hiroshima-code-of-conduct")
    }
    assert result.missing
    assert not {d.practice for d in result.missing} & named
    weights = [d.weight for d in result.missing]
    assert weights == sorted(weights, reverse=True)


def test_a_draft_misses_nothing_that_it_is_itself(library, others):
    draft = library.framework("oecd-ai-principles")
    against = Against((draft, *others[1:]))
    own = {d.practice for d in revise(library, draft, against, "2026-11-26").missing}
    asked = set(revise(library, draft, Against(), "2026-11-26").draft.speaks)
    assert not own & asked


def basis(strength: str, *, proved: bool = True) -> Basis:
    words = Bilingual("x", "x")
    provision = Provision("a:1", "1", None, "article", words, words, words, modality=strength)
    return Basis(proved, whole=True, strength=strength, provision=provision)


def demand(own: Basis | None, *strengths: str) -> Demand:
    party = Party(Bilingual("a", "a"), None, {})
    return Demand("practices:X", own, tuple((party, basis(s)) for s in strengths), (), ())


@pytest.mark.parametrize(
    ("own", "strengths", "frameworks", "how"),
    [
        ("should", ("shall", "shall", "should"), 3, Divergence.WEAKER),
        ("shall", ("should", "may"), 3, Divergence.STRICTER),
        ("should", ("shall", "should"), 3, None),
        ("should", ("shall",), 3, None),
        ("shall", (), 3, Divergence.ALONE),
        ("shall", (), 1, None),
        ("should", ("shall", "shall"), 5, None),
    ],
)
def test_divergence_needs_a_norm_and_a_majority(own, strengths, frameworks, how):
    assert divergence_of(demand(basis(own), *strengths), frameworks) is how


def test_prose_never_diverges_for_it_proves_nothing():
    assert divergence_of(demand(basis("", proved=False), "shall", "shall"), 2) is None


def test_prose_is_told_as_suggested_with_its_sentence(library, others):
    practice = library.practices[0]
    text = " ".join(practice.practice.examples.en)
    document = build_document("draft.txt", text.encode(), "text", None, read_plain(text))
    found = revise(library, document, Against(others), "2026-11-26")
    own = next(d.own for d in found.demands if d.practice == practice.ref)
    assert not own.proved
    assert own.spoken.passage.text in text
    assert not found.diverging


def test_an_empty_draft_says_that_nothing_is_known(library, others):
    document = build_document("draft.txt", b"Hello.", "text", None, read_plain("Hello there."))
    assert "KH-RVS-003" in {
        p.code for p in revise(library, document, Against(others), "2026-11-26").problems
    }


# --- incidents and comments ---------------------------------------------------------------


def test_what_people_decided_of_incidents_counts_as_decided(library):
    told = {
        "number": 3,
        "title": "Leak",
        "practices": [
            {"id": library.practices[0].id, "accepted": True, "effect": "prevent"},
            {"id": library.practices[1].id, "accepted": False, "effect": "prevent"},
            {"id": "NO-99", "accepted": True, "effect": "prevent"},
        ],
    }
    lessons = lessons_of_register([told], library, "i.json")
    assert lessons == [IncidentLesson("Leak", "i.json 3", library.practices[0].ref, Ground.DECIDED)]


def test_cases_told_by_codes_alone_are_held_against_a_draft(library):
    taught = [
        {"practice": "practices:PRI-07", "effect": "limit", "decided": True},
        {"practice": "practices:SEC-02", "effect": "prevent", "decided": False},
        {"practice": "practices:OLD-99", "effect": "prevent", "decided": True},
    ]
    case = {
        "case": 1, "kind": "incident", "severity": "severe", "risk": "social",
        "harms": ["privacy"], "sector": "retail", "year": "2026", "patterns": [],
        "practices": taught,
    }  # fmt: skip
    told = {
        "format": "kakehashi-incident-lessons-1", "made": "2026-11-26", "library": "0.1.0",
        "cases": [case], "practices": [],
    }  # fmt: skip
    first, second = lessons_of_register([told], library, "l.json")
    assert first == IncidentLesson(
        "privacy; retail; 2026", "l.json 1", "practices:PRI-07", Ground.DECIDED
    )
    assert (second.practice, second.ground) == ("practices:SEC-02", Ground.SUGGESTED)
    with pytest.raises(UnreadableError) as caught:
        lessons_of_register([{**told, "cases": [{"case": "x"}]}], library, "l.json")
    assert caught.value.problem.code == "KH-RVS-002"


def test_a_table_of_incidents_suggests_practices_by_patterns(library, tmp_path):
    from kakehashi.matching.candidates import rankers_taught

    path = tmp_path / "aiid.csv"
    path.write_text(
        "incident_id,title,description,date\n"
        "1,Hiring tool,The hiring tool ranked women lower than men for years.,2024-01-01\n"
        "x,Bad row,,\n"
    )
    problems: list = []
    lessons = lessons_of_table(path, rankers_taught(library.practices, ()), problems)
    assert {lesson.source for lesson in lessons} == {"AIID 1"}
    assert {lesson.ground for lesson in lessons} == {Ground.SUGGESTED}
    assert [problem.code for problem in problems] == ["KH-INC-007"]


def test_opinions_that_ask_are_held_against_the_draft_and_praise_is_not(library):
    practice = library.practices[0]
    asked = practice.practice.examples.en[0]
    opinions = opinions_of(
        {
            "opinions": [
                {
                    "number": 1,
                    "count": 40,
                    "stance": "change",
                    "text": asked,
                    "requests": [{"kind": "add", "text": asked}],
                    "parts": [],
                },
                {
                    "number": 2,
                    "count": 9,
                    "stance": "for",
                    "text": "Good.",
                    "requests": [],
                    "parts": [],
                },
            ]
        },
        "c.json",
    )
    draft = replace(library.framework("oecd-ai-principles"), provisions=())
    found = revise(library, draft, Against(opinions=tuple(opinions)), "2026-11-26")
    told = {d.practice: [o.number for o in d.opinions] for d in found.demands if d.opinions}
    assert told[practice.ref] == [1]
    assert [o.number for o in found.against.opinions] == [1]


@pytest.mark.parametrize(
    "content",
    ["{", "[" * 100_000, '{"opinions": [{"number": "x"}]}', '{"opinions": 3}', '{"opinions": [1]}'],
)
def test_bad_files_are_told_of(tmp_path, content):
    path = tmp_path / "c.json"
    path.write_text(content)
    with pytest.raises(UnreadableError) as raised:
        opinions_of(read_json(path), "c.json")
    assert raised.value.problem.code == "KH-RVS-002"


@pytest.mark.parametrize(
    "content", ["[1]", '[{"title": "x"}]', '[{"title": "x", "number": 1, "practices": 3}]']
)
def test_bad_registers_are_told_of(library, content):
    with pytest.raises(UnreadableError):
        lessons_of_register(json.loads(content), library, "i.json")
