"""What tests of official texts share: the bundled library, and a data folder of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.bundled import bundled_library

from kakehashi.library.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    return bundled_library()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep attached texts away from those of whoever runs the tests."""
    monkeypatch.setenv("KAKEHASHI_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "attached"
