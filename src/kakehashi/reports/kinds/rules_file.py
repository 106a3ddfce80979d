"""Load the rules into which practices are turned: chapters, articles, a rule for each practice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from kakehashi.errors import KakehashiError, Problem
from kakehashi.library.library import DATA
from kakehashi.library.records import Id, Line, Record
from kakehashi.library.validated import validated
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model.framework import HUB
from kakehashi.text.bilingual import Bilingual

FILE = DATA / "reports" / "rules.yaml"


class RuleRecord(Record):
    """A practice turned into a rule."""

    practice: Id
    text: Line
    text_ja: Line


class ArticleRecord(Record):
    """An article: its heading, and a paragraph for each practice."""

    title: Line
    title_ja: Line
    rules: Annotated[list[RuleRecord], Field(min_length=1)]


class ChapterRecord(Record):
    """A chapter; with a role, it is for that role alone."""

    id: Line
    role: Literal["", "developer", "provider", "deployer"] = ""
    title: Line
    title_ja: Line
    articles: Annotated[list[ArticleRecord], Field(min_length=1)]


class RulesRecord(Record):
    """All rules that a draft may hold."""

    chapters: Annotated[list[ChapterRecord], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it may stand in a draft."""

    title: Bilingual
    rules: Mapping[str, Bilingual]
    """By ref of the practice, in order."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter as it may stand in a draft."""

    id: str
    role: str
    title: Bilingual
    articles: tuple[Article, ...]


@cache
def load_rules(path: Path = FILE) -> tuple[Chapter, ...]:
    """Return the chapters.

    Raises:
        KakehashiError: the file cannot be read or is not of the right shape.
    """
    problems: list[Problem] = []
    record = validated(RulesRecord, load_yaml(path), path, problems)
    if record is None:
        raise KakehashiError(problems[0])
    return tuple(_chapter(one) for one in record.chapters)


def _chapter(record: ChapterRecord) -> Chapter:
    title = Bilingual(record.title, record.title_ja)
    return Chapter(record.id, record.role, title, tuple(map(_article, record.articles)))


def _article(record: ArticleRecord) -> Article:
    rules = {f"{HUB}:{r.practice}": Bilingual(r.text, r.text_ja) for r in record.rules}
    return Article(Bilingual(record.title, record.title_ja), rules)
