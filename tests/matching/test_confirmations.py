"""Learning from confirmations: from the fourth on, in its language, and nothing kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.assessment.corpora import PRACTICES, small_library

from kakehashi.documents.read import read_documents
from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.confirmations import (
    AT_MOST,
    FROM,
    SAME,
    Confirmation,
    Rejections,
    confirmations_of,
    taught,
)
from kakehashi.model import Decision, Evidence, Verdict

LIBRARY = small_library()
A = "practices:A"


def accepted(count: int, practice: str = A, word: str = "Ledger entry") -> list[Confirmation]:
    return [Confirmation(practice, f"{word} number {n}.", accepted=True) for n in range(count)]


def examples(confirmations: list[Confirmation], language: str = "en") -> tuple[str, ...]:
    practice = taught(LIBRARY.practices, confirmations)[0]
    return practice.practice.examples.get(language)[1:]


# --- what decisions say of passages -------------------------------------------------------


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (Verdict.IN_PLACE, [True, True]),
        (Verdict.PARTIAL, [True, True]),
        (Verdict.PLANNED, [False, False]),
        (Verdict.NOT_IN_PLACE, [False, False]),
        (Verdict.NOT_APPLICABLE, []),
    ],
)
def test_a_verdict_says_of_its_quotes_whether_they_are_evidence(verdict, said):
    quotes = (Evidence("a.md", "One."), Evidence("a.md", "Two."), Evidence("a.md", " "))
    decision = Decision(A, verdict, "Sato", "2026-11-02", evidence=quotes)

    assert [c.accepted for c in confirmations_of([decision])] == said


# --- prototypes -----------------------------------------------------------------------------


def test_three_accepted_passages_teach_nothing_and_four_do():
    assert taught(LIBRARY.practices, accepted(FROM - 1)) == LIBRARY.practices
    assert examples(accepted(FROM)) == tuple(c.text for c in accepted(FROM))


def test_the_same_passage_confirmed_four_times_is_one():
    assert examples(accepted(1) * FROM) == ()
    again = Confirmation(A, "LEDGER ENTRY  number 0.", accepted=True)
    assert examples([*accepted(FROM - 1), again]) == ()


def test_passages_of_other_practices_and_languages_are_counted_apart():
    japanese = [Confirmation(A, f"台帳に第{n}の障害を記録した。", accepted=True) for n in range(3)]

    assert examples([*accepted(3), *japanese, *accepted(3, "practices:B")]) == ()


def test_the_latest_are_kept_where_there_are_many():
    found = examples(accepted(AT_MOST + 5))

    assert len(found) == AT_MOST
    assert found[-1] == f"Ledger entry number {AT_MOST + 4}."


def test_rejected_passages_are_no_prototypes():
    rejected = [Confirmation(A, c.text, accepted=False) for c in accepted(9)]

    assert examples(rejected) == ()


# --- in the list of candidates ----------------------------------------------------------------


def candidates(folder: Path, *lines: str, confirmations: list[Confirmation]) -> dict[str, float]:
    (folder / "a.md").write_text("\n\n".join(lines), encoding="utf-8")
    documents, _ = read_documents([folder / "a.md"])
    found = find_candidates(LIBRARY.practices, documents, confirmations=confirmations)
    return {candidate.passage.text: candidate.score for candidate in found.get(A, ())}


def test_what_was_accepted_brings_up_passages_in_the_same_words(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("KAKEHASHI_CACHE", "off")
    line = "The ledger has an entry for the outage of May."
    taught_by = [
        Confirmation(A, f"The ledger has an entry for {what}.", accepted=True)
        for what in ("the leak", "the wrong refusal", "the loop", "the silent failure")
    ]

    untaught = candidates(tmp_path, line, confirmations=[])
    three = candidates(tmp_path, line, confirmations=taught_by[:3])
    four = candidates(tmp_path, line, confirmations=taught_by)

    assert three == untaught
    assert four[line] > untaught[line]


def test_a_rejected_passage_goes_down_the_list_but_not_off_it(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("KAKEHASHI_CACHE", "off")
    best, second = PRACTICES["A"][1], "Incidents with one AI system are logged by the desk."
    no = [Confirmation(A, best, accepted=False)]
    plain = candidates(tmp_path, best, second, confirmations=[])
    lowered = candidates(tmp_path, best, second, confirmations=no)

    assert list(plain) == [best, second]
    assert set(lowered) == {best, second}
    assert (lowered[best], lowered[second]) == (plain[best] - SAME, plain[second])


def test_nothing_of_a_users_documents_enters_the_cache(tmp_path: Path, monkeypatch):
    cache = tmp_path / "cache"
    monkeypatch.setenv("KAKEHASHI_CACHE", str(cache))

    candidates(tmp_path, "A secretword.", confirmations=accepted(5, word="A secretword"))
    assert not cache.exists()

    candidates(tmp_path, "A secretword.", confirmations=[])
    (kept,) = (cache / "kakehashi").iterdir()
    assert b"secretword" not in kept.read_bytes()


# --- rejections -------------------------------------------------------------------------------


def test_rejections_lower_the_same_and_nearly_the_same_passage_for_that_practice_alone():
    text = "The office plans to keep a log of incidents in the coming year."
    no = Rejections([Confirmation(A, text, accepted=False)])
    same, near = no.penalty(A, text.upper()), no.penalty(A, text.replace("coming", "same"))

    assert same > near > 0
    assert no.penalty(A, "Every incident with an AI system is logged.") == 0
    assert no.penalty("practices:B", text) == 0


def test_who_changes_their_mind_is_believed_last():
    yes = Confirmation(A, "We log incidents.", accepted=True)
    no = Confirmation(A, "We log incidents.", accepted=False)

    assert not Rejections([no, yes])
    assert Rejections([yes, no]).penalty(A, yes.text) > 0


def test_japanese_rejections_are_lowered_too():
    no = Rejections([Confirmation(A, "来年度に障害の台帳を整備する予定である。", accepted=False)])

    assert no.penalty(A, "来年度に障害の台帳を整備する予定です。") > 0
