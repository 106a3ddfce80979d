"""Read PDF, DOCX, HTML, Markdown and plain text into passages with exact locators."""

from __future__ import annotations
