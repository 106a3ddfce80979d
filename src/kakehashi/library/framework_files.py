"""Load one framework: its head, its parts, and the other language."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from kakehashi.errors import Problem, UnreadableError
from kakehashi.library.records import (
    FrameworkRecord,
    PartRecord,
    ProvisionRecord,
    Record,
    TranslatedRecord,
    TranslationRecord,
)
from kakehashi.library.translations import MAIN, load_translation, unknown_ids
from kakehashi.library.validated import line_of, validated
from kakehashi.library.yaml_files import Value, load_yaml
from kakehashi.model import Framework, PracticeDetail, Provision, Source, Verification
from kakehashi.text.bilingual import Bilingual, BilingualList, Language

R = TypeVar("R", bound=Record)
_UNTRANSLATED = TranslatedRecord(title="-")


def load_framework(folder: Path, problems: list[Problem]) -> Framework | None:
    """Return the framework in a folder, or None after adding what is wrong to `problems`."""
    main = _load(FrameworkRecord, folder / MAIN, problems)
    if main is None:
        return None
    record, lines = main
    before = len(problems)
    other: Language = "en" if record.language == "ja" else "ja"
    translation = load_translation(folder, other, problems, parts=record.parts)
    for part in record.parts:
        loaded = _load(PartRecord, folder / "parts" / f"{part}.yaml", problems)
        if loaded:
            record.provisions.extend(loaded[0].provisions)
            lines.extend(loaded[1])
    if len(problems) == before:
        # Otherwise a part that did not load would make all its translations unknown.
        known = {provision.id for provision in record.provisions}
        problems += unknown_ids(translation, known, folder / f"{other}.yaml")
    return _framework(folder, record, lines, translation)


def _load(
    record: type[R], path: Path, problems: list[Problem]
) -> tuple[R, list[int | None]] | None:
    try:
        data = load_yaml(path)
    except UnreadableError as error:
        problems.append(error.problem)
        return None
    found = validated(record, data, path, problems)
    return None if found is None else (found, _lines(data.get("provisions")))


def _lines(provisions: Value | None) -> list[int | None]:
    return [line_of(item) for item in provisions] if isinstance(provisions, list) else []


def _framework(
    folder: Path,
    record: FrameworkRecord,
    lines: list[int | None],
    translation: TranslationRecord,
) -> Framework:
    prefix = record.prefix or f"{record.id}-{record.edition}"
    both = _Both(record.language)
    return Framework(
        prefix=prefix,
        id=record.id,
        edition=record.edition,
        title=both(record.title, translation.title),
        short_title=both(record.short_title, translation.short_title),
        publisher=both(record.publisher, translation.publisher),
        jurisdiction=record.jurisdiction,
        kind=record.kind,
        published=record.published,
        original=record.original,
        sources=tuple(Source(s.key, s.title, s.address or s.file) for s in record.sources),
        provisions=tuple(
            _provision(prefix, p, translation.provisions.get(p.id), line, both)
            for p, line in zip(record.provisions, lines, strict=True)
        ),
        folder=str(folder),
        in_force=record.in_force,
        complete=record.complete == "true",
    )


class _Both:
    """Put the words of the main file and of the translation on their own sides."""

    def __init__(self, language: Language) -> None:
        self.main_is_english = language == "en"

    def __call__(self, main: str, other: str) -> Bilingual:
        other = "" if other == "-" else other
        return Bilingual(main, other) if self.main_is_english else Bilingual(other, main)

    def lists(self, main: list[str], other: list[str]) -> BilingualList:
        first, second = tuple(main), tuple(other)
        return (
            BilingualList(first, second) if self.main_is_english else BilingualList(second, first)
        )


def _provision(
    prefix: str,
    record: ProvisionRecord,
    words: TranslatedRecord | None,
    line: int | None,
    both: _Both,
) -> Provision:
    other = words or _UNTRANSLATED
    practice = PracticeDetail(
        scope=record.scope or "either",
        artefacts=both.lists(record.artefacts, other.artefacts),
        examples=both.lists(record.examples, other.examples),
    )
    return Provision(
        ref=f"{prefix}:{record.id}",
        id=record.id,
        parent=f"{prefix}:{record.parent}" if record.parent else None,
        kind=record.kind,
        citation=both(record.citation, other.citation or record.citation),
        title=both(record.title, other.title),
        statement=both(record.statement, other.statement),
        modality=record.modality,
        addressees=tuple(record.addressees),
        stage=tuple(record.stage),
        assessable=record.assessable == "true",
        covered_by_children=record.covered_by_children == "true",
        applies_from=record.applies_from,
        was=record.was or "",
        verified=_verification(record.verified),
        practice=practice if record.kind == "practice" else None,
        line=line,
    )


def _verification(written: str) -> Verification | None:
    if written in ("", "unverified"):
        return None
    source, date = written.split(" ")
    return Verification(source, date)
