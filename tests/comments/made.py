"""Made comments, and a made draft, for tests."""

from __future__ import annotations

from pathlib import Path

DRAFT = """# Guideline on helpful machines (draft)

## Article 1 Purpose

This guideline helps those who offer machines that decide about people.

## Article 2 Records

Providers keep records of each decision for three years.

## Article 3 Complaints

Providers set up an office to which people can complain about a decision, and answer within a month.
"""
DRAFT_JA = """# 機械による判定に関する指針（案）

## 第1条　目的

この指針は、人に関する判定を行う機械の提供者を支援する。

## 第2条　記録

提供者は、判定の記録を三年間保存する。

## 第3条　苦情

提供者は、判定に対する苦情を受け付ける窓口を設け、一月以内に回答する。
"""
LETTER = (
    "The period in which complaints are answered is far too long for people who wait for money. "
    "Please shorten it to a week, and say what happens to an office that does not answer at all. "
    "Offices that we asked in three towns had no plan for that."
)
LETTER_JA = (
    "苦情への回答の期限は、給付を待つ人にとって長過ぎます。一週間に短縮し、回答しない窓口をどう扱うかも示すべきです。"
    "三つの町で尋ねましたが、対応の予定を持つ窓口はありませんでした。"
)


def drafts(folder: Path) -> tuple[Path, Path]:
    """Write the draft in both languages."""
    english, japanese = folder / "draft.md", folder / "draft-ja.md"
    english.write_text(DRAFT, encoding="utf-8")
    japanese.write_text(DRAFT_JA, encoding="utf-8")
    return english, japanese
