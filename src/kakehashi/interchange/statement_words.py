"""How the kind of a statement and its signs are said to a person, in both languages."""

from __future__ import annotations

from kakehashi.model import Candidate, Verdict
from kakehashi.model.statement import StatementKind
from kakehashi.text.bilingual import Bilingual, Language

KIND_WORDS: dict[StatementKind, Bilingual] = {
    StatementKind.DONE: Bilingual("states what is done", "実施内容の記述"),
    StatementKind.REQUIRED: Bilingual("states a duty of its own", "自らに課す義務の記述"),
    StatementKind.PLANNED: Bilingual("only planned", "計画段階の記述"),
    StatementKind.ASPIRATION: Bilingual("an aspiration or advice", "努力目標・推奨"),
    StatementKind.REQUIRED_OF_OTHERS: Bilingual("required of others", "他者に求める事項"),
    StatementKind.EXCLUDED: Bilingual("said not to be done or out of scope", "未実施・対象外"),
    StatementKind.DEFINITION: Bilingual("a definition", "定義"),
    StatementKind.BACKGROUND: Bilingual("background", "背景説明"),
    StatementKind.REPORTED_FACT: Bilingual("a reported figure or finding", "数値・結果の報告"),
}
"""What kind of statement a candidate seems to be."""

SIGN_WORDS: dict[str, Bilingual] = {
    "planned": Bilingual("looks planned", "計画とみられる"),
    "aspiration": Bilingual("looks like an aspiration", "努力目標とみられる"),
    "others": Bilingual("looks like others' duty", "他者の義務とみられる"),
    "definition": Bilingual("looks like a definition", "定義とみられる"),
    "negated": Bilingual("looks negated or excluded", "否定・除外とみられる"),
    "background": Bilingual("looks like background", "背景説明とみられる"),
    "figure": Bilingual("gives figures", "数値の記載"),
    "question": Bilingual("is a question", "質問文"),
    "stem": Bilingual("only introduces a list", "箇条書きの導入文"),
}
"""What in its wording speaks for its being no deed."""

VERDICT_WORDS: dict[Verdict, Bilingual] = {
    Verdict.IN_PLACE: Bilingual("in place", "実施済み"),
    Verdict.PARTIAL: Bilingual("partial", "一部実施"),
    Verdict.PLANNED: Bilingual("planned", "計画中"),
    Verdict.NOT_IN_PLACE: Bilingual("not in place", "未実施"),
    Verdict.NOT_APPLICABLE: Bilingual("not applicable", "対象外"),
}
"""What a person decided of a practice."""

_SAID_BY_KIND = {
    "planned": StatementKind.PLANNED,
    "aspiration": StatementKind.ASPIRATION,
    "others": StatementKind.REQUIRED_OF_OTHERS,
    "definition": StatementKind.DEFINITION,
    "negated": StatementKind.EXCLUDED,
    "background": StatementKind.BACKGROUND,
    "figure": StatementKind.REPORTED_FACT,
}
"""Signs that say no more than the kind does."""


def kind_words(candidate: Candidate, language: Language) -> str:
    """Return what kind of statement a candidate seems to be."""
    return KIND_WORDS[candidate.kind].get(language)


def sign_words(candidate: Candidate, language: Language) -> list[str]:
    """Return the signs of a candidate that say more than its kind."""
    signs = (sign for sign in candidate.signs if _SAID_BY_KIND.get(sign) is not candidate.kind)
    return [SIGN_WORDS[sign].get(language) for sign in signs]


def verdict_said(verdict: Verdict, reason: str) -> Bilingual:
    """Return a verdict with its reason, if it has one."""
    words = VERDICT_WORDS[verdict]
    if not reason:
        return words
    return Bilingual(f"{words.en} ({reason})", f"{words.ja}（{reason}）")
