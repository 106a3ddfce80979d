"""Load the questions, and read answers: each is checked against its question."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from kakehashi.applicability.records import FactRecord, FactsRecord
from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.library.library import DATA
from kakehashi.library.validated import validated
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model.applicability import Fact, FactValue
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import fold

QUESTIONS = DATA / "facts" / "facts.yaml"
_YES, _NO = {"true", "yes", "y", "はい", "該当", "1"}, {"false", "no", "n", "いいえ", "非該当", "0"}


@cache
def load_facts(path: Path = QUESTIONS) -> dict[str, Fact]:
    """Return the questions by their ids, in the order in which they are asked.

    Raises:
        KakehashiError: the file cannot be read or is not of the right shape.
    """
    problems: list[Problem] = []
    record = validated(FactsRecord, load_yaml(path), path, problems)
    if record is None:
        raise KakehashiError(problems[0])
    return {one.id: _fact(one) for one in record.facts}


def _fact(record: FactRecord) -> Fact:
    return Fact(
        id=record.id,
        kind=record.kind,
        question=Bilingual(record.question, record.question_ja),
        help=Bilingual(record.help, record.help_ja),
        options=tuple((o.value, Bilingual(o.label, o.label_ja)) for o in record.options),
        asked_when=record.asked_when,
    )


def read_answers(
    answers: Mapping[str, Any],
    questions: Mapping[str, Fact],
    where: SourceLocation | None,
    problems: list[Problem],
) -> dict[str, FactValue]:
    """Return the answers that fit their questions; what does not is added to `problems`."""
    found: dict[str, FactValue] = {}
    for name, answer in answers.items():
        question = questions.get(name)
        if question is None:
            problems.append(Problem("KH-FACT-001", where, {"fact": name}))
            continue
        value = read_answer(question, answer)
        if value is None:
            details = {"fact": name, "value": str(answer), "expected": expected(question)}
            problems.append(Problem("KH-FACT-002", where, details))
        else:
            found[name] = value
    return found


def read_answer(question: Fact, answer: Any) -> FactValue | None:
    """Return an answer in the form that rules compare, or None where it does not fit.

    Example:
        >>> read_answer(load_facts()["organisation.headcount"], "1,200")
        1200.0
    """
    if question.kind == "choices":
        listed = answer if isinstance(answer, (list, tuple)) else str(answer).split(",")
        chosen = tuple(_option(question, str(one)) for one in listed if str(one).strip())
        return None if None in chosen else tuple(one for one in chosen if one is not None)
    text = fold(str(answer)).strip().lower()
    if question.kind == "flag":
        return True if text in _YES else False if text in _NO else None
    if question.kind == "choice":
        return _option(question, text)
    return _number(text) if question.kind == "number" else _date(text)


def _option(question: Fact, text: str) -> str | None:
    wanted = fold(text).strip().lower()
    for value, label in question.options:
        if wanted in (value, fold(label.en).lower(), fold(label.ja).lower()):
            return value
    return None


def _number(text: str) -> float | None:
    try:
        value = float(text.replace(",", ""))
    except ValueError:
        return None
    return value if value >= 0 and value < float("inf") else None


def _date(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def expected(question: Fact) -> Bilingual:
    """Return what may be answered, in words."""
    if question.options:
        return Bilingual(
            ", ".join(value for value, _ in question.options),
            "、".join(value for value, _ in question.options),
        )
    return {
        "flag": Bilingual("yes or no", "はい／いいえ"),
        "date": Bilingual("a date such as 2026-08-02", "2026-08-02のような日付"),
        "number": Bilingual("a number, 0 or more", "0以上の数"),
    }[question.kind]
