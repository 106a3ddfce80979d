"""Whether a provision asks for the same in another edition, with all that is part of it.

A provision holds what its parts hold (REASONING: a child is contained in its
parent): "Article 10 is in place" speaks of its paragraphs too. So an article whose
own words are the same has changed all the same if a paragraph was added to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kakehashi.library.compare_editions import EditionChanges, Field, ProvisionChange
from kakehashi.model import Framework

CONTENT = frozenset({Field.STATEMENT, Field.MODALITY, Field.ADDRESSEES, Field.ASSESSABLE})
"""The fields that say what is asked, of whom and how strictly; a title or a number does not."""


@dataclass(frozen=True, slots=True)
class ContentChange:
    """A provision in two editions, and in what its content differs."""

    change: ProvisionChange
    fields: tuple[Field, ...]
    """Its own fields of content that read otherwise."""
    dated: bool
    """It, or a part of it, applies from another date."""
    parts_added: tuple[str, ...]
    """Refs of what is part of it now and was not."""
    parts_removed: tuple[str, ...]
    """Refs, in the edition before, of what was part of it and is not any more."""
    parts_changed: tuple[str, ...]
    """Refs of what was and is part of it, and reads otherwise."""

    @property
    def same(self) -> bool:
        """Whether it asks for the same, dates apart."""
        return not (self.fields or self.parts_added or self.parts_removed or self.parts_changed)


def content_changes(changes: EditionChanges) -> dict[str, ContentChange]:
    """Return the provisions in both editions with what differs, by their ref before."""
    own = {change.after.ref: _content(change) for change in changes.kept}
    dated = {change.after.ref: _dated(change) for change in changes.kept}
    now_at = {change.before.ref: change.after.ref for change in changes.kept}
    was_below, is_below = _below(changes.before), _below(changes.after)
    found = {}
    for change in changes.kept:
        ref = change.after.ref
        was, below = was_below[change.before.ref], is_below[ref]
        stayed = [now_at[part] for part in was if now_at.get(part) in below]
        found[change.before.ref] = ContentChange(
            change=change,
            fields=own[ref],
            dated=dated[ref] or any(dated[part] for part in stayed),
            parts_added=tuple(part for part in below if part not in stayed),
            parts_removed=tuple(part for part in was if now_at.get(part) not in below),
            parts_changed=tuple(part for part in stayed if own[part]),
        )
    return found


def _content(change: ProvisionChange) -> tuple[Field, ...]:
    return tuple(field.field for field in change.fields if field.field in CONTENT)


def _dated(change: ProvisionChange) -> bool:
    return any(field.field is Field.APPLIES_FROM for field in change.fields)


def _below(framework: Framework) -> Mapping[str, dict[str, None]]:
    """Return the refs of all that is part of each provision, of parts of parts too, in order."""
    found: dict[str, dict[str, None]] = {p.ref: {} for p in framework.provisions}
    for provision in framework.provisions:
        above, seen = provision.parent or "", {provision.ref}
        while above in found and above not in seen:
            found[above][provision.ref] = None
            seen.add(above)
            above = framework.by_ref[above].parent or ""
    return found
