"""The lines that tell one change: a provision added, removed, moved or changed; a practice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from kakehashi.library.compare_editions import (
    EditionChanges,
    Field,
    FieldChange,
    LoneProvision,
    ProvisionChange,
    Value,
)
from kakehashi.library.compare_practices import Asking, CoveredChange, PracticeChange
from kakehashi.library.doubts import Doubt
from kakehashi.model import Framework, Provision, Relation
from kakehashi.reports.edition_words import DOUBTS, FIELDS, words
from kakehashi.reports.words import ADDRESSEES, MODALITY, RELATIONS
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.word_changes import Piece, likeness, word_changes

_REWRITTEN = 0.35
"""Wordings less alike than this are shown one after the other; marks would be unreadable."""


def lone_lines(lone: LoneProvision, reused: str, language: Language) -> Iterator[str]:
    """Yield the lines of a provision that is in one edition only."""
    provision = lone.provision
    notes = [*_binding(provision, language), *_doubts(lone.doubts, language)]
    if lone.number_reused:
        notes.append(words(reused, language))
    yield f"  {provision.id}  {provision.title.get(language)}{_notes(notes, language)}"
    if provision.statement:
        yield f"      {provision.statement.get(language)}"


def change_lines(
    change: ProvisionChange, changes: EditionChanges, language: Language
) -> Iterator[str]:
    """Yield the lines of a provision that was moved or changed."""
    before, after = change.before, change.after
    number = f"{before.id} → {after.id}" if change.renumbered else after.id
    notes = _notes(_doubts(change.doubts, language), language)
    yield f"  {number}  {after.title.get(language)}{notes}"
    if change.new_parent:
        old = _parent(changes.before, before, language)
        new = _parent(changes.after, after, language)
        yield f"      {words('part_of', language, before=old, after=new)}"
    for field in change.fields:
        yield from _field_lines(field, language)


def practice_lines(change: PracticeChange, language: Language) -> Iterator[str]:
    """Yield the lines of a practice, and of each provision that asks for it differently."""
    practice = change.practice
    notes = _notes(_doubts(change.doubts, language), language)
    yield f"  {practice.id}  {practice.title.get(language)}{notes}"
    for asking in change.askings:
        yield f"      {_asking(asking, language)}"


def covered_line(change: CoveredChange, language: Language) -> str:
    """Return the line of a provision that is covered in one edition only."""
    return f"  {_numbers(change.before, change.after)}  {change.after.title.get(language)}"


def _asking(asking: Asking, language: Language) -> str:
    relations = (_relation(r, language) for r in (asking.relation_before, asking.relation_after))
    numbers = _numbers(asking.before, asking.after)
    return f"{numbers}{words('colon', language)}{' → '.join(relations)}"


def _relation(relation: Relation | None, language: Language) -> str:
    return RELATIONS[relation.value].get(language) if relation else words("asks_nothing", language)


def _numbers(before: Provision | None, after: Provision | None) -> str:
    return " → ".join(dict.fromkeys(p.id for p in (before, after) if p))


def _parent(framework: Framework, provision: Provision, language: Language) -> str:
    parent = framework.by_ref.get(provision.parent or "")
    return f"{parent.id} {parent.title.get(language)}" if parent else words("top", language)


def _binding(provision: Provision, language: Language) -> Iterator[str]:
    if provision.assessable:
        yield MODALITY[provision.modality].get(language)
    if provision.addressees:
        yield _addressees(provision.addressees, language)
    if provision.applies_from:
        yield words("from", language, date=provision.applies_from)


def _doubts(doubts: Iterable[Doubt], language: Language) -> list[str]:
    return [DOUBTS[doubt].get(language) for doubt in doubts]


def _notes(notes: list[str], language: Language) -> str:
    return f" [{words('semicolon', language).join(notes)}]" if notes else ""


def _addressees(addressees: Iterable[str], language: Language) -> str:
    named = [ADDRESSEES[addressee].get(language) for addressee in addressees]
    return words("comma", language).join(named) or words("nobody", language)


def _field_lines(change: FieldChange, language: Language) -> Iterator[str]:
    name = f"{FIELDS[change.field].get(language)}{words('colon', language)}"
    if not isinstance(change.before, Bilingual) or not isinstance(change.after, Bilingual):
        values = (_value(change.field, v, language) for v in (change.before, change.after))
        yield f"      {name}{' → '.join(values)}"
        return
    before, after = change.before.get(language), change.after.get(language)
    if before == after:
        yield f"      {name}{words('wording_only', language)}"
    elif likeness(before, after) >= _REWRITTEN:
        yield f"      {name}{_marked(before, after)}"
    else:
        for key, text in (("before", before), ("after", after)):
            name = words(key, language, field=FIELDS[change.field].get(language))
            yield f"      {name}{text or words('top', language)}"


def _value(field: Field, value: Value, language: Language) -> str:
    if isinstance(value, bool):
        return words("yes" if value else "no", language)
    if isinstance(value, tuple):
        return _addressees(value, language)
    if field is Field.MODALITY:
        return MODALITY[str(value)].get(language)
    return str(value) or words("no_date", language)


def _marked(before: str, after: str) -> str:
    """Return the new wording with what went and came marked, in signs as well as in colour."""
    return "".join(map(_piece, word_changes(before, after)))


def _piece(piece: Piece) -> str:
    text = piece.text
    if piece.mark == "same" or not text.strip():
        return text
    # Spaces stay outside the signs, as a reader would set them.
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if piece.mark == "removed":
        return f"{lead}{click.style(f'[-{text.strip()}-]', fg='red')}{tail}"
    return f"{lead}{click.style(f'{{+{text.strip()}+}}', fg='green')}{tail}"
