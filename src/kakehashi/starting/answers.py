"""What was answered: read from a file or a terminal, checked against its question."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from typing import Any, TypeAlias

from kakehashi.applicability.facts_file import expected, read_answer
from kakehashi.errors import Problem, SourceLocation
from kakehashi.model import Verdict
from kakehashi.model.applicability import Fact, FactValue
from kakehashi.model.framework import HUB
from kakehashi.starting.questions import NONE, Question
from kakehashi.starting.start_files import Start
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import fold


class Said(StrEnum):
    """What is said of a practice; not knowing is an answer too."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"

    @property
    def verdict(self) -> Verdict:
        """Return the verdict that it stands for."""
        return _VERDICTS[self]


_VERDICTS = {
    Said.YES: Verdict.IN_PLACE,
    Said.PARTLY: Verdict.PARTIAL,
    Said.NO: Verdict.NOT_IN_PLACE,
}
_WORDS = {
    Said.YES: {"yes", "y", "true", "はい", "1", "済", "実施済み"},
    Said.PARTLY: {"partly", "p", "partial", "一部", "2", "一部実施"},
    Said.NO: {"no", "n", "false", "いいえ", "3", "未実施"},
}
UNKNOWN = {"?", "unknown", "don't know", "dont know", "4", "わからない", "分からない", "不明"}
SAID = Bilingual("yes, partly, no or ?", "yes、partly、no又は?（はい、一部、いいえ、わからない）")

Answer: TypeAlias = FactValue | Said | None
Given: TypeAlias = Mapping[str, Answer]
"""Answers by the ids of their questions; None: asked, and not known."""


def read_said(written: str) -> Said | None:
    """Return what is said of a practice, or None where it is not understood.

    Example:
        >>> read_said("一部")
        <Said.PARTLY: 'partly'>
    """
    text = fold(str(written)).strip().lower()
    return next((said for said, words in _WORDS.items() if text in words), None)


def is_unknown(written: Any) -> bool:
    """Say whether somebody answered that they do not know."""
    return isinstance(written, str) and fold(written).strip().lower() in UNKNOWN


def read_one(question: Question, written: Any) -> Answer:
    """Return an answer in the form that rules compare, or None where it does not fit."""
    if question.kind == "practice":
        return None if isinstance(written, (list, tuple, dict)) else read_said(written)
    if isinstance(written, dict):
        return None
    options = tuple((option.value, option.label) for option in question.options)
    found = read_answer(
        Fact(question.id, question.kind, question.question, question.help, options), written
    )
    if not isinstance(found, tuple):
        return found
    # "None of these" beside others says two things at once; nothing chosen says none.
    return found if found and (found == (NONE,) or NONE not in found) else None


def expected_of(question: Question) -> Bilingual:
    """Return what may be answered, in words."""
    if question.kind == "practice":
        return SAID
    options = tuple((option.value, option.label) for option in question.options)
    return expected(Fact(question.id, question.kind, question.question, question.help, options))


def read_given(
    written: Mapping[str, Any],
    start: Start,
    practices: Collection[str],
    where: Callable[[str], SourceLocation],
    problems: list[Problem],
) -> dict[str, Answer]:
    """Return the answers of a file that fit their questions; the rest becomes problems.

    Args:
        written: Answers by question, fact or practice, as people write them.
        start: The questions.
        practices: Refs of every practice: any of them may be answered.
        where: Tells where an answer stands, for problems.
        problems: What is wrong is added here.
    """
    given: dict[str, Answer] = {}
    for name, answer in written.items():
        question = _question_named(name, start, practices)
        if question is None:
            problems.append(Problem("KH-WS-070", where(name), {"name": name}))
        elif is_unknown(answer):
            given[question.id] = None
        else:
            found = read_one(question, answer)
            if found is None:
                shown = ", ".join(answer) if isinstance(answer, list) else str(answer)
                details = {"name": name, "value": shown, "expected": expected_of(question)}
                problems.append(Problem("KH-WS-071", where(name), details))
            else:
                given[question.id] = found
    return given


def _question_named(name: str, start: Start, practices: Collection[str]) -> Question | None:
    ref = name if name.startswith(f"{HUB}:") else f"{HUB}:{name.upper()}"
    known = start.question(name) or start.question(ref)
    if known or ref not in practices:
        return known
    return Question(ref, "practice", Bilingual(name, name), Bilingual("", ""))


def written_answer(answer: Answer) -> Any:
    """Return an answer as files keep it."""
    if answer is None:
        return "?"
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    if isinstance(answer, tuple):
        return list(answer)
    if isinstance(answer, float):
        return f"{answer:g}" if abs(answer) < 1e6 else repr(answer)
    return str(answer)
