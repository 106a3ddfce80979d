"""A tiny library that is right in every way, for tests to spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

BAD_DATA = Path(__file__).parents[1] / "bad_data" / "library"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a copy of the good library, the folder `data` in tmp_path."""
    return Path(shutil.copytree(BAD_DATA / "good", tmp_path / "data"))
