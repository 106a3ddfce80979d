"""Published OSCAL files that stand beside the project on some machines."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def sources() -> Path:
    folder = ROOT.parent / "shared" / "sources"
    if not folder.exists():
        pytest.skip("the published files are not on this machine")
    return folder
