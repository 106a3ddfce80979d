from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.reports.charts.line_breaks import NOT_FIRST, NOT_LAST, lines_of
from kakehashi.reports.charts.plain_text import plain
from kakehashi.reports.text_width import width_of

JAPANESE = "AIシステムの提供者は、リスク（重大なもの）を評価し、「記録」をデータベースへ登録する。"


@given(st.text(max_size=80), st.integers(20, 300), st.integers(1, 4), st.booleans())
def test_no_line_is_wider_than_allowed_and_nothing_is_lost_without_a_sign(
    text, width, most, running
):
    lines = lines_of(text, width, size=10, most=most, running=running)

    assert 1 <= len(lines) <= most
    assert all(width_of(line, 10) <= max(width, 10) for line in lines)
    if not lines[-1].endswith("…"):
        assert "".join(lines).replace(" ", "") == plain(text).replace(" ", "")


@pytest.mark.parametrize("running", [True, False])
@pytest.mark.parametrize("width", range(60, 300, 10))
def test_japanese_lines_begin_and_end_as_they_may(width, running):
    lines = lines_of(JAPANESE, width, size=10, most=20, running=running)

    assert all(line[0] not in NOT_FIRST for line in lines)
    assert all(line[-1] not in NOT_LAST for line in lines)


@pytest.mark.parametrize(
    ("name", "width", "lines"),
    [
        (
            "第VI章 イノベーションを支援する措置",
            120,
            ("第VI章 イノベーションを", "支援する措置"),
        ),
        ("EU AI法（2026年改正後）", 100, ("EU AI法", "（2026年改正後）")),
        (
            "AIガバナンス・ガイドライン1.1（経済産業省）",
            160,
            ("AIガバナンス・", "ガイドライン1.1（経済産業省）"),
        ),
        ("社会的便益・研究・環境・標準", 80, ("社会的便益・", "研究・環境・標準")),
        ("Policy and legal compliance", 110, ("Policy and legal", "compliance")),
    ],
)
def test_names_are_broken_between_words(name, width, lines):
    assert lines_of(name, width, size=10) == lines
