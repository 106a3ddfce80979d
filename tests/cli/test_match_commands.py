"""`kakehashi match` on tiny labelled sets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

PROVISIONS = (
    "id\ttext_en\ttext_ja\nP1\tKeep a log of incidents\t\nP2\tTrain staff\t職員に研修を行う\n"
)
PASSAGES = "id\ttext\tlang\na\tIncidents go to a log.\ten\nb\t研修を毎年行う。\tja\n"
LABELS = "passage_id\tprovision_id\tgrade\na\tP1\t1\nb\tP2\t1\n"
FILES = ("--provisions", "P.tsv", "--passages", "Q.tsv", "--labels", "L.tsv")


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    for name, content in (("P.tsv", PROVISIONS), ("Q.tsv", PASSAGES), ("L.tsv", LABELS)):
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def test_evaluate_gives_every_method_for_each_language(run, tables: Path):
    shown = json.loads(run("match", "evaluate", *FILES, "--backend", "lexical", "--json").out)
    found = {(r["method"], r["language"]): r for r in shown["results"]}

    assert {"bm25", "candidates (lexical)"} <= {name for name, _ in found}
    assert found["candidates (lexical)", "ja"]["forward"]["recall"]["1"]["value"] == 1.0
    assert shown["peak_megabytes"] is None or shown["peak_megabytes"] > 1


@pytest.mark.parametrize(("language", "word"), [("en", "provision → passages"), ("ja", "項目→文")])
def test_evaluate_in_words(run, tables: Path, language: str, word: str):
    ran = run("match", "evaluate", *FILES, "--backend", "lexical", "--lang", language)

    assert ran.code == 0
    assert word in ran.out


def test_bad_rows_end_it_with_their_lines(run, tables: Path):
    (tables / "L.tsv").write_text(LABELS + "a\tP7\t1\nb\tP1\tx\n", encoding="utf-8")
    ran = run("match", "evaluate", *FILES)

    assert (ran.code, ran.out) == (1, "")
    assert "L.tsv:4: KH-EVA-003" in ran.err
    assert "L.tsv:5: KH-EVA-004" in ran.err


def test_backends_and_tiers_that_are_not_there(run, tables: Path):
    unknown = run("match", "evaluate", *FILES, "--backend", "word2vec")
    later = run("match", "evaluate", *FILES, "--tier", "verifier")

    assert (unknown.code, later.code) == (2, 2)
    assert "KH-EVA-011" in unknown.err
    assert "KH-EVA-011" in later.err


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    text = "Every employee who uses AI tools attends training on their limits each year.\n"
    (folder / "rules.txt").write_text(text, encoding="utf-8")
    line = "rules.txt\tLIT-01\tin_place\tattends training on their limits each year"
    gold = f"document\tpractice_id\tstatus\tquote\n{line}\n"
    (tmp_path / "gold.tsv").write_text(gold, encoding="utf-8")
    return folder


def test_documents_measures_candidates_beside_baselines(run, judged: Path, tmp_path: Path):
    curve = tmp_path / "curve.svg"
    ran = run("match", "documents", "papers", "--gold", "gold.tsv", "--json", "--curve", str(curve))
    results = {result["method"]: result for result in json.loads(ran.out)["results"]}

    assert {"bm25", "candidates"} <= set(results)
    assert results["candidates"]["in_place"] == results["candidates"]["placed"] == 1
    assert curve.read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize(("language", "word"), [("en", "Reading from the top"), ("ja", "通読")])
def test_documents_in_words(run, judged: Path, language: str, word: str):
    ran = run("match", "documents", "papers", "--gold", "gold.tsv", "--lang", language)

    assert ran.code == 0
    assert word in ran.out


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--tier", "reviewer"), "KH-EVA-020"),
        (("--curve", "curve.png"), "KH-EVA-021"),
        (("--curve", "nowhere/curve.csv"), "KH-EVA-021"),
        (("--tier", "verifier"), "KH-EVA-011"),
    ],
)
def test_what_documents_cannot_do(run, judged: Path, options, code: str):
    ran = run("match", "documents", "papers", "--gold", "gold.tsv", *options)

    assert ran.code == 2
    assert code in ran.err
