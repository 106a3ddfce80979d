"""Problems (values) and exceptions, each with a stable code and words in both languages.

Exceptions::

    KakehashiError            anything this package raises on purpose
    ├── UsageError            the command was called wrongly (exit code 2)
    └── UnreadableError       one file cannot be read or used (exit code 1)

A `Problem` says what was wrong, where, and what to do. Functions that check or
read many things return problems and go on; exceptions stop one thing only.
"""

from __future__ import annotations

from kakehashi.errors.problem import (
    KakehashiError,
    Problem,
    SourceLocation,
    UnreadableError,
    UsageError,
)

__all__ = ["KakehashiError", "Problem", "SourceLocation", "UnreadableError", "UsageError"]
