"""Frameworks in other forms: tables, CISO Assistant libraries, JSON-LD; and back into a folder."""

from __future__ import annotations
