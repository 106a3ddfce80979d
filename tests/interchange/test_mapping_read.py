from __future__ import annotations

from pathlib import Path

import pytest
from tests.interchange.mapping_examples import BY_HAND, HEADER, codes, read, sssom, told

from kakehashi.errors import UnreadableError
from kakehashi.errors.catalogue import CATALOGUE
from kakehashi.interchange import mapping_read, sssom_metadata
from kakehashi.text.bilingual import LANGUAGES


def code_of(path: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(path)
    assert all(caught.value.problem.line(language) for language in LANGUAGES)
    return caught.value.problem.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "KH-MAP-029"),
        (b" \n\n\t\n", "KH-MAP-029"),
        (b"a,b,c\n1,2,3\n", "KH-MAP-001"),
        (b"%PDF-1.7\n\x00\xff", "KH-MAP-001"),
        (b'{"catalog": {}}', "KH-MAP-001"),
        (b'[{"subject": "a"}]', "KH-MAP-001"),
        (b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e 'e'>]><x>&e;</x>", "KH-MAP-001"),
        (b"# Title\n\nSome prose, and more.\n", "KH-MAP-001"),
        (b"objects: x\n", "KH-MAP-001"),
        (b"PK\x03\x04 no archive", "KH-MAP-002"),
        (b"PK\x03\x04", "KH-MAP-002"),
    ],
)
@pytest.mark.parametrize("name", ["m", "m.tsv", "m.xlsx"])
def test_what_is_no_mapping_file_is_refused_whatever_its_name(tmp_path: Path, name, content, code):
    path = tmp_path / name
    path.write_bytes(content)

    assert code == code_of(path)


@pytest.mark.parametrize(
    "text",
    [
        "mapping-collection: &x\n  mappings: [*x]\n",
        "mapping-collection: !!python/name:os.system\n",
        "urn: x\nobjects: {a: 1, a: 2}\n",
        "urn: x\nobjects:\n" + "".join(f"{' ' * n}a:\n" for n in range(1, 200)),
    ],
)
def test_yaml_that_grows_runs_or_hides_is_refused(tmp_path: Path, text: str):
    path = tmp_path / "m.yaml"
    path.write_text(text, encoding="utf-8")

    assert code_of(path) == "KH-MAP-002"


def test_a_file_that_does_not_exist_is_told(tmp_path: Path):
    assert code_of(tmp_path / "none.tsv") == "KH-MAP-002"
    assert code_of(tmp_path) == "KH-MAP-002"


@pytest.mark.parametrize(
    ("module", "limit", "text"),
    [
        (mapping_read, "TABLE_LIMIT", f"{HEADER}\n"),
        (mapping_read, "TREE_LIMIT", "mapping-collection:\n"),
    ],
)
def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path, monkeypatch, module, limit, text):
    monkeypatch.setattr(module, limit, 4)
    path = tmp_path / "m.yaml"
    path.write_text(text, encoding="utf-8")

    assert code_of(path) == "KH-MAP-026"


def test_metadata_beyond_the_limit_is_not_read(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(sssom_metadata, "TREE_LIMIT", 4)
    (tmp_path / "m.sssom.yml").write_text("covered:\n- a:1\n", "utf-8")
    file = read(sssom(tmp_path, f"a:1 | oscal:equal-to | b:1 | {BY_HAND}"))

    assert ("KH-MAP-017" in codes(file), frozenset()) == (True, file.covered)


@pytest.mark.parametrize(
    ("encoding", "guessed"),
    [("utf-8", ()), ("utf-8-sig", ()), ("utf-16", ()), ("cp932", ("cp932",))],
)
def test_encodings_of_japanese_programs(tmp_path: Path, encoding: str, guessed: tuple[str, ...]):
    path = sssom(tmp_path, "a:1 | oscal:equal-to | b:1 | x:y | 理由", header=f"{HEADER}\tcomment")
    path.write_bytes(path.read_text("utf-8").encode(encoding))
    file = read(path)

    assert file.rows[0].comment == "理由"
    assert list(guessed) == [value for value, *_ in told(file, "KH-MAP-019")]


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_line_endings(tmp_path: Path, ending: str):
    path = sssom(tmp_path, f"a:1 | oscal:equal-to | b:1 | {BY_HAND}", block="license: x")
    path.write_bytes(path.read_bytes().replace(b"\n", ending.encode()))
    file = read(path)

    assert (file.licence, [row.id for row in file.rows]) == ("x", ["m.tsv#3"])


def test_a_great_many_wrong_rows_give_few_problems(tmp_path: Path):
    rows = [f"a:{n} | oscal:word-{n} | b:1 | {BY_HAND}" for n in range(5000)]
    file = read(sssom(tmp_path, *rows))

    assert len(file.problems) < 60
    assert sum(count for _, count, _ in told(file, "KH-MAP-004")) == 5000


def test_errors_come_before_losses(tmp_path: Path):
    file = read(
        sssom(
            tmp_path,
            f"a:1 | skos:closeMatch | b:1 | {BY_HAND}",
            f"a:1 | oscal:made-up | b:1 | {BY_HAND}",
        )
    )

    assert [problem.severity for problem in file.problems] == ["error", "warning"]


@pytest.mark.parametrize("page", ["mapping-files.md", "mapping-files.ja.md"])
def test_the_page_names_every_code_that_lists_a_loss(page: str):
    text = (Path(__file__).parents[2] / "docs" / page).read_text(encoding="utf-8")
    losses = {"KH-MAP-010", "KH-MAP-011", "KH-MAP-012", "KH-MAP-013", "KH-MAP-014", "KH-MAP-025"}

    assert losses <= {code for code in CATALOGUE if code in text}
