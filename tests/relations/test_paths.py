from __future__ import annotations

import random
from itertools import product

import pytest
from hypothesis import given, settings
from tests.relations.models import AllModels, LargestModel, all_models
from tests.relations.proof_checker import check_proof
from tests.strategies import LABELS, Told, networks

from kakehashi.model import Relation
from kakehashi.relations.index import Index
from kakehashi.relations.literals import ANY, EQ, MASK, PO, PP, Literal, literals_of
from kakehashi.relations.paths import Walks, find_path
from kakehashi.relations.proof import proof_of_path
from kakehashi.relations.rows import LENIENT, STRICT, Row

THREE = ("a", "b", "c")
FOUR = ("a", "b", "c", "d")


def proved(index: Index, nodes: tuple[str, ...]) -> set[tuple[Literal, str, str]]:
    return {
        (literal, x, y)
        for literal, x, y in product(Literal, nodes, nodes)
        if find_path(index, literal, x, y) is not None
    }


def entailed(models: AllModels, nodes: tuple[str, ...], rows: tuple[Row, ...]):
    possible = models.possible(rows, {})
    return {key for key in product(Literal, nodes, nodes) if models.entails(possible, *key)}


def triangle(labels: tuple[int, ...]) -> tuple[Row, ...]:
    return tuple(
        Row(x + y, x, y, label) for (x, y), label in zip(("ab", "bc", "ac"), labels, strict=False)
    )


@pytest.mark.parametrize("first", LABELS)
def test_every_network_of_three_nodes_proves_exactly_what_is_entailed(first: int):
    models = all_models(THREE)
    for others in product(LABELS, repeat=2):
        rows = triangle((first, *others))
        if models.possible(rows, {}).any():
            assert entailed(models, THREE, rows) == proved(Index(rows), THREE), rows


@pytest.mark.parametrize("first", LABELS)
def test_every_contradiction_of_three_nodes_is_a_path_against_a_told_row(first: int):
    models = all_models(THREE)
    for others in product(LABELS, repeat=2):
        rows = triangle((first, *others))
        expected = not models.possible(rows, {}).any()
        assert expected == contradicted(rows), rows


def contradicted(rows: tuple[Row, ...]) -> bool:
    index = Index(rows)
    told = ((row, *key) for row in rows for key in literals_of(row.label))
    return any(
        find_path(index, literal.negation, *pair) is not None
        for row, literal, forward in told
        for pair in [(row.subject, row.object) if forward else (row.object, row.subject)]
    )


@given(networks(FOUR))
@settings(max_examples=1500)
def test_networks_of_four_nodes_prove_exactly_what_is_entailed(told: Told):
    assert entailed(all_models(FOUR), FOUR, told.rows) == proved(Index(told.rows), FOUR)


@given(networks(("a", "b", "c", "d", "e", "f")))
@settings(max_examples=150)
def test_networks_of_six_nodes_prove_exactly_what_is_entailed(told: Told):
    largest = LargestModel(told.nodes, told.rows, {})
    expected = {k for k in product(Literal, told.nodes, told.nodes) if largest.entails(*k)}
    assert expected == proved(Index(told.rows), told.nodes)


@given(networks(FOUR))
@settings(max_examples=200)
def test_a_path_leads_from_x_to_y_and_its_rows_alone_entail_what_it_proves(told: Told):
    index = Index(told.rows)
    for literal, x, y in proved(index, FOUR):
        path = find_path(index, literal, x, y) or ()
        nodes = [x, *(step.to for step in path)]
        assert nodes == [*(step.frm for step in path), y]
        rows = [index.rows[step.row] for step in path]
        assert [{r.subject, r.object} for r in rows] == [{s.frm, s.to} for s in path]
        assert LargestModel(FOUR, rows, {}).entails(literal, x, y)


@pytest.mark.parametrize(("first", "second"), list(product(LABELS, repeat=2)))
def test_two_rows_in_a_row_say_what_composition_of_sets_says(first: int, second: int):
    rows = (Row("ab", "a", "b", first), Row("bc", "b", "c", second))
    models = all_models(THREE)
    possible = models.possible(rows, {})
    expected = sum(
        base
        for base in (1, 2, 4, 8, 16)
        if (possible & models.possible([Row("ac", "a", "c", base)], {})).any()
    )
    assert expected == label_between(Index(rows), "a", "c")


def label_between(index: Index, x: str, y: str) -> int:
    label = ANY
    for (literal, forward), mask in MASK.items():
        if find_path(index, literal, *((x, y) if forward else (y, x))) is not None:
            label &= mask
    return label


@pytest.mark.parametrize("reading", [LENIENT, STRICT])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Relation.INTERSECTS, Relation.INTERSECTS),
        (Relation.NONE, Relation.NONE),
        (Relation.SUBSET, Relation.SUPERSET),
    ],
)
def test_nothing_follows_from_chains_that_tools_like_to_follow(first, second, reading):
    rows = [Row("ab", "a", "b", reading[first]), Row("bc", "b", "c", reading[second])]
    assert label_between(Index(rows), "a", "c") == ANY


def test_two_parts_of_the_same_provision_need_not_overlap():
    index = Index([Row("ab", "a", "b", EQ | PP), Row("cb", "c", "b", EQ | PP)])
    assert find_path(index, Literal.OVERLAP, "a", "c") is None


def test_the_shortest_of_several_proofs_is_returned():
    index = Index(
        [
            Row("1", "a", "b", PP),
            Row("2", "b", "c", PP),
            Row("3", "c", "d", PP),
            Row("short", "b", "d", EQ | PP),
        ]
    )
    path = find_path(index, Literal.PART, "a", "d")
    assert path is not None
    assert [step.row for step in path] == ["1", "short"]


def test_a_set_is_part_of_itself_without_any_row():
    assert find_path(Index(), Literal.PART, "a", "a") == ()
    assert find_path(Index(), Literal.OVERLAP, "a", "a") == ()


def test_absence_of_a_row_is_neither_overlap_nor_disjointness():
    index = Index([Row("1", "a", "b", PO)])
    found = [find_path(index, literal, "a", "unheard-of") for literal in Literal]
    assert found == [None] * 4


def test_every_path_is_a_proof_that_an_independent_checker_accepts():
    """Also read from the other side, and on rows that contradict each other."""
    rng = random.Random(7)
    for _ in range(400):
        nodes = "abcde"
        pairs = rng.sample([(x, y) for x in nodes for y in nodes if x != y], 7)
        rows = [Row(f"r{n}", x, y, rng.choice(LABELS)) for n, (x, y) in enumerate(pairs)]
        index = Index(rows)
        for literal in Literal:
            for x in nodes:
                for forward in (True, False):
                    walks = Walks(index, literal, x, forward=forward)
                    for y in walks:
                        path = walks.path(y)
                        ends = (x, y) if forward else (y, x)
                        proof = proof_of_path(literal, *ends, path, forward=forward)
                        assert (literal, *ends) == (proof.literal, proof.x, proof.y)
                        check_proof(proof, index.rows, (), ())
                        assert find_path(index, literal, *ends) is not None
                    others = [y for y in nodes if y not in walks]
                    ends = [(x, y) if forward else (y, x) for y in others]
                    assert all(find_path(index, literal, *pair) is None for pair in ends)
