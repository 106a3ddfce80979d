"""The editions of an instrument: in order, and found by how people write them."""

from __future__ import annotations

from collections.abc import Sequence

from kakehashi.errors import Problem, UsageError
from kakehashi.library.library import Library
from kakehashi.model import Framework


def editions_in_order(library: Library, id_: str) -> tuple[Framework, ...]:
    """Return the editions of an instrument, oldest first.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> [f.edition for f in editions_in_order(load_library(), "eu-ai-act")]
        ['2024', '2026']
    """
    return tuple(sorted(library.editions(id_), key=lambda f: (f.published, f.edition)))


def find_editions(library: Library, written: str) -> tuple[Framework, ...]:
    """Return what is meant by an id (all editions), `id@edition` or a prefix (that one).

    Raises:
        UsageError: there is no such framework, or no such edition of it.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> [f.prefix for f in find_editions(load_library(), "eu-ai-act@2026")]
        ['eu-ai-act-2026']
    """
    id_, at, edition = (part.strip() for part in written.partition("@"))
    if at:
        return (find_edition(library, id_, edition),)
    return editions_in_order(library, id_) or (library.framework(id_),)


def find_edition(library: Library, id_: str, edition: str) -> Framework:
    """Return one edition of an instrument.

    Raises:
        UsageError: there is no such framework, or no such edition; the existing
            ones are named.
    """
    known = editions_in_order(library, id_) or (library.framework(id_),)
    found = next((f for f in known if f.edition.lower() == edition.lower()), None)
    if found:
        return found
    details = {"framework": id_, "edition": edition, "known": _names(known)}
    raise UsageError(Problem("KH-USE-011", details=details))


def two_editions(library: Library, written: Sequence[str]) -> tuple[Framework, Framework]:
    """Return the two editions to compare: `ID@A ID@B`, `ID A B`, or two prefixes.

    Raises:
        UsageError: there is no such framework or edition, both are the same,
            they are of two instruments, or not exactly two are named.
    """
    if len(written) == 3:
        id_, *editions = written
        before, after = (find_edition(library, id_, edition) for edition in editions)
    else:
        named = [find_editions(library, name) for name in written]
        if [len(found) for found in named] != [1, 1]:
            raise _not_two(library, named)
        before, after = (found for (found,) in named)
    check_comparable(before, after)
    return before, after


def check_comparable(before: Framework, after: Framework) -> None:
    """Check that two frameworks are different editions of one instrument.

    Raises:
        UsageError: they are not.
    """
    if before.id != after.id:
        details = {"before": before.prefix, "after": after.prefix}
        raise UsageError(Problem("KH-USE-012", details=details))
    if before.prefix == after.prefix:
        raise UsageError(Problem("KH-USE-010", details={"edition": _names((before,))}))


def _not_two(library: Library, named: Sequence[Sequence[Framework]]) -> UsageError:
    known = {name.id: editions_in_order(library, name.id) for found in named for name in found}
    editions = ", ".join(_names(found) for found in known.values())
    return UsageError(Problem("KH-USE-013", details={"known": editions}))


def _names(editions: Sequence[Framework]) -> str:
    return ", ".join(f"{f.id}@{f.edition}" for f in editions)
