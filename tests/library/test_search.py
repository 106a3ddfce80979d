"""Searching by words and by citation."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library

from kakehashi.library.library import Library
from kakehashi.library.search import search
from kakehashi.model import Provision
from kakehashi.text.bilingual import Bilingual


def provision(id_: str, citation: str = "", ja: str = "", text: str = "", text_ja: str = ""):
    return Provision(
        ref=f"act-1:{id_}",
        id=id_,
        parent=None,
        kind="article",
        citation=Bilingual(citation, ja or citation),
        title=Bilingual("Heading", "見出し"),
        statement=Bilingual(text, text_ja),
    )


ARTICLES = [
    provision("Art-5", "Article 5", "第5条", "As Article 50 asks, tell people."),
    provision(
        "Art-50.1", "Article 50(1)", "第50条第1項", "Tell people.", "AIシステムの監査を行う。"
    ),
    provision("Art-50", "Article 50", "第50条", "Transparency.", "人権を守り、透明性を高める。"),
    provision("Art-16", "Article 16", "第十六条", "See 500 items.", "ｶﾀｶﾅと全角ＡＩ。"),
    provision("G-1", "GOVERN 1", "", "One."),
    provision("G-1.1", "GOVERN 1.1", "", "Two."),
]


def found(query: str) -> list[str]:
    return [p.id for p in search(ARTICLES, query, limit=20)]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("人権", ["Art-50"]),
        ("透明", ["Art-50"]),
        ("監査", ["Art-50.1"]),
        ("AIシステム", ["Art-50.1"]),
        ("ＡＩシステム", ["Art-50.1"]),
        ("人権　透明", ["Art-50"]),
        ("人権透明", []),
        ("カタカナ", ["Art-16"]),
        ("全角AI", ["Art-16"]),
    ],
)
def test_japanese_words_of_two_characters_and_any_width_are_found(query: str, ids: list[str]):
    assert ids == found(query)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        # What is cited, what is part of it or named like it, then what only mentions it.
        ("Article 50", ["Art-50", "Art-50.1", "Art-5"]),
        ("ARTICLE 50", ["Art-50", "Art-50.1", "Art-5"]),
        ("第50条", ["Art-50", "Art-50.1"]),
        ("第５０条", ["Art-50", "Art-50.1"]),
        ("第五十条", ["Art-50"]),
        ("第16条", ["Art-16"]),
        ("第16条第1項", []),
        ("Art. 50(1)", ["Art-50.1"]),
        ("Article 50 paragraph 1", ["Art-50.1"]),
        ("govern 1.1", ["G-1.1"]),
        ("GOVERN 1", ["G-1", "G-1.1"]),
    ],
)
def test_the_provision_cited_comes_first(query: str, ids: list[str]):
    assert ids == found(query)


def test_other_words_beside_a_citation_must_be_found_too():
    assert found("Article 50 transparency") == ["Art-50"]
    assert found("act-1 第50条 透明") == ["Art-50"]
    assert found("Article 50 zebra") == []


def test_the_name_of_a_framework_counts_only_beside_a_citation():
    names = {"act-1": "The Zebra Act"}
    assert [p.id for p in search(ARTICLES, "Zebra Act Article 50", limit=9, names=names)] == [
        "Art-50"
    ]
    assert search(ARTICLES, "zebra", limit=9, names=names) == []


def test_a_number_is_found_as_a_whole_number_only():
    assert found("500") == ["Art-16"]
    assert found("50") == ["Art-50.1", "Art-50", "Art-5"]


def test_a_number_among_words_cites_nothing():
    """Else "5 people" would bring up whatever is numbered 5, whether people are in it or not."""
    numbered = [provision("1", "1", text="Nothing."), provision("2", "2", text="1 rule.")]
    assert [p.id for p in search(numbered, "1 rule", limit=9)] == ["2"]
    assert next(p.id for p in search(numbered, "1", limit=9)) == "1"


@pytest.mark.parametrize("query", ["", "　", "[", "\\", "第条", "1" * 500, "a" * 5000, "٣", "²"])
def test_odd_queries_find_nothing_and_do_not_stop_it(query: str):
    assert found(query) == []


# --- the bundled library -----------------------------------------------------------------


@pytest.fixture(scope="module")
def library() -> Library:
    return bundled_library()


@pytest.mark.parametrize("word", ["人権", "透明", "監査", "偏り", "学習"])
def test_two_characters_find_every_provision_that_holds_them(word: str, library: Library):
    hits = {p.ref for p in library.search(word, limit=10_000)}
    holding = {p.ref for p in library.provisions.values() if word in p.title.ja + p.statement.ja}
    assert holding
    assert holding <= hits


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Article 50", {"eu-ai-act-2024:Art-50", "eu-ai-act-2026:Art-50"}),
        ("Art. 9(2)(a)", {"eu-ai-act-2024:Art-9.2.a", "eu-ai-act-2026:Art-9.2.a"}),
        ("GOVERN 1.1", {"nist-ai-rmf-1.0:GOVERN-1.1", "nist-ai-600-1-1.0:GOVERN-1.1"}),
        ("EU AI法 第16条", {"eu-ai-act-2024:Art-16", "eu-ai-act-2026:Art-16"}),
        ("欧州評議会 第16条", {"coe-framework-convention-2024:Art-16"}),
        ("japan-ai-act 第十六条", {"japan-ai-act-2025:Art-16"}),
    ],
)
def test_citations_of_real_instruments_come_first(query: str, first: set[str], library: Library):
    hits = [p.ref for p in library.search(query)]
    assert first == set(hits[: len(first)])
