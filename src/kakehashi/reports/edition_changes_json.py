"""The changes between two editions as JSON, in both languages."""

from __future__ import annotations

from typing import Any

from kakehashi.library.compare_editions import (
    EditionChanges,
    Field,
    FieldChange,
    LoneProvision,
    ProvisionChange,
    Value,
)
from kakehashi.library.compare_practices import PracticeChange, PracticeChanges, PracticeKind
from kakehashi.library.doubts import is_unverified
from kakehashi.model import Framework, Provision
from kakehashi.text.bilingual import LANGUAGES, Bilingual
from kakehashi.text.word_changes import word_changes


def changes_json(changes: EditionChanges) -> dict[str, Any]:
    """Return all changes, the counts first."""
    return {
        "before": _edition(changes.before),
        "after": _edition(changes.after),
        "counts": _counts(changes),
        "added": [_lone(lone) for lone in changes.added],
        "removed": [_lone(lone) for lone in changes.removed],
        "moved": [_change(change) for change in changes.moved],
        "changed": [_change(change) for change in changes.changed],
        "unchanged": [change.after.ref for change in changes.unchanged],
        "practices": _practices(changes.practices),
    }


def _edition(framework: Framework) -> dict[str, Any]:
    return {
        "id": framework.id,
        "edition": framework.edition,
        "prefix": framework.prefix,
        "title": _both(framework.title),
        "published": framework.published,
        "in_force": framework.in_force or None,
        "complete": framework.complete,
        "provisions": len(framework.provisions),
        "unverified": sum(map(is_unverified, framework.provisions)),
    }


def _counts(changes: EditionChanges) -> dict[str, Any]:
    practices = changes.practices
    counted = {kind.value: len(practices.of(kind)) for kind in PracticeKind} if practices else None
    return {
        "added": len(changes.added),
        "removed": len(changes.removed),
        "moved": len(changes.moved),
        "moved_and_changed": sum(bool(change.fields) for change in changes.moved),
        "changed": len(changes.changed),
        "unchanged": len(changes.unchanged),
        "fields": {field.value: count for field, count in changes.field_counts.items()},
        "practices": counted,
        "covered_gained": len(practices.covered_gained) if practices else None,
        "covered_lost": len(practices.covered_lost) if practices else None,
    }


def _lone(lone: LoneProvision) -> dict[str, Any]:
    provision = lone.provision
    fields = {field.value: _value(getattr(provision, field)) for field in Field}
    doubts = [doubt.value for doubt in lone.doubts]
    return {"id": provision.ref, **fields, "number_reused": lone.number_reused, "doubts": doubts}


def _change(change: ProvisionChange) -> dict[str, Any]:
    return {
        "before": change.before.ref,
        "after": change.after.ref,
        "title": _both(change.after.title),
        "paired": change.how.value,
        "renumbered": change.renumbered,
        "new_parent": change.new_parent,
        "parent_before": change.before.parent,
        "parent_after": change.after.parent,
        "fields": {field.field.value: _field(field) for field in change.fields},
        "doubts": [doubt.value for doubt in change.doubts],
    }


def _field(change: FieldChange) -> dict[str, Any]:
    found = {"before": _value(change.before), "after": _value(change.after)}
    if isinstance(change.before, Bilingual) and isinstance(change.after, Bilingual):
        found["words"] = {la: _words(change.before, change.after, la) for la in LANGUAGES}
    return found


def _words(before: Bilingual, after: Bilingual, language: Any) -> list[dict[str, str]]:
    pieces = word_changes(before.get(language), after.get(language))
    return [{"mark": piece.mark, "text": piece.text} for piece in pieces]


def _practices(practices: PracticeChanges | None) -> dict[str, Any] | None:
    if practices is None:
        return None
    gained, lost = practices.covered_gained, practices.covered_lost
    return {
        **{kind.value: [_practice(c) for c in practices.of(kind)] for kind in PracticeKind},
        "covered_gained": [{"before": c.before.ref, "after": c.after.ref} for c in gained],
        "covered_lost": [{"before": c.before.ref, "after": c.after.ref} for c in lost],
    }


def _practice(change: PracticeChange) -> dict[str, Any]:
    return {
        "practice": change.practice.ref,
        "title": _both(change.practice.title),
        "provisions": [
            {
                "before": _ref(asking.before),
                "after": _ref(asking.after),
                "relation_before": asking.relation_before and asking.relation_before.value,
                "relation_after": asking.relation_after and asking.relation_after.value,
            }
            for asking in change.askings
        ],
        "doubts": [doubt.value for doubt in change.doubts],
    }


def _ref(provision: Provision | None) -> str | None:
    return provision.ref if provision else None


def _value(value: Value) -> Any:
    if isinstance(value, Bilingual):
        return _both(value)
    return list(value) if isinstance(value, tuple) else value


def _both(text: Bilingual) -> dict[str, str]:
    return {"en": text.get("en"), "ja": text.get("ja")}
