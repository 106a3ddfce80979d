"""Score what somebody answered in an exercise against its reference."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kakehashi.courses.exercise import Contradiction, Draft, Expected, Review
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.normalise import fold

PASS = 0.7
"""Share of the reference that passes an exercise."""
LONGEST = 5_000
"""Characters of a draft that are read; an answer of this kind has a few hundred."""
_ENDS = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])\s*|\n+")
_DENIED = {
    "en": re.compile(
        r"\b(?:no|not|nor|never|without|lacks?|yet to|planned|plans?|roadmap|may|might|could"
        r"|(?:be|being) (?:studied|considered|examined|drafted|prepared))\b|n't\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"ない|なく|ません|いまだ|未|予定|計画|検討|研究中|研究段階|準備中|可能性|見込み"
    ),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Whether one item of an exercise was met, and why."""

    right: bool
    text: Bilingual
    why: Bilingual


@dataclass(frozen=True, slots=True)
class Score:
    """What an answer is worth."""

    marks: tuple[Mark, ...]
    share: float
    """Between 0 and 1."""

    @property
    def passed(self) -> bool:
        """Whether it is enough."""
        return self.share >= PASS


def score_review(exercise: Review, judged: Sequence[bool]) -> Score:
    """Return the score of verdicts in the order of the candidates; missing ones are wrong.

    Example:
        >>> score_review(Review("r", Bilingual("", ""), Bilingual("", ""), ()), []).share
        0.0
    """
    marks = tuple(
        Mark(
            number < len(judged) and judged[number] == item.evidence,
            Bilingual(item.quoted("en"), item.quoted("ja")),
            item.why,
        )
        for number, item in enumerate(exercise.items)
    )
    return Score(marks, _share(marks))


def score_contradiction(exercise: Contradiction, chosen: Sequence[int]) -> Score:
    """Return the score of the statements chosen: all that clash and no other, or nothing."""
    right = set(chosen) == set(exercise.together)
    listed = ", ".join(str(number) for number in exercise.together)
    text = Bilingual(f"Statements {listed}", f"記述{listed}")
    return Score((Mark(right, text, exercise.why),), float(right))


def score_draft(exercise: Draft, answer: str, language: Language) -> Score:
    """Return the score of a draft: expected points found, less claims that are not so.

    Points are recognised by words, sentence by sentence. That finds what was
    left out and what was claimed too much; how well it is written, a person judges.
    A sentence that denies or plans something does not claim it.
    """
    cut = _ENDS.split(answer[:LONGEST])
    sentences = [folded for one in cut if (folded := fold(one).strip())]
    found = tuple(
        Mark(any(_says(one, point, language) for one in sentences), point.text, _where(point))
        for point in exercise.expected
    )
    claimed = tuple(
        Mark(right=False, text=mistake.text, why=_where(mistake))
        for mistake in exercise.mistakes
        if any(
            _says(one, mistake, language) and not _DENIED[language].search(one) for one in sentences
        )
    )
    total = len(exercise.expected)
    share = (sum(mark.right for mark in found) - len(claimed)) / total if total else 0.0
    return Score((*found, *claimed), max(0.0, share))


def _says(sentence: str, point: Expected, language: Language) -> bool:
    return any(fold(word) in sentence for word in point.words.get(language, ()))


def _where(point: Expected) -> Bilingual:
    if not point.document:
        return Bilingual("", "")
    return Bilingual(f"See {point.document}.", f"{point.document}を参照。")


def _share(marks: Sequence[Mark]) -> float:
    return sum(mark.right for mark in marks) / len(marks) if marks else 0.0
