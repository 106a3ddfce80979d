"""What a report says, as blocks that know nothing of Word, PDF, HTML or Excel."""

from __future__ import annotations

from kakehashi.reports.outline.blocks import (
    Block,
    Break,
    Callout,
    Cell,
    Fields,
    Figure,
    Heading,
    Items,
    Line,
    Paragraph,
    Quote,
    Row,
    Span,
    Table,
    cells,
    plain,
    spans,
)
from kakehashi.reports.outline.report import Report

__all__ = [
    "Block",
    "Break",
    "Callout",
    "Cell",
    "Fields",
    "Figure",
    "Heading",
    "Items",
    "Line",
    "Paragraph",
    "Quote",
    "Report",
    "Row",
    "Span",
    "Table",
    "cells",
    "plain",
    "spans",
]
