"""Hostile files by the form: each is told in the reader's language, and the rest is taken in."""

from __future__ import annotations

import html
import re

import pytest
from tests.documents.test_read import HOSTILE
from tests.web.visitor import Visitor

pytestmark = pytest.mark.xdist_group("web")
GOOD = ("good.md", b"# Policy\n\nWe keep a log of every incident.\n")
SCRIPT = "<script>alert(1)<!--'.md"
PLACES = {
    "../../etc/passwd.md": "passwd.md",
    "..\\..\\windows\\a.md": "a.md",
    "/absolute/b.md": "b.md",
    SCRIPT: SCRIPT,
    "=cmd|' \u202egnp.md": None,
    "  .. .md": None,
    "x" * 400 + ".md": None,
}


@pytest.fixture(scope="module")
def uploaded(local_server):
    """The hostile files of the tests of reading and a good one, sent at once."""
    visitor = Visitor(local_server.address)
    files = [*((name, content) for name, (content, _) in HOSTILE.items()), GOOD]
    answer = visitor.post("/o/1/s/1/documents/upload/", files=files)
    assert answer.status == 302
    local_server.wait_for_jobs()
    return visitor


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_hostile_file_is_told_by_its_name_and_code(uploaded, local_server, language):
    page = Visitor(local_server.address, language).get("/o/1/s/1/documents/").text
    told = re.findall(r"<li[^>]*>(KH-[^<]*)</li>", page)
    lines = [html.unescape(line) for line in told]
    missing = [
        (name, code)
        for name, (_, code) in HOSTILE.items()
        if not any(line.startswith(code) and name in line for line in lines)
    ]

    assert not missing, lines
    assert len(lines) == len(HOSTILE)
    assert all(bool(re.search("[\u3040-\u30ff]", line)) == (language == "ja") for line in lines)


def test_no_message_tells_where_files_lie_on_the_server(uploaded, local_server):
    page = uploaded.get("/o/1/s/1/documents/").text
    assert str(local_server.folder) not in page
    assert "uploads/" not in page


def test_the_good_file_beside_them_is_taken_in_and_nothing_else(uploaded, local_server):
    names = "SELECT name FROM workspace_document WHERE system_id = 1"
    assert {("good.md",)} == set(local_server.ask(names))


def test_nothing_is_left_waiting(uploaded, local_server):
    left = [path for path in (local_server.folder / "uploads").rglob("*") if path.is_file()]
    assert left == []


def test_names_that_point_elsewhere_stay_names(local_server):
    visitor = Visitor(local_server.address)
    files = [(name, b"# A\n\nWe test " + str(n).encode()) for n, name in enumerate(PLACES)]
    assert visitor.post("/o/1/s/2/documents/upload/", files=files).status == 302
    local_server.wait_for_jobs()
    names = {
        name
        for (name,) in local_server.ask("SELECT name FROM workspace_document WHERE system_id = 2")
    }
    page = visitor.get("/o/1/s/2/documents/").text

    assert {wanted for wanted in PLACES.values() if wanted} <= names
    assert not any("/" in name or "\\" in name or len(name) > 200 for name in names)
    assert not any("\u202e" in name for name in names)
    assert "<script>alert" not in page
    stored = [path for path in local_server.folder.rglob("*") if "passwd" in path.name]
    assert stored == []


def test_two_files_of_one_name_become_versions_and_that_is_said(local_server):
    visitor = Visitor(local_server.address, "ja")
    files = [("twice.md", b"# One\n\nWe log."), ("b/twice.md", b"# Two\n\nWe test.")]
    visitor.post("/o/2/documents/upload/", files=files)
    local_server.wait_for_jobs()
    versions = "SELECT count(*) FROM workspace_documentversion v JOIN workspace_document d"
    counted = local_server.ask(f"{versions} ON v.document_id = d.id WHERE d.name = 'twice.md'")

    assert counted == [(2,)]
    assert "KH-WEB-024" in visitor.get("/o/2/documents/").text


def test_a_file_of_100_megabytes_is_told_and_the_other_is_taken_in(local_server):
    visitor = Visitor(local_server.address)
    files = [("huge.pdf", b"%PDF-1.7\n" + bytes(100_000_000)), ("small.md", GOOD[1])]
    assert visitor.post("/o/2/documents/upload/", files=files).status == 302
    local_server.wait_for_jobs()
    page = visitor.get("/o/2/documents/").text

    assert "KH-WEB-004" in page
    assert "small.md" in page


def test_no_file_and_too_many_files_are_told(local_server):
    visitor = Visitor(local_server.address)
    none = visitor.post("/o/1/documents/upload/", {"x": "y"}, files=[])
    many = visitor.post("/o/1/documents/upload/", files=[(f"{n}.md", b"# A") for n in range(201)])

    assert (none.status, many.status) == (422, 422)
    assert "KH-WEB-022" in none.text
    assert "KH-WEB-003" in many.text


@pytest.mark.parametrize("name", ["page.html", "picture.svg", "plain.txt"])
def test_documents_are_only_ever_downloaded(local_server, name):
    """A page or picture of somebody else never runs in this address."""
    content = b"<html><body><p>We log.</p><script>alert(1)</script></body></html>"
    visitor = Visitor(local_server.address)
    visitor.post("/o/2/documents/upload/", files=[(name, content)])
    local_server.wait_for_jobs()
    version = "SELECT max(v.id) FROM workspace_documentversion v"
    answer = visitor.get(f"/o/2/files/{_of_unit(local_server, version)}/")

    assert answer.status == 200
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


def _of_unit(server, version: str) -> int:
    joined = f"{version} JOIN workspace_document d ON v.document_id = d.id"
    return int(server.ask(f"{joined} WHERE d.organisation_id = 2")[0][0])


def test_the_journal_still_holds_after_all_that(uploaded, local_server):
    page = uploaded.get("/administration/journal/?verify=yes")
    assert "In order" in page.text
    assert isinstance(local_server.head(), int)
