"""Documents read and matched in processes are what they are when read here, one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.assessment.corpora import PRACTICES, small_library, write_documents

from kakehashi.assessment import read_and_match as here
from kakehashi.assessment.read_and_match import Matching, read_and_match, worth_processes
from kakehashi.documents.read import read_documents
from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.confirmations import Confirmation

LIBRARY = small_library()


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAKEHASHI_CACHE", "off")


@pytest.mark.parametrize("workers", [1, 2])
def test_documents_problems_and_candidates_are_the_same_in_the_same_order(
    tmp_path: Path, workers: int
):
    first = write_documents(tmp_path / "one", count=9)
    second = write_documents(tmp_path / "two", count=3)
    (first / "bad.pdf").write_bytes(b"no pdf")
    (second / "d02.md").write_text(f"{PRACTICES['A'][1]} Twice.", encoding="utf-8")
    paths = [first, tmp_path / "missing.md", second, tmp_path / "gone"]
    confirmations = (Confirmation("practices:A", PRACTICES["A"][1], accepted=False),)

    documents, problems = read_documents(paths)
    candidates = find_candidates(LIBRARY.practices, documents, most=2, confirmations=confirmations)
    matched = read_and_match(
        paths, Matching(LIBRARY.practices, confirmations, most=2), workers=workers
    )

    assert len(documents) == 10
    assert len(problems) == 5
    assert matched.documents == tuple(documents)
    assert matched.problems == tuple(problems)
    assert matched.candidates == candidates


def test_processes_are_for_much_text_in_several_files(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(here, "usable_cores", lambda: 4)
    large = b"A sentence of some length. " * (here.MUCH // 20)
    (tmp_path / "a.txt").write_bytes(large)
    assert not worth_processes([tmp_path])

    (tmp_path / "b.txt").write_text("Short.", encoding="utf-8")
    assert worth_processes([tmp_path])
    assert not worth_processes([tmp_path / "b.txt", tmp_path / "missing"])

    monkeypatch.setattr(here, "usable_cores", lambda: 1)
    assert not worth_processes([tmp_path])
