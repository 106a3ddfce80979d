"""Contradictions, admission, quarantine and confidence."""

from __future__ import annotations

import random

from tests.relations.models import LargestModel
from tests.relations.proof_checker import check_proof
from tests.relations.test_rounds import true_network
from tests.strategies import LABELS

from kakehashi.relations.consistency import (
    Admission,
    admit,
    confidence,
    find_contradictions,
    repair,
    without,
)
from kakehashi.relations.index import Index
from kakehashi.relations.literals import DR, EQ, PO, PP, Literal
from kakehashi.relations.network import Network
from kakehashi.relations.reasoner import Reasoner
from kakehashi.relations.rows import Row

CHAIN = [Row("1", "a", "b", EQ | PP, 0.9), Row("2", "b", "c", PP, 0.4)]


def plain(*rows: Row) -> Network:
    return Network(Index(rows), {})


def random_network(seed: int) -> tuple[list[str], Network]:
    rng = random.Random(seed)
    nodes = ["a", "b", "c", "d", "e"]
    rows = [
        Row(f"r{n}", *rng.sample(nodes, 2), rng.choice(LABELS), rng.choice([0.3, 0.6, 0.9]))
        for n in range(7)
    ]
    return nodes, plain(*rows)


def consistent(nodes: list[str], network: Network) -> bool:
    return LargestModel(nodes, network.index.rows.values(), network.covered).consistent


def test_a_contradiction_is_found_exactly_where_no_model_exists():
    for seed in range(600):
        nodes, network = random_network(seed)
        assert bool(find_contradictions(network)) != consistent(nodes, network), seed


def test_the_rows_of_a_witness_cannot_all_be_true_and_are_few():
    for seed in range(300):
        nodes, network = random_network(seed)
        for found in find_contradictions(network):
            check_proof(found.proof, network.index.rows, network.covers, network.atoms)
            alone = plain(*(network.index.rows[row] for row in found.rows))
            assert not consistent(nodes, alone)
            for row in found.rows:
                assert consistent(nodes, without(alone, [row])), "a witness is minimal"


def test_disjoint_practices_make_a_wrong_row_visible():
    rows = [Row("1", "x", "p", EQ | PP), Row("2", "x", "q", EQ | PP)]
    assert find_contradictions(Network(Index(rows), {})) == []
    (found,) = find_contradictions(Network(Index(rows), {}, frozenset({"p", "q"})))
    assert (found.told, found.rows) == ("", frozenset({"1", "2"}))


def test_repair_leaves_a_consistent_network_and_is_the_same_every_time():
    for seed in range(300):
        nodes, network = random_network(seed)
        mended = repair(network)
        assert consistent(nodes, mended.network)
        assert mended.quarantined == repair(network).quarantined
        assert set(mended.quarantined) <= mended.contested


def test_the_row_of_lowest_confidence_is_set_aside():
    network = plain(*CHAIN, Row("3", "a", "c", DR, 0.2))
    assert repair(network).quarantined == ("3",)


def test_what_rests_on_contested_rows_only_is_known_by_the_safe_reasoner():
    mended = repair(plain(*CHAIN, Row("3", "a", "c", DR, 0.2), Row("4", "x", "y", PP)))
    assert Reasoner(mended.network).prove(Literal.PART, "a", "c")
    assert mended.safe().prove(Literal.PART, "a", "c") is None
    assert mended.safe().prove(Literal.PART, "x", "y")


def test_a_new_row_is_admitted_as_the_models_say():
    for seed in range(400):
        nodes, network = true_network(seed, covers=False, atoms=False)
        rng = random.Random(seed)
        known = Reasoner(network).nodes
        row = Row("new", *rng.sample(known, 2), rng.choice(LABELS))
        verdict = admit(Reasoner(network), row).verdict
        more = plain(*network.index.rows.values(), row)
        assert (verdict is Admission.CONTRADICTS) == (not consistent(nodes, more)), seed
        label = Reasoner(network).label(row.subject, row.object)
        assert (verdict is Admission.FOLLOWS) == (label & row.label == label), seed


def test_confidence_is_that_of_the_weakest_row_of_the_best_proof():
    network = plain(*CHAIN, Row("3", "a", "c", EQ | PP, 0.7))
    assert confidence(network, Literal.PART, "a", "c") == 0.7
    assert confidence(network, Literal.NOT_PART, "c", "a") == 0.4
    assert confidence(network, Literal.DISJOINT, "a", "c") == 0.0


def test_a_longer_chain_is_never_more_certain():
    rows = [Row(str(n), f"n{n}", f"n{n + 1}", EQ | PP, 0.6) for n in range(6)]
    assert confidence(plain(*rows), Literal.PART, "n0", "n6") == 0.6


def test_labels_of_a_node_are_those_of_its_pairs():
    for seed in range(60):
        covers = seed % 2 == 0
        _, network = true_network(seed, covers=covers, atoms=covers)
        reasoner = Reasoner(network)
        for x in reasoner.nodes:
            labels = reasoner.labels_of(x)
            for y in reasoner.nodes:
                if x != y:
                    assert labels.get(y, 31) == reasoner.label(x, y)
            for y, label, proofs in reasoner.relations_of(x):
                assert label == labels[y]
                for proof in proofs:
                    check_proof(proof, network.index.rows, network.covers, network.atoms)


def test_partial_overlap_chained_with_partial_overlap_gives_nothing():
    reasoner = Reasoner(plain(Row("1", "a", "b", PO), Row("2", "b", "c", PO)))
    assert reasoner.label("a", "c") == 31
    assert "c" not in reasoner.labels_of("a")
