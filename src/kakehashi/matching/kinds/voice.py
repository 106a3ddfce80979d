"""Whose voice a document speaks in: a law, an order to agencies, an organisation, a report.

"Deployers shall keep logs" is a duty of others in an act of parliament, and of the writer's
own units in a ministry's directive. One sentence cannot tell; the whole document can, by
how often it says "we", "shall", "staff" or "section".
"""

from __future__ import annotations

from collections.abc import Iterable

from kakehashi.text.bilingual import Language

UNKNOWN = "unknown"
"""The voice of a document too short to tell."""
_LEAST: dict[Language, int] = {"en": 900, "ja": 400}
"""Characters below which nothing is said about a document."""
_MOST = 120_000
"""Characters looked at: the rest of a long document speaks like its beginning."""

_WORDS: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "we": (" we ", " our "),
        "law": (
            " this act",
            " subsection",
            " subparagraph",
            " congress",
            " paragraph",
            " penalt",
            " attorney general",
            " u.s.c",
            " article ",
            " the commission",
            " the secretary",
            " enactment",
        ),
        "shall": (" shall ",),
        "should": (" should ",),
        "agencies": (" agency", " agencies", " memorandum", " this order", " directive"),
        "staff": (
            " staff",
            " employee",
            " department",
            " this policy",
            " city",
            " county",
            " personnel",
            " team member",
        ),
        "past": (" was ", " were "),
        "roles": (
            " developer",
            " deployer",
            " provider",
            " operator",
            " organization",
            " organisation",
            " companies",
            " states",
        ),
        "you": (" you ", " your "),
        "will": (" will ",),
    },
    "ja": {
        "self": ("当社", "弊社", "本学", "本市", "当市", "当行", "当院", "当センター", "グループ"),
        "staff": ("職員", "社員", "従業員", "学生", "担当者", "責任者", "管理者"),
        "law": ("この法律", "政令", "条の規定", "国は", "政府は", "公布"),
        "roles": ("開発者", "提供者", "ai 利用者", "事業者", "組織は", "システム"),
        "should": ("べき", "望ましい", "重要である", "期待される"),
        "steps": ("ボタン", "クリック", "画面", "押下", "入力して"),
        "list": ("[required]", "[recommended]", "[option]", "定義例"),
        "polite": ("です。", "ます。", "ください"),
        "past": ("ました", "された。", "した。"),
    },
}
_LOW, _HIGH = 1.0, 4.0
"""Times in a thousand characters from which a word is said to be there, and to be frequent."""


def voice_of(texts: Iterable[str], language: Language) -> tuple[str, ...]:
    """Return how often a document uses each telling word: one feature a word, or only `UNKNOWN`.

    Example:
        >>> voice_of(["Too short."], "en")
        ('unknown',)
        >>> voice_of(["Here we test our models and publish what we find."] * 30, "en")[0]
        'we:2'
    """
    text = "\n".join(texts)[:_MOST].lower()
    if len(text) < _LEAST[language]:
        return (UNKNOWN,)
    return tuple(f"{name}:{_level(text, words)}" for name, words in _WORDS[language].items())


def _level(text: str, words: tuple[str, ...]) -> int:
    rate = 1000 * sum(map(text.count, words)) / len(text)
    return (rate >= _LOW) + (rate >= _HIGH)
