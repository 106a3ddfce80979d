"""One server for all tests of the API; the other tests do not see it."""

from __future__ import annotations

import pytest
from tests.web.api.seeded import Seeded, seed
from tests.web.api.served import Server, serving


@pytest.fixture(scope="module")
def seeded(tmp_path_factory) -> Seeded:
    return seed(tmp_path_factory.mktemp("api") / "w")


@pytest.fixture(scope="module")
def server(seeded: Seeded):
    with serving(seeded.folder, KAKEHASHI_API_PER_MINUTE="100000") as running:
        yield running


@pytest.fixture
def owner(server: Server):
    return server.client("owner")


@pytest.fixture
def stranger(server: Server):
    return server.client("stranger")
