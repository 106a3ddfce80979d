"""The version of the code. Frameworks and crosswalks carry versions of their own."""

from __future__ import annotations

__version__ = "0.1.0"
