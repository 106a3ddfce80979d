"""Reading what people found, and finding it again in documents."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from kakehashi.errors import UnreadableError
from kakehashi.evaluation.gold import GoldStatus, read_gold
from kakehashi.evaluation.gold_documents import read_truths
from kakehashi.evaluation.places import Place, Squeezed

PRACTICES = {"practices:LOG-01", "practices:LIT-01", "practices:EVA-01"}
TEXT = """# AI rules

All incidents are written to a **log**.

| Who | What |
|---|---|
| Staff | attend training every year |
| Board | reads the report |

1. Systems are tested before release.
"""


def gold(folder: Path, *lines: str, columns="document\tpractice_id\tstatus\tquote"):
    path = folder / "gold.tsv"
    path.write_text("\n".join([columns, *lines]) + "\n", encoding="utf-8")
    return path


def document(folder: Path, text: str = TEXT, name: str = "rules.md") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_lines_of_one_practice_are_its_quotes(tmp_path: Path):
    path = gold(
        tmp_path,
        "rules.md\tLOG-01\tin_place\tAll incidents are written to a log.",
        "rules.md\tpractices:LOG-01\tin_place\treads the report",
        "rules.md\tEVA-01\tambiguous\t",
    )
    (found,), problems = read_gold(path, PRACTICES)

    assert problems == []
    assert [(e.practice, e.status, len(e.quotes)) for e in found.entries] == [
        ("practices:LOG-01", GoldStatus.IN_PLACE, 2),
        ("practices:EVA-01", GoldStatus.AMBIGUOUS, 0),
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("rules.md\tXXX-99\tin_place\t", "KH-EVA-017"),
        ("rules.md\tLIT-01\tprobably\t", "KH-EVA-012"),
        ("rules.md\tLOG-01\tplanned\t", "KH-EVA-018"),
        ("rules.md\t\tplanned\t", "KH-EVA-007"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, code: str):
    path = gold(tmp_path, "rules.md\tLOG-01\tin_place\t", line)
    _, problems = read_gold(path, PRACTICES)

    assert [("gold.tsv:3", code)] == [(str(p.where), p.code) for p in problems]


@pytest.mark.parametrize(("start", "end"), [("a", "5"), ("5", "5"), ("9", "3"), ("5", "")])
def test_bad_offsets_are_named(tmp_path: Path, start: str, end: str):
    columns = "document\tpractice_id\tstatus\tstart\tend"
    path = gold(tmp_path, f"rules.md\tLOG-01\tin_place\t{start}\t{end}", columns=columns)
    _, problems = read_gold(path, PRACTICES)

    assert [problem.code for problem in problems] == ["KH-EVA-016"]


def test_only_the_split_asked_for_is_read(tmp_path: Path):
    columns = "document\tpractice_id\tstatus\tsplit"
    path = gold(
        tmp_path,
        "a.md\tLOG-01\tin_place\tdev",
        "b.md\tLOG-01\tin_place\tuntouched",
        columns=columns,
    )

    assert [d.name for d in read_gold(path, PRACTICES, split="dev")[0]] == ["a.md"]


def test_quotes_and_offsets_find_the_same_place(tmp_path: Path):
    document(tmp_path)
    start = TEXT.index("All incidents")
    columns = "document\tpractice_id\tstatus\tquote\tstart\tend"
    path = gold(
        tmp_path,
        "rules.md\tLOG-01\tin_place\tall incidents are  written to a log\t\t",
        f"rules.md\tLIT-01\tin_place\t\t{start}\t{start + 39}",
        columns=columns,
    )
    (truth,), problems = read_truths(tmp_path, read_gold(path, PRACTICES)[0])

    assert problems == []
    (quoted,), (placed,) = truth.in_place["practices:LOG-01"], truth.in_place["practices:LIT-01"]
    assert quoted.meets(placed)
    assert "incidents" in truth.document.text[placed.start : placed.end]


def test_table_rows_and_numbered_items_are_found_as_they_were_read(tmp_path: Path):
    document(tmp_path)
    path = gold(
        tmp_path,
        "rules.md\tLIT-01\tin_place\t| Staff | attend training every year |",
        "rules.md\tEVA-01\tin_place\t1. Systems are tested before release.",
    )
    (truth,), problems = read_truths(tmp_path, read_gold(path, PRACTICES)[0])

    assert problems == []
    assert all(truth.in_place.values())


def test_a_quote_that_is_not_there_is_a_warning_and_its_practice_still_counts(tmp_path: Path):
    document(tmp_path)
    path = gold(tmp_path, "rules.md\tLOG-01\tin_place\tNobody wrote this sentence.")
    (truth,), problems = read_truths(tmp_path, read_gold(path, PRACTICES)[0])

    assert [(p.code, p.severity) for p in problems] == [("KH-EVA-015", "warning")]
    assert truth.in_place == {"practices:LOG-01": ()}


def test_another_file_than_the_one_judged_is_said(tmp_path: Path):
    content = document(tmp_path).read_bytes()
    columns = "document\tpractice_id\tstatus\tsha256"
    right, wrong = hashlib.sha256(content).hexdigest(), "0" * 64
    for sha256, expected in ((right, []), (wrong, ["KH-EVA-014"])):
        path = gold(tmp_path, f"rules.md\tLOG-01\tin_place\t{sha256}", columns=columns)
        _, problems = read_truths(tmp_path, read_gold(path, PRACTICES)[0])
        assert expected == [problem.code for problem in problems]


@pytest.mark.parametrize("name", ["missing.md", "../outside.md"])
def test_documents_outside_the_folder_are_not_read(tmp_path: Path, name: str):
    inner = tmp_path / "inner"
    inner.mkdir()
    document(inner)
    document(tmp_path, name="outside.md")
    path = gold(tmp_path, f"{name}\tLOG-01\tin_place\t", "rules.md\tLOG-01\tin_place\t")
    truths, problems = read_truths(inner, read_gold(path, PRACTICES)[0])

    assert [truth.document.name for truth in truths] == ["rules.md"]
    assert [problem.code for problem in problems] == ["KH-EVA-013"]


def test_not_one_document_ends_it(tmp_path: Path):
    path = gold(tmp_path, "missing.md\tLOG-01\tin_place\t")
    with pytest.raises(UnreadableError) as raised:
        read_truths(tmp_path, read_gold(path, PRACTICES)[0])

    assert raised.value.problem.code == "KH-EVA-019"


def test_every_place_of_a_quote_is_found():
    assert [Place(0, 6), Place(9, 15)] == Squeezed("Log it.  log it.").find("log it.")
    assert Squeezed("anything").find("…") == []
    assert Squeezed("ＡＩ利用").find("AI 利用") == [Place(0, 4)]


def test_parts_far_apart_are_no_quote():
    text = "Staff " + "and so on " * 30 + "attend training"

    assert Squeezed(text).find("| Staff | attend training |") == []
