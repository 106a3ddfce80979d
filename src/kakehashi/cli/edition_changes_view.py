"""What `kakehashi library diff` prints: counts and cautions, then every change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import click

from kakehashi.cli.edition_changes_lines import (
    change_lines,
    covered_line,
    lone_lines,
    practice_lines,
)
from kakehashi.cli.edition_changes_summary import one_sided, summary_lines
from kakehashi.library.compare_editions import (
    EditionChanges,
    Field,
    FieldChange,
    ProvisionChange,
)
from kakehashi.library.compare_practices import PracticeChanges, PracticeKind
from kakehashi.library.spans import spans
from kakehashi.model import Framework
from kakehashi.reports.edition_words import PRACTICES, so_many, words
from kakehashi.text.bilingual import Bilingual, Language


def show_changes(changes: EditionChanges, language: Language) -> None:
    """Print the changes between two editions."""
    title, *summary = summary_lines(changes, language)
    click.secho(title, bold=True)
    for line in summary:
        click.echo(line)
    _show_provisions(changes, language)
    if changes.practices:
        _show_practices(changes.practices, language)


def _show_provisions(changes: EditionChanges, language: Language) -> None:
    added = (line for lone in changes.added for line in lone_lines(lone, "number_before", language))
    removed = (
        line for lone in changes.removed for line in lone_lines(lone, "number_after", language)
    )
    # Hundreds of provisions may differ in their date only; they are told by the spans below.
    told = [c for c in changes.changed if {f.field for f in c.fields} != {Field.APPLIES_FROM}]
    titles = (
        words(one_sided("added", changes.before), language),
        words(one_sided("removed", changes.after), language),
    )
    _section(titles[0], len(changes.added), added, language)
    _section(titles[1], len(changes.removed), removed, language)
    changed = "changed" if len(told) == len(changes.changed) else "beyond_dates"
    for key, found in (("moved", changes.moved), (changed, told)):
        lines = (line for change in found for line in change_lines(change, changes, language))
        _section(words(key, language), len(found), lines, language)
    dates = list(_dates(changes.after, changes.kept, language))
    dated = changes.field_counts[Field.APPLIES_FROM]
    _section(words("dates", language), dated, dates, language)


def _dates(
    framework: Framework, kept: Sequence[ProvisionChange], language: Language
) -> Iterator[str]:
    """Yield one line for each pair of old and new date, the provisions as spans."""
    groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for change in kept:
        for field in change.fields:
            if field.field is Field.APPLIES_FROM:
                groups[_dates_of(field, language)].append(change.after.ref)
    dated = {change.after.ref for change in kept if change.after.applies_from}
    for (old, new), refs in sorted(groups.items()):
        said = [span.label.get(language) for span in spans(framework, refs, dated | set(refs))]
        listed = words("semicolon", language).join(said)
        told = so_many(len(refs), listed, language)
        yield f"  {old} → {new}{words('colon', language)}{told}"


def _dates_of(change: FieldChange, language: Language) -> tuple[str, str]:
    missing = words("no_date", language)
    return str(change.before or missing), str(change.after or missing)


def _show_practices(practices: PracticeChanges, language: Language) -> None:
    for kind in PracticeKind:
        found = practices.of(kind)
        lines = (line for change in found for line in practice_lines(change, language))
        _section(_of_practices(PRACTICES[kind], language), len(found), lines, language)
    for key, covered in (
        ("covered_gained", practices.covered_gained),
        ("covered_lost", practices.covered_lost),
    ):
        lines = (covered_line(change, language) for change in covered)
        _section(words(key, language), len(covered), lines, language)


def _of_practices(kind: Bilingual, language: Language) -> str:
    return f"{words('practices', language)}{words('colon', language)}{kind.get(language)}"


def _section(title: str, count: int, lines: Iterable[str], language: Language) -> None:
    if not count:
        return
    heading = words("heading", language, title=f"{title[0].upper()}{title[1:]}", count=count)
    click.secho(f"\n{heading}", bold=True)
    for line in lines:
        click.echo(line)
