"""Kakehashi (架け橋): the bridge between AI-governance frameworks.

Assess once, answer every framework, prove every claim, in English and Japanese.

The public API is what `__all__` lists; it loads on first use, so that
importing the package costs next to nothing.

Example:
    >>> import kakehashi
    >>> library = kakehashi.load_library()
    >>> library.framework("nist-ai-rmf").edition
    '1.0'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from kakehashi.version import __version__

if TYPE_CHECKING:
    from kakehashi.assessment.assess import Assessment, assess
    from kakehashi.documents.read import read_document, read_documents
    from kakehashi.errors import KakehashiError, Problem
    from kakehashi.interchange.decision_table import read_decisions
    from kakehashi.library.check import check_library
    from kakehashi.library.compare_editions import compare_editions
    from kakehashi.library.library import Library, load_library
    from kakehashi.matching.candidates import find_candidates

__all__ = [
    "Assessment",
    "KakehashiError",
    "Library",
    "Problem",
    "__version__",
    "assess",
    "check_library",
    "compare_editions",
    "find_candidates",
    "load_library",
    "read_decisions",
    "read_document",
    "read_documents",
]

_HOMES = {
    "Assessment": "assessment.assess",
    "KakehashiError": "errors",
    "Library": "library.library",
    "Problem": "errors",
    "assess": "assessment.assess",
    "check_library": "library.check",
    "compare_editions": "library.compare_editions",
    "find_candidates": "matching.candidates",
    "load_library": "library.library",
    "read_decisions": "interchange.decision_table",
    "read_document": "documents.read",
    "read_documents": "documents.read",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'kakehashi' has no attribute {name!r}")
    value = getattr(import_module(f"kakehashi.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
