from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from tests.interchange.mapping_examples import codes, read, told

from kakehashi.errors import UnreadableError
from kakehashi.interchange.strm import columns_of
from kakehashi.model import Relation

HEAD = ["Focal Document Element", "Focal Document Element Description", "Rationale"]
HEAD += ["Relationship", "Reference Document Element", "Reference Document Element Description"]
HEAD += ["Fulfilled By (Y/N)", "Group Identifier (optional)", "Comments (optional)"]
HEAD += ["Strength of Relationship (optional)"]


def cells(relation="Subset of", focal="F.1", reference="R.1", group="", strength="8") -> list[str]:
    return [focal, "", "Semantic", relation, reference, "", "", group, "Why", strength]


def csv(path: Path, *rows: list[str], mark: str = ",") -> Path:
    file = path / "m.csv"
    file.write_text("".join(mark.join(row) + "\n" for row in rows), encoding="utf-8")
    return file


def xlsx(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path / "m.xlsx")
    return path / "m.xlsx"


@pytest.mark.parametrize("kind", [",", "\t", ";", "xlsx"])
def test_a_row_of_the_spreadsheet(tmp_path: Path, kind: str):
    if kind == "xlsx":
        about = [["Title", "F to R"]]
        path = xlsx(tmp_path, {"General": about, "Relationships": [HEAD, [*cells()[:-1], 8]]})
    else:
        path = csv(tmp_path, HEAD, cells(), mark=kind)
    file = read(path)
    (row,) = file.rows

    assert (
        file.format,
        row.subject,
        row.object,
        row.relation,
        row.predicate,
    ) == ("strm", "F.1", "R.1", Relation.SUBSET, "Subset of")
    assert (
        row.confidence,
        row.strength,
        row.justification,
        row.comment,
    ) == (None, 8.0, "semantic", "Why")


@pytest.mark.parametrize(
    ("word", "relation"),
    [
        ("Equal", Relation.EQUAL),
        ("equal to", Relation.EQUAL),
        ("SUBSET OF", Relation.SUBSET),
        ("superset_of", Relation.SUPERSET),
        ("Intersects With", Relation.INTERSECTS),
        ("intersects-with", Relation.INTERSECTS),
        ("No Relationship", Relation.NONE),
        ("not related to", Relation.NONE),
    ],
)
def test_relations_are_read_whatever_their_case(tmp_path: Path, word, relation):
    assert read(csv(tmp_path, HEAD, cells(word))).rows[0].relation is relation


@pytest.mark.parametrize("word", ["related", "partially equal", "subset", "=1+1", ""])
def test_words_that_are_unknown_are_told_and_never_guessed(tmp_path: Path, word: str):
    file = read(csv(tmp_path, HEAD, cells(word)))

    assert (file.rows, [(word, 1, "2")]) == ((), told(file, "KH-MAP-004"))


def test_headings_of_other_publishers():
    heads = ["FDE #", "Focal Document Element (FDE) Description", "STRM Rationale"]
    heads += ["STRM Relationship", "SCF Control", "SCF #", "Strength of Relationship (optional)"]

    assert columns_of(heads) == {
        "subject": 0,
        "object": 5,
        "relation": 3,
        "rationale": 2,
        "strength": 6,
    }


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("above", [0, 3])
def test_no_row_is_lost_whatever_stands_above_the_headings(tmp_path: Path, kind: str, above: int):
    rows = [["Title", str(n)] for n in range(above)] + [HEAD]
    rows += [cells(focal=f"F.{n}") for n in range(100)]
    path = csv(tmp_path, *rows) if kind == "csv" else xlsx(tmp_path, {"S": rows})

    assert [f"F.{n}" for n in range(100)] == [row.subject for row in read(path).rows]


def test_a_focal_element_without_counterpart_is_listed(tmp_path: Path):
    file = read(csv(tmp_path, HEAD, cells("No Relationship", reference="", strength="0")))

    assert (file.rows, [("No Relationship", 1, "2")]) == ((), told(file, "KH-MAP-012"))


@pytest.mark.parametrize(
    ("word", "kept"),
    [
        ("superset of", [Relation.SUPERSET] * 2),
        ("equal", [Relation.SUPERSET] * 2),
        ("no relationship", [Relation.NONE] * 2),
        ("subset of", []),
        ("intersects with", []),
    ],
)
def test_members_of_a_group_stand_in_the_relation_only_together(tmp_path: Path, word, kept):
    file = read(csv(tmp_path, HEAD, cells(word, group="G1"), cells(word, "F.1", "R.2", "G1")))

    assert kept == [row.relation for row in file.rows]
    assert ("KH-MAP-014" if kept else "KH-MAP-013") in codes(file)


def test_a_group_of_one_is_a_plain_row(tmp_path: Path):
    file = read(csv(tmp_path, HEAD, cells(group="G1")))

    assert [row.relation for row in file.rows] == [Relation.SUBSET]


@pytest.mark.parametrize("written", ["11", "0", "-1", "strong", "nan"])
def test_a_wrong_strength_is_told_and_the_row_kept(tmp_path: Path, written: str):
    file = read(csv(tmp_path, HEAD, cells(strength=written)))

    assert [row.strength for row in file.rows] == [None]
    assert [(written, 1, "2")] == told(file, "KH-MAP-009")


@pytest.mark.parametrize("missing", [0, 3, 4])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_missing_column_is_named(tmp_path: Path, kind: str, missing: int):
    rows = [["Other" if n == missing else name for n, name in enumerate(HEAD)], cells()]
    path = csv(tmp_path, *rows) if kind == "csv" else xlsx(tmp_path, {"S": rows})
    with pytest.raises(UnreadableError) as caught:
        read(path)

    assert ("KH-MAP-003", HEAD[missing]) == (
        caught.value.problem.code,
        caught.value.problem.details["column"],
    )


def test_formulas_in_a_workbook_are_not_run(tmp_path: Path):
    file = read(xlsx(tmp_path, {"S": [HEAD, cells(focal='="F"&".1"')]}))

    assert (file.rows, [("subject", 1, "2")]) == ((), told(file, "KH-MAP-005"))


def test_what_is_not_carried_over_is_listed(tmp_path: Path):
    file = read(csv(tmp_path, HEAD, [*cells()[:6], "Y", *cells()[7:]]))

    assert told(file, "KH-MAP-010") == [("Fulfilled By (Y/N)", 1, "…")]


def changed(path: Path, part: str, content: bytes) -> Path:
    """Return a workbook with one part replaced."""
    made = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w") as new:
        for info in old.infolist():
            new.writestr(info, content if info.filename == part else old.read(info))
    return path


ENTITY = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>'


@pytest.mark.parametrize(
    "content", [ENTITY, b"<worksheet", b"", b"\x00" * 100, b"<worksheet><sheetData><row/>"]
)
def test_damaged_and_hostile_workbooks_are_refused(tmp_path: Path, content: bytes):
    path = xlsx(tmp_path, {"S": [HEAD, cells()]})
    with pytest.raises(UnreadableError) as caught:
        read(changed(path, "xl/worksheets/sheet1.xml", content))

    assert caught.value.problem.code in {"KH-MAP-001", "KH-MAP-002"}


def test_a_workbook_that_unfolds_into_gigabytes_is_refused(tmp_path: Path, monkeypatch):
    monkeypatch.setattr("kakehashi.interchange.mapping_table._UNPACKED_LIMIT", 1000)
    with pytest.raises(UnreadableError) as caught:
        read(xlsx(tmp_path, {"S": [HEAD, cells()]}))

    assert caught.value.problem.code == "KH-MAP-002"
