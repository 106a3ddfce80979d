"""Commitments and instruments by the forms of the pages, with good and bad input."""

from __future__ import annotations

import html
import json

import pytest
from tests.web.visitor import Visitor

pytestmark = pytest.mark.xdist_group("web")
HERE = "/o/1/"
TABLE = "名称,所管,種別\n<b>手引</b>,総務局,ガイドライン・指針\n=1+1,局,詩\n=HYPERLINK(1),局,計画\n"


@pytest.fixture
def visitor(local_server):
    return Visitor(local_server.address)


def send_file(visitor: Visitor, path: str, field: str, name: str, content: bytes, **form: str):
    """Send one file under the name of its field, as a browser would."""
    visitor.get(HERE)
    edge = b"edge-of-a-part"
    parts = [
        b'Content-Disposition: form-data; name="%s"\r\n\r\n%s' % (key.encode(), value.encode())
        for key, value in form.items()
    ]
    head = f'Content-Disposition: form-data; name="{field}"; filename="{name}"'
    parts.append(head.encode() + b"\r\nContent-Type: text/plain\r\n\r\n" + content)
    body = (
        b"".join(b"--" + edge + b"\r\n" + part + b"\r\n" for part in parts) + b"--" + edge + b"--"
    )
    kind = f"multipart/form-data; boundary={edge.decode()}"
    headers = {"Content-Type": kind, "X-CSRFToken": visitor.cookies["csrftoken"]}
    return visitor.send("POST", path, body, headers)


def confirmed(local_server) -> tuple[int, int]:
    query = "SELECT id, revision FROM workspace_commitment WHERE state = 'confirmed' ORDER BY id"
    return local_server.ask(query)[0]


def fields_of(local_server, number: int) -> dict[str, str]:
    query = "SELECT fields FROM workspace_commitment WHERE id = ?"
    told = json.loads(local_server.ask(query, number)[0][0])
    return {name: said["text"] for name, said in told.items()}


def test_a_field_is_corrected_only_by_words_that_stand_in_the_text(visitor, local_server):
    number, revision = confirmed(local_server)
    page = f"{HERE}commitments/{number}/"
    form = {**fields_of(local_server, number), "status": "stated", "revision": str(revision)}
    refused = visitor.post(f"{page}confirm/", {**form, "beneficiary": "Atlantis"})
    assert (refused.status, "KH-POL-003" in refused.text) == (422, True)
    wanted = {**form, "beneficiary": "Global South", "beneficiary_quote": "developing countries"}
    assert visitor.post(f"{page}confirm/", wanted).status == 302
    assert "rests on: developing countries" in visitor.get(page).text
    stale = visitor.post(f"{page}confirm/", form)
    assert (stale.status, "KH-WS-010" in stale.text) == (409, True)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_follow_up_without_its_figure_is_refused_in_the_readers_language(local_server, language):
    visitor = Visitor(local_server.address, language)
    number, _ = confirmed(local_server)
    form = {"status": "measured", "progress": "done", "quote": "All of them.", "source": "x"}
    answer = visitor.post(f"{HERE}commitments/{number}/follow/", form)
    words = {"en": "needs a figure", "ja": "数値が必要"}
    assert (answer.status, words[language] in answer.text) == (422, True)


def test_a_follow_up_is_shown_with_its_quote_escaped(visitor, local_server):
    number, _ = confirmed(local_server)
    quote = "<script>alert(1)</script> 3 of 300"
    form = {"status": "measured", "progress": "partly", "quote": quote, "source": "<i>x</i>"}
    assert visitor.post(f"{HERE}commitments/{number}/follow/", form).status == 302
    page = visitor.get(f"{HERE}commitments/{number}/").text
    assert html.escape(quote) in page
    assert "<script>alert" not in page


def test_a_document_that_is_kept_is_read_for_commitments(visitor, local_server):
    document = local_server.ask("SELECT id FROM workspace_document WHERE name LIKE '%.md'")[0][0]
    form = {"document": str(document), "kind": "guideline", "published": "2026-05"}
    assert visitor.post(f"{HERE}commitments/document/", form).status == 302
    found = "SELECT document_id FROM workspace_policytext WHERE kind = 'guideline'"
    assert local_server.ask(found) == [(document,)]
    form["published"] = "31 May"
    assert visitor.post(f"{HERE}commitments/document/", form).status == 422


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("study.json", b"{}", "KH-POL-009"),
        ("study.json", b"[" * 50_000, "KH-POL-009"),
        ("study.exe", b"{}", "KH-WEB-005"),
    ],
)
def test_what_is_no_study_is_refused(visitor, local_server, name, content, code):
    before = local_server.head()
    answer = send_file(
        visitor, f"{HERE}commitments/study/", "study", name, content, kind="other", published=""
    )
    assert (answer.status, code in answer.text) == (422, True)
    assert str(local_server.folder) not in answer.text
    assert local_server.head() == before


def test_a_table_is_entered_and_its_bad_row_told_by_its_line(visitor, local_server):
    answer = send_file(
        visitor, f"{HERE}instruments/table/", "table", "台帳.csv", TABLE.encode("cp932")
    )
    assert answer.status == 302
    page = visitor.get(f"{HERE}instruments/").text
    assert "2 new" in page
    assert "3: " in page
    assert html.escape("<b>手引</b>") in page
    assert "<b>手引" not in page


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"", "KH-POL-014"),
        ("a.xlsx", b"PK\x03\x04", "KH-POL-014"),
        ("../../a.html", b"title,owner\nA,B\n", "KH-WEB-005"),
    ],
)
def test_what_is_no_table_is_refused(visitor, local_server, name, content, code):
    before = local_server.head()
    for path in ("instruments/table/", "instruments/3/measures/"):
        answer = send_file(visitor, HERE + path, "table", name, content)
        assert (answer.status, code in answer.text) == (422, True), answer.text[:500]
        assert "kakehashi-" not in answer.text
    assert local_server.head() == before


def test_the_timeline_is_drawn_in_both_languages_and_told_as_a_table(local_server):
    for language, words in (("en", "Timeline of strategies"), ("ja", "戦略・ガイドライン")):
        visitor = Visitor(local_server.address, language)
        drawn = visitor.get(f"{HERE}policy/timeline.svg?lang={language}")
        assert drawn.headers["content-type"].startswith("image/svg+xml")
        assert words in drawn.text
        page = visitor.get(f"{HERE}policy/timeline/").text
        for day in ("2026-03-31", "2025-06-04", "2025-12"):
            assert day in drawn.text
            assert day in page


def test_overlaps_lead_to_proofs(visitor):
    page = visitor.get(f"{HERE}instruments/overlaps/").text
    assert "/library/p/japan-ai-act-2025:Art-3.4/and/" in html.unescape(page)
    assert "japan-ai-act-2025:Art-18" in page
