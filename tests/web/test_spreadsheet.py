"""Decisions as a spreadsheet over HTTP, and official texts attached: in, out, and hostile."""

from __future__ import annotations

import csv
import io
import re

import openpyxl
import pytest
from tests.web.own_server import first_administrator, running
from tests.web.visitor import Visitor

pytestmark = pytest.mark.xdist_group("web")
TABLE, TAKE = "/o/1/decisions/table", "/o/1/decisions/take-table/"
TEXT = b"Article 1\n\nPurpose of this law.\n\nArticle 3\n\nBasic principles stand here.\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with running(tmp_path_factory.mktemp("table") / "workspace", "--lang", "en") as one:
        yield one


@pytest.fixture(scope="module")
def visitor(server):
    return Visitor(server.address)


def rows(answer) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"))))


def packed(lines: list[list[str]]) -> bytes:
    told = io.StringIO()
    csv.writer(told).writerows(lines)
    return told.getvalue().encode("utf-8-sig")


def column(head: list[str], name: str) -> int:
    return next(n for n, title in enumerate(head) if title.strip().lower() == name)


def test_what_is_written_into_the_table_is_decided_once_and_the_rest_is_left(server, visitor):
    head, *lines = rows(visitor.get(f"{TABLE}.csv"))
    verdict, reason = column(head, "decision"), column(head, "why")
    lines[0][verdict], lines[0][reason] = "not in place", "=1+1 <b>nobody</b>"
    lines[1][verdict] = "perhaps"
    content = packed([head, *lines])
    answer = visitor.post(TAKE, files=[("filled.csv", content)], field="file")
    stored = server.ask("SELECT verdict, reason FROM workspace_decision")

    assert answer.status == 200
    assert len(stored) == 1
    assert stored[0][0] == "not in place"
    assert "decisions made: 1" in answer.text
    assert "KH-" in answer.text  # the second row is told
    assert "<b>nobody" not in visitor.get("/o/1/decisions/").text
    visitor.post(TAKE, files=[("filled.csv", content)], field="file")
    assert server.ask("SELECT count(*) FROM workspace_decision") == [(1,)]


def test_the_workbook_opens_and_holds_no_formula(visitor):
    answer = visitor.get(f"{TABLE}.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.body))
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert len(cells) > 1000
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    assert answer.headers["content-disposition"].startswith("attachment")
    assert visitor.get(f"{TABLE}.exe").status == 404


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("table.pdf", b"%PDF-1.7"),
        ("table.xlsx", b"PK\x03\x04 cut"),
        ("../../table.csv", b"\x00\xff\xfe"),
        ("empty.csv", b"  \n"),
        ("other.csv", b"a,b\n1,2\n"),
    ],
)
def test_a_file_that_is_no_table_is_told_and_nothing_changes(server, visitor, name, content):
    before = server.head()
    answer = visitor.post(TAKE, files=[(name, content)], field="file")
    assert answer.status == 422
    assert re.search("KH-[A-Z]+-[0-9]+", answer.text)
    assert str(server.folder) not in answer.text
    assert server.head() == before
    assert visitor.get("/o/1/").status == 200


def test_no_file_is_told(visitor):
    assert "KH-WEB-022" in visitor.post(TAKE, {"x": "y"}, files=[]).text


def test_an_official_text_is_attached_shown_and_taken_away(visitor):
    law, provision = "/library/f/japan-ai-act-2025/", "/library/p/japan-ai-act-2025:Art-3/"
    refused = visitor.post(f"{law}attach/", files=[("law.pdf", b"%PDF-1.7")], field="file")
    done = visitor.post(f"{law}attach/", files=[("law <b>.txt", TEXT)], field="file")

    assert refused.status == 422
    assert done.status == 200, done.text[-800:]
    assert "<b>.txt" not in done.text
    assert "Basic principles stand here" in visitor.get(provision).text
    assert visitor.post(f"{law}remove-text/").status == 302
    assert "Basic principles stand here" not in visitor.get(provision).text


def test_passers_by_never_see_an_attached_text(tmp_path):
    with running(tmp_path / "workspace", "--accounts") as server:
        owner, stranger = first_administrator(server), Visitor(server.address)
        law, provision = "/library/f/japan-ai-act-2025/", "/library/p/japan-ai-act-2025:Art-3/"
        assert owner.post(f"{law}attach/", files=[("law.txt", TEXT)], field="file").status == 200
        assert "Basic principles stand here" in owner.get(provision).text
        assert stranger.get(provision).status == 200
        assert "Basic principles stand here" not in stranger.get(provision).text
        assert "law.txt" not in stranger.get(law).text
