from __future__ import annotations

import zipfile

import pytest
from tests.official.samples import EU, JAPAN, JOURNAL, LAW

from kakehashi.errors import SourceLocation, UnreadableError
from kakehashi.official.read import MAX_MEGABYTES, read_content, read_official

WHERE = SourceLocation("x")


def refused(library, content, framework=JAPAN):
    with pytest.raises(UnreadableError) as error:
        read_official(content, library.framework(framework), WHERE, [])
    return error.value.problem.code


def form(library, content, framework=JAPAN, problems=None):
    problems = [] if problems is None else problems
    return read_official(content, library.framework(framework), WHERE, problems)


# --- formats and encodings ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("framework", "content", "expected"),
    [
        (EU, JOURNAL, "eur-lex"),
        (JAPAN, LAW, "e-gov"),
        (EU, "Article 9\nText.", "text"),
        (EU, "<html><body><h2>Article 9</h2><p>Ovens.</p><p>1. Kept.</p></body></html>", "html"),
    ],
)
def test_the_format_is_told_by_the_content(library, framework, content, expected):
    assert form(library, content.encode(), framework)[0] == expected


def test_other_html_is_read_by_its_headings(library):
    page = "<html><body><h2>Article 9</h2><p>Ovens.<script>x()</script></p><p>1. Kept.</p></body></html>"
    official = form(library, page.encode(), EU)[1]

    assert official.of(f"{EU}:Art-9.1") == "1. Kept."
    assert official.of(f"{EU}:Art-9") == "Article 9\nOvens.\n1. Kept."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
@pytest.mark.parametrize("sample", [LAW, "第三条　窯は熱い。\n２　粉は白い。"])
def test_every_usual_encoding_is_read(library, sample, encoding):
    problems = []
    official = form(library, sample.encode(encoding), problems=problems)[1]

    assert official.of(f"{JAPAN}:Art-3.1").endswith("窯は熱い。")
    assert [p.code for p in problems] == (["KH-DOC-010"] if encoding == "cp932" else [])


# --- bad input ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7 ...", "KH-USE-021"),
        (b"PK\x03\x04...", "KH-USE-021"),
        (b"\x89PNG\r\n", "KH-USE-021"),
        (b"<rss><channel/></rss>", "KH-USE-021"),
        (b"<html><body><div id='art_5'></div></body></html>", "KH-USE-023"),
        (b"Bread and butter.", "KH-USE-024"),
        (b"<Law><MainProvision>", "KH-USE-026"),
        (bytes(range(256)) * 8, "KH-DOC-011"),
    ],
)
def test_what_is_no_official_text_is_refused_with_a_reason(library, content, code):
    assert refused(library, content) == code


def test_the_text_of_another_instrument_is_refused(library):
    assert refused(library, LAW.encode(), "nist-ai-rmf") == "KH-USE-024"


def test_entities_are_refused_before_anything_is_parsed(library):
    laughs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE Law [<!ENTITY e0 "ha">{laughs}]><Law><LawTitle>&e11;</LawTitle></Law>'

    assert refused(library, bomb.encode()) == "KH-USE-025"
    assert refused(library, bomb.encode("utf-16")) == "KH-USE-025"


def test_no_file_is_fetched_for_a_document_type(library, tmp_path):
    (tmp_path / "own.dtd").write_text('<!ENTITY secret "SECRET">')
    law = LAW.split("?>", 1)[1].replace("窯は熱い。", "窯は&secret;熱い。")
    content = f'<!DOCTYPE Law SYSTEM "{(tmp_path / "own.dtd").as_uri()}">{law}'

    try:
        kept = "".join(form(library, content.encode())[1].lines)
    except UnreadableError as error:
        kept = str(error)
    assert "SECRET" not in kept


def test_deep_nesting_does_not_stop_the_program(library):
    page = f"<html><body><div id='art_5'><p>Article 5</p>{'<div>' * 50_000}<p>1. x</p>"
    law = "<Law>" + "<Chapter>" * 50_000

    assert refused(library, law.encode()) == "KH-USE-026"
    try:
        assert form(library, page.encode(), EU)[1].pieces
    except UnreadableError as error:
        assert error.problem.code in ("KH-USE-023", "KH-USE-026")


def test_control_characters_of_terminals_are_not_kept(library):
    official = form(library, "第三条　窯\x1b[2J\x9b31mは\x07熱い。".encode())[1]

    assert official.of(f"{JAPAN}:Art-3") == "第三条 窯[2J31mは熱い。"


def test_a_file_above_the_limit_is_refused_unread(tmp_path):
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(MAX_MEGABYTES * 2**20 + 1)

    with pytest.raises(UnreadableError) as error:
        read_content(path)
    assert error.value.problem.code == "KH-USE-022"
    assert str(MAX_MEGABYTES) in error.value.problem.message("ja")


@pytest.mark.parametrize("content", [b"", b" \n\t "])
def test_an_empty_file_is_refused(tmp_path, content):
    (tmp_path / "empty.txt").write_bytes(content)

    with pytest.raises(UnreadableError) as error:
        read_content(tmp_path / "empty.txt")
    assert error.value.problem.code == "KH-USE-023"


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_what_is_no_file_is_refused(tmp_path, name):
    with pytest.raises(UnreadableError) as error:
        read_content(tmp_path / name)
    assert error.value.problem.code == "KH-DOC-001"


def test_an_office_document_is_refused_whatever_its_name(library, tmp_path):
    path = tmp_path / "law.txt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")

    assert refused(library, path.read_bytes()) == "KH-USE-021"
