"""Charts: drawings of plain records as SVG that prints, and tells its figures in words."""

from __future__ import annotations
