"""The words of `kakehashi report`, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

_TEXT: dict[str, Bilingual] = {
    "written": Bilingual("Report: {path}", "報告書：{path}"),
    "organisation": Bilingual("[name of the organisation]", "［組織名］"),
    "drafting": Bilingual("Drafting", "回答案を作成中"),
    "draft_notice": Bilingual(
        "To {host} would go, for the model {model}: the decisions and quotes behind {items} items, "
        "without the names of documents and of who decided ({calls} calls, "
        "{characters} characters).",
        "{host}のモデル{model}に、{items}項目の判断と引用を送信します。"
        "文書名と判断者名は含みません（{calls}回、{characters}字）。",
    ),
    "draft_ask": Bilingual("Send it?", "送信しますか？"),
}


def say(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return _TEXT[key].get(language).format(**details)
