"""Which practices a thing that a file says may be evidence for: by a table, or by a framework."""

from __future__ import annotations

from kakehashi.assessment.asked import practices_asked
from kakehashi.library.library import Library
from kakehashi.signals.practices_of import practices_of
from kakehashi.signals.signal import Said, Signal

_CHECKS = "singapore-ai-verify"
"""The framework whose process checks the results of AI Verify name."""


def practices_for(signal: Signal, said: Said, library: Library) -> tuple[str, ...]:
    """Return the practices of a thing: by the table, or those that a process check asks for."""
    if said.about.startswith("pid "):
        ref = f"{library.framework(_CHECKS).prefix}:{said.about.removeprefix('pid ')}"
        return practices_asked(library).get(ref, ())
    return practices_of(signal.kind, said.about)
