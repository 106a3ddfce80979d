from __future__ import annotations

import pytest

from kakehashi.documents.headings import heading_role
from kakehashi.documents.passages import build_document
from kakehashi.documents.references_back import refers_back
from kakehashi.model import Block


def passages(*blocks: Block):
    return build_document("a", b"", "markdown", None, blocks).passages


def roles(*blocks: Block) -> list[str]:
    return [p.role for p in passages(*blocks)]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Contents", "contents"),
        ("目　次", "contents"),
        ("8. Revision history", "history"),
        ("改訂履歴", "history"),
        ("附則", "history"),
        ("3 Terms and definitions", "definitions"),
        ("第2条（定義）", "definitions"),
        ("1.3 用語の定義", "definitions"),
        ("Annex B: Glossary", "definitions"),
        ("配布先", "distribution"),
        ("Document control", "distribution"),
        ("参考文献", "references"),
        ("10. References and further reading", "references"),
        ("Incident history and lessons", ""),
        ("3.1 Definition of risk classes", ""),
        ("第3章 インシデントの定義と報告", ""),
        ("Contents of the training", ""),
        ("配布先の管理", ""),
    ],
)
def test_headings_tell_boilerplate_only_where_they_say_it_whole(heading, role):
    assert heading_role(heading) == role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("3. Incidents of AI ............ 12", "contents"),
        ("第3章 体制……………5", "contents"),
        ("2024年4月1日 制定", "history"),
        ("この規程は、令和6年4月1日から施行する。", "history"),
        ("Last updated: 3 March 2025", "history"),
        ("Document owner: Data office", "distribution"),
        ("文書番号：AI-12", "distribution"),
        ("ai.office@bay.example", "distribution"),
        ("[3] Mori, K. A study of drift, 2021. https://bay.example/drift", "references"),
        ("We log every incident.", ""),
        ("当社は、2024年4月1日に委員会を設置した。", ""),
    ],
)
def test_lines_tell_boilerplate_by_their_look(line, role):
    assert set(roles(Block("paragraph", line))) == {role}


def test_a_role_holds_below_its_heading_and_ends_with_the_next():
    found = roles(
        Block("heading", "Definitions", level=2),
        Block("heading", "Model", level=3),
        Block("paragraph", "A model is a trained function."),
        Block("heading", "Duties", level=2),
        Block("paragraph", "The owner signs the form."),
    )

    assert found == ["definitions", ""]


def test_duties_in_a_section_of_lists_or_definitions_are_still_duties():
    assert roles(
        Block("heading", "Definitions", level=2),
        Block("paragraph", "Owners must test each model before release."),
        Block("heading", "Contact", level=2),
        Block("paragraph", "Staff report incidents to the data office at once."),
    ) == ["", ""]


def test_a_run_of_titles_with_growing_page_numbers_is_a_table_of_contents():
    entries = [
        Block("paragraph", f"Part {word} 1{n}")
        for n, word in enumerate("one two three four".split())
    ]

    assert roles(*entries, Block("paragraph", "We have 12")) == ["contents"] * 4 + [""]


def test_a_table_of_versions_and_dates_is_history():
    assert roles(Block("row", "版: 1.0 / 改訂日: 2024年4月 / 内容: 初版")) == ["history"]


# --- context --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "These measures are reviewed.",
        "It is kept for a year.",
        "これらを毎年見直す。",
        "前項の記録は保存する。",
        "同委員会が承認する。",
        "ただし、緊急の場合を除く。",
        "（緊急の場合を除く。）",
    ],
)
def test_sentences_that_point_back_get_the_one_before_and_keep_their_text(sentence):
    before = (
        "当社は、利用の記録を作成する。"
        if not sentence.isascii()
        else "The office keeps a log of all use."
    )
    last = passages(Block("paragraph", before), Block("paragraph", sentence))[-1]

    assert (last.text, last.stem) == (sentence, before)


@pytest.mark.parametrize(
    "sentence",
    [
        "The board decides.",
        "It is important to log it.",
        "当社は記録する。",
        "そのほか、記録する。",
        "同意を得る。",
    ],
)
def test_other_sentences_get_none(sentence):
    assert not refers_back(sentence)


def test_a_heading_between_ends_the_context():
    found = passages(
        Block("paragraph", "The office keeps a log of all use."),
        Block("heading", "Terms", level=2),
        Block("paragraph", "This holds for all staff of the firm."),
    )

    assert found[-1].stem == ""


def test_items_within_items_have_all_stems_above_them():
    found = passages(
        Block("paragraph", "The owner must:"),
        Block("item", "keep a log", level=1),
        Block("item", "of each prompt", level=2),
    )

    assert found[-1].stem == "The owner must: keep a log"


def test_a_list_that_counts_on_after_a_paragraph_keeps_its_stem():
    found = passages(
        Block("paragraph", "The owner must:"),
        Block("item", "keep a log;", level=1, number="(a)"),
        Block("paragraph", "Logs are kept for a year."),
        Block("item", "sign the form.", level=1, number="(b)"),
        Block("paragraph", "This is all there is to it."),
        Block("item", "not of the list", level=1, number="(e)"),
    )

    assert [p.stem for p in found if p.kind == "item"] == ["The owner must:", "The owner must:", ""]


def test_comments_and_notes_break_no_list():
    found = passages(
        Block("paragraph", "The owner must:"),
        Block("item", "keep a log;", level=1),
        Block("comment", "Is this so?"),
        Block("item", "sign the form.", level=1),
    )

    assert found[-1].stem == "The owner must:"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Microsoft Azure OpenAI Serviceを利用する。", "ja"),
        ("情報管理規程", "ja"),
        ("The 改善 (かいぜん) board meets each month and signs what it learnt.", "en"),
    ],
)
def test_the_language_of_a_passage_is_that_of_its_sentence(text, language):
    assert passages(Block("paragraph", text))[0].language == language
