"""Say what a comment is: for, against, a change asked, a question, or other; and what it asks.

By rules on sentences. *Against* opposes the draft or wants it gone; *change* asks for something
else in it, even where it supports the rest; *question* only wants to know. It is a suggestion: a
person who answers reads the comment anyway.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.comments.stance_words import (
    AGAINST,
    ASKS,
    FOR,
    GO_AHEAD,
    QUESTION,
    REQUEST,
    RHETORICAL,
)
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.sentences import sentence_spans


class Stance(StrEnum):
    """How a comment stands to the draft."""

    FOR = "for"
    AGAINST = "against"
    CHANGE = "change"
    QUESTION = "question"
    OTHER = "other"


STANCES: dict[Stance, Bilingual] = {
    Stance.FOR: Bilingual("For", "賛成"),
    Stance.AGAINST: Bilingual("Against", "反対"),
    Stance.CHANGE: Bilingual("Change asked", "修正等の要望"),
    Stance.QUESTION: Bilingual("Question", "質問"),
    Stance.OTHER: Bilingual("Other", "その他"),
}
REQUESTS: dict[str, Bilingual] = {
    "delete": Bilingual("Delete", "削除"),
    "add": Bilingual("Add", "追加"),
    "clarify": Bilingual("Make clear", "明確化"),
    "ease": Bilingual("Ease or delay", "緩和・猶予"),
    "strengthen": Bilingual("Strengthen", "強化"),
    "withdraw": Bilingual("Withdraw", "撤回"),
    "amend": Bilingual("Change", "修正"),
    "other": Bilingual("Other", "その他"),
}
"""Kinds of what is asked."""


@dataclass(frozen=True, slots=True)
class Request:
    """A sentence that asks for something, word for word."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class StanceReading:
    """What a comment is, and the sentences that say so."""

    stance: Stance
    because: tuple[str, ...]
    """Sentences with the words that decided; none for other."""
    requests: tuple[Request, ...]


def read_stance(text: str, language: Language) -> StanceReading:
    """Return how a comment stands to the draft, and what it asks for.

    Example:
        >>> said = read_stance("I support the aim. Article 3 should name a deadline.", "en")
        >>> said.stance.value, [request.text for request in said.requests]
        ('change', ['Article 3 should name a deadline.'])
        >>> read_stance("本案には賛成できません。", "ja").stance.value
        'against'
    """
    sentences = [text[start:end].strip() for start, end in sentence_spans(text)]
    against = _with(AGAINST[language], sentences)
    fors = [s for s in _with(FOR[language], sentences) if s not in against]
    asking = [s for s in _with(QUESTION[language], sentences) if not RHETORICAL[language].search(s)]
    wanted = [s for s in _with(REQUEST[language], sentences) if s not in asking]
    requests = tuple(Request(_kind(s, language), s) for s in wanted)
    changes = [s for s in wanted if not (fors and GO_AHEAD[language].search(s))]
    for stance, because in (
        (Stance.AGAINST, against),
        (Stance.CHANGE, changes),
        (Stance.QUESTION, asking),
        (Stance.FOR, fors),
    ):
        if because:
            return StanceReading(stance, tuple(because), requests)
    return StanceReading(Stance.OTHER, (), requests)


def _with(pattern: re.Pattern[str], sentences: Sequence[str]) -> list[str]:
    return [sentence for sentence in sentences if pattern.search(sentence)]


def _kind(sentence: str, language: Language) -> str:
    """Return what a sentence asks: the word that comes first says it best."""
    found = ((pattern.search(sentence), kind) for kind, pattern in ASKS[language].items())
    places = [(match.start(), kind) for match, kind in found if match]
    return min(places)[1] if places else "other"
