from __future__ import annotations

import pytest

from kakehashi.policy.bindingness import HARDNESS, Force, binding_of, hardness, penalty_words

ENGLISH = {
    "Providers shall keep logs.": Force.OBLIGATION,
    "Agencies must test systems before use.": Force.OBLIGATION,
    "Deployers are required to inform people.": Force.OBLIGATION,
    "Providers shall not deploy such systems.": Force.PROHIBITION,
    "Social scoring is prohibited.": Force.PROHIBITION,
    "A company may not sell these data.": Force.PROHIBITION,
    "Members shall endeavour to cooperate.": Force.EFFORT,
    "Organisations should also endeavor to advance research.": Force.EFFORT,
    "We will publish a plan.": Force.PLEDGE,
    "Organizations commit to conducting research.": Force.PLEDGE,
    "Japan intends to contribute to the dialogue.": Force.PLEDGE,
    "Developers should publish reports.": Force.RECOMMENDATION,
    "It is essential to mitigate these risks.": Force.RECOMMENDATION,
    "Agencies are encouraged to share tools.": Force.ENCOURAGEMENT,
    "The Group calls upon all States to join.": Force.ENCOURAGEMENT,
    "States may adopt further rules.": Force.PERMISSION,
}
JAPANESE = {
    "事業者は、記録を保存しなければならない。": Force.OBLIGATION,
    "国は、必要な施策を講ずるものとする。": Force.OBLIGATION,
    "国は、施策を実施する責務を有する。": Force.OBLIGATION,
    "職員は、利用前に許可を得ること。": Force.OBLIGATION,
    "個人情報を入力してはならない。": Force.PROHIBITION,
    "差別的な生成は禁止する。": Force.PROHIBITION,
    "国民は、協力するよう努めなければならない。": Force.EFFORT,
    "国民は、協力するよう努めるものとする。": Force.EFFORT,
    "組織は、緩和策を採用することを約束する。": Force.PLEDGE,
    "開発者は、情報を公表すべきである。": Force.RECOMMENDATION,
    "説明を行うことが望ましい。": Force.RECOMMENDATION,
    "組織は、投資することが奨励される。": Force.ENCOURAGEMENT,
    "本部は、協力を依頼することができる。": Force.PERMISSION,
}
BINDS_NOT = {
    "In May 2024 the Group met in Tokyo.": "en",
    "Nothing in this order shall be construed to impair any authority.": "en",
    "Why should the meeting matter?": "en",
    "The weather was good.": "en",
    "会合は東京で開かれた。": "ja",
}


@pytest.mark.parametrize(("text", "force"), ENGLISH.items())
def test_english_verbs_bind_as_drafters_use_them(text, force):
    found = binding_of(text, "en")
    assert found is not None
    assert found.force == force
    assert text[found.start :].startswith(found.words)


@pytest.mark.parametrize(("text", "force"), JAPANESE.items())
def test_japanese_endings_bind_as_laws_and_official_writing_use_them(text, force):
    found = binding_of(text, "ja")
    assert found is not None
    assert found.force == force


@pytest.mark.parametrize(("text", "language"), BINDS_NOT.items())
def test_telling_and_asking_do_not_bind(text, language):
    assert binding_of(text, language) is None


def test_hardness_falls_with_softer_wording():
    order = [HARDNESS[force] for force in Force]
    assert order == sorted(order, reverse=True)
    assert hardness([]) is None
    law, guideline = [Force.OBLIGATION] * 3, [Force.RECOMMENDATION, Force.ENCOURAGEMENT]
    assert hardness(law) > hardness(guideline)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("A deployer who fails to cure is liable for a civil penalty.", "en", True),
        ("The attorney general may collect an administrative fine.", "en", True),
        ("A fine example of cooperation.", "en", False),
        ("The bill does not include any new regulations or penalties.", "en", False),
        ("違反した者は、五十万円以下の罰金に処する。", "ja", True),
        ("リスクに対処するための措置を講じる。", "ja", False),
        ("この法律に罰則の規定はない。", "ja", False),
    ],
)
def test_penalties_are_found_and_denials_are_not(text, language, found):
    assert bool(penalty_words(text, language)) is found
