"""Classes can be told apart in colour, in grey, and with every kind of colour vision."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from tests.reports.charts.colour_vision import MATRICES, contrast, difference

from kakehashi.reports.charts.classes import CLASSES, UNKNOWN
from kakehashi.reports.charts.flow_chart import KINDS
from kakehashi.reports.charts.heat_cell import STEPS
from kakehashi.reports.charts.svg import PAPER

LEAST = {"usual": 30, "protan": 30, "deutan": 30, "tritan": 30, "grey": 15}
"""Difference of colours (CIE76) that no pair of solid classes falls below; about 2 is just seen."""
TOGETHER = [one for one in CLASSES if one.key != UNKNOWN]
"""Plain unknown stands only where candidates were not looked for."""


def test_the_matrices_keep_white_white():
    for rows in MATRICES.values():
        assert all(sum(row) == pytest.approx(1, abs=1e-4) for row in rows)


@pytest.mark.parametrize("vision", MATRICES)
def test_each_pair_of_classes_differs_by_pattern_or_by_colour(vision):
    for one, other in combinations(TOGETHER, 2):
        if one.pattern == other.pattern:
            assert difference(one.colour, other.colour, vision) >= LEAST[vision], (
                one.key,
                other.key,
            )


def test_solid_classes_are_steps_of_lightness():
    solid = [one.colour for one in CLASSES if one.confirmed]

    ladder = sorted(solid, key=lambda colour: contrast(colour, "#000000"))
    assert min(contrast(dark, light) for dark, light in pairwise(ladder)) >= 1.7


def test_what_is_not_confirmed_has_a_pattern_of_its_own_on_paper():
    patterns = [one.pattern for one in TOGETHER if not one.confirmed]

    assert len(patterns) == 3
    assert len(set(patterns)) == 3
    assert all(one.outline for one in CLASSES if not one.confirmed)


def test_what_is_drawn_stands_out_from_the_paper():
    for one in CLASSES:
        edge = one.outline or one.colour
        assert contrast(edge, PAPER) >= 3, one.key  # WCAG 2.2, 1.4.11


def test_numbers_on_shades_can_be_read_and_shades_darken():
    assert min(contrast(step.ink, step.fill) for step in STEPS) >= 4.5
    assert min(contrast(one.fill, other.fill) for one, other in pairwise(STEPS)) >= 1.18
    lights = [contrast(step.fill, "#000000") for step in STEPS]
    assert lights == sorted(lights, reverse=True)


def test_shades_are_not_green():
    for step in STEPS:
        red, green, blue = (int(step.fill[place : place + 2], 16) for place in (1, 3, 5))
        assert blue >= green >= red


def test_relations_differ_by_their_dashes():
    assert len({kind.dashes for kind in KINDS}) == len(KINDS)
    for kind in KINDS:
        assert contrast(kind.colour, PAPER) >= 2.5
