"""The fast exact checker against the one that looks at every model."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from tests.relations.models import LargestModel, all_models
from tests.strategies import LABELS, Told, networks

from kakehashi.relations.literals import Literal
from kakehashi.relations.rows import Row


def test_both_checkers_agree_on_every_consistency_of_three_nodes():
    nodes = ("a", "b", "c")
    models = all_models(nodes)
    differ = []
    for labels in product(LABELS, repeat=3):
        rows = [
            Row(x + y, x, y, label)
            for (x, y), label in zip(("ab", "bc", "ac"), labels, strict=False)
        ]
        expected = bool(models.possible(rows, {}).any())
        if LargestModel(nodes, rows, {}).consistent != expected:
            differ.append(labels)
    assert differ == []


@given(networks(("a", "b", "c", "d"), covers=True))
@settings(max_examples=300)
def test_both_checkers_agree_on_every_entailment_of_four_nodes_with_covers(told: Told):
    models = all_models(told.nodes)
    possible = models.possible(told.rows, told.covered)
    largest = LargestModel(told.nodes, told.rows, told.covered)
    questions = list(product(Literal, told.nodes, told.nodes))
    expected = [models.entails(possible, *question) for question in questions]
    assert expected == [largest.entails(*question) for question in questions]


def test_there_are_as_many_models_as_sets_of_kinds():
    assert tuple(
        len(all_models(nodes).non_empty) for nodes in (("a", "b", "c"), ("a", "b", "c", "d"))
    ) == (128, 32_768)
