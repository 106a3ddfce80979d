"""A fingerprint of what statuses are derived with, so that two libraries can be compared."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from kakehashi.library.library import Library
from kakehashi.relations.network import network_of


def basis_of(library: Library, frameworks: Iterable[str]) -> str:
    """Return the SHA-256 of the rows and covers that bear on some frameworks.

    Titles and reasons do not count: they change nothing of what follows.

    Args:
        library: Which.
        frameworks: Prefixes of frameworks; those it lacks count as absent.
    """
    named = sorted(set(frameworks))
    network = network_of(library, among=named)
    rows = [[row.subject, row.object, row.label] for row in network.index.rows.values()]
    covers = [[whole, sorted(parts)] for whole, parts in network.covers]
    told = {"frameworks": named, "rows": sorted(rows), "covers": sorted(covers)}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
