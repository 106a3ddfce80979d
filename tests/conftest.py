"""Settings of all tests."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings
from tests.chromium import chromium_running

# Tests are not timed; on CI the same examples are drawn each time.
settings.register_profile("kakehashi", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("kakehashi")


@pytest.fixture(scope="module")
def browser():
    """A browser; not for longer than a module, since Django opens no database beside it."""
    with chromium_running() as chromium:
        yield chromium
