"""The three kinds of unknown that summaries count apart. Names only: reports import them early."""

from __future__ import annotations

SUGGESTED = "suggested"
"""Unknown from decisions; suggestions would say something of it."""
CANDIDATES = "candidates"
"""Unknown, with at least one of its practices that may well be in place by the documents."""
NOTHING_FOUND = "nothing close"
"""Unknown, and nothing in the documents came close. Unknown all the same, not a gap."""
