"""The shape of data files, from which the JSON Schemas for editors are generated.

Every value in a file is a string or a list of strings; these records say which
strings. docs/data-format.md explains the fields to people.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9.-]*$")]
Flag = Literal["true", "false"]
Line = Annotated[str, Field(min_length=1, pattern=r"^\S(.*\S)?$")]
Date = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
NoDate = Annotated[str, Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")]
Lang = Literal["en", "ja"]
LanguageTag = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
"""BCP 47: fr, zh-Hant, pt-BR."""
Stage = Literal[
    "design", "data", "development", "evaluation", "deployment", "operation", "retirement"
]
Addressee = Literal[
    "organisation",
    "developer",
    "provider",
    "deployer",
    "importer",
    "distributor",
    "authorised-representative",
    "state",
]


class Record(BaseModel):
    """A mapping in a file; unknown keys are refused so that typing errors show."""

    model_config = ConfigDict(extra="forbid")


class SourceRecord(Record):
    """A text that provisions are checked against."""

    key: Id
    title: Line
    address: str = ""
    file: str = ""


class ProvisionRecord(Record):
    """One provision, or one practice of the hub (scope, artefacts, examples)."""

    id: Id
    parent: Id | None = None
    kind: Line
    citation: str = ""
    title: Line
    statement: str = ""
    modality: Literal["shall", "should", "may", "informative"] = "informative"
    addressees: list[Addressee] = []
    stage: list[Stage] = []
    assessable: Flag = "false"
    covered_by_children: Flag = "false"
    scope: Literal["organisation", "system", "either"] | None = None
    artefacts: list[Line] = []
    examples: list[Line] = []
    applies_from: NoDate = ""
    was: Id | None = None
    verified: Annotated[str, Field(pattern=r"^(unverified|\S+ \d{4}-\d{2}-\d{2})?$")] = ""


class TranslatedRecord(Record):
    """The words of one provision in the other language."""

    citation: str = ""
    title: Line
    statement: str = ""
    artefacts: list[Line] = []
    examples: list[Line] = []


class PartRecord(Record):
    """A part of a framework too long for one file."""

    provisions: list[ProvisionRecord]


class FrameworkRecord(Record):
    """The head of a framework and its flat list of provisions."""

    id: Id
    edition: Line
    prefix: Id | None = None
    title: Line
    short_title: Line
    publisher: Line
    jurisdiction: Line
    kind: Literal[
        "law",
        "code-of-conduct",
        "principles",
        "guideline",
        "standard",
        "framework",
        "questionnaire",
        "practices",
    ]
    published: Date
    in_force: NoDate = ""
    complete: Flag = "true"
    language: Lang
    original: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    sources: list[SourceRecord] = []
    parts: list[Id] = []
    provisions: list[ProvisionRecord] = []


class TranslatedPartRecord(Record):
    """The other language of a part."""

    provisions: dict[str, TranslatedRecord] = {}


class TranslationRecord(Record):
    """A framework in another language, provisions keyed by their ids."""

    language: LanguageTag
    status: Literal["official", "government-provisional", "ours-reviewed", "ours-draft"]
    title: Line
    short_title: Line
    publisher: Line
    provisions: dict[str, TranslatedRecord] = {}


class MappingSetRecord(Record):
    """What a crosswalk says about itself (SSSOM mapping set), and its covered subjects."""

    mapping_set_id: Line
    mapping_set_title: Line
    mapping_set_version: Line
    license: Line
    subject_source: Id
    object_source: Id
    mapping_date: Date
    mapping_tool: str = ""
    comment: str = ""
    covered: list[Line] = []
