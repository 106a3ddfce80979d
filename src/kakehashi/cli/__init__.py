"""The command line: thin, noun first, the same options everywhere."""

from __future__ import annotations
