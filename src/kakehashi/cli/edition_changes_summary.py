"""The beginning of `kakehashi library diff`: the editions, the counts, and what to be wary of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.library.compare_editions import EditionChanges, LoneProvision
from kakehashi.library.compare_practices import PracticeChange, PracticeChanges, PracticeKind
from kakehashi.library.doubts import is_unverified
from kakehashi.model import Framework
from kakehashi.reports.edition_words import FIELDS, PRACTICES, words
from kakehashi.text.bilingual import Language


def summary_lines(changes: EditionChanges, language: Language) -> Iterator[str]:
    """Yield the title and the lines of the summary."""
    yield title_line(changes, language)
    for framework in (changes.before, changes.after):
        yield f"  {_edition(framework, language)}"
    yield ""
    yield from _counts(changes, language)
    yield ""
    yield from caution_lines(changes, language)


def title_line(changes: EditionChanges, language: Language) -> str:
    """Return the name of the instrument and its two editions."""
    before, after = changes.before, changes.after
    titles = before.short_title.get(language), after.short_title.get(language)
    if titles[0] != titles[1]:
        return " → ".join(titles)
    return f"{titles[0]}{words('colon', language)}{before.edition} → {after.edition}"


def _name(framework: Framework) -> str:
    return f"{framework.id}@{framework.edition}"


def _edition(framework: Framework, language: Language) -> str:
    date = framework.in_force
    in_force = words("in_force", language, date=date) if date else ""
    details = {"published": framework.published, "in_force": in_force}
    count = len(framework.provisions)
    return words("edition", language, name=_name(framework), count=count, **details)


def _counts(changes: EditionChanges, language: Language) -> Iterator[str]:
    moved_changed = sum(bool(change.fields) for change in changes.moved)
    moved = str(len(changes.moved))
    if moved_changed:
        moved = words("moved_changed", language, count=moved, changed=moved_changed)
    counts = {
        one_sided("added", changes.before): _sure(changes.added, language),
        one_sided("removed", changes.after): _sure(changes.removed, language),
        "moved": moved,
        "changed": str(len(changes.changed)),
        "unchanged": str(len(changes.unchanged)),
    }
    yield _row("provisions", [(words(k, language), v) for k, v in counts.items()], language)
    fields = [(FIELDS[f].get(language), str(n)) for f, n in changes.field_counts.items() if n]
    if fields:
        yield _row("by_field", fields, language)
    yield _practice_counts(changes.practices, language)


def one_sided(key: str, other: Framework) -> str:
    """Return the words for what the other edition lacks: surely so only if it is complete here."""
    return key if other.complete else f"{key}_or_missing"


def _practice_counts(practices: PracticeChanges | None, language: Language) -> str:
    if practices is None:
        colon = words("colon", language)
        return f"{words('practices', language)}{colon}{words('no_crosswalk', language)}"
    found = [(PRACTICES[k].get(language), _sure(practices.of(k), language)) for k in PracticeKind]
    found += [
        (words("covered_gained", language), str(len(practices.covered_gained))),
        (words("covered_lost", language), str(len(practices.covered_lost))),
    ]
    return _row("practices", found, language)


def _row(title: str, counts: Sequence[tuple[str, str]], language: Language) -> str:
    space = "" if language == "ja" else " "
    said = words("comma", language).join(f"{name}{space}{count}" for name, count in counts)
    return f"{words(title, language)}{words('colon', language)}{said}"


def _sure(found: Sequence[LoneProvision] | Sequence[PracticeChange], language: Language) -> str:
    unsure = sum(bool(one.doubts) for one in found)
    return (
        words("not_sure", language, count=len(found), unsure=unsure) if unsure else str(len(found))
    )


def caution_lines(changes: EditionChanges, language: Language) -> Iterator[str]:
    """Yield what to be wary of: direction, gaps, what was read in no source."""
    before, after = changes.before, changes.after
    if (before.published, before.edition) > (after.published, after.edition):
        yield f"! {words('backwards', language)}"
    for framework in (before, after):
        name, count = _name(framework), len(framework.provisions)
        if not framework.complete:
            yield f"! {words('incomplete', language, name=name)}"
        unverified = sum(map(is_unverified, framework.provisions))
        if unverified:
            details = {"unverified": unverified, "count": count, "name": name}
            yield f"! {words('unverified', language, **details)}"
    yield words("ours", language)
    yield words("marks", language)
