from __future__ import annotations

import pytest
from tests.official.samples import EU, JAPAN, read


def of(library, framework, text):
    official = read(library, framework, text)
    prefix = library.framework(framework).prefix
    return lambda id_: official.of(f"{prefix}:{id_}")


ARTICLES = """Article 9: Ovens
1.   An oven is kept.
2.   It runs on:
(a)\twood;
(b)\tgas that is
(i)\tclean, or
(ii)\tcheap;
3.   A paragraph that the library leaves out.
4.   Bread is turned.

Article 10
Flour
"""


def test_numbers_belong_to_the_innermost_place_that_has_them(library):
    piece = of(library, EU, ARTICLES)

    assert piece("Art-9.1") == "1. An oven is kept."
    assert piece("Art-9.2.a") == "(a) wood;"
    assert piece("Art-9.2.b") == "(b) gas that is\n(i) clean, or\n(ii) cheap;"
    assert piece("Art-9.4") == "4. Bread is turned."
    assert piece("Art-10") == "Article 10\nFlour"


def test_a_number_that_the_library_lacks_ends_what_stands_before_it(library):
    assert "leaves out" not in of(library, EU, ARTICLES)("Art-9.2")


def test_a_list_inside_a_point_is_no_way_back(library):
    piece = of(library, EU, "Article 9\n2. It runs on:\n(a) wood:\n1. dry,\n2. split.\n(b) gas.")

    assert piece("Art-9.1") is None
    assert piece("Art-9.2.a") == "(a) wood:\n1. dry,\n2. split."


def test_a_sentence_that_begins_with_a_citation_is_no_heading(library):
    text = "Article 9\n1. See also:\nArticle 10 holds for flour.\nArticle 10 – Flour\nIt is white."
    piece = of(library, EU, text)

    assert piece("Art-9.1").endswith("Article 10 holds for flour.")
    assert piece("Art-10") == "Article 10 – Flour\nIt is white."


def test_a_wrapped_line_is_no_heading(library):
    text = (
        "Article 9\n1. An oven is kept in the way that is laid down in the rules of\n"
        "Article 10 (Flour) and nowhere else.\n"
    )

    assert of(library, EU, text)("Art-10") is None


def test_of_a_table_of_contents_and_the_text_the_text_is_taken(library):
    contents = "Contents\nArticle 9: Ovens\nArticle 10: Flour\n\n"

    assert of(library, EU, contents + ARTICLES)("Art-9.1") == "1. An oven is kept."


def test_a_section_is_no_paragraph(library):
    text = "CHAPTER III: OVENS\nSECTION 1\nArticle 6\n1. Hot.\nSECTION 2\nArticle 9\n1. Kept."
    piece = of(library, EU, text)

    assert piece("Ch-III.S-2") == "SECTION 2\nArticle 9\n1. Kept."
    assert piece("Art-6") == "Article 6\n1. Hot."


def test_japanese_paragraph_1_bears_no_number(library):
    text = "第一章　総則\n（窯）\n第三条　窯は熱い。\n２　粉は白い。\n第四条　別の話。"
    piece = of(library, JAPAN, text)

    assert piece("Art-3.1") == "第三条 窯は熱い。"
    assert piece("Art-3.2") == "２ 粉は白い。"
    assert piece("Art-3") == "第三条 窯は熱い。\n２ 粉は白い。"


def test_japanese_supplementary_articles_are_told_apart(library):
    piece = of(library, JAPAN, "第一条　初め。\n附　則\n第一条　春。")

    assert (piece("Art-1"), piece("Suppl-1")) == ("第一条 初め。", "第一条 春。")


def test_a_japanese_sentence_about_an_article_is_no_heading(library):
    piece = of(library, JAPAN, "第三条　初め。\n第四条の規定は別に読む。")

    assert piece("Art-4") is None


def test_markdown_headings_end_what_is_not_deeper(library):
    text = (
        "# Functions\n## GOVERN 1\nRules.\n### **GOVERN 1.1:** Law is known.\nMore.\n"
        "## An interlude\nNo rule.\n## GOVERN 2\nPeople."
    )
    piece = of(library, "nist-ai-rmf", text)

    assert piece("GOVERN-1.1") == "GOVERN 1.1: Law is known.\nMore."
    assert piece("GOVERN-1") == "GOVERN 1\nRules.\nGOVERN 1.1: Law is known.\nMore."
    assert piece("GOVERN-2") == "GOVERN 2\nPeople."


@pytest.mark.parametrize(
    "one", ["1\tIdentify risks", "## I. リスクを特定する", "1. Identify risks"]
)
def test_frameworks_that_only_count_are_read_by_their_numbers(library, one):
    piece = of(library, "hiroshima-code-of-conduct", f"{one}\nInside.\n2\tWatch")

    assert piece("1").endswith("Inside.")
    assert piece("2") == "2 Watch"


def test_large_and_small_letters_are_different_numbers(library):
    text = "2. Driving\nb. Sharing\nC. a reason;\nc. American bread"

    assert of(library, "omb-m-25-21", text)("2.c") == "c. American bread"


def test_our_own_numbers_are_not_taken_for_printed_ones(library):
    # 2.7.a and 2.7.b are our parts of a provision that prints no letters.
    piece = of(library, "uk-ai-cyber-code", "2.7 Bakers shall:\n(a) sift;\n(b) bake.")

    assert piece("2.7.a") is None
    assert piece("2.7") == "2.7 Bakers shall:\n(a) sift;\n(b) bake."


def test_a_numeral_within_a_point_is_no_later_letter(library):
    text = "Article 59\n1. Sand if:\n(a) one of:\n(i) wet;\n(v) dry;\n(b) warm;\n(h) h;\n(i) cold."
    piece = of(library, EU, text)

    assert piece("Art-59.1.a") == "(a) one of:\n(i) wet;\n(v) dry;"
    assert piece("Art-59.1.i") == "(i) cold."
