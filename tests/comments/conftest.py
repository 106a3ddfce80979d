from __future__ import annotations

import pytest
from tests.bundled import bundled_library

from kakehashi.library.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    return bundled_library()
