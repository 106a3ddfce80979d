"""A third language beside the two of the project: read on request, checked, never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from kakehashi.errors import Problem
from kakehashi.library.check import check_library
from kakehashi.library.layout import format_library
from kakehashi.library.library import load_library
from kakehashi.library.translations import further_languages, load_translation

FRENCH = """\
language: fr
status: ours-draft
title: Un petit code de conduite
short_title: Petit code
publisher: Personne
provisions:
  '1.1':
    title: Responsables
    statement: |-
      Nommer un responsable pour chaque système.
"""
PART = """\
provisions:
  AAA-01:
    title: Responsable du système
    examples:
    - Chaque outil a un responsable nommé.
"""


@pytest.fixture
def folder(good: Path) -> Path:
    folder = good / "frameworks/tiny/1.0"
    (folder / "fr.yaml").write_text(FRENCH, encoding="utf-8")
    return folder


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_a_third_language_lies_in_the_folder_without_an_error(folder: Path, good: Path):
    library = load_library([good])
    assert codes(check_library(library)) == []
    assert format_library(good, write=False) == []
    title = library.provisions["tiny-1.0:1.1"].title
    assert (title.en, title.ja) == ("Owners", "責任者")


def test_its_words_are_read_by_the_ids_of_the_provisions(folder: Path):
    problems: list[Problem] = []
    french = load_translation(folder, "fr", problems)
    assert problems == []
    assert french.title == "Un petit code de conduite"
    assert list(french.provisions) == ["1.1"]
    assert french.provisions["1.1"].statement == "Nommer un responsable pour chaque système."


def test_parts_are_read_where_they_are(good: Path):
    folder = good / "frameworks/practices/1.0"
    (folder / "fr.yaml").write_text(FRENCH.split("provisions:", maxsplit=1)[0], encoding="utf-8")
    (folder / "parts/AAA.fr.yaml").write_text(PART, encoding="utf-8")
    problems: list[Problem] = []
    assert list(load_translation(folder, "fr", problems).provisions) == ["AAA-01"]
    assert problems == []
    assert codes(check_library(load_library([good]))) == []


@pytest.mark.parametrize("tag", ["zh-Hant", "pt-BR", "fil"])
def test_languages_are_named_by_tags(tag: str, folder: Path):
    (folder / f"{tag}.yaml").write_text(FRENCH.replace("language: fr", f"language: {tag}"), "utf-8")
    problems: list[Problem] = []
    load_translation(folder, tag, problems)
    assert problems == []
    assert further_languages(folder) == sorted(["fr", tag])


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (FRENCH.replace("'1.1'", "'9.9'"), "KH-DATA-020"),
        (FRENCH.replace("language: fr", "language: de"), "KH-DATA-040"),
        (FRENCH.replace("language: fr", "language: French"), "KH-DATA-004"),
        (FRENCH.replace("title: Responsables", "titre: Responsables"), "KH-DATA-004"),
        (FRENCH.replace("status: ours-draft\n", ""), "KH-DATA-004"),
        ("", "KH-DATA-001"),
        ("a: [", "KH-DATA-001"),
    ],
    ids=["unknown id", "other language", "no tag", "unknown key", "no status", "empty", "broken"],
)
def test_the_check_names_what_is_wrong_in_it(wrong: str, code: str, folder: Path, good: Path):
    (folder / "fr.yaml").write_text(wrong, encoding="utf-8")
    problems = check_library(load_library([good]))
    assert code in codes(problems)
    named = {str(p.where).rsplit(":", 1)[0].removesuffix(".yaml") for p in problems}
    assert all(name.endswith("fr") for name in named), named


def test_parts_without_the_file_of_their_language_are_a_problem(good: Path):
    folder = good / "frameworks/practices/1.0"
    (folder / "parts/AAA.fr.yaml").write_text(PART, encoding="utf-8")
    assert codes(check_library(load_library([good]))) == ["KH-DOC-001"]
