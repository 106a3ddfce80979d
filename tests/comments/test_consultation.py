"""Comments to opinions: masked, grouped, linked; counts in are counts out."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comments.made import LETTER, LETTER_JA, drafts

from kakehashi.comments.comment import Comment, LeftOut, Received, Why
from kakehashi.comments.consultation import consult
from kakehashi.comments.draft import draft_of_document, draft_of_framework
from kakehashi.comments.groups import Likeness, group_comments
from kakehashi.comments.links import By
from kakehashi.comments.personal_data import mask
from kakehashi.comments.stance import Stance
from kakehashi.documents.read import read_document
from kakehashi.errors import KakehashiError
from kakehashi.text.language import language_of


def received(*texts: str, places: tuple[str, ...] = ()) -> Received:
    given_places = (*places, *("",) * len(texts))
    comments = [
        Comment(n, f"in.csv:{n + 1}", text, language_of(text), place=place)
        for n, (text, place) in enumerate(zip(texts, given_places, strict=False), start=1)
    ]
    return Received(comments, [], len(comments))


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    return draft_of_document(read_document(drafts(tmp_path_factory.mktemp("draft"))[0]))


@pytest.fixture(scope="module")
def japanese(tmp_path_factory):
    return draft_of_document(read_document(drafts(tmp_path_factory.mktemp("draft"))[1]))


def told(result) -> list[tuple[int, ...]]:
    return sorted(tuple(sorted(c.number for c in o.comments)) for o in result.opinions)


# --- the account --------------------------------------------------------------------------


def test_nothing_is_given_out_when_numbers_do_not_agree(english):
    lost = received("I agree.", "I oppose it.")
    with pytest.raises(KakehashiError) as raised:
        consult(replace(lost, units=3), english, "2026-11-26")
    assert raised.value.problem.code == "KH-CMT-003"

    lost.left_out.append(LeftOut("x.pdf", Why.UNREADABLE))
    assert consult(replace(lost, units=3), english, "2026-11-26").units == 3


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=120), min_size=1, max_size=25))
def test_every_comment_is_in_exactly_one_group_whatever_it_holds(texts):
    groups = group_comments(texts, [language_of(text) for text in texts])
    assert sorted(at for group in groups for at in group.members) == list(range(len(texts)))


# --- groups -------------------------------------------------------------------------------


@pytest.mark.parametrize("letter", [LETTER, LETTER_JA])
def test_a_campaign_is_found_however_it_is_dressed(letter):
    added = (
        "私は長年この町で暮らしています。"
        if letter is LETTER_JA
        else "I have lived here for years."
    )
    joint = "" if letter is LETTER_JA else " "
    changed = letter.replace("三つの町", "二つの市").replace("three towns", "two cities")
    texts = [letter, added + joint + letter, changed, letter.replace("。", "．").upper(), added]
    groups = group_comments(texts, [language_of(t) for t in texts])

    assert [g.members for g in groups] == [(0, 1, 2, 3), (4,)]
    assert groups[0].likeness is not Likeness.ALONE


def test_who_only_quotes_the_draft_is_in_no_campaign(english):
    quoted = english.parts[-1].text.en
    result = consult(
        received(f"{quoted} Who pays the office?", f"{quoted} A month is too long for us."),
        english,
        "2026-11-26",
    )
    assert told(result) == [(1,), (2,)]


def test_forms_of_speech_bind_nobody_together():
    form = "Thank you very much for the opportunity to comment on this most important draft."
    own = ["Ban it.", "It costs a lot.", "Who pays?", "Good.", "My cat agrees."]
    texts = [f"{form} {one}" for one in own]
    assert all(g.likeness is Likeness.ALONE for g in group_comments(texts, ["en"] * 5))


def test_opposite_stances_on_one_template_are_answered_apart(english):
    pro, contra = f"I support the draft. {LETTER[:90]}.", f"I oppose the draft. {LETTER[:90]}."
    result = consult(received(pro, contra, pro, contra), english, "2026-11-26")
    assert told(result) == [(1, 3), (2, 4)]


def test_another_number_is_another_opinion():
    texts = [
        "Records of decisions are kept for 3 years.",
        "Records of decisions are kept for 5 years.",
    ]
    assert [g.members for g in group_comments(texts, ["en", "en"])] == [(0,), (1,)]


def test_who_adds_much_is_pointed_out(english):
    more = f"{LETTER} In my street the machine took three homes for sheds, and nobody picked up the phone."
    (opinion,) = consult(received(LETTER, more, LETTER), english, "2026-11-26").opinions
    assert (opinion.shown.number, [c.number for c in opinion.adding]) == (1, [2])


def test_groups_do_not_depend_on_the_order_of_comments():
    draw = random.Random(4)
    texts = [f"{LETTER} Number {n} says so at home." for n in range(12)]
    texts += [f"I have {n} cats and they all like machine {n * 7}." for n in range(12)]
    draw.shuffle(texts)
    one = group_comments(texts, ["en"] * 24)
    other = group_comments(texts[::-1], ["en"] * 24)
    as_texts = [
        {frozenset(ts[at] for at in g.members) for g in gs}
        for gs, ts in ((one, texts), (other, texts[::-1]))
    ]
    assert as_texts[0] == as_texts[1]


# --- links --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place", "label"),
    [
        ("Article 2 should say five years.", "", "Article 2 Records"),
        ("Five years, please.", "Art. 2", "Article 2 Records"),
        ("On article 9 I disagree.", "Article 3", "Article 3 Complaints"),
    ],
)
def test_a_part_that_is_named_is_linked(english, text, place, label):
    (opinion,) = consult(received(text, places=(place,)), english, "2026-11-26").opinions
    assert [(link.part.label.en, link.by) for link in opinion.shown.links] == [(label, By.NAMED)]


@pytest.mark.parametrize("text", ["第２条の期間を五年とすべきです。", "第二条に賛成です。"])
def test_articles_are_found_in_japanese_digits_too(japanese, text):
    (opinion,) = consult(received(text), japanese, "2026-11-26").opinions
    assert [link.part.label.ja for link in opinion.shown.links] == ["第1条 目的", "第2条 記録"][1:]


def test_provisions_of_the_library_are_linked_by_their_numbers(library):
    draft = draft_of_framework(library.framework("hiroshima-code-of-conduct"))
    result = consult(
        received("行動4に賛成です。", "Action 11 is unclear to me."), draft, "2026-11-26"
    )
    linked = {c.number: c.links[0].part.id.split(":")[-1] for c in result.comments}
    assert linked == {1: "4", 2: "11"}


def test_opinions_come_in_the_order_of_the_draft(english):
    result = consult(
        received("Article 3 is good.", "I agree with all.", "Article 1 is good."),
        english,
        "2026-11-26",
    )
    assert [o.shown.number for o in result.opinions] == [3, 1, 2]


# --- masking and stance -------------------------------------------------------------------


def test_what_the_sender_gave_elsewhere_is_masked_in_the_text():
    said = mask("I, Roe, Jane, of 9 Hill Road, say no. JANE ROE", "en", ("Jane Roe", "9 Hill Road"))
    assert "Roe" not in said.text
    assert "ROE" not in said.text
    assert "Hill" not in said.text
    assert (
        mask("山田ですが…　太郎", "ja", ("山田　太郎",)).text == "［個人情報］ですが…　［個人情報］"
    )


def test_no_letter_outside_what_is_masked_changes():
    text = (
        "第12条は①「高リスク」を2026年11月26日から３０日以内に…と定める。Fines of 35,000,000 € ok?"
    )
    assert mask(text, "ja").text == text


@pytest.mark.parametrize(
    "attack", ["0" * 50_000, "1-" * 20_000, "東" * 30_000 + "市1", "a@" * 20_000, "Mr. " * 20_000]
)
def test_hostile_text_is_masked_in_time(attack):
    assert mask(attack, "ja").text


def test_who_supports_and_asks_for_a_change_asks_for_a_change(english):
    said = received(
        "I support the aim, but Article 2 should say five years.",
        "本案に反対します。",
        "賛成です。",
        "誰が対象ですか。",
    )
    stances = [c.stance.stance for c in consult(said, english, "2026-11-26").comments]
    assert stances == [Stance.CHANGE, Stance.AGAINST, Stance.FOR, Stance.QUESTION]
