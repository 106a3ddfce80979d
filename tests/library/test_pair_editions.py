from __future__ import annotations

from kakehashi.library.pair_editions import How, Pairing, pair_editions
from kakehashi.text.bilingual import Bilingual

from .editions import edition, provision

LOG = ("Keep a log of every use of the system.", "システムの全ての利用を記録し、保存する。")
LOG_2 = ("Keep a log of each use of the system.", "システムの各利用を記録し、保存する。")
OWNER = ("Name one person who answers for it.", "責任を負う者を一人定めて、公表する。")
TRAIN = ("Train all staff before they start work.", "全職員に、就業前に研修を受けさせる。")


def pairs(pairing: Pairing) -> list[tuple[str, str, How]]:
    return [(pair.before.id, pair.after.id, pair.how) for pair in pairing.pairs]


def lone(pairing: Pairing) -> tuple[list[str], list[str]]:
    return [p.id for p in pairing.added], [p.id for p in pairing.removed]


def test_the_same_id_is_the_same_provision_though_it_reads_otherwise():
    found = pair_editions(
        [edition("1", provision("1", *LOG)), edition("2", provision("1", *LOG_2))]
    )
    assert pairs(found) == [("1", "1", How.SAME_ID)]


def test_what_the_editors_told_comes_before_the_same_id():
    before = edition("1", provision("1", *LOG), provision("2", *OWNER))
    after = edition("2", provision("1", *TRAIN), provision("2", *LOG, was="1"))
    found = pair_editions([before, after])
    assert pairs(found) == [("1", "2", How.TOLD)]
    assert lone(found) == (["1"], ["2"])


def test_what_was_told_is_followed_through_the_editions_between():
    first = edition("1", provision("a", *LOG), provision("x", *OWNER))
    second = edition("2", provision("b", *LOG, was="a"), provision("x", *OWNER))
    third = edition("3", provision("c", *TRAIN, was="b"), provision("y", *TRAIN, was="x"))
    found = pair_editions([first, second, third])
    assert pairs(found) == [("a", "c", How.TOLD), ("x", "y", How.TOLD)]


def test_an_id_that_the_edition_before_did_not_have_says_nothing():
    found = pair_editions(
        [edition("1", provision("1", *LOG)), edition("2", provision("2", *OWNER, was="9"))]
    )
    assert lone(found) == (["2"], ["1"])


def test_a_like_statement_in_both_languages_is_found_under_another_number():
    before = edition("1", provision("1", *LOG), provision("2", *OWNER))
    after = edition("2", provision("1", *OWNER), provision("2", *TRAIN), provision("3", *LOG_2))
    found = pair_editions([before, after])
    assert pairs(found) == [("2", "1", How.BY_WORDING), ("1", "3", How.BY_WORDING)]
    assert lone(found) == (["2"], [])


def test_a_like_statement_in_one_language_only_is_not_enough():
    before = edition("1", provision("1", *LOG))
    after = edition("2", provision("2", LOG[0], TRAIN[1]))
    assert lone(pair_editions([before, after])) == (["2"], ["1"])


def test_of_two_equally_like_statements_none_is_chosen():
    before = edition("1", provision("1", *LOG))
    after = edition("2", provision("2", *LOG), provision("3", *LOG))
    assert lone(pair_editions([before, after])) == (["2", "3"], ["1"])


def test_short_statements_and_headings_are_not_found_by_wording():
    before = edition("1", provision("1", "Logs.", "記録。"), provision("2"))
    after = edition("2", provision("3", "Logs.", "記録。"), provision("4"))
    assert lone(pair_editions([before, after])) == (["3", "4"], ["1", "2"])


def test_a_number_that_holds_something_else_is_no_pair():
    before = edition("1", provision("1", *LOG, title=Bilingual("Logs", "記録")))
    after = edition("2", provision("1", *TRAIN, title=Bilingual("Staff training", "職員の研修")))
    assert lone(pair_editions([before, after])) == (["1"], ["1"])


def test_a_title_that_stayed_makes_a_rewritten_provision_the_same():
    title = Bilingual("AI literacy", "AIリテラシー")
    before = edition("1", provision("1", *LOG, title=title))
    after = edition("2", provision("1", *TRAIN, title=title))
    assert pairs(pair_editions([before, after])) == [("1", "1", How.SAME_ID)]


def test_the_way_back_has_the_same_pairs():
    before = edition("1", provision("1", *LOG), provision("2", *OWNER))
    after = edition("2", provision("3", *LOG), provision("4", *TRAIN))
    there = pair_editions([before, after])
    back = there.reversed()
    assert pairs(back) == [("3", "1", How.BY_WORDING)]
    assert lone(back) == (["2"], ["4"])
