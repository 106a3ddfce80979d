from __future__ import annotations

import pytest
from tests.documents.japanese_pdf import Run, columns_ja, japanese_pdf, lines_ja
from tests.documents.typeset import texts

FIRST = ("当社は、事故の記録を三年の間保", "存し、毎年その内容を見直す。")


def test_lines_are_joined_without_spaces():
    assert texts(japanese_pdf(lines_ja(*FIRST))) == ["".join(FIRST)]


def test_vertical_lines_are_read_from_the_top_and_from_the_right():
    lines = (
        "当社は、事故の記録を三年の間保",
        "存し、毎年その内容を見直す。監",
        "査人は、その結果を確かめて報告",
        "する。",
    )

    assert texts(japanese_pdf(columns_ja(*lines))) == ["".join(lines)]


def test_vertical_paragraphs_begin_where_a_line_is_set_in():
    page = [
        *columns_ja("　当社は、事故の記録を三年の間", "保存し、毎年見直す。"),
        *columns_ja("　監査人は、その結果を確かめて", "報告する。", right=464),
    ]

    assert texts(japanese_pdf(page)) == [
        "当社は、事故の記録を三年の間保存し、毎年見直す。",
        "監査人は、その結果を確かめて報告する。",
    ]


@pytest.mark.parametrize("vertical", [False, True])
def test_ruby_is_left_out(vertical):
    if vertical:
        page = [*columns_ja(*FIRST), Run(509, 740, "じこ", 5, vertical=True)]
    else:
        page = [*lines_ja(*FIRST), Run(110, 791, "じこ", 5)]

    assert texts(japanese_pdf(page)) == ["".join(FIRST)]


def test_small_kana_that_stand_alone_are_no_ruby():
    page = [*lines_ja(*FIRST), Run(70, 600, "おわり", 5)]

    assert "おわり" in "".join(texts(japanese_pdf(page)))


def test_spaces_that_stand_in_the_file_stay():
    assert texts(japanese_pdf(lines_ja("第１条　当社は、ＡＩの記録を ｶﾅ と共に保つ。"))) == [
        "第１条 当社は、ＡＩの記録を ｶﾅ と共に保つ。"
    ]


def test_look_alike_radicals_are_read_as_the_kanji_they_show():
    assert texts(japanese_pdf(lines_ja("⼈の⽣命を守るため、毎⽇の記録を残す。"))) == [
        "人の生命を守るため、毎日の記録を残す。"
    ]


def test_two_columns_of_japanese_are_read_one_after_the_other():
    left = [
        f"第{n}の部門は、事故を記録し毎年" if n % 2 else "見直した上で役員に報告する。"
        for n in range(1, 9)
    ]
    right = [
        f"第{n}の監査人は、記録を確かめ" if n % 2 else "その結果を公表するものとする。"
        for n in range(1, 9)
    ]
    page = [*lines_ja(*left, x=60), *lines_ja(*right, x=320)]

    assert "".join(texts(japanese_pdf(page))) == "".join([*left, *right])


def test_numbered_articles_are_headings_in_chapters():
    page = [
        Run(70, 780, "第１章　総則", 16),
        Run(70, 750, "（目的）", 10),
        *lines_ja(
            "第１条　当社は、事故を記録する。",
            "２　前項の記録は、三年の間保存する。",
            top=730,
            step=24,
        ),
    ]
    found = texts(japanese_pdf(page))

    assert found[0] == "第１章 総則"
    assert found[-2:] == ["第１条 当社は、事故を記録する。", "２ 前項の記録は、三年の間保存する。"]
