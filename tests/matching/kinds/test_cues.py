from __future__ import annotations

import pytest
from tests.matching.kinds.said import passage

from kakehashi.matching.kinds.cues import find_cues


@pytest.mark.parametrize(
    ("text", "subject", "modal"),
    [
        ("Vendors must keep logs.", "others", "must"),
        ("Our staff must keep logs.", "self", "must"),
        ("Logs must be kept by vendors.", "none", "must"),
        ("We keep logs.", "self", "none"),
        ("Teams should keep logs.", "none", "should"),
    ],
)
def test_the_subject_is_who_stands_before_the_first_modal_verb(text, subject, modal):
    cues = find_cues(passage(text, "en"))

    assert (cues.subject, cues.modal) == (subject, modal)


def test_a_list_item_takes_subject_and_verb_from_its_stem():
    cues = find_cues(passage("record each test;", "en", stem="Developers shall:"))

    assert (cues.subject, cues.modal) == ("others", "must")


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("記録を残さなければならない。", "must"),
        ("記録を残すこと", "must"),
        ("記録を残しています。", "done"),
        ("記録を残していません。", "negated"),
        ("記録を残すべきである。", "should"),
        ("記録を残す予定である（2027年度）。", "planned"),
        ("記録を残すことを検討する。", "planned"),
        ("記録を残す", "plain"),
        ("記録の保存", "noun"),
        ("記録とは、書き残したものをいう。", "definition"),
        ("", "none"),
    ],
)
def test_the_end_of_a_japanese_sentence_says_how_it_is_meant(text, ending):
    assert find_cues(passage(text, "ja")).ending == ending


def test_a_defining_verb_late_in_a_sentence_defines_nothing():
    late = "Every team that builds, buys or changes a system checks what its name means."

    assert "definition" not in find_cues(passage(late, "en")).text
    assert "definition" in find_cues(passage("A system means a set of parts.", "en")).text
