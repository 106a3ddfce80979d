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
    parts_added: int
    parts_removed: int
    parts_changed: int

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
        was = was_below[change.before.ref]
        stayed = {now_at[ref] for ref in was if ref in now_at}
        below = is_below[change.after.ref]
        ref = change.after.ref
        found[change.before.ref] = ContentChange(
            change=change,
            fields=own[ref],
            dated=dated[ref] or any(dated[part] for part in stayed & below),
            parts_added=len(below - stayed),
            parts_removed=len(was) - len(stayed & below),
            parts_changed=sum(1 for part in stayed & below if own[part]),
        )
    return found


def _content(change: ProvisionChange) -> tuple[Field, ...]:
    return tuple(field.field for field in change.fields if field.field in CONTENT)


def _dated(change: ProvisionChange) -> bool:
    return any(field.field is Field.APPLIES_FROM for field in change.fields)


def _below(framework: Framework) -> Mapping[str, set[str]]:
    """Return the refs of all that is part of each provision, of parts of parts too."""
    found: dict[str, set[str]] = {provision.ref: set() for provision in framework.provisions}
    for provision in framework.provisions:
        above, seen = provision.parent, {provision.ref}
        while above in found and above not in seen:
            found[above].add(provision.ref)
            seen.add(above)
            above = framework.by_ref[above].parent
    return found
