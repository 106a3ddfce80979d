"""`library export` and `import`, `crosswalk export` to every format, and eIds in JSON."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook

from kakehashi.interchange.mapping_read import read_mappings

NAME = "japan-ai-act-2025--practices"


@pytest.mark.parametrize(
    ("form", "name"), [("ciso", "f.yaml"), ("csv", "f.csv"), ("xlsx", "f.xlsx")]
)
def test_a_framework_goes_out_and_comes_in(run, tmp_path: Path, form: str, name: str):
    out = run("library", "export", "japan-ai-act", "--to", form, "--out", name)
    assert (out.code, "60 provision(s) written: " + name in out.out) == (0, True), out.err
    options = ["--id", "japan-ai-act", "--edition", "2025"] if form == "csv" else []
    back = run("library", "import", name, "--out", "data", *options)
    assert back.code == 0, back.err

    folder = tmp_path / "data" / "frameworks" / "japan-ai-act" / "2025"
    main = yaml.safe_load((folder / "framework.yaml").read_text(encoding="utf-8"))
    # CSV has no place for what the framework says of itself, its language among it.
    assert (main["language"], len(main["provisions"])) == ("en" if form == "csv" else "ja", 60)
    assert ("does not say: original" in back.err) == (form == "csv")
    assert {one["verified"] for one in main["provisions"]} == {"unverified"}
    assert "KH-TAB-019" in back.err  # its prefix is that of the library's own


def test_losses_are_told_in_the_chosen_language(run):
    ran = run(
        "library", "export", "japan-ai-act", "--to", "ciso", "--out", "f.yaml", "--lang", "ja"
    )

    assert "「modality」の値" in ran.err
    assert "60件の項目を出力しました：f.yaml" in ran.out


def test_a_file_that_is_no_framework_ends_with_a_problem(run, tmp_path: Path):
    (tmp_path / "f.yaml").write_text("objects: {}\n")
    ran = run("library", "import", "f.yaml", "--out", "data")

    assert (ran.code, "KH-TAB-011" in ran.err, Path("data").exists()) == (1, True, False)


def test_the_same_twice_is_refused(run):
    run("library", "export", "japan-ai-act", "--to", "ciso", "--out", "f.yaml")
    run("library", "import", "f.yaml", "--out", "data")
    ran = run("library", "import", "f.yaml", "--out", "data", "--lang", "ja")

    assert (ran.code, "KH-TAB-010" in ran.err) == (3, True)


def test_the_imported_folder_is_in_the_one_layout(run):
    run("library", "export", "oecd-ai-principles", "--to", "xlsx", "--out", "f.xlsx")
    run("library", "import", "f.xlsx", "--out", "data")
    ran = run("library", "format", "--check", "--data", "data")

    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("form", ["sssom", "oscal", "strm", "ciso"])
def test_crosswalks_are_read_back_from_every_format_that_is_read(run, tmp_path: Path, form: str):
    name = {"sssom": "m.tsv", "oscal": "m.json", "strm": "m.xlsx", "ciso": "m.yaml"}[form]
    ran = run("crosswalk", "export", NAME, "--to", form, "--out", name)
    assert ran.code == 0, ran.err

    shown = json.loads(run("library", "list", "--json").out)
    assert any(one["id"] == "japan-ai-act-2025" for one in shown)
    rows = read_mappings(tmp_path / name).rows
    kept = run("crosswalk", "export", NAME, "--to", "csv", "--out", "m.csv")
    assert kept.code == 0
    with (tmp_path / "m.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert [(r.subject.lower(), r.relation.value) for r in rows] == [
        (row["Subject"].lower(), row["Relation"]) for row in table
    ]


def test_the_sheet_describes_provisions_in_the_chosen_language(run, tmp_path: Path):
    run("crosswalk", "export", NAME, "--to", "strm", "--out", "m.xlsx", "--lang", "ja")
    sheet = load_workbook(tmp_path / "m.xlsx").active
    described = [sheet.cell(2, column).value for column in (2, 10, 11)]

    assert all(any("\u3040" <= c <= "\u9fff" for c in text) for text in described)


def test_linked_data_is_written(run, tmp_path: Path):
    run("crosswalk", "export", NAME, "--to", "jsonld", "--out", "m.jsonld")
    run("library", "export", "japan-ai-act", "--to", "jsonld", "--out", "f.jsonld")

    for name in ("m.jsonld", "f.jsonld"):
        assert json.loads((tmp_path / name).read_text(encoding="utf-8"))["@context"]["skos"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("crosswalk", "export", NAME, "--to", "strm", "--out", "m.txt"),
        ("crosswalk", "export", NAME, "--to", "xlsx", "--out", "m.csv"),
        ("library", "export", "japan-ai-act", "--to", "csv", "--out", "m.xlsx"),
    ],
)
def test_a_name_that_does_not_fit_the_form_is_wrong_use(run, arguments):
    ran = run(*arguments)

    assert (ran.code, "KH-TAB-001" in ran.err, list(Path().glob("m.*"))) == (2, True, [])


@pytest.mark.parametrize("form", ["ciso", "csv", "jsonld"])
def test_a_place_that_cannot_be_written_is_told(run, form: str):
    name = f"nowhere/f.{form}"
    library = run("library", "export", "japan-ai-act", "--to", form, "--out", name)
    crosswalk = run("crosswalk", "export", NAME, "--to", form, "--out", name)

    assert (library.code, "KH-TAB-002" in library.err) == (3, True)
    assert crosswalk.code == 3


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("eu-ai-act-2024:Art-9.2.a", "art_9__para_2__point_a"),
        ("japan-ai-act-2025:Art-3.4", "art_3__para_4"),
        ("nist-ai-rmf-1.0:GOVERN-1.1", None),
    ],
)
def test_a_provision_shows_its_identifier(run, name: str, expected: str | None):
    assert json.loads(run("library", "show", name, "--json").out)["akoma_ntoso_eid"] == expected
