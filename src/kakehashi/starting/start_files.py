"""Load what the start asks and offers: questions, steps by theme, instruments, clauses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from kakehashi.applicability.facts_file import load_facts
from kakehashi.errors import KakehashiError, Problem
from kakehashi.library.library import DATA
from kakehashi.library.validated import validated
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model.applicability import Fact
from kakehashi.model.framework import HUB
from kakehashi.starting import records
from kakehashi.starting.questions import NONE, Option, Question
from kakehashi.text.bilingual import Bilingual

FOLDER = DATA / "start"
_NONE = Option(NONE, Bilingual("none of these", "いずれでもない"))
R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True)
class Start:
    """All that the start is made of."""

    questions: tuple[Question, ...]
    """Those always considered, in order: on facts first, on practices last."""
    facts: Mapping[str, Fact]
    """Every question on a fact, for those that are asked besides."""
    themes: tuple[records.ThemeRecord, ...]
    instruments: Mapping[str, records.InstrumentRecord]
    policy: records.PolicyRecord

    @property
    def on_facts(self) -> tuple[Question, ...]:
        """The questions on facts that everybody is asked."""
        return tuple(q for q in self.questions if q.kind != "practice")

    @property
    def on_practices(self) -> tuple[Question, ...]:
        """The questions on practices, the most important first."""
        return tuple(q for q in self.questions if q.kind == "practice")

    def question(self, id_: str) -> Question | None:
        """Return a question by its id; any fact has one."""
        found = next((q for q in self.questions if q.id == id_), None)
        return found or (of_fact(self.facts[id_]) if id_ in self.facts else None)


@cache
def load_start(folder: Path = FOLDER) -> Start:
    """Return the questions, steps, instruments and clauses of the start.

    Raises:
        KakehashiError: a file cannot be read or is not of the right shape.
    """
    facts = load_facts()
    asked = _load(records.QuestionsRecord, folder / "questions.yaml").questions
    instruments = _load(records.InstrumentsRecord, folder / "instruments.yaml").instruments
    return Start(
        questions=tuple(_question(one, facts) for one in asked),
        facts=facts,
        themes=tuple(_load(records.ThemesRecord, folder / "steps.yaml").themes),
        instruments={one.id: one for one in instruments},
        policy=_load(records.PolicyRecord, folder / "policy.yaml"),
    )


def _load(record: type[R], path: Path) -> R:
    problems: list[Problem] = []
    found = validated(record, load_yaml(path), path, problems)
    if found is None:
        raise KakehashiError(problems[0])
    return found


def of_fact(fact: Fact) -> Question:
    """Return the question on a fact as it stands in facts.yaml."""
    options = tuple(Option(value, label) for value, label in fact.options)
    return Question(
        fact.id, fact.kind, fact.question, fact.help, options, asked_when=fact.asked_when
    )


def _question(record: records.QuestionRecord, facts: Mapping[str, Fact]) -> Question:
    words = Bilingual(record.question, record.question_ja)
    help_ = Bilingual(record.help, record.help_ja)
    options = tuple(_option(one) for one in record.options)
    when = record.asked_when
    if record.practice:
        ref = f"{HUB}:{record.practice}"
        return Question(ref, "practice", words, help_, asked_when=when)
    if record.screen:
        otherwise = {name: tuple(values) for name, values in record.otherwise.items()}
        return Question(
            record.screen, "choices", words, help_, (*options, _NONE), otherwise, asked_when=when
        )
    asked = of_fact(facts[record.fact or ""])
    return Question(
        asked.id,
        asked.kind,
        words or asked.question,
        help_ or asked.help,
        options or asked.options,
        asked_when=when or asked.asked_when,
    )


def _option(record: records.ScreenOptionRecord) -> Option:
    return Option(
        record.value,
        Bilingual(record.label, record.label_ja),
        {name: tuple(values) for name, values in record.sets.items()},
        tuple(record.opens),
    )
