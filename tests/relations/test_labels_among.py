"""Asked about some nodes only, a reasoner says of them what it says when asked about all."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library

from kakehashi.relations.index import Index
from kakehashi.relations.network import Network, network_of
from kakehashi.relations.reasoner import Reasoner


@pytest.mark.parametrize("plain", [True, False], ids=["rows alone", "with covers"])
def test_labels_among_some_are_those_among_all(plain):
    library = bundled_library()
    first, second = "hiroshima-guiding-principles-2023", "nist-ai-rmf-1.0"
    network = network_of(library, among={first, second})
    if plain:
        network = Network(Index(network.index.rows.values()), {})
    reasoner = Reasoner(network)
    refs = [one.ref for one in library.frameworks[second].provisions]
    known = 0
    for x in library.frameworks[first].provisions:
        among = reasoner.labels_of(x.ref, [*refs, "nowhere:1"])
        assert among == {y: at for y, at in reasoner.labels_of(x.ref).items() if y in set(refs)}
        known += len(among)

    assert known > 0
