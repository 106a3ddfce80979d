from __future__ import annotations

import pytest

from kakehashi.documents.read import read_document

JAPANESE = "当社は、重大なインシデントを二日以内に取締役会へ報告する。"


def read_with_problems(tmp_path, name: str, content: bytes):
    path = tmp_path / name
    path.write_bytes(content)
    problems = []
    return read_document(path, problems=problems).text, problems


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_without_a_word(tmp_path, encoding):
    assert read_with_problems(tmp_path, "a.txt", JAPANESE.encode(encoding)) == (JAPANESE, [])


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "iso2022_jp"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_older_japanese_encodings_are_read_with_a_warning(tmp_path, encoding, name):
    text, (problem,) = read_with_problems(tmp_path, name, JAPANESE.encode(encoding))

    assert text == JAPANESE
    assert (problem.code, problem.severity) == ("KH-DOC-010", "warning")


def test_characters_that_only_windows_has_are_read(tmp_path):
    text, _ = read_with_problems(tmp_path, "a.txt", "髙橋㈱は①を記録する。".encode("cp932"))

    assert text == "髙橋㈱は①を記録する。"


def test_western_windows_text_is_read_with_its_quotes(tmp_path):
    written = "The company’s “register” – kept in Zürich."
    text, (problem,) = read_with_problems(tmp_path, "a.txt", written.encode("cp1252"))

    assert text == written
    assert problem.code == "KH-DOC-010"


@pytest.mark.parametrize("head", ["", '<meta charset="shift_jis">'])
def test_japanese_pages_in_an_older_encoding_are_read_declared_or_not(tmp_path, head):
    page = f"<html><head>{head}</head><body><p>{JAPANESE}</p></body></html>"

    assert read_with_problems(tmp_path, "a.html", page.encode("cp932"))[0] == JAPANESE


def test_a_page_whose_encoding_was_guessed_says_so(tmp_path):
    _, problems = read_with_problems(tmp_path, "a.html", f"<p>{JAPANESE}</p>".encode("euc_jp"))

    assert [p.code for p in problems] == ["KH-DOC-010"]


def test_a_page_in_utf_8_that_declares_something_else_is_read_as_utf_8(tmp_path):
    page = f'<meta charset="shift_jis"><p>{JAPANESE}</p>'

    assert read_with_problems(tmp_path, "a.html", page.encode())[0] == JAPANESE


def test_a_page_in_utf_16_is_read(tmp_path):
    page = f"<html><body><p>{JAPANESE}</p></body></html>"

    assert read_with_problems(tmp_path, "a.html", page.encode("utf-16"))[0] == JAPANESE


def test_a_page_that_declares_an_unknown_encoding_is_still_read(tmp_path):
    page = b'<meta charset="no-such-thing"><p>Caf\xe9 policy of the company</p>'

    assert "policy of the company" in read_with_problems(tmp_path, "a.html", page)[0]
