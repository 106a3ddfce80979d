"""What tests of the workspace share."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

NOW = datetime(2026, 4, 1, 9, 30, tzinfo=UTC)
AIKO = "aiko"
both_databases = pytest.mark.parametrize("new_database", ["sqlite", "postgresql"], indirect=True)
