"""Changes between editions, and the timeline, as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kakehashi.interchange.tables import Cell, Table, table_of
from kakehashi.library.compare_editions import EditionChanges, Field, LoneProvision, Value
from kakehashi.library.compare_practices import PracticeChanges
from kakehashi.library.doubts import Doubt
from kakehashi.library.timeline import Event, Standing
from kakehashi.model import Provision, Relation
from kakehashi.reports.edition_words import (
    DOUBTS,
    EVENTS,
    FIELDS,
    PRACTICES,
    PRECISIONS,
    STANDINGS,
    what_applies,
)
from kakehashi.reports.tables.columns import columns
from kakehashi.reports.words import ADDRESSEES, MODALITY
from kakehashi.text.bilingual import Bilingual

_ADDED, _REMOVED = Bilingual("added", "追加"), Bilingual("removed", "削除")
_NUMBER = Bilingual("number", "番号")
_PARENT = Bilingual("part of", "上位の項目")
_COVERED = {
    True: Bilingual("covered by practices from now on", "実践項目で網羅されるようになる"),
    False: Bilingual("no longer covered by practices", "実践項目で網羅されなくなる"),
}
_Row = dict[str, Cell]


def changes_table(changes: EditionChanges) -> Table:
    """Return every change, one field of one provision (or one practice) a row."""
    rows = [*_lone(changes.added, _ADDED), *_lone(changes.removed, _REMOVED), *_kept(changes)]
    if changes.practices:
        rows += _practices(changes.practices)
    name = f"{changes.after.id} {changes.before.edition}-{changes.after.edition}"
    shown = columns("change", "id", "title", "field", "before", "after", "notes")
    return table_of(Bilingual(name, name), shown, rows)


def _lone(found: Iterable[LoneProvision], change: Bilingual) -> Iterator[_Row]:
    for lone in found:
        one = lone.provision
        side = "after" if change is _ADDED else "before"
        row: _Row = {"change": change, "id": one.ref, "title": one.title, side: one.statement}
        yield {**row, "notes": _notes(lone.doubts)}


def _kept(changes: EditionChanges) -> Iterator[_Row]:
    changed, moved = Bilingual("changed", "変更"), Bilingual("moved", "移動")
    for change in changes.kept:
        before, after = change.before, change.after
        base: _Row = {"id": after.ref, "title": after.title, "notes": _notes(change.doubts)}
        if change.renumbered:
            yield {
                **base,
                "change": moved,
                "field": _NUMBER,
                "before": before.id,
                "after": after.id,
            }
        if change.new_parent:
            ends: _Row = {"before": before.parent, "after": after.parent}
            yield {**base, "change": moved, "field": _PARENT, **ends}
        for field in change.fields:
            ends = {
                "before": _value(field.field, field.before),
                "after": _value(field.field, field.after),
            }
            yield {**base, "change": changed, "field": FIELDS[field.field], **ends}


def _practices(practices: PracticeChanges) -> Iterator[_Row]:
    for change in practices.practices:
        one = change.practice
        base: _Row = {"change": PRACTICES[change.kind], "id": one.ref, "title": one.title}
        base["notes"] = _notes(change.doubts)
        for asking in change.askings:
            ends = {
                "before": _asking(asking.before, asking.relation_before),
                "after": _asking(asking.after, asking.relation_after),
            }
            yield {**base, **ends}
    for gained, found in ((True, practices.covered_gained), (False, practices.covered_lost)):
        for covered in found:
            one = covered.after
            row: _Row = {"change": _COVERED[gained], "id": one.ref, "title": one.title}
            yield {**row, "before": covered.before.ref, "after": one.ref}


def _asking(provision: Provision | None, relation: Relation | None) -> str:
    return f"{provision.ref} {relation.value}" if provision and relation else ""


def _value(field: Field, value: Value) -> Cell:
    if isinstance(value, tuple):
        named = [ADDRESSEES[one] for one in value]
        return Bilingual(
            ", ".join(n.get("en") for n in named), "、".join(n.get("ja") for n in named)
        )
    return MODALITY[str(value)] if field is Field.MODALITY else value


def _notes(doubts: Iterable[Doubt]) -> Bilingual:
    said = [DOUBTS[doubt] for doubt in doubts]
    return Bilingual("; ".join(s.get("en") for s in said), "、".join(s.get("ja") for s in said))


def timeline_table(events: Iterable[Event]) -> Table:
    """Return dates in order; what repeats an earlier edition is left out, as on the screen."""
    rows = (_event(event) for event in events if event.standing is not Standing.REPEATED)
    shown = columns("date", "event", "framework_id", "framework", "what", "standing", "precision")
    return table_of(Bilingual("Timeline", "年表"), shown, rows)


def _event(event: Event) -> _Row:
    applying = bool(event.provisions)
    return {
        "date": event.date,
        "event": EVENTS[event.kind],
        "framework_id": event.framework.prefix,
        "framework": event.framework.short_title,
        "what": Bilingual(what_applies(event, "en"), what_applies(event, "ja"))
        if applying
        else event.about or None,
        "standing": STANDINGS[event.standing],
        "precision": PRECISIONS[event.precision],
    }
