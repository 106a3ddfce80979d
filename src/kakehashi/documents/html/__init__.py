"""Read HTML: the main content, without menus, notices, scripts, headers and footers."""

from __future__ import annotations

from kakehashi.documents.html.read import read_html

__all__ = ["read_html"]
