from __future__ import annotations

from tests.official.samples import JAPAN, LAW, read


def test_articles_and_paragraphs_have_pieces_of_their_own(library):
    official = read(library, JAPAN, LAW)

    assert official.of(f"{JAPAN}:Art-1") == "（粉） 第一条\n粉は白い。水は澄む。"
    assert official.of(f"{JAPAN}:Art-3.1") == "窯は熱い。"
    assert official.of(f"{JAPAN}:Art-3.2") == "２ 次を守る。\n一 手を洗う。"
    assert official.of(f"{JAPAN}:Art-3").startswith("第三条\n窯は熱い。")


def test_a_chapter_holds_its_articles_and_the_table_of_contents_is_left_out(library):
    chapter = read(library, JAPAN, LAW).of(f"{JAPAN}:Ch-1")

    assert chapter.startswith("第一章 総則\n（粉） 第一条")
    assert chapter.endswith("別の話。")


def test_an_inserted_article_is_not_part_of_the_one_before(library):
    official = read(library, JAPAN, LAW)

    assert "別の話。" not in official.of(f"{JAPAN}:Art-3")
    assert "別の話。" not in official.of(f"{JAPAN}:Art-3.2")


def test_supplementary_articles_are_not_taken_for_articles(library):
    official = read(library, JAPAN, LAW)

    assert official.of(f"{JAPAN}:Suppl-1") == "第一条\n春に始める。"
    assert "春に始める。" not in official.of(f"{JAPAN}:Art-1")
    assert "改正の附則。" not in "".join(official.lines)


def test_the_law_is_found_inside_an_answer_of_the_interface(library):
    inner = LAW.split("?>", 1)[1]
    answer = f"<DataRoot><ApplData><LawFullText>{inner}</LawFullText></ApplData></DataRoot>"

    assert read(library, JAPAN, answer).of(f"{JAPAN}:Art-3.1") == "窯は熱い。"
