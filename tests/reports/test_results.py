from __future__ import annotations

import json

import pytest
from lxml import html
from openpyxl import load_workbook

from kakehashi.assessment.result_records import AssessmentResult
from kakehashi.errors import KakehashiError
from kakehashi.interchange.table_columns import COLUMNS
from kakehashi.reports.results import write_results

NAMES = {"report.html", "assessment.json", "candidates.xlsx", "candidates.csv"}


def names(folder) -> set[str]:
    return {path.name for path in folder.iterdir()}


def fill_in(path, text: str) -> None:
    """Write into a table as a person would who has only begun: no name, no decision yet."""
    book = load_workbook(path)
    book.active.cell(2, list(COLUMNS).index("why") + 1).value = text
    book.save(path)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_report_result_and_table_are_written_and_nothing_else(undecided, tmp_path, language):
    written = write_results(undecided, tmp_path / "new" / "folder", language)

    assert names(tmp_path / "new" / "folder") == NAMES
    assert {path.name for path in written} == NAMES
    assert written[0].name == "report.html"
    assert all(path.stat().st_size for path in written)


def test_the_result_is_json_of_the_shape_that_is_promised(decided, tmp_path):
    write_results(decided, tmp_path, "en")
    text = (tmp_path / "assessment.json").read_text(encoding="utf-8")

    assert AssessmentResult.model_validate_json(text).date == decided.date
    assert json.loads(text)["schema_version"] == "1.1"


def test_the_same_assessment_gives_the_same_files(undecided, tmp_path):
    for folder in ("a", "b"):
        write_results(undecided, tmp_path / folder, "en")

    for name in NAMES:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes(), name


def test_writing_again_replaces_what_nobody_has_touched(undecided, decided, tmp_path):
    write_results(undecided, tmp_path, "en")
    write_results(decided, tmp_path, "en")

    assert names(tmp_path) == NAMES
    assert json.loads((tmp_path / "assessment.json").read_text())["practices"] != []


def test_a_table_that_somebody_has_begun_to_fill_in_is_never_overwritten(undecided, tmp_path):
    write_results(undecided, tmp_path, "en")
    fill_in(tmp_path / "candidates.xlsx", "a long thought")
    before = (tmp_path / "candidates.xlsx").read_bytes()

    write_results(undecided, tmp_path, "en")

    assert (tmp_path / "candidates.xlsx").read_bytes() == before


def test_the_report_names_the_table_that_was_written_beside_it(undecided, tmp_path):
    write_results(undecided, tmp_path, "en")
    fill_in(tmp_path / "candidates.xlsx", "a long thought")

    report, _, book, _ = write_results(undecided, tmp_path, "en")

    page = html.document_fromstring(report.read_text(encoding="utf-8"))
    assert book.name in page.xpath("string(//*[@class='reading'])")


def test_a_folder_that_cannot_be_made_is_a_problem_and_nothing_is_written(undecided, tmp_path):
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(KakehashiError) as caught:
        write_results(undecided, tmp_path / "file" / "folder", "en")

    assert (caught.value.problem.code, caught.value.exit_code) == ("KH-USE-004", 3)
    assert names(tmp_path) == {"file"}


def test_if_one_file_cannot_be_replaced_none_is(undecided, decided, tmp_path):
    write_results(undecided, tmp_path, "en")
    (tmp_path / "assessment.json").unlink()
    (tmp_path / "assessment.json").mkdir()
    before = (tmp_path / "report.html").read_bytes()

    with pytest.raises(KakehashiError):
        write_results(decided, tmp_path, "en")

    assert (tmp_path / "report.html").read_bytes() == before
    assert names(tmp_path) == NAMES
