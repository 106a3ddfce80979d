"""What is shown, as tables: for the command line's --table, for the web and for reports."""

from __future__ import annotations
