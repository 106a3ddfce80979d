"""How long nothing is heard of a worker until its job counts as dead."""

from __future__ import annotations

import os
from datetime import timedelta

SILENT = timedelta(seconds=float(os.environ.get("KAKEHASHI_JOB_SILENCE", "30")))
BEAT = min(5.0, SILENT.total_seconds() / 5)
"""Seconds between two signs of life."""
