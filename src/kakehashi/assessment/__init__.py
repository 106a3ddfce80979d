"""Documents and decisions to statuses: for every provision what follows, with its proof."""

from __future__ import annotations
