"""What a run costs: seconds and memory."""

from __future__ import annotations

import sys


def peak_megabytes() -> float | None:
    """Return the most memory that this process has held so far, None where nobody counts it."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Linux counts kilobytes, macOS bytes.
    return float(peak) / (2**20 if sys.platform == "darwin" else 2**10)
