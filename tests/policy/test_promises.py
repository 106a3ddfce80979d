from __future__ import annotations

import json

import pytest
from tests.policy.texts import STATEMENT, STATEMENT_JA, document

from kakehashi.errors import UnreadableError, UsageError
from kakehashi.policy.commitments import Status
from kakehashi.policy.follow_up import Progress, check_follow_up
from kakehashi.policy.promises import corrected, promised_in
from kakehashi.policy.study_file import read_study_file


@pytest.fixture
def promise():
    found = promised_in(document(STATEMENT)).promises
    return next(one for one in found if "deadline" in one.fields)


@pytest.mark.parametrize("text", [STATEMENT, STATEMENT_JA])
def test_every_field_of_a_kept_promise_stands_where_it_says(text):
    found = promised_in(document(text)).promises
    assert found
    for one in found:
        assert one.quote in text
        for said in one.fields.values():
            assert (one.above if said.above else one.quote)[said.start : said.end] == said.quote


def test_words_of_the_sentence_are_their_own_quote(promise):
    done = corrected(promise, {"beneficiary": "officials from developing countries"})
    said = done.fields["beneficiary"]
    assert (said.text, said.quote) == ("officials from developing countries",) * 2
    assert promise.quote[said.start : said.end] == said.quote


def test_a_reading_rests_on_the_words_that_it_reads(promise):
    done = corrected(promise, {"actor": "Government of Ruritania"})
    assert done.fields["actor"].text == "Government of Ruritania"
    assert done.fields["actor"].quote == "Ruritania"
    named = corrected(promise, {"beneficiary": "Global South"}, {"beneficiary": "developing"})
    assert (named.fields["beneficiary"].text, named.fields["beneficiary"].quote) == (
        "Global South",
        "developing",
    )


@pytest.mark.parametrize(
    ("changes", "quotes", "code"),
    [
        ({"beneficiary": "Atlantis"}, {}, "KH-POL-003"),
        ({"actor": "x"}, {"actor": "words that stand nowhere"}, "KH-POL-003"),
        ({"actor": " "}, {}, "KH-POL-003"),
        ({"owner": "x"}, {}, "KH-POL-005"),
    ],
)
def test_what_rests_on_no_words_of_the_text_is_refused(promise, changes, quotes, code):
    with pytest.raises(UsageError) as refused:
        corrected(promise, changes, quotes)
    assert refused.value.problem.code == code


def test_an_empty_field_says_that_none_is_stated(promise):
    assert "deadline" not in corrected(promise, {"deadline": ""}).fields


@pytest.mark.parametrize(
    ("status", "progress", "quote", "code"),
    [
        ("measured", "done", "All officials were trained.", "KH-POL-006"),
        ("stated", "done", "We will train 300 officials.", "KH-POL-007"),
        ("claimed", "done", "  ", "KH-POL-008"),
    ],
)
def test_a_follow_up_says_no_more_than_its_quote(status, progress, quote, code):
    with pytest.raises(UsageError) as refused:
        check_follow_up(Status(status), Progress(progress), quote)
    assert refused.value.problem.code == code


def _study(tmp_path, **changes):
    """Write a study's file with one commitment, changed."""
    text = "Ruritania will train 300 officials."
    cut = {"text": "Ruritania", "start": 0, "end": 9}
    commitment = {
        "status": "stated",
        "actor": cut,
        "action": {"text": "train 300 officials", "start": 15, "end": 34},
        "beneficiary": None,
        "quantity": None,
        "deadline": "none_stated",
        "source": {"document": "a.txt", "page": None, "start": 0, "end": 35, "text": text},
    } | changes
    told = {
        "method": "kakehashi-policy-1",
        "documents": [
            {
                "name": "a.txt",
                "sha256": "0" * 64,
                "language": "en",
                "commitments": [commitment],
                "entities": [],
            }
        ],
    }
    path = tmp_path / "policy-study.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def test_a_study_file_is_read(tmp_path):
    found, problems = read_study_file(_study(tmp_path))
    assert problems == []
    assert found[0].promises[0].fields["action"].quote == "train 300 officials"


@pytest.mark.parametrize(
    "changes",
    [
        {"actor": {"text": "Atlantis", "start": 0, "end": 8}},
        {"actor": {"text": "Ruritania", "start": 1, "end": 10}},
        {"actor": {"text": "Ruritania", "start": -35, "end": -26}},
        {"actor": {"text": "Ruritania", "start": True, "end": 9}},
        {"actor": None},
        {"actor": []},
        {"status": "kept"},
        {"source": {"page": None, "start": 5, "end": 2, "text": "x"}},
        {"source": {"page": 10**30, "start": 0, "end": 2, "text": "x"}},
        {"source": {"page": None, "start": 0, "end": 9, "text": "Rurit\u202eania will act"}},
        {"source": None},
    ],
)
def test_a_forged_candidate_is_left_out_and_told(tmp_path, changes):
    found, problems = read_study_file(_study(tmp_path, **changes))
    assert [one.promises for one in found] == [()]
    assert [one.code for one in problems] == ["KH-POL-013"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"method": "other", "documents": []}',
        b'{"method": "kakehashi-policy-1", "documents": 5}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_study_is_refused(tmp_path, content):
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as refused:
        read_study_file(path)
    assert refused.value.problem.code == "KH-POL-009"


def test_a_document_that_is_none_does_not_stop_the_others(tmp_path):
    path = _study(tmp_path)
    told = json.loads(path.read_text(encoding="utf-8"))
    told["documents"] = [None, {"name": "../x", "sha256": "short"}, *told["documents"]]
    path.write_text(json.dumps(told), encoding="utf-8")
    found, problems = read_study_file(path)
    assert ([one.name for one in found], len(problems)) == (["a.txt"], 2)
