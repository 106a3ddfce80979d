"""The words of `kakehashi report`, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

_TEXT: dict[str, Bilingual] = {
    "written": Bilingual("Report: {path}", "報告書：{path}"),
    "organisation": Bilingual("[name of the organisation]", "［組織名］"),
}


def say(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return _TEXT[key].get(language).format(**details)
