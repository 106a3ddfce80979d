"""What `kakehashi start` writes: complete, in both languages, and harmless."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from markupsafe import escape
from tests.bundled import bundled_library
from tests.starting.example import COMPANY, outcome, ruled_in, start

from kakehashi.errors import KakehashiError
from kakehashi.reports.policy_docx import policy_docx, untouched
from kakehashi.reports.policy_sheet import sheet_of
from kakehashi.reports.start_results import write_start
from kakehashi.reports.start_statuses import statuses_of
from kakehashi.reports.start_view import StartView
from kakehashi.starting import Group

HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(2)> =1+1'
ANSWERS = {
    **COMPANY,
    "organisation.countries": ["japan", "eu"],
    "system.activities": ["uses", "offers-service"],
    "system.markets": ["japan", "eu"],
    "traits": ["leading", "public"],
    "REC-01": "no",
    "PRI-12": "partly",
    "HUM-06": "yes",
    "LIT-01": "?",
}


@pytest.fixture(scope="module")
def ruled(tmp_path_factory):
    return ruled_in(tmp_path_factory.mktemp("rules"))


@pytest.fixture(scope="module", params=["en", "ja"])
def view(request, ruled):
    found = outcome(ruled, ANSWERS, organisation="みどり食品")
    return StartView(found, bundled_library(), start(), request.param)


def written(view, folder):
    problems = []
    names = write_start(
        view,
        statuses_of(view.library, view.outcome),
        folder,
        looked_at=[one.framework for one in view.outcome.concerned],
        unruled=[],
        problems=problems,
    )
    return names, problems


def test_every_file_is_written_and_named_by_the_page(view, tmp_path):
    names, problems = written(view, tmp_path / "new" / "folder")
    assert problems == []
    files = {path.name for path in (tmp_path / "new" / "folder").iterdir()}
    assert files == {
        names.page,
        names.picture,
        names.policy,
        names.word,
        names.steps,
        names.result,
    }
    page = (tmp_path / "new" / "folder" / names.page).read_text(encoding="utf-8")
    links = set(re.findall(r'href="([^"#]+)"', page))
    assert links == files - {names.page, names.result}


def test_the_page_tells_each_instrument_with_reason_article_and_date(view, tmp_path):
    names, _ = written(view, tmp_path)
    page = (tmp_path / names.page).read_text(encoding="utf-8")
    for one in view.outcome.concerned:
        assert view.t(one.framework.short_title) in page
    act = view.outcome.of(Group.BINDING)[1]
    assert act.reason.citation in page
    assert view.t(act.reason.because) in page
    assert view.day("2025-02-02") in page


def test_the_page_tells_each_step_with_why_and_how(view, tmp_path):
    names, _ = written(view, tmp_path)
    page = (tmp_path / names.page).read_text(encoding="utf-8")
    for step in view.outcome.steps:
        assert str(escape(view.t(step.do))) in page
        assert str(escape(view.artefacts(step.practice))) in page
        assert view.said(step) in page


def test_one_language_is_not_mixed_into_the_other(view, tmp_path):
    names, _ = written(view, tmp_path)
    picture = (tmp_path / names.picture).read_text(encoding="utf-8")
    shown = re.sub(r"<style>.*?</style>|<[^>]+>|みどり食品", " ", picture, flags=re.DOTALL)
    if view.language == "en":
        assert not re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", shown)
    else:
        assert re.search(r"\b(the|what|not|done)\b", shown) is None


def test_nothing_of_a_name_becomes_markup_or_a_formula(ruled, tmp_path):
    found = outcome(ruled, ANSWERS, organisation=HOSTILE)
    names, _ = written(StartView(found, bundled_library(), start(), "en"), tmp_path)
    for name in (names.page, names.picture, names.policy):
        page = (tmp_path / name).read_text(encoding="utf-8")
        assert "<script" not in page
        assert "<img" not in page
        assert "&lt;script&gt;" in page
    rows = list(csv.reader(io.StringIO((tmp_path / names.steps).read_text(encoding="utf-8-sig"))))
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_the_table_holds_one_step_a_row_and_columns_to_fill_in(view, tmp_path):
    names, _ = written(view, tmp_path)
    raw = (tmp_path / names.steps).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert len(rows) == 1 + len(view.outcome.steps)
    assert {len(row) for row in rows} == {12}
    assert [row[-2:] for row in rows[1:]] == [["", ""]] * len(view.outcome.steps)


def test_the_data_name_only_what_exists(view, tmp_path):
    names, _ = written(view, tmp_path)
    data = json.loads((tmp_path / names.result).read_text(encoding="utf-8"))
    refs = [ref for step in data["steps"] for refs in step["provisions"].values() for ref in refs]
    refs += [ref for clause in data["policy"] for ref in clause["provisions"]]
    assert refs
    assert set(refs) <= set(bundled_library().provisions)
    assert data["answers"]["practices:LIT-01"] == "?"
    for one in data["instruments"]:
        assert sum(one["standing"].values()) == len(one["applies"])


def test_the_same_answers_give_the_same_files(view, tmp_path):
    written(view, tmp_path / "a")
    written(view, tmp_path / "b")
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


# --- the policy for Word ------------------------------------------------------------------


def word_of(view):
    return policy_docx(sheet_of(view), view.language, "2026-11-26")


def test_word_and_page_hold_the_same_clauses(view, tmp_path):
    sheet = sheet_of(view)
    text = "\n".join(p.text for p in docx.Document(io.BytesIO(word_of(view))).paragraphs)
    names, _ = written(view, tmp_path)
    page = (tmp_path / names.policy).read_text(encoding="utf-8")
    for clause in (clause for chapter in sheet.chapters for clause in chapter.clauses):
        assert clause.heading in text
        assert clause.heading in page
        assert clause.cited in text
        assert all(paragraph.text in text for paragraph in clause.paragraphs)


def test_places_to_fill_in_are_marked(view, tmp_path):
    runs = [r for p in docx.Document(io.BytesIO(word_of(view))).paragraphs for r in p.runs]
    marked = [run.text for run in runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    bracket = "【" if view.language == "ja" else "["
    assert len(marked) >= 4
    assert all(text.startswith(bracket) for text in marked)
    names, _ = written(view, tmp_path)
    page = (tmp_path / names.policy).read_text(encoding="utf-8")
    assert marked == re.findall(r"<mark>([^<]+)</mark>", page)


def test_the_annex_lists_every_clause(view):
    (table,) = docx.Document(io.BytesIO(word_of(view))).tables
    assert len(table.rows) == 1 + len(view.outcome.policy.clauses)


def test_a_draft_is_replaced_and_one_that_somebody_wrote_in_is_not(view, ruled, tmp_path):
    names, _ = written(view, tmp_path)
    other = outcome(ruled, COMPANY)
    names, problems = written(StartView(other, view.library, start(), view.language), tmp_path)
    assert (names.word, problems) == ("ai-policy.docx", [])

    document = docx.Document(tmp_path / names.word)
    document.paragraphs[3].add_run(" edited by hand")
    document.save(tmp_path / names.word)
    edited = (tmp_path / names.word).read_bytes()
    names, problems = written(view, tmp_path)

    assert names.word == "ai-policy-2.docx"
    assert [problem.code for problem in problems] == ["KH-WS-073"]
    assert edited == (tmp_path / "ai-policy.docx").read_bytes()
    assert "ai-policy-2.docx" in (tmp_path / names.page).read_text(encoding="utf-8")


@pytest.mark.parametrize("content", [b"", b"no Word file", b"PK\x03\x04 broken"])
def test_any_other_file_of_that_name_is_left_alone(view, tmp_path, content):
    (tmp_path / "ai-policy.docx").write_bytes(content)
    assert untouched(content) is False
    names, _ = written(view, tmp_path)
    assert names.word == "ai-policy-2.docx"
    assert content == (tmp_path / "ai-policy.docx").read_bytes()


def test_a_zip_that_is_no_word_file_is_not_ours():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        parts.writestr("a.txt", "hello")
    assert untouched(packed.getvalue()) is False


def test_where_one_file_cannot_be_written_none_is(view, tmp_path):
    (tmp_path / "next-steps.csv").mkdir()
    with pytest.raises(KakehashiError) as raised:
        written(view, tmp_path)
    assert raised.value.problem.code == "KH-USE-004"
    assert {path.name for path in tmp_path.iterdir()} == {"next-steps.csv"}
