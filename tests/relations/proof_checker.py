"""A second, tiny checker: verifies a proof step by step, trusting nothing but rows and covers."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping

from kakehashi.relations.literals import MASK, Literal
from kakehashi.relations.proof import Proof
from kakehashi.relations.rows import Row

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741
Cover = tuple[str, tuple[str, ...]]


def check_proof(
    proof: Proof, rows: Mapping[str, Row], covers: Collection[Cover], atoms: Collection[str]
) -> None:
    """Fail on the first step that does not follow."""
    for premise in proof.premises:
        check_proof(premise, rows, covers, atoms)
    told = [(p.literal, p.x, p.y) for p in proof.premises]
    claim = (proof.literal, proof.x, proof.y)
    if proof.cover:
        assert proof.cover in covers, "the cover must have been declared"
        assert follows_by_cover(claim, proof.rule, proof.cover, set(told)), proof
    elif proof.rule == "told":
        assert says(rows[proof.row], *claim), proof
    elif proof.rule == "atoms":
        assert proof.literal is D
        assert proof.x != proof.y
        assert {proof.x, proof.y} <= set(atoms)
    else:
        assert follows(claim, proof.rule, told), proof


def says(row: Row, literal: Literal, x: str, y: str) -> bool:
    """Say whether a row's label leaves only what a literal allows."""
    forward = (row.subject, row.object) == (x, y) and row.label & ~MASK[literal, True] == 0
    backward = (row.object, row.subject) == (x, y) and row.label & ~MASK[literal, False] == 0
    return forward or backward


def follows(claim: tuple[Literal, str, str], rule: str, told: list) -> bool:
    literal, x, y = claim
    if rule == "self":
        return x == y and literal in (P, O) and not told
    if rule == "chain":
        joined = all(a[2] == b[1] for a, b in itertools.pairwise(told))
        ends = (told[0][1], told[-1][2])
        return literal is P and joined and all(t[0] is P for t in told) and ends == (x, y)
    if rule == "lack-apart":
        (o, x1, b1), (d, b2, y1) = told
        return (literal, o, d, x1, b1, y1) == (N, O, D, x, b2, y)
    (p1, *first), (core, a, b), (p2, *second) = told
    wanted = {
        "apart": (D, [x, a], [y, b]),
        "meet": (O, [a, x], [b, y]),
        "lack": (N, [a, x], [y, b]),
    }[rule]
    return (literal, core, first, second, p1, p2) == (wanted[0], wanted[0], *wanted[1:], P, P)


def follows_by_cover(claim: tuple, rule: str, cover: Cover, told: set) -> bool:
    """Read the rules C1 to C5 off: each in both directions where its literal is symmetric."""
    literal, x, y = claim
    whole, parts = cover
    if rule == "C1":
        return literal is P and x == whole and told == {(P, c, y) for c in parts}
    if rule == "C4":
        rest = {(D, x, c) for c in parts if c != y}
        return literal is P and y in parts and told == {(P, x, whole), *rest}
    for one, z in ((x, y), (y, x)) if literal in (D, O) else ((x, y),):
        if rule == "C2" and literal is D and one == whole:
            if told == {(D, c, z) for c in parts}:
                return True
        elif rule in ("C3", "C5") and one in parts:
            of_whole, of_rest = (O, D) if rule == "C3" else (N, P)
            needed = {(of_whole, whole, z), *((of_rest, c, z) for c in parts if c != one)}
            if literal is of_whole and told == needed:
                return True
    return False
