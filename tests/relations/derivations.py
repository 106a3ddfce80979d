"""Check a derivation rule by rule, sharing no code with the rules that made it."""

from __future__ import annotations

from collections.abc import Mapping

from kakehashi.relations.facts import Derivation, Fact, Facts
from kakehashi.relations.literals import DR, EQ, PP, PPI, Literal
from kakehashi.relations.rows import Row

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741

ALONG_ROWS = {
    "part-of-part": (P, "part", P),
    "part-of-disjoint": (D, "part", D),
    "overlaps-a-part": (P, "overlaps", O),
    "overlaps-a-disjoint": (D, "overlaps", N),
    "whole-of-overlapping": (O, "whole", O),
    "whole-of-missing": (N, "whole", N),
}
"""Rule: what is known of y, how the row says x stands to y, what follows for x."""
UNARY = {"non-empty": (P, O), "disjoint-not-part": (D, N)}
EVERY_PART = {"C1": P, "C2": D}
ALL_BUT_ONE = {"C3": (O, D), "C5": (N, P)}

Cover = Mapping[str, tuple[str, ...]]


def unsound_steps(facts: Facts, rows: Mapping[str, Row], covered: Cover) -> list[Fact]:
    """Return the facts whose derivation is no instance of a rule, or rests on a later fact."""
    known: set[Fact] = set()
    wrong = []
    for fact, derivation in facts.derivations.items():
        if not set(derivation.premises) <= known or not is_instance_of_rule(
            fact, derivation, facts.node, rows, covered
        ):
            wrong.append(fact)
        known.add(fact)
    return wrong


def is_instance_of_rule(
    fact: Fact, derivation: Derivation, node: str, rows: Mapping[str, Row], covered: Cover
) -> bool:
    literal, x = fact
    premises, rule = derivation.premises, derivation.rule
    told = [rows[row] for row in derivation.rows]
    if rule == "told":
        return not premises and len(told) == 1 and _says(told[0], literal, x, node)
    if rule in ALONG_ROWS:
        have, how, get = ALONG_ROWS[rule]
        if len(told) != 1 or len(premises) != 1 or literal is not get:
            return False
        known, y = premises[0]
        said = {"part": (P, x, y), "whole": (P, y, x), "overlaps": (O, x, y)}[how]
        return known is have and node not in (x, y) and _says(told[0], *said)
    if told:
        return False
    if rule in UNARY:
        have, get = UNARY[rule]
        return literal is get and premises == ((have, x),)
    if rule in EVERY_PART:
        wanted = EVERY_PART[rule]
        return literal is wanted and set(premises) == {(wanted, part) for part in covered[x]}
    if rule in ALL_BUT_ONE:
        of_whole, of_rest = ALL_BUT_ONE[rule]
        wholes = [p for p, parts in covered.items() if x in parts and (of_whole, p) in premises]
        return literal is of_whole and any(
            set(premises) == {(of_whole, p), *((of_rest, part) for part in covered[p] if part != x)}
            for p in wholes
        )
    return False


def _says(row: Row, literal: Literal, x: str, y: str) -> bool:
    if {x, y} != {row.subject, row.object}:
        return False
    label = row.label if (x, y) == (row.subject, row.object) else _converse(row.label)
    possible = {P: EQ | PP, N: 31 & ~(EQ | PP), D: DR, O: 31 & ~DR}[literal]
    return label & ~possible == 0


def _converse(label: int) -> int:
    swapped = label & ~(PP | PPI)
    return swapped | (PPI if label & PP else 0) | (PP if label & PPI else 0)
