"""The REST API under /api/v1/: the same operations and permissions as everywhere.

Programs act for a person by a token (`bearer`); every error is a `Problem` in
both languages (`errors`); /api/v1/openapi.json describes it all.
"""

from __future__ import annotations
