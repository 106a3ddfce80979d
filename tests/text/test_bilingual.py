from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, BilingualList


def test_each_language_gets_its_own_wording():
    words = Bilingual("Incidents", "インシデント")

    assert (words.get("en"), words.get("ja")) == ("Incidents", "インシデント")


def test_the_original_is_shown_where_a_translation_is_missing():
    assert Bilingual("", "規程").get("en") == "規程"
    assert Bilingual("Policy", "").get("ja") == "Policy"


def test_a_wording_is_false_only_without_both_languages():
    assert [bool(Bilingual(*pair)) for pair in (("", ""), ("a", ""), ("", "あ"))] == [
        False,
        True,
        True,
    ]


def test_lists_do_not_fall_back_since_the_languages_need_not_correspond():
    assert BilingualList(en=("We log incidents.",)).get("ja") == ()
