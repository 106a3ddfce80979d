from __future__ import annotations

from functools import reduce
from itertools import combinations
from operator import and_

import pytest
from tests.relations.models import all_models
from tests.strategies import LABELS

from kakehashi.relations.literals import ANY, MASK, Literal, literals_of

SAYABLE = {
    reduce(and_, masks, ANY)
    for count in range(len(MASK) + 1)
    for masks in combinations(MASK.values(), count)
} - {0}


def test_exactly_fourteen_labels_can_be_said():
    assert len(SAYABLE) == 14
    assert set(LABELS) == SAYABLE


@pytest.mark.parametrize("label", sorted(SAYABLE))
def test_the_literals_of_a_label_say_it_and_nothing_else(label: int):
    assert label == reduce(and_, (MASK[key] for key in literals_of(label)), ANY)


@pytest.mark.parametrize("label", sorted(SAYABLE))
def test_no_fewer_literals_would_say_it(label: int):
    fewest = min(
        count
        for count in range(len(MASK) + 1)
        for masks in combinations(MASK.values(), count)
        if reduce(and_, masks, ANY) == label
    )
    assert fewest == len(literals_of(label))


@pytest.mark.parametrize("label", sorted(set(range(32)) - SAYABLE))
def test_a_label_that_literals_cannot_say_is_refused(label: int):
    with pytest.raises(ValueError, match=str(label)):
        literals_of(label)


@pytest.mark.parametrize("literal", Literal)
def test_a_negation_holds_in_exactly_the_other_models(literal: Literal):
    models = all_models(("a", "b", "c"))
    holds = models.holds(literal, "a", "b")
    assert (~holds).tolist() == models.holds(literal.negation, "a", "b").tolist()
    assert literal == literal.negation.negation
