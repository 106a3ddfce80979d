"""What a skill is about: one practice, or all practices of a group."""

from __future__ import annotations

from collections.abc import Iterable

from kakehashi.errors import Problem, UsageError
from kakehashi.library.library import Library
from kakehashi.model.framework import HUB
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.shown import shown


def scope_of(library: Library, written: str) -> str:
    """Return the ref of a practice or group, written as `INC-01`, `INC` or with its prefix.

    Raises:
        UsageError: there is none of that name.

    Example:
        >>> from kakehashi.library.cache import load_cached
        >>> scope_of(load_cached(), "inc"), scope_of(load_cached(), "practices:INC-01")
        ('practices:INC', 'practices:INC-01')
    """
    name = written.strip().split(":", 1)[-1].upper()
    ref = f"{HUB}:{name}"
    provision = library.provisions.get(ref)
    if provision is None or not (provision.practice or provision.parent is None):
        raise UsageError(Problem("KH-SKL-001", details={"name": shown(written)[:60]}))
    return ref


def group_of(library: Library, practice: str) -> str:
    """Return the group of a practice; a group is its own."""
    return library.provisions[practice].parent or practice


def covers(library: Library, scope: str, practice: str) -> bool:
    """Say whether a skill of some scope is about a practice."""
    return scope in (practice, group_of(library, practice))


def scope_label(library: Library, scope: str) -> Bilingual:
    """Return the id and the title; of a scope that the library no longer has, the id."""
    name = scope.split(":", 1)[-1]
    found = library.provisions.get(scope)
    if found is None:
        return Bilingual(name, name)
    return Bilingual(f"{name} {found.title.get('en')}", f"{name} {found.title.get('ja')}")


def by_group(library: Library, practices: Iterable[str]) -> dict[str, list[str]]:
    """Return practices by their groups, both in the order of the library."""
    wanted = set(practices)
    found: dict[str, list[str]] = {}
    for practice in library.practices:
        if practice.ref in wanted:
            found.setdefault(group_of(library, practice.ref), []).append(practice.ref)
    return found
