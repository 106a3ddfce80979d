from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from tests.relations.derivations import is_instance_of_rule, unsound_steps
from tests.relations.models import LargestModel, all_models
from tests.strategies import DECISIONS, LABELS, Told, networks

from kakehashi.relations.facts import Derivation, Facts, facts_about
from kakehashi.relations.index import Index
from kakehashi.relations.literals import DR, EQ, PO, PP, PPI, Literal
from kakehashi.relations.rows import Row

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741
FOUR = ("a", "b", "c", "A")
SIX = ("a", "b", "c", "d", "e", "A")
WHOLE, SOME = EQ | PPI, EQ | PP | PPI | PO
"""Superset and intersects, read leniently."""


def derived(told: Told, node: str = "A") -> Facts:
    return facts_about(Index(told.rows), told.covered, node)


def entailed(told: Told, node: str = "A") -> set[tuple[Literal, str]]:
    largest = LargestModel(told.nodes, told.rows, told.covered)
    assert largest.consistent
    others = [other for other in told.nodes if other != node]
    return {
        (literal, x) for literal, x in product(Literal, others) if largest.entails(literal, x, node)
    }


@given(networks(FOUR, organisation="A"))
@settings(max_examples=1500)
def test_without_covers_the_facts_are_exactly_what_is_entailed(told: Told):
    models = all_models(FOUR)
    possible = models.possible(told.rows, {})
    questions = list(product(Literal, FOUR[:3]))
    expected = {q for q in questions if models.entails(possible, *q, "A")}
    assert expected == set(derived(told).derivations)


@given(networks(SIX, organisation="A"))
@settings(max_examples=300)
def test_without_covers_the_facts_of_six_nodes_are_exactly_what_is_entailed(told: Told):
    assert entailed(told) == set(derived(told).derivations)


@given(networks(FOUR, organisation="A", covers=True))
@settings(max_examples=1500)
def test_with_covers_every_fact_is_entailed(told: Told):
    models = all_models(FOUR)
    possible = models.possible(told.rows, told.covered)
    facts = derived(told).derivations
    assert [fact for fact in facts if not models.entails(possible, *fact, "A")] == []


@given(networks(FOUR, covers=True))
@settings(max_examples=500)
def test_facts_about_any_node_are_entailed(told: Told):
    largest = LargestModel(told.nodes, told.rows, told.covered)
    facts = derived(told, "b").derivations
    assert [(literal, x) for literal, x in facts if not largest.entails(literal, x, "b")] == []


@given(networks(SIX, organisation="A", covers=True))
@settings(max_examples=500)
def test_every_derivation_is_a_rule_applied_to_earlier_facts(told: Told):
    facts = derived(told)
    assert unsound_steps(facts, {row.id: row for row in told.rows}, told.covered) == []


@given(networks(SIX, organisation="A", covers=True))
@settings(max_examples=200)
def test_what_a_proof_names_is_enough_to_entail_what_it_proves(told: Told):
    facts = derived(told)
    by_id = {row.id: row for row in told.rows}
    for fact in facts.derivations:
        steps = facts.proof(fact)
        used = tuple(by_id[row] for step in steps.values() for row in step.rows)
        rules = {step.rule for step in steps.values()}
        covered = told.covered if rules & {"C1", "C2", "C3", "C5"} else {}
        assert fact in entailed(Told(told.nodes, used, covered))


def test_a_step_with_a_wrong_premise_or_row_is_no_instance_of_a_rule():
    rows = {
        row.id: row
        for row in (
            Row("d1", "c1", "A", EQ | PP),
            Row("d2", "c2", "A", EQ | PP),
            Row("d3", "c3", "A", DR),
            Row("i", "p", "c3", SOME),
            Row("h", "q", "p", EQ | PP),
        )
    }
    covered = {"p": ("c1", "c2")}
    facts = facts_about(Index(rows.values()), covered, "A")
    assert {"told", "C1", "part-of-part", "overlaps-a-disjoint"} <= {
        step.rule for step in facts.derivations.values()
    }
    assert unsound_steps(facts, rows, covered) == []
    accepted = [
        (fact, wrong)
        for fact, right in facts.derivations.items()
        for wrong in tampered(right)
        if is_instance_of_rule(fact, wrong, "A", rows, covered)
    ]
    assert accepted == []


def tampered(right: Derivation) -> Iterator[Derivation]:
    """Yield the derivation with one premise left out, denied or moved, or another row."""
    for place, (literal, node) in enumerate(right.premises):
        before, after = right.premises[:place], right.premises[place + 1 :]
        for wrong in ((), ((literal.negation, node),), ((literal, f"not {node}"),)):
            yield replace(right, premises=(*before, *wrong, *after))
    if right.rows:
        for row in {"d1", "d2", "d3", "i", "h"} - set(right.rows):
            yield replace(right, rows=(row,))
        yield replace(right, rows=())


def test_a_fact_before_its_premises_is_no_proof():
    circular = Facts("A")
    circular.derivations[P, "a"] = Derivation("part-of-part", ("1",), ((P, "b"),))
    circular.derivations[P, "b"] = Derivation("part-of-part", ("2",), ((P, "a"),))
    rows = {"1": Row("1", "a", "b", EQ), "2": Row("2", "b", "a", EQ)}
    assert (P, "a") in unsound_steps(circular, rows, {})


COVER = {"p": ("c1", "c2", "c3")}


def decided(*labels: int) -> list[Row]:
    return [Row(f"d{n}", f"c{n}", "A", label) for n, label in enumerate(labels, 1) if label]


IN_PLACE, PARTIAL, PLANNED, MISSING = DECISIONS


@pytest.mark.parametrize(
    ("rows", "expected", "rule"),
    [
        (decided(IN_PLACE, IN_PLACE, IN_PLACE), (P, "p"), "C1"),
        (decided(MISSING, MISSING, MISSING), (D, "p"), "C2"),
        ([Row("o", "p", "A", SOME), *decided(MISSING, 0, MISSING)], (O, "c2"), "C3"),
        ([Row("n", "p", "A", PLANNED), *decided(IN_PLACE, IN_PLACE)], (N, "c3"), "C5"),
    ],
)
def test_covered_rules(rows: list[Row], expected: tuple[Literal, str], rule: str):
    facts = facts_about(Index(rows), COVER, "A")
    assert rule == facts.derivations[expected].rule
    for row in rows:
        fewer = facts_about(Index(r for r in rows if r is not row), COVER, "A")
        assert expected not in fewer, f"still follows without {row}"


def test_intersecting_rows_transfer_satisfaction_only_when_declared_covered():
    rows = [Row("i1", "p", "c1", SOME), Row("i2", "p", "c2", SOME), *decided(IN_PLACE, IN_PLACE)]
    assert (P, "p") not in facts_about(Index(rows), {}, "A")
    assert (P, "p") in facts_about(Index(rows), {"p": ("c1", "c2")}, "A")


@given(networks(FOUR, organisation="A", covers=True))
@settings(max_examples=300)
def test_consistent_decisions_show_no_conflict(told: Told):
    assert derived(told).conflicts() == []


def test_decisions_that_cannot_all_be_true_always_show_a_conflict():
    rng = random.Random(7)
    models = all_models(FOUR)
    seen = {True: 0, False: 0}
    while min(seen.values()) < 400:
        labels = [rng.choice([0, 0, *LABELS]) for _ in range(3)]
        rows = [
            Row(x + y, x, y, label)
            for (x, y), label in zip(("ab", "bc", "ac"), labels, strict=False)
        ]
        rows = [row for row in rows if row.label]
        if not models.possible(rows, {}).any():
            continue
        rows += [Row(f"d{x}", x, "A", rng.choice(DECISIONS)) for x in FOUR[:3]]
        consistent = bool(models.possible(rows, {}).any())
        seen[consistent] += 1
        assert consistent == (facts_about(Index(rows), {}, "A").conflicts() == []), rows


def crosswalk_like(rng: random.Random) -> Told:
    """Return a network as a library has it: practices, leaves with rows, perhaps a parent."""
    practices = [f"c{n}" for n in range(rng.randint(2, 4))]
    leaves = [f"p{n}" for n in range(rng.randint(1, 2))]
    parent = ["q"] if rng.random() < 0.5 else []
    rows: list[Row] = []
    covered: dict[str, tuple[str, ...]] = {}

    def tell(x: str, y: str, label: int) -> None:
        rows.append(Row(f"r{len(rows)}", x, y, label))

    for leaf in leaves:
        within = rng.random() < 0.25
        chosen = rng.sample(practices, 1 if within else rng.randint(1, min(3, len(practices))))
        for practice in chosen:
            tell(leaf, practice, rng.choice([EQ, EQ | PP] if within else [WHOLE, WHOLE, SOME]))
        if rng.random() < 0.75:
            covered[leaf] = tuple(chosen)
        if parent:
            tell(leaf, "q", EQ | PP)
    if parent and rng.random() < 0.7:
        covered["q"] = tuple(leaves)
    for practice in practices:
        if rng.random() < 0.7:
            tell(practice, "A", rng.choice(DECISIONS))
    return Told((*practices, *leaves, *parent, "A"), tuple(rows), covered)


def disjoint_practices(told: Told) -> tuple[Row, ...]:
    practices = [node for node in told.nodes if node.startswith("c")]
    return tuple(Row(f"{x} {y}", x, y, DR) for x, y in combinations(practices, 2))


def test_in_networks_like_a_library_nothing_is_missed_even_knowing_that_practices_are_disjoint():
    rng = random.Random(2026)
    networks_seen = facts_seen = 0
    while networks_seen < 2000:
        told = crosswalk_like(rng)
        with_hub = replace(told, rows=told.rows + disjoint_practices(told))
        if not LargestModel(with_hub.nodes, with_hub.rows, with_hub.covered).consistent:
            continue
        networks_seen += 1
        facts = set(derived(told).derivations)
        facts_seen += len(facts)
        assert entailed(with_hub) == facts, told
    assert facts_seen > 5 * networks_seen


def arbitrary(rng: random.Random, nodes: tuple[str, ...]) -> Told:
    """Return any rows and covers at all that are consistent."""
    while True:
        others = nodes[:-1]
        rows = [
            Row(f"r{x}{y}", x, y, rng.choice(LABELS))
            for x, y in combinations(others, 2)
            if rng.random() < 0.5
        ]
        rows += [
            Row(f"d{x}", x, nodes[-1], rng.choice(DECISIONS)) for x in others if rng.random() < 0.5
        ]
        covered = {
            node: tuple(
                rng.sample([o for o in others if o != node], rng.randint(1, len(others) - 1))
            )
            for node in others
            if rng.random() < 0.5
        }
        if LargestModel(nodes, rows, covered).consistent:
            return Told(nodes, tuple(rows), covered)


def test_the_share_missed_in_arbitrary_networks_with_covers_stays_small(capsys):
    """No rule looks inside a union: "p lies in c1 or c2, shares nothing with c1, so in c2".

    Such facts need rows between provisions that crosswalks to disjoint practices
    do not have (see the test above); being complete here would take a case
    distinction over parts. Five seeds gave 1.8 to 2.2 %, and leaving out any one
    of C1, C2, C3, C5 gave 3.3 % or more: above 2.5 % a rule has been lost.
    """
    share = missed_share(1500)
    with capsys.disabled():
        print(f"\nfacts missed with covers in arbitrary networks: {share:.1%}")
    assert share < 0.025


def missed_share(count: int) -> float:
    rng = random.Random(11)
    found = wanted = 0
    for _ in range(count):
        told = arbitrary(rng, FOUR if rng.random() < 0.5 else SIX)
        truth, facts = entailed(told), set(derived(told).derivations)
        assert facts <= truth
        wanted += len(truth)
        found += len(facts)
    return 1 - found / wanted
