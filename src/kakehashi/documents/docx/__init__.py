"""Read DOCX as its reader sees it: headings, numbers, lists, tables, notes, accepted text."""

from __future__ import annotations

from kakehashi.documents.docx.read import read_docx

__all__ = ["read_docx"]
