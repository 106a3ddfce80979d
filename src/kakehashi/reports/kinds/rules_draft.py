"""A draft of internal rules: which rules stand in it, how certain each is, and their numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kakehashi.model import Decision, Framework, Provision, Verdict
from kakehashi.reports.kinds.japan_guidelines import roles_of
from kakehashi.reports.kinds.rules_file import Article, Chapter, load_rules
from kakehashi.reports.kinds.worksheet_cells import steps_about
from kakehashi.reports.material import Material
from kakehashi.text.bilingual import Bilingual

State = Literal["in place", "partial", "planned", "not in place", "undecided"]


@dataclass(frozen=True, slots=True)
class DraftRule:
    """A paragraph of an article."""

    practice: Provision
    text: Bilingual
    state: State
    due: str
    """For what is planned: ISO date from which it shall hold; empty where none is set."""
    decision: Decision | None
    suggested: bool
    """Nobody decided, and a reviewer model suggests that it is in place."""

    @property
    def settled(self) -> bool:
        """Say whether the rule stands without brackets: it is done, in part, or planned."""
        return self.state in ("in place", "partial", "planned")


@dataclass(frozen=True, slots=True)
class DraftArticle:
    """An article with its number, and the items of the guidelines that it serves."""

    number: int
    title: Bilingual
    rules: tuple[DraftRule, ...]
    serves: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class DraftChapter:
    """A chapter with its number."""

    number: int
    id: str
    title: Bilingual
    articles: tuple[DraftArticle, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """The rules drawn from practices."""

    chapters: tuple[DraftChapter, ...]
    left_out: tuple[Decision, ...]
    """Decisions that a practice does not apply: it has no rule."""
    items: tuple[Provision, ...]
    """Items of the guidelines that concern the roles covered."""
    last: int
    """Number of the last article."""


def draft_of(material: Material, framework: Framework, first: int) -> Draft:
    """Return the draft; articles are numbered from `first`."""
    asked = asked_in(material, framework)
    number = first - 1
    chapters: list[DraftChapter] = []
    for chapter in load_rules():
        if chapter.role and chapter.role not in roles_of(material):
            continue
        articles = []
        for article in chapter.articles:
            rules = tuple(_rules(material, article, asked))
            if rules:
                number += 1
                serves = _each_once(asked, rules)
                articles.append(DraftArticle(number, article.title, rules, serves))
        if articles or chapter.id == "general":
            chapters.append(_numbered(chapter, len(chapters) + 1, articles))
    items = [p for p in framework.assessable if material.concerns(p)]
    decided = material.assessment.decided
    gone = [decided[ref] for ref in asked if _not_applicable(decided.get(ref))]
    return Draft(tuple(chapters), tuple(gone), tuple(items), number)


def asked_in(material: Material, framework: Framework) -> dict[str, list[Provision]]:
    """Return for each practice the items that ask for it, of those that concern the roles."""
    found: dict[str, list[Provision]] = {}
    library = material.assessment.library
    for provision in framework.assessable:
        if material.concerns(provision):
            practices = material.assessment.statuses[provision.ref].practices
            for ref in dict.fromkeys(library.practice_of(one) for one in practices):
                found.setdefault(ref, []).append(provision)
    return found


def _numbered(chapter: Chapter, number: int, articles: list[DraftArticle]) -> DraftChapter:
    return DraftChapter(number, chapter.id, chapter.title, tuple(articles))


def _rules(
    material: Material, article: Article, asked: Mapping[str, list[Provision]]
) -> list[DraftRule]:
    made = []
    suggested = {one.practice for one in material.assessment.suggestions}
    for ref, text in article.rules.items():
        decision = material.assessment.decided.get(ref)
        if ref not in asked or _not_applicable(decision):
            continue
        made.append(
            DraftRule(
                practice=material.assessment.library.provisions[ref],
                text=text,
                state=_state(decision),
                due=min((s.due for s in steps_about(material, [ref]) if s.due), default=""),
                decision=decision,
                suggested=decision is None and ref in suggested,
            )
        )
    return made


def _state(decision: Decision | None) -> State:
    match decision.verdict if decision else None:
        case Verdict.IN_PLACE:
            return "in place"
        case Verdict.PARTIAL:
            return "partial"
        case Verdict.PLANNED:
            return "planned"
        case Verdict.NOT_IN_PLACE:
            return "not in place"
        case _:
            return "undecided"


def _not_applicable(decision: Decision | None) -> bool:
    return decision is not None and decision.verdict is Verdict.NOT_APPLICABLE


def _each_once(
    asked: Mapping[str, list[Provision]], rules: tuple[DraftRule, ...]
) -> tuple[Provision, ...]:
    found = {p.ref: p for rule in rules for p in asked[rule.practice.ref]}
    return tuple(found.values())
