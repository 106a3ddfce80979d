"""The draft policy: the clauses that fit the answers, numbered, with what each answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kakehashi.applicability.expression import condition
from kakehashi.model.applicability import Facts
from kakehashi.model.framework import HUB
from kakehashi.starting.answers import Said
from kakehashi.starting.next_steps import Asking
from kakehashi.starting.policy_words import filled, title_of
from kakehashi.starting.records import ClauseRecord, ParagraphRecord, PolicyRecord
from kakehashi.text.bilingual import Bilingual

_ITSELF = f"{HUB}:POL-01"
"""To adopt a policy is no duty under the policy."""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of a clause, with the items of its list."""

    text: Bilingual
    items: tuple[Bilingual, ...]


@dataclass(frozen=True)
class Clause:
    """One clause of the draft, and what it answers."""

    number: int
    title: Bilingual
    paragraphs: tuple[Paragraph, ...]
    practices: tuple[str, ...]
    asking: tuple[Asking, ...]
    """Provisions that apply and ask for its practices, each once."""
    sure: bool
    """False: whether it is needed cannot be told from the answers."""
    undone: tuple[str, ...]
    """Practices of it that were said not to be done, or only partly."""


@dataclass(frozen=True)
class Chapter:
    """A chapter of the draft."""

    number: int
    title: Bilingual
    clauses: tuple[Clause, ...]


@dataclass(frozen=True)
class Policy:
    """The draft policy."""

    title: Bilingual
    chapters: tuple[Chapter, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses, in order."""
        return tuple(clause for chapter in self.chapters for clause in chapter.clauses)


def draft_policy(
    record: PolicyRecord,
    facts: Facts,
    said: Mapping[str, Said],
    asking: Mapping[str, tuple[Asking, ...]],
) -> Policy:
    """Return the clauses that fit the answers; what the answers do not rule out stays in.

    Args:
        record: All clauses that there are.
        facts: What is known of the organisation and its AI.
        said: What was said of practices.
        asking: For each practice the provisions that ask for it.
    """
    number = 0
    chapters: list[Chapter] = []
    for chapter in record.chapters:
        clauses = []
        for clause in record.clauses:
            fits = _fits(clause.when, facts)
            if clause.chapter == chapter.id and fits is not False:
                number += 1
                clauses.append(_clause(number, clause, facts, said, asking, sure=fits is True))
        if clauses:
            title = Bilingual(chapter.title, chapter.title_ja)
            chapters.append(Chapter(len(chapters) + 1, title, tuple(clauses)))
    return Policy(title_of(facts), tuple(chapters))


def _fits(when: str, facts: Facts) -> bool | None:
    return condition(when).judge(facts).holds if when else True


def _clause(
    number: int,
    record: ClauseRecord,
    facts: Facts,
    said: Mapping[str, Said],
    asking: Mapping[str, tuple[Asking, ...]],
    *,
    sure: bool,
) -> Clause:
    practices = tuple(f"{HUB}:{id_}" for id_ in record.practices)
    return Clause(
        number=number,
        title=Bilingual(record.title, record.title_ja),
        paragraphs=tuple(_paragraph(one, facts) for one in record.paragraphs),
        practices=practices,
        asking=_each_once(one for ref in practices for one in asking.get(ref, ())),
        sure=sure,
        undone=tuple(
            ref for ref in practices if said.get(ref) in (Said.NO, Said.PARTLY) and ref != _ITSELF
        ),
    )


def _paragraph(record: ParagraphRecord, facts: Facts) -> Paragraph:
    items = (item for item in record.items if _fits(item.when, facts) is not False)
    return Paragraph(
        filled(Bilingual(record.text, record.text_ja), facts),
        tuple(filled(Bilingual(item.text, item.text_ja), facts) for item in items),
    )


def _each_once(asking: Iterable[Asking]) -> tuple[Asking, ...]:
    found: dict[str, Asking] = {}
    for one in asking:
        if one.applies:
            found.setdefault(one.provision.ref, one)
    return tuple(found.values())
