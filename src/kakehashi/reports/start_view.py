"""What the templates of `kakehashi start` ask for: words, names and lists in one language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kakehashi.library.library import Library
from kakehashi.model import Framework, Provision
from kakehashi.model.applicability import Applicability, FactValue
from kakehashi.reports.start_words import day, words
from kakehashi.starting.answers import Said
from kakehashi.starting.concerns import Concerned, Group
from kakehashi.starting.next_steps import Asking, Step
from kakehashi.starting.outcome import Outcome
from kakehashi.starting.questions import Question
from kakehashi.starting.start_files import Start
from kakehashi.text.bilingual import Bilingual, Language

HEAVY = 40
"""Provisions of one law beyond which ten steps are only a beginning."""
LONGEST = 120
"""Letters of a name."""
SHOWN = 3
"""Provisions of one instrument that are named in a line."""


@dataclass(frozen=True)
class StartView:
    """The outcome in one language."""

    outcome: Outcome
    library: Library
    start: Start
    language: Language

    def w(self, key: str, **details: object) -> str:
        """Return a fixed wording."""
        return words(key, self.language, **details)

    def t(self, text: Bilingual) -> str:
        """Return a wording in the language of the page."""
        return text.get(self.language)

    def day(self, date: str) -> str:
        """Return a date as people write it."""
        return day(date, self.language)

    @property
    def organisation(self) -> str:
        """Return what the organisation is called, as far as a page has room for it."""
        name = self.outcome.organisation or self.w("us")
        return name if len(name) <= LONGEST else f"{name[:LONGEST]}…"

    def group(self, name: str) -> tuple[Concerned, ...]:
        """Return the instruments of a group."""
        return self.outcome.of(Group(name))

    def when(self, one: Concerned) -> str:
        """Return from when an instrument applies, or when it was published."""
        if one.group is Group.BINDING and one.starts:
            key = "from" if one.starts > self.outcome.date else "since"
            return self.w(key, date=self.day(one.starts))
        if one.group is Group.BINDING and not one.applying:
            return self.w("may")
        return self.w("published", date=self.day(one.framework.published))

    def counts(self, one: Concerned) -> str:
        """Say how many provisions apply, and of how many it cannot be told."""
        later = len(one.later(self.outcome.date))
        shown = self.w("later", count=later) if later else ""
        if not one.open:
            return self.w("counts_sure", applies=len(one.applying), later=shown)
        if not one.applying:
            return self.w("counts_open", open=len(one.open))
        return self.w("counts", applies=len(one.applying), later=shown, open=len(one.open))

    def heavy(self) -> list[tuple[str, int]]:
        """Return the laws that ask for far more than ten steps, with their provisions."""
        counted = [(one, len(one.applying) + len(one.open)) for one in self.group("binding")]
        return [(self.t(o.framework.short_title), n) for o, n in counted if n >= HEAVY]

    def starts(self, found: Applicability) -> str:
        """Return from when a provision applies, where that is known."""
        if not found.starts:
            return ""
        key = "from" if found.starts > self.outcome.date else "since"
        return self.w(key, date=self.day(found.starts))

    def missing(self, one: Concerned) -> list[str]:
        """Return the questions that would tell what cannot be told."""
        found = (self.start.question(name) for name in one.missing)
        return [self.t(question.question) for question in found if question]

    def practice(self, ref: str) -> Provision:
        """Return a practice."""
        return self.library.provisions[ref]

    def artefacts(self, ref: str) -> str:
        """Return what usually shows a practice."""
        detail = self.practice(ref).practice
        return self.w("comma").join(detail.artefacts.get(self.language)) if detail else ""

    def said(self, step: Step) -> str:
        """Say what was answered on the practice of a step."""
        if step.said is not None:
            return self.w(f"said_{step.said.value}")
        return self.w("said_unknown" if step.practice in self.outcome.given else "said_none")

    def listed(self, asking: Sequence[Asking], shown: int = SHOWN) -> list[str]:
        """Return one line for each instrument: its name, the first of its provisions, the rest."""
        space = " " if self.language == "en" else "　"
        lines = []
        for framework, found in self.by_framework(asking):
            sure = dict.fromkeys(self.cited(one.provision) for one in found if one.applies)
            parts = list(sure)[:shown]
            if len(sure) > shown:
                parts.append(self.w("others", count=len(sure) - shown))
            doubtful = sum(not one.applies for one in found)
            if doubtful:
                parts.append(self.w("doubtful", count=doubtful))
            lines.append(f"{self.t(framework.short_title)}{space}{self.w('comma').join(parts)}")
        return lines

    def by_framework(self, asking: Iterable[Asking]) -> list[tuple[Framework, list[Asking]]]:
        """Return provisions by their instruments, in the order in which these are shown."""
        found: dict[str, list[Asking]] = {}
        for one in asking:
            found.setdefault(one.instrument.framework.prefix, []).append(one)
        return [
            (one.framework, found[one.framework.prefix])
            for one in self.outcome.concerned
            if one.framework.prefix in found
        ]

    def cited(self, provision: Provision) -> str:
        """Return how a provision is cited."""
        return self.t(provision.citation) or provision.id

    def answer(self, question: Question) -> str:
        """Return an answer in words."""
        return self.value(question, self.outcome.given.get(question.id))

    def value(self, question: Question, answer: FactValue | Said | None) -> str:
        """Return a value of a question in words."""
        if answer is None:
            return self.w("unknown")
        if isinstance(answer, Said):
            return self.w(answer.value)
        if isinstance(answer, bool):
            return self.w("yes" if answer else "no")
        labels = {option.value: self.t(option.label) for option in question.options}
        chosen = answer if isinstance(answer, tuple) else (answer,)
        return self.w("semicolon").join(
            labels.get(str(one), f"{one:g}" if isinstance(one, float) else str(one))
            for one in chosen
        )

    def follows(self) -> list[tuple[str, str, str]]:
        """Return the facts that were taken from other answers: id, question and value."""
        found = []
        for name, value in self.outcome.facts.items():
            question = self.start.question(name)
            if question and name not in self.outcome.given:
                found.append((name, self.t(question.question), self.value(question, value)))
        return found

    def not_yours(self, frameworks: Iterable[Framework]) -> str:
        """Return the names of the frameworks that do not concern the organisation."""
        concerned = {one.framework.prefix for one in self.outcome.concerned}
        names = [self.t(f.short_title) for f in frameworks if f.prefix not in concerned]
        return self.w("comma").join(names)
