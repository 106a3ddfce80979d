from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from tests.assessment.conftest import DATE, Planted
from tests.assessment.tiny import assessed, decisions, tiny_library

from kakehashi.assessment.assess import Assessment, assess
from kakehashi.assessment.status import StatusValue
from kakehashi.assessment.summary import BUCKETS, CANDIDATES, NOTHING_FOUND, bucket_of, summaries
from kakehashi.documents.read import read_documents
from kakehashi.interchange.decision_table import read_decisions
from kakehashi.interchange.review_table import table_rows, write_xlsx
from kakehashi.library.library import Library
from kakehashi.model import Decision, Document, Evidence, Verdict
from kakehashi.relations.literals import Literal
from kakehashi.text.normalise import fold

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741
SAYS = {
    Verdict.IN_PLACE: {P, O},
    Verdict.NOT_APPLICABLE: {P, O},
    Verdict.PARTIAL: {O, N},
    Verdict.PLANNED: {N},
    Verdict.NOT_IN_PLACE: {D, N},
}


def facts_of(assessment: Assessment, practice: str) -> set[Literal]:
    return {literal for literal in Literal if (literal, practice) in assessment.standing.facts}


# --- candidates ------------------------------------------------------------------------


def test_candidates_never_change_a_status(undecided: Assessment, library: Library):
    assert undecided.candidates
    expected = assess(library, [], date=DATE).statuses
    assert expected == undecided.statuses
    assert {StatusValue.UNKNOWN} == {status.value for status in undecided.statuses.values()}


def test_documents_do_not_change_what_follows_from_decisions(
    decided: Assessment, library: Library, bundled_decisions: list[Decision]
):
    expected = assess(library, [], date=DATE, decisions=bundled_decisions).statuses
    assert expected == decided.statuses


def found_among(assessment: Assessment, entry: dict[str, str]) -> bool:
    quote = fold(entry["quote"])
    return any(
        candidate.passage.locator.document == entry["document"]
        and (quote in fold(candidate.passage.text) or fold(candidate.passage.text) in quote)
        for candidate in assessment.candidates.get(f"practices:{entry['practice']}", ())
    )


def test_most_of_the_planted_evidence_is_among_the_candidates(
    undecided: Assessment, planted: Planted, capsys: pytest.CaptureFixture[str]
):
    missed = [e for e in planted.evidence if not found_among(undecided, e)]
    total = Counter(entry["language"] for entry in planted.evidence)
    lost = Counter(entry["language"] for entry in missed)
    share = 1 - len(missed) / len(planted.evidence)
    with capsys.disabled():
        by_language = ", ".join(f"{k} {1 - lost[k] / total[k]:.0%}" for k in sorted(total))
        print(f"\nplanted evidence among the candidates: {share:.1%} ({by_language})")
    assert share >= 0.80, [entry["practice"] for entry in missed]


def test_a_candidate_quotes_its_document_to_the_letter(undecided: Assessment):
    texts = {document.name: document.text for document in undecided.documents}
    for candidates in undecided.candidates.values():
        assert list(range(1, len(candidates) + 1)) == [c.rank for c in candidates]
        for candidate in candidates:
            at = candidate.passage.locator
            assert candidate.passage.text == texts[at.document][at.start : at.end]


# --- the example's decisions -----------------------------------------------------------


def essence(decision: Decision) -> tuple[object, ...]:
    quotes = [(e.document, fold(e.quote)) for e in decision.evidence]
    return (decision.practice, decision.verdict, decision.by, decision.on, decision.why, quotes)


def test_the_bundled_decisions_are_those_that_were_planted(
    bundled_decisions: list[Decision], planted: Planted
):
    assert sorted(map(essence, planted.decisions)) == sorted(map(essence, bundled_decisions))


def test_decisions_survive_the_review_table(
    undecided: Assessment, library: Library, planted: Planted, tmp_path: Path
):
    made = {decision.practice: decision for decision in planted.decisions}
    for language in ("en", "ja"):
        rows = table_rows(
            library.practices, undecided.candidates, undecided.asked_by, made, language
        )
        write_xlsx(tmp_path / "table.xlsx", rows, language, DATE)
        read, problems = read_decisions(tmp_path / "table.xlsx", set(library.provisions))
        assert problems == []
        assert sorted(map(essence, planted.decisions)) == sorted(map(essence, read))


def test_every_decided_practice_is_what_the_decision_says(
    decided: Assessment, bundled_decisions: list[Decision]
):
    for decision in bundled_decisions:
        assert SAYS[decision.verdict] == facts_of(decided, decision.practice), decision.practice


def test_the_example_contradicts_nothing(decided: Assessment):
    assert decided.standing.facts.conflicts() == []
    assert [p.line("en") for p in decided.problems] == []


# --- holes -----------------------------------------------------------------------------


def test_every_hole_without_a_decision_stays_unknown(decided: Assessment, planted: Planted):
    holes = {f"practices:{hole}" for hole in planted.holes} - set(decided.decided)
    assert len(holes) > 50
    assert {hole: facts for hole in holes if (facts := facts_of(decided, hole))} == {}


def test_every_hole_without_a_decision_is_named_as_undecided_wherever_it_is_asked_for(
    decided: Assessment, planted: Planted
):
    holes = {f"practices:{hole}" for hole in planted.holes} - set(decided.decided)
    for status in decided.statuses.values():
        assert holes & set(status.practices) == holes & set(status.undecided), status.provision


def test_a_provision_that_asks_only_for_undecided_holes_is_unknown_and_no_gap(
    decided: Assessment, planted: Planted
):
    holes = {f"practices:{hole}" for hole in planted.holes} - set(decided.decided)
    asking = [s for s in decided.statuses.values() if s.practices and set(s.practices) <= holes]
    assert asking
    assert {StatusValue.UNKNOWN} == {status.value for status in asking}


# --- what is asked, chosen and counted ---------------------------------------------------


def test_only_the_chosen_frameworks_are_reported(library: Library):
    chosen = library.framework("nist-ai-rmf")
    assessment = assess(library, [], date=DATE, frameworks=[chosen])
    assert {p.ref for p in chosen.provisions} == set(assessment.statuses)
    assert {chosen.prefix} == {
        ref.split(":")[0] for refs in assessment.asked_by.values() for ref in refs
    }


def test_every_assessable_provision_is_counted_once(decided: Assessment):
    for summary in summaries(decided):
        assert list(BUCKETS) == list(summary.counts)
        assert len(summary.framework.assessable) == sum(summary.counts.values()) == summary.total
        unknown = summary.counts[CANDIDATES] + summary.counts[NOTHING_FOUND]
        assert summary.confirmed == summary.total - unknown


def test_an_unknown_provision_is_counted_under_candidates_only_if_one_is_close(
    undecided: Assessment,
):
    for status in undecided.statuses.values():
        close = any(
            candidate.close
            for practice in status.practices
            for candidate in undecided.candidates.get(practice, ())
        )
        assert (CANDIDATES if close else NOTHING_FOUND) == bucket_of(undecided, status)


def test_a_parent_asks_for_the_practices_of_its_children_each_once():
    rows = ["1.1 part-of 1", "1.2 part-of 1", "1.1 equal-to A", "1.2 superset-of B"]
    assessment = assessed(tiny_library(*rows, "1.2 superset-of A"))
    assert assessment.statuses["law-1:1"].practices == ("practices:A", "practices:B")


def test_the_same_input_gives_the_same_assessment(
    decided: Assessment, library: Library, bundled_decisions: list[Decision]
):
    again = assess(library, decided.documents, date=DATE, decisions=bundled_decisions)
    assert decided.candidates == again.candidates
    assert decided.statuses == again.statuses


# --- evidence that has moved -------------------------------------------------------------


@pytest.fixture
def policy(tmp_path: Path) -> list[Document]:
    path = tmp_path / "policy.md"
    path.write_text("# Policy\n\nWe name one owner for each system.\n", encoding="utf-8")
    documents, problems = read_documents([path])
    assert problems == []
    return documents


@pytest.mark.parametrize(
    ("document", "quote", "codes"),
    [
        ("policy.md", "We name one owner for each system.", []),
        ("policy.md", "we  name one OWNER", []),
        ("policy.md", "We name two owners.", ["KH-DEC-011"]),
        ("old-policy.md", "We name one owner for each system.", ["KH-DEC-011"]),
        ("", "Told in a meeting.", []),
    ],
)
def test_evidence_that_is_not_in_the_documents_is_warned_of(document, quote, codes, policy):
    (made,) = decisions(["A in place"])
    made = replace(made, evidence=(Evidence(document, quote),))
    assessment = assess(tiny_library("1 equal-to A"), policy, date=DATE, decisions=[made])
    assert codes == [problem.code for problem in assessment.problems]
    assert {"warning"} >= {problem.severity for problem in assessment.problems}
    assert assessment.statuses["law-1:1"].value == StatusValue.SATISFIED


def test_without_documents_nobody_is_warned():
    assert assessed(tiny_library("1 equal-to A"), "A in place").problems == ()


def test_a_circle_of_parents_in_a_library_does_not_stop_the_assessment():
    library = tiny_library("1 part-of 1.1", "1.1 part-of 1", "1 equal-to A")
    assert assessed(library, "A in place").statuses["law-1:1.1"].value == StatusValue.SATISFIED
