"""Set reasoning: every relation and every status follows from rows, and shows its proof."""

from __future__ import annotations
