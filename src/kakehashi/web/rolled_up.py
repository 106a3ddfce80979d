"""The roll-up, counted anew only where a verdict changed: it is the same for every reader."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from threading import Lock

from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.web.reasoning import library
from kakehashi.workspace.models import Organisation
from kakehashi.workspace.overview import Counts, RollUp, Table, counts_of, roll_up

_MOST = 8
"""How many are kept in a process: with a thousand rows each has a few megabytes."""
_kept: OrderedDict[tuple[object, ...], Counts] = OrderedDict()
_lock = Lock()


def rolled_up(
    frameworks: Sequence[Framework],
    *,
    below: Organisation | None = None,
    only_organisations: bool = False,
) -> RollUp:
    """Return the statuses of every organisation and system, or of those below one."""
    return roll_up(
        library(),
        frameworks,
        below=below,
        only_organisations=only_organisations,
        counting=_counted,
    )


def _counted(
    lib: Library, table: Table, numbers: Mapping[str, int], frameworks: Sequence[Framework]
) -> Counts:
    prefixes = tuple(one.prefix for one in frameworks)
    key = (prefixes, table.shape, table.tobytes(), tuple(sorted(numbers.items())))
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    found = counts_of(lib, table, numbers, frameworks)
    with _lock:
        _kept[key] = found
        while len(_kept) > _MOST:
            _kept.popitem(last=False)
    return found
