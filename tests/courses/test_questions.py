"""Every question: its answer follows from the library, and every other option is refuted.

The questions are made from rows and fields; here each claim is derived again, with the
reasoning engine, the statuses of the assessment and the labels of readers.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kakehashi.assessment.organisation import standing_of
from kakehashi.assessment.status import status_of
from kakehashi.courses.course import Courses
from kakehashi.courses.question import Claim, Question
from kakehashi.courses.quiz import ASKED, QuestionBank
from kakehashi.library.library import Library
from kakehashi.model import Decision, StatementKind, Verdict
from kakehashi.model.framework import HUB
from kakehashi.relations.literals import Literal
from kakehashi.relations.network import network_of
from kakehashi.relations.reasoner import Reasoner

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def reasoner(library: Library) -> Reasoner:
    return Reasoner(network_of(library))


def of_kind(bank: QuestionBank, kind: str) -> list[Question]:
    found = [question for question in bank.questions.values() if question.kind == kind]
    assert found, kind
    return found


def options(question: Question) -> tuple[Claim, list[Claim]]:
    claims = [option.claim for option in question.options]
    right = claims.pop(question.right)
    assert right not in claims
    return right, claims


def test_all_kinds_are_asked_of_every_path(bank: QuestionBank, courses: Courses):
    for path in courses.paths.values():
        kinds = Counter(q.kind for one in path.lessons for q in bank.of(courses.lessons[one]))
        assert {"shown", "evidence", "asks", "relation", "follows"} <= set(kinds), path.id


def test_a_quiz_has_six_different_questions_and_the_next_attempt_others(
    bank: QuestionBank, courses: Courses
):
    for lesson in courses.lessons.values():
        first, second = (bank.quiz(lesson, attempt) for attempt in (0, 1))
        assert len({question.id for question in first}) == ASKED, lesson.id
        assert first == bank.quiz(lesson, 0)
        assert {q.id for q in first} != {q.id for q in second}, lesson.id
        assert len({question.kind for question in first}) >= 3, lesson.id


def test_the_place_of_the_answer_tells_nothing(bank: QuestionBank):
    places = Counter(question.right for question in bank.questions.values())
    total = sum(places.values())
    assert all(0.15 < places[place] / total < 0.35 for place in range(4)), places


def test_options_differ_in_both_languages(bank: QuestionBank):
    for question in bank.questions.values():
        for language in ("en", "ja"):
            texts = [option.text.get(language) for option in question.options]
            assert len(set(texts)) == len(texts) == 4, question.id
        assert question.why.en and question.why.ja, question.id


def test_a_sentence_shows_its_practice_and_practices_are_disjoint(
    bank: QuestionBank, library: Library
):
    disjoint = network_of(library).atoms
    for question in of_kind(bank, "shown"):
        right, wrong = options(question)
        practice = library.provisions[right.object]
        assert right.subject == right.object
        assert practice.practice
        assert question.quote.en in practice.practice.examples.en, question.id
        assert question.quote.ja in practice.practice.examples.ja, question.id
        for claim in wrong:
            other = library.provisions[claim.object]
            assert {practice.ref, other.ref} <= disjoint
            assert practice.ref != other.ref
            assert other.practice
            assert question.quote.en not in other.practice.examples.en
            assert question.quote.ja not in other.practice.examples.ja


def test_a_sentence_is_of_the_kind_that_was_asked_for(bank: QuestionBank, courses: Courses):
    for question in of_kind(bank, "evidence"):
        right, wrong = options(question)
        assert right.object == courses.sentences[right.subject].kind
        assert all(claim.object != right.object for claim in wrong)
        # Whether it is evidence must not hang on the wording of an option.
        evidence = StatementKind(right.object).is_evidence
        said = question.options[question.right].text.en
        assert ("no evidence" not in said) == evidence


def test_kinds_agree_with_the_labels_of_readers(courses: Courses):
    labels = labelled_sentences()
    compared = [one for one in courses.sentences.values() if one.text in labels]
    assert len(compared) >= 6
    for sentence in compared:
        assert labels[sentence.text] == sentence.kind, sentence.id


def labelled_sentences() -> dict[str, str]:
    found = {}
    for line in (PROJECT / "benchmarks/kinds/ja.tsv").read_text(encoding="utf-8").splitlines():
        document, _, start, end, _, _, kind, *_ = [*line.split("\t"), *[""] * 7][:8]
        if document.startswith("example:"):
            text = (PROJECT / document.removeprefix("example:")).read_text(encoding="utf-8")
            found["".join(text[int(start) : int(end)].split())] = kind
    return found


def test_who_asks_is_proved_and_who_does_not_as_well(bank: QuestionBank, reasoner: Reasoner):
    for question in of_kind(bank, "asks"):
        right, wrong = options(question)
        assert reasoner.prove(Literal.PART, right.object, right.subject), question.id
        for claim in wrong:
            assert claim.object == right.object
            assert reasoner.prove(Literal.DISJOINT, claim.object, claim.subject), question.id


KINDS = {
    "shown": ("shows", "practice", "practice"),
    "evidence": ("is", "sentence", "statement"),
    "asks": ("asks", "provision", "practice"),
    "relation": ("relation", "provision", "practice"),
    "follows": ("status", "provision", "word"),
    "when": ("applies", "provision", "date"),
}
"""For each kind of question what its options claim, of what and about what."""


def test_every_answer_cites_what_it_follows_from(
    bank: QuestionBank, library: Library, courses: Courses
):
    """The ids exist, are of the right kind, and are those that the right option claims."""
    wrong = []
    for question in bank.questions.values():
        kind, subject, object_ = KINDS[question.kind]
        for option in question.options:
            claim = option.claim
            told = (
                claim.kind.split(":")[0],
                _is(claim.subject, library, courses),
                _is(claim.object, library, courses),
            )
            if told != (kind, subject, object_):
                wrong.append((question.id, told))
        right = question.options[question.right].claim
        cited = {one for one in (right.subject, right.object) if ":" in one}
        if question.kind != "evidence" and not cited <= set(question.sources):
            wrong.append((question.id, "not cited", cited - set(question.sources)))
        wrong += [(question.id, ref) for ref in question.sources if ref not in library.provisions]
        wrong += [
            (question.id, ref, "unverified")
            for ref in question.sources
            if not ref.startswith(f"{HUB}:") and library.provisions[ref].verified is None
        ]
        wrong += [
            (question.id, "given", ref) for ref, _ in question.given if ref not in question.sources
        ]
    assert not wrong, wrong


def _is(thing: str, library: Library, courses: Courses) -> str:
    if thing in courses.sentences:
        return "sentence"
    if thing in {one.value for one in StatementKind}:
        return "statement"
    found = library.provisions.get(thing)
    if found is None:
        return "date" if thing[:4].isdigit() else "word"
    return "practice" if found.practice else "provision"


def test_history_is_not_offered_beside_what_was_done(bank: QuestionBank):
    for question in of_kind(bank, "evidence"):
        said = {option.claim.object for option in question.options}
        right = question.options[question.right].claim.object
        assert not (right == "background" and "done" in said), question.id


def test_the_right_answer_is_the_narrowest_there_is(bank: QuestionBank):
    """So that a reader can see why it is right."""
    asking = bank._asking
    for question in of_kind(bank, "asks"):
        right, _ = options(question)
        breadth = {len(asking.practices(one.ref)) for one in asking.askers(right.object)}
        assert len(asking.practices(right.subject)) == min(breadth), question.id


PART, NOT_PART = Literal.PART, Literal.NOT_PART
# Literals of (provision, practice) if True, else of (practice, provision).
PROVES = {
    "relation:equal": [(PART, True), (PART, False)],
    "relation:more": [(NOT_PART, True), (PART, False)],
    "relation:inside": [(PART, True)],
}
REFUTES = {
    "relation:equal": [(NOT_PART, True), (NOT_PART, False)],
    "relation:more": [(PART, True)],
    "relation:less": [(NOT_PART, True), (PART, False)],
    "relation:beyond": [(PART, True)],
    "relation:none": [(PART, True), (PART, False)],
}
"""Any one of these refutes a claim; provisions and practices are not empty."""


def test_relations_are_proved_and_the_others_refuted(bank: QuestionBank, reasoner: Reasoner):
    def proved(claim: Claim, sign: tuple[Literal, bool]) -> bool:
        literal, forward = sign
        pair = (claim.subject, claim.object)
        return reasoner.prove(literal, *(pair if forward else pair[::-1])) is not None

    seen = Counter()
    for question in of_kind(bank, "relation"):
        right, wrong = options(question)
        assert all(proved(right, one) for one in PROVES[right.kind]), question.id
        for claim in wrong:
            assert any(proved(claim, one) for one in REFUTES[claim.kind]), (question.id, claim)
        seen[right.kind] += 1
    # No answer may be learned by heart.
    assert set(seen) == set(PROVES)
    assert max(seen.values()) < 0.6 * sum(seen.values()), seen


def test_statuses_are_those_of_the_engine(bank: QuestionBank, library: Library):
    seen = Counter()
    for question in of_kind(bank, "follows"):
        right, wrong = options(question)
        provision = library.provisions[right.subject]
        decided = [
            Decision(practice, Verdict(verdict), "A", "2026-11-26")
            for practice, verdict in question.given
        ]
        standing = standing_of(of_framework(library, right.subject.split(":", 1)[0]), decided)
        practices = tuple(ref for ref in question.sources if ref.startswith(f"{HUB}:"))
        status = status_of(provision, standing, practices)
        assert status.value.value == right.object, question.id
        assert right.object not in {claim.object for claim in wrong}
        seen[right.object] += 1
    assert set(seen) == {"satisfied", "partly", "not satisfied", "unknown"}


def of_framework(library: Library, prefix: str) -> Library:
    """Return the library of the hub and one framework: others add nothing, and take time."""
    frameworks = {HUB: library.hub, prefix: library.frameworks[prefix]}
    name = f"{prefix}--{HUB}"
    return Library(frameworks, {name: library.crosswalks[name]})


def test_dates_are_those_of_verified_provisions(bank: QuestionBank, library: Library):
    for question in of_kind(bank, "when"):
        right, wrong = options(question)
        provision = library.provisions[right.subject]
        assert provision.verified, question.id
        assert provision.applies_from == right.object
        assert all(claim.object != provision.applies_from for claim in wrong)


def test_sources_exist_and_are_verified(bank: QuestionBank, library: Library):
    for question in bank.questions.values():
        assert question.sources or question.kind == "evidence", question.id
        for ref in question.sources:
            provision = library.provisions[ref]
            assert provision.verified or ref.startswith(f"{HUB}:"), (question.id, ref)
