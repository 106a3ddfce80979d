"""Reading labelled sets: what is wrong is said with the file and the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kakehashi.errors import UnreadableError
from kakehashi.evaluation.labelled_files import read_labelled

PROVISIONS = "id\ttext_en\ttext_ja\nP1\tKeep a log\t\nP2\t\t職員に研修を行う\n"
PASSAGES = "id\ttext\tlang\na\tWe keep logs.\ten\nb\t研修を毎年実施する。\tja\n"
LABELS = "passage_id\tprovision_id\tgrade\na\tP1\t1\nb\tP2\t2\n"


def read(folder: Path, provisions=PROVISIONS, passages=PASSAGES, labels=LABELS):
    paths = []
    for name, content in (("P.tsv", provisions), ("Q.tsv", passages), ("L.tsv", labels)):
        path = folder / name
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        path.write_bytes(data)
        paths.append(path)
    return read_labelled(*paths)


def codes(problems):
    return [(str(problem.where), problem.code) for problem in problems]


def test_a_set_is_read(tmp_path: Path):
    found, problems = read(tmp_path)

    assert problems == []
    assert found.languages() == ("en", "ja")
    assert found.of("ja").gains().tolist() == [[0.0, 2.0]]
    assert found.provisions[1].text.get("en") == "職員に研修を行う"


def test_language_is_told_where_it_is_not_given(tmp_path: Path):
    passages = "id\ttext\na\tWe keep logs.\nb\t研修を毎年実施する。\n"

    assert read(tmp_path, passages=passages)[0].languages() == ("en", "ja")


def test_cells_that_a_spreadsheet_quoted_are_unquoted(tmp_path: Path):
    passages = 'id\ttext\tlang\na\t"The ""AI log"" is kept."\ten\nb\t"Draft" stays\ten\n'
    found, problems = read(tmp_path, passages=passages)

    assert problems == []
    assert [p.text for p in found.passages] == ['The "AI log" is kept.', '"Draft" stays']


@pytest.mark.parametrize(
    ("table", "content", "expected"),
    [
        ("labels", LABELS + "zz\tP1\t1\n", ("L.tsv:4", "KH-EVA-003")),
        ("labels", LABELS + "a\tP9\t1\n", ("L.tsv:4", "KH-EVA-003")),
        ("labels", LABELS + "b\tP1\tmaybe\n", ("L.tsv:4", "KH-EVA-004")),
        ("labels", LABELS + "b\tP1\t-1\n", ("L.tsv:4", "KH-EVA-004")),
        ("labels", LABELS + "b\tP1\tnan\n", ("L.tsv:4", "KH-EVA-004")),
        ("labels", LABELS + "b\tP1\t\n", ("L.tsv:4", "KH-EVA-004")),
        ("labels", LABELS + "a\tP1\t0\n", ("L.tsv:4", "KH-EVA-005")),
        ("labels", LABELS + "a\tP2\t0\textra\n", ("L.tsv:4", "KH-EVA-009")),
        ("passages", PASSAGES + "a\tAgain\ten\n", ("Q.tsv:4", "KH-EVA-005")),
        ("passages", PASSAGES + "c\t\ten\n", ("Q.tsv:4", "KH-EVA-007")),
        ("passages", PASSAGES + "c\tBonjour\tfr\n", ("Q.tsv:4", "KH-EVA-008")),
        ("provisions", PROVISIONS + "P3\t\t\n", ("P.tsv:4", "KH-EVA-007")),
        ("provisions", PROVISIONS + "\n# note\nP1\tx\t\n", ("P.tsv:6", "KH-EVA-005")),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, table: str, content: str, expected):
    _, problems = read(tmp_path, **{table: content})

    assert [expected] == codes(problems)


@pytest.mark.parametrize(
    ("table", "content", "expected"),
    [
        ("labels", "passage_id\tgrade\na\t1\n", ("L.tsv:1", "KH-EVA-002")),
        ("passages", "", ("Q.tsv:1", "KH-EVA-002")),
        ("passages", "id\ttext\n", ("Q.tsv", "KH-EVA-006")),
        (
            "labels",
            LABELS.replace("\t1\n", "\t0\n").replace("\t2\n", "\t0\n"),
            ("L.tsv", "KH-EVA-010"),
        ),
        ("passages", b"\x00\x01\x02\x00", ("Q.tsv", "KH-DOC-011")),
    ],
)
def test_a_table_that_cannot_be_used_ends_it(tmp_path: Path, table: str, content, expected):
    with pytest.raises(UnreadableError) as raised:
        read(tmp_path, **{table: content})

    assert [expected] == codes([raised.value.problem])


def test_other_encodings_are_read_with_a_warning(tmp_path: Path):
    found, problems = read(tmp_path, passages=PASSAGES.encode("shift_jis"))

    assert found.passages[1].text == "研修を毎年実施する。"
    assert [problem.severity for problem in problems] == ["warning"]


def test_a_file_that_is_not_there(tmp_path: Path):
    with pytest.raises(UnreadableError) as raised:
        read_labelled(tmp_path / "none.tsv", tmp_path / "none.tsv", tmp_path / "none.tsv")

    assert raised.value.problem.code == "KH-EVA-001"
