"""A study of a corpus: the same tables whatever runs it, and nothing lost by a kill."""

from __future__ import annotations

import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.assessment.corpora import small_library
from tests.policy.texts import STATEMENT, STATEMENT_JA

from kakehashi.corpora.run import Engine
from kakehashi.errors import UsageError
from kakehashi.policy.corpus_run import JOURNAL, StudyTally, StudyWish, run_study

LIBRARY = small_library()


def needs(package: str) -> pytest.MarkDecorator:
    missing = not importlib.util.find_spec(package)
    return pytest.mark.skipif(missing, reason=f"the optional package {package} is not installed")


def texts(folder: Path, count: int = 6) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        said = STATEMENT_JA if number % 2 else STATEMENT
        (folder / f"{number:03}.txt").write_text(f"{said}\n\nText {number}.\n", encoding="utf-8")
    return folder


def study(folder: Path, out: Path, **wishes) -> StudyTally:
    return run_study(LIBRARY, StudyWish((folder,), out, wishes.pop("form", "jsonl"), **wishes))


def rows(out: Path, table: str) -> list[dict]:
    return [json.loads(line) for line in (out / f"{table}.jsonl").read_text().splitlines()]


def test_tables_hold_what_the_study_finds_with_the_place_of_each_sentence(tmp_path):
    folder = texts(tmp_path / "in", count=2)
    tally = study(folder, tmp_path / "out")

    sentences = rows(tmp_path / "out", "sentences")
    assert tally.read == 2
    assert len(sentences) == tally.rows["sentences"] > 10
    whole = (folder / "000.txt").read_text()
    assert all(s["text"] in whole for s in sentences if s["document"] == "000.txt")
    document = rows(tmp_path / "out", "documents")[0]
    assert document["related"] == sum(
        s["governance"] for s in sentences if s["document"] == "000.txt"
    )
    assert {c["document"] for c in rows(tmp_path / "out", "commitments")} == {"000.txt", "001.txt"}


def test_the_tables_do_not_depend_on_the_number_of_workers(tmp_path):
    folder = texts(tmp_path / "in", count=40)
    one = study(folder, tmp_path / "one")
    two = study(folder, tmp_path / "two", engine=Engine("local", 2))

    assert one.rows == two.rows
    for path in sorted((tmp_path / "one").glob("*.jsonl")):
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_only_new_and_changed_documents_are_done_again(tmp_path):
    folder, out = texts(tmp_path / "in"), tmp_path / "out"
    study(folder, out)
    (folder / "000.txt").write_text("Providers of AI shall assess risks.")
    (folder / "001.txt").rename(folder / "renamed.txt")

    tally = study(folder, out)

    assert (tally.read, tally.earlier) == (6, 5)
    assert "renamed.txt" in {row["document"] for row in rows(out, "documents")}
    assert "001.txt" not in {row["document"] for row in rows(out, "documents")}


def test_a_bad_file_is_told_and_the_rest_is_done(tmp_path):
    folder = texts(tmp_path / "in", count=2)
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7 broken")
    tally = study(folder, tmp_path / "out")

    assert (tally.read, tally.unread) == (2, 1)
    assert [str(p.where) for p in tally.problems] == ["bad.pdf"]
    assert json.loads((tmp_path / "out" / "study.json").read_text())["unread"] == 1


def test_results_within_the_folder_of_documents_are_no_documents(tmp_path):
    folder = texts(tmp_path / "in", count=2)
    study(folder, folder, form="csv")
    again = study(folder, folder, form="csv")

    assert (again.read, again.earlier) == (2, 2)
    assert (folder / "sentences.csv").read_text(encoding="utf-8-sig").startswith("document,")


def test_a_cell_that_looks_like_a_formula_is_text_in_csv(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "=1+1.txt").write_text("=HYPERLINK(0) Providers of AI shall assess risks.")
    study(folder, tmp_path / "out", form="csv")

    line = (tmp_path / "out" / "documents.csv").read_text(encoding="utf-8-sig").splitlines()[1]
    assert line.startswith("'=1+1.txt")


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL on Windows")
def test_a_killed_study_goes_on_and_ends_the_same(tmp_path):
    folder, out = texts(tmp_path / "in", count=300), tmp_path / "out"
    whole = tmp_path / "whole"
    command = [
        *(sys.executable, "-c", "from kakehashi.cli.main import main; main()"),
        *("policy", "corpus", str(folder), "--no-practices", "--format", "jsonl"),
        *("--workers", "1", "--lang", "en", "--out"),
    ]
    process = subprocess.Popen([*command, str(out)], stderr=subprocess.DEVNULL)
    journal = out / JOURNAL
    waited = time.monotonic() + 60
    while time.monotonic() < waited and not (journal.exists() and journal.stat().st_size > 9999):
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    done = len(journal.read_bytes().splitlines()) - 1
    assert 0 < done < 300
    assert not (out / "sentences.jsonl").exists()

    again = subprocess.run([*command, str(out), "--json"], check=True, capture_output=True)
    assert json.loads(again.stdout)["earlier"] >= done - 1
    subprocess.run([*command, str(whole)], check=True, capture_output=True)
    for path in sorted(whole.glob("*.jsonl")):
        assert path.read_bytes() == (out / path.name).read_bytes()


@needs("daft")
# Daft leaves pipes to its workers open.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_tables_do_not_depend_on_the_engine(tmp_path):
    folder = texts(tmp_path / "in", count=40)
    study(folder, tmp_path / "local")
    study(folder, tmp_path / "daft", engine=Engine("daft", 2))

    for path in sorted((tmp_path / "local").glob("*.jsonl")):
        assert path.read_bytes() == (tmp_path / "daft" / path.name).read_bytes()


@needs("pyarrow")
@needs("duckdb")
def test_duckdb_reads_the_folder(tmp_path, monkeypatch):
    import duckdb

    tally = study(texts(tmp_path / "in"), tmp_path / "out", form="parquet")
    monkeypatch.chdir(tmp_path / "out")
    base = duckdb.connect()
    base.execute(Path("views.sql").read_text())

    counted = base.execute("SELECT count(*) FROM sentences").fetchone()
    assert counted == (tally.rows["sentences"],)
    assert base.execute("SELECT sum(related) FROM documents").fetchone()[0] > 0
    assert base.execute("SELECT count(*) FROM commitments").fetchone()[0] > 0


@pytest.mark.skipif(bool(importlib.util.find_spec("pyarrow")), reason="pyarrow is installed")
def test_a_missing_package_is_said_before_anything_is_done(tmp_path):
    with pytest.raises(UsageError) as raised:
        study(texts(tmp_path / "in"), tmp_path / "out", form="parquet")

    assert raised.value.problem.code == "KH-COR-002"
    assert not (tmp_path / "out").exists()
