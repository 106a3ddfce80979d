"""Corpora: the same table whatever the engine, and no work done twice."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.assessment.corpora import small_library, write_documents

from kakehashi.assessment.corpus import analyse, from_line, to_line
from kakehashi.assessment.corpus_run import Tally, Wish, journal_of, run_corpus
from kakehashi.corpora.journal import Journal
from kakehashi.corpora.piece import Piece
from kakehashi.errors import KakehashiError, UsageError
from kakehashi.matching.rankers import Rankers

LIBRARY = small_library()
with_daft = pytest.mark.skipif(
    not importlib.util.find_spec("daft"), reason="the optional package daft is not installed"
)


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAKEHASHI_CACHE", "off")


def run(folder: Path, out: Path, **wishes) -> Tally:
    return run_corpus(LIBRARY, Wish((folder,), out, **wishes))


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def codes(tally: Tally) -> list[str]:
    return [problem.code for problem in tally.problems]


# --- what is found ----------------------------------------------------------------------


def test_each_document_is_found_to_show_what_it_says(tmp_path: Path):
    write_documents(tmp_path / "in")

    tally = run(tmp_path / "in", tmp_path / "out.jsonl", most=1)

    best = {(r["document"], r["practice"]) for r in rows(tmp_path / "out.jsonl")}
    assert {("d00.md", "A"), ("d00.md", "B"), ("d01.md", "B"), ("d01.md", "C")} <= best
    assert (tally.read, tally.unread, tally.rows) == (6, 0, len(best))


def test_a_row_says_where_its_passage_stands(tmp_path: Path):
    folder = write_documents(tmp_path / "in", count=2)
    run(folder, tmp_path / "out.jsonl")

    row = next(r for r in rows(tmp_path / "out.jsonl") if r["document"] == "d01.md")
    assert row["language"] == "ja"
    assert row["headings"] == ["Document 1"]
    assert row["text"] in (folder / "d01.md").read_text(encoding="utf-8")
    assert row["end"] - row["start"] == len(row["text"])


def test_a_framework_keeps_the_practices_that_it_asks_for(tmp_path: Path):
    write_documents(tmp_path / "in")
    law = LIBRARY.framework("law")

    run(tmp_path / "in", tmp_path / "out.jsonl", frameworks=(law,))

    found = rows(tmp_path / "out.jsonl")
    assert {(r["practice"], *r["provisions"]) for r in found} == {("A", "law-1:1")}


def test_bytes_are_analysed_like_the_file_that_holds_them(tmp_path: Path):
    path = write_documents(tmp_path) / "d00.md"
    rankers = Rankers(LIBRARY.practices)

    (of_file,) = analyse([Piece("d00.md", path)], rankers)
    (of_bytes,) = analyse([Piece("d00.md", path.read_bytes())], rankers)

    assert of_file.rows
    assert of_file == of_bytes
    assert from_line(to_line(of_file), "d00.md") == of_file


def test_a_problem_keeps_both_languages_in_the_journal():
    (found,) = analyse([Piece("a.pdf", b"Incidents are logged.")], Rankers(LIBRARY.practices))

    (kept,) = from_line(to_line(found), "a.pdf").problems

    assert "テキスト" in kept.message("ja")
    assert kept == found.problems[0]


# --- the same, whatever runs it -----------------------------------------------------------


def test_the_table_does_not_depend_on_the_number_of_workers(tmp_path: Path):
    folder = write_documents(tmp_path / "in", count=40)
    run(folder, tmp_path / "one.jsonl", workers=1)
    run(folder, tmp_path / "two.jsonl", workers=2)

    one, two = ((tmp_path / name).read_bytes() for name in ("one.jsonl", "two.jsonl"))
    assert one
    assert one == two


@with_daft
# Daft leaves pipes to its workers open.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_table_does_not_depend_on_the_engine(tmp_path: Path):
    folder = write_documents(tmp_path / "in", count=40)
    run(folder, tmp_path / "local.jsonl")
    run(folder, tmp_path / "daft.jsonl", engine="daft", workers=2)

    local, daft = ((tmp_path / name).read_bytes() for name in ("local.jsonl", "daft.jsonl"))
    assert local
    assert local == daft


@pytest.mark.skipif(bool(importlib.util.find_spec("daft")), reason="daft is installed")
def test_a_missing_engine_is_said_before_anything_is_done(tmp_path: Path):
    write_documents(tmp_path / "in")

    with pytest.raises(UsageError) as raised:
        run(tmp_path / "in", tmp_path / "out.jsonl", engine="daft")

    assert raised.value.problem.code == "KH-COR-002"
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


# --- going on -----------------------------------------------------------------------------


def test_what_is_done_is_not_done_again_even_under_another_name(tmp_path: Path):
    folder, out = write_documents(tmp_path / "in"), tmp_path / "out.jsonl"
    run(folder, out)
    first = rows(out)
    (folder / "d00.md").rename(folder / "renamed.md")
    (folder / "new.md").write_text("Every incident with an AI system is logged.", encoding="utf-8")

    tally = run(folder, out)

    assert (tally.read, tally.earlier) == (7, 6)
    again = rows(out)
    assert {r["document"] for r in again} == {f"d{n:02}.md" for n in range(1, 6)} | {
        "new.md",
        "renamed.md",
    }
    moved = [{**r, "document": "renamed.md"} for r in first if r["document"] == "d00.md"]
    assert moved == [r for r in again if r["document"] == "renamed.md"]


def test_a_run_that_was_killed_while_writing_goes_on_where_it_was(tmp_path: Path):
    folder, out = write_documents(tmp_path / "in"), tmp_path / "out.jsonl"
    run(folder, out)
    whole, journal = out.read_bytes(), journal_of(out)
    out.unlink()
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:4]) + lines[4][: len(lines[4]) // 2])

    tally = run(folder, out)

    assert tally.earlier == 3
    assert out.read_bytes() == whole
    assert run(folder, out).earlier == 6


@pytest.mark.parametrize("other", [{"most": 1}, {}], ids=["settings", "practices"])
def test_a_journal_of_something_else_is_begun_anew(tmp_path: Path, other: dict):
    folder, out = write_documents(tmp_path / "in"), tmp_path / "out.jsonl"
    run(folder, out)
    library = LIBRARY
    if not other:
        hub = LIBRARY.frameworks["practices"]
        fewer = replace(hub, provisions=hub.provisions[:-1])
        library = type(LIBRARY)({**LIBRARY.frameworks, "practices": fewer}, LIBRARY.crosswalks)

    assert run_corpus(library, Wish((folder,), out, **other)).earlier == 0


def test_nonsense_in_a_journal_is_passed_over(tmp_path: Path):
    folder, out = write_documents(tmp_path / "in"), tmp_path / "out.jsonl"
    run(folder, out)
    whole = out.read_bytes()
    with journal_of(out).open("ab") as file:
        file.write(b'\xff\xfe\n[]\n{"a": 1}\n"x"\n[1]\n\n')

    assert run(folder, out).earlier == 6
    assert out.read_bytes() == whole


def test_two_runs_do_not_write_one_journal(tmp_path: Path):
    pytest.importorskip("fcntl")
    with Journal(tmp_path / "j", "x"), pytest.raises(KakehashiError) as raised:
        Journal(tmp_path / "j", "x")

    assert raised.value.problem.code == "KH-COR-005"


# --- bad files ----------------------------------------------------------------------------


def test_bad_files_are_reported_and_the_rest_is_done(tmp_path: Path):
    folder, out = write_documents(tmp_path / "in"), tmp_path / "out.jsonl"
    (folder / "empty.txt").write_bytes(b"")
    (folder / "fake.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    (folder / "twice.md").write_bytes((folder / "d00.md").read_bytes())
    (folder / "large.txt").write_bytes(b"Large. " * 2**18)

    tally = run(folder, out, max_megabytes=1)

    assert (tally.read, tally.unread) == (6, 3)
    assert {"KH-DOC-004", "KH-DOC-008", "KH-DOC-014"} < set(codes(tally))
    assert codes(run(folder, out, max_megabytes=1)) == codes(tally)


def test_a_table_among_the_documents_is_not_read_as_one(tmp_path: Path):
    folder = write_documents(tmp_path)
    out = folder / "out.csv"

    assert run(folder, out).read == run(folder, out).read == 6


def test_a_fault_in_one_document_does_not_stop_the_others(tmp_path: Path):
    class Broken(Rankers):
        def of(self, language):
            if language == "ja":
                raise ZeroDivisionError
            return super().of(language)

    folder = write_documents(tmp_path, count=2)
    pieces = [Piece(f"d0{n}.md", folder / f"d0{n}.md", str(n)) for n in (1, 0)]

    broken, whole = analyse(pieces, Broken(LIBRARY.practices))

    assert [problem.code for problem in broken.problems] == ["KH-COR-006"]
    assert not broken.read
    assert whole.rows
