"""The shape of the files of facts and rules; docs/applicability.md explains them to people."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kakehashi.library.records import Addressee, Id, Line, NoDate, Record

FactId = Annotated[str, Field(pattern=r"^(organisation|system)\.[a-z][a-z0-9_]*$")]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Verified = Annotated[str, Field(pattern=r"^(unverified|\S+ \d{4}-\d{2}-\d{2})$")]


class OptionRecord(Record):
    """One answer that may be chosen."""

    value: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    label: Line
    label_ja: Line


class FactRecord(Record):
    """One question, in both languages."""

    id: FactId
    kind: Literal["flag", "choice", "choices", "date", "number"]
    question: Line
    question_ja: Line
    help: str = ""
    help_ja: str = ""
    options: list[OptionRecord] = []
    asked_when: str = ""


class FactsRecord(Record):
    """A file of questions, in the order in which they are asked."""

    facts: list[FactRecord]


class ConditionRecord(Record):
    """A condition with its reason and its place in the text."""

    when: Line
    because: Line
    because_ja: Line
    citation: Line
    citation_ja: str = ""
    verified: Verified


class FindingRecord(ConditionRecord):
    """A named conclusion; rules refer to it as `finding.<id>`."""

    id: Name
    title: Line
    title_ja: Line


class RuleRecord(ConditionRecord):
    """A condition for some provisions and all below them."""

    provisions: Annotated[list[Id], Field(min_length=1)]
    starts: NoDate = ""


class PointerRecord(Record):
    """A rule of a sector that is named and not held."""

    id: Id
    title: Line
    title_ja: Line
    when: Line
    because: Line
    because_ja: Line
    publisher: Line
    published: str = ""
    address: str = ""
    verified: Line


class PointersRecord(Record):
    """The file of pointers."""

    pointers: list[PointerRecord]


class RuleSetRecord(Record):
    """The rules of one framework, beside its framework.yaml."""

    concerns: ConditionRecord | None = None
    addressees: dict[Addressee, Line] = {}
    findings: list[FindingRecord] = []
    rules: list[RuleRecord] = []
