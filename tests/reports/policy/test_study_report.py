from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook
from tests.bundled import bundled_library
from tests.policy.texts import STATEMENT, STATEMENT_JA, document

from kakehashi.policy.study import study_documents
from kakehashi.reports.policy.study_json import study_json
from kakehashi.reports.policy.write_study import write_study
from kakehashi.text.bilingual import LANGUAGES

NAME = '=cmd|"x"!A1 <script>alert(1)</script>.txt'
HOSTILE = (
    STATEMENT
    + "\n=HYPERLINK(1) will <script>alert(2)</script> regulate AI.\n\nRuritania will "
    + '=1+1 train <img src=x onerror="alert(3)"> officials\u202e on AI governance.\n'
)


@pytest.fixture(scope="module")
def study():
    library = bundled_library()
    frameworks = [library.framework("oecd-ai-principles"), library.framework("g20-ai-principles")]
    documents = [document(HOSTILE, NAME), document(STATEMENT_JA, "ja.txt")]
    return study_documents(library, documents, date="2026-11-26", frameworks=frameworks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_files_are_written_and_nothing_hostile_runs(study, tmp_path, language):
    written = write_study(study, tmp_path, language, ("docx", "html", "xlsx"))
    assert {path.name for path in written} == {
        "policy-study.docx",
        "policy-study.html",
        "policy-study.xlsx",
        "policy-brief.docx",
        "policy-brief.html",
        "policy-study.json",
        "commitments.csv",
        "themes.svg",
        "coverage.svg",
        "timeline.svg",
    }
    for path in written:
        assert path.stat().st_size > 500
        if path.suffix in {".html", ".svg"}:
            text = path.read_text()
            assert "<script>alert" not in text
            assert "<img src=x" not in text
            assert "\u202e" not in text
        if path.suffix == ".svg":
            assert ET.parse(path).getroot().get("lang") == language
    rows = csv.reader(io.StringIO((tmp_path / "commitments.csv").read_text("utf-8-sig")))
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)
    book = load_workbook(tmp_path / "policy-study.xlsx")
    assert all(c.data_type != "f" for s in book for row in s.iter_rows() for c in row)


def test_the_same_study_gives_the_same_files(study, tmp_path):
    for folder in ("a", "b"):
        write_study(study, tmp_path / folder, "en", ("docx", "html", "xlsx"))
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def test_the_workbook_holds_every_sentence_behind_the_numbers(study, tmp_path):
    write_study(study, tmp_path, "en", ("xlsx",))
    sheet = load_workbook(tmp_path / "policy-study.xlsx")["Sentences"]
    said = [row[3].value for row in sheet.iter_rows() if row[3].value in {"yes", "no"}]
    for one in study.documents:
        names = [
            row[3].value
            for row in sheet.iter_rows()
            if row[0].value and one.document.name[:20] in row[0].value
        ]
        assert names.count("yes") == len(one.related)
    assert len(said) == sum(len(one.sentences) for one in study.documents)


def test_json_tells_every_number_with_its_places(study):
    told = json.loads(json.dumps(study_json(study)))
    for one, made in zip(told["documents"], study.documents, strict=True):
        listed = one["sentence_list"]
        assert one["related"] == sum(s["governance"] for s in listed)
        for s in listed:
            place = s["source"]
            assert made.document.text[place["start"] : place["end"]] == place["text"]
        for commitment in one["commitments"]:
            actor, text = commitment["actor"], commitment["source"]["text"]
            assert text[actor["start"] : actor["end"]] == actor["text"]
            assert commitment["deadline"] == "none_stated" or commitment["deadline"]["text"]
