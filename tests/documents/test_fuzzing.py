"""Whatever happens to a file, it is read or refused with a problem; nothing else comes out."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.documents.mutations import mutate
from tests.documents.samples import SAMPLES

from kakehashi.documents.read import read_document
from kakehashi.errors import UnreadableError


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(seed=st.integers(0, 2**32))
def test_damaged_files_are_read_or_refused(tmp_path_factory, name, seed):
    path = tmp_path_factory.mktemp("fuzz") / name
    path.write_bytes(mutate(SAMPLES[name], random.Random(seed)))

    try:
        document = read_document(path)
    except UnreadableError as error:
        assert all(error.problem.line(language) for language in ("en", "ja"))
    else:
        for passage in document.passages:
            assert document.text[passage.locator.start : passage.locator.end] == passage.text


@pytest.mark.parametrize("name", SAMPLES)
def test_files_cut_short_anywhere_are_read_or_refused(tmp_path, name):
    content = SAMPLES[name]
    for part in range(1, 10):
        path = tmp_path / f"{part}-{name}"
        path.write_bytes(content[: len(content) * part // 10])
        try:
            assert read_document(path).text
        except UnreadableError as error:
            assert error.problem.code.startswith("KH-DOC-")


@pytest.mark.parametrize("name", ["a.csv", "a.html", "a.md", "a.txt"])
def test_marks_that_turn_text_around_and_control_characters_are_dropped(tmp_path, name):
    path = tmp_path / name
    text = "We log\u202e every\u0007 incident\u200b of AI."
    path.write_text(f"Item,Answer\n{text},yes\n" if name == "a.csv" else text, encoding="utf-8")

    assert "We log every incident of AI." in read_document(path).text


@pytest.mark.parametrize("name", ["a.csv", "a.html", "a.md", "a.txt"])
def test_ten_megabytes_on_one_line_are_read_or_refused(tmp_path, name):
    path = tmp_path / name
    path.write_text("x" * 10_000_000 + " ends here.", encoding="utf-8")

    try:
        assert read_document(path).text
    except UnreadableError as error:
        assert error.problem.code == "KH-DOC-002"
