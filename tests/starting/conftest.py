from __future__ import annotations

import pytest
from tests.bundled import bundled_library
from tests.starting.example import ruled_in


@pytest.fixture(scope="session")
def library():
    return bundled_library()


@pytest.fixture(scope="session")
def ruled(tmp_path_factory):
    return ruled_in(tmp_path_factory.mktemp("rules"))
