"""Measure the relation engine beside the same rules in an answer-set solver, in one run.

Usage: python benchmarks/relations.py [SIZE …]      (numbers of provisions; default 500 2000 5000 10000)

For each size a consistent network of frameworks with hierarchies and crosswalks
is made (four rows a provision). Prints times in seconds, medians in
milliseconds, peak memory, and how many times faster the closure is than clingo
deriving the same literals. Clingo is asked up to 5,000 provisions only.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from statistics import median

import clingo

from kakehashi.relations.closure import close
from kakehashi.relations.consistency import admit, find_contradictions
from kakehashi.relations.index import Index
from kakehashi.relations.literals import DR, EQ, PO, PP, PPI, Literal, literals_of
from kakehashi.relations.network import Network
from kakehashi.relations.reasoner import Reasoner
from kakehashi.relations.rows import Row

CLINGO_UP_TO = 5000
RULES = """
p(X,X) :- node(X).                  p(X,Z) :- p(X,Y), p0(Y,Z).
d(X,Y) :- d0(X,Y).                  d(X,Y) :- d(Y,X).
d(X,Z) :- p(X,Y), d(Y,Z).
o(X,X) :- node(X).                  o(X,Y) :- o0(X,Y).
o(X,Y) :- o(Y,X).                   o(X,Z) :- o(X,Y), p(Y,Z).
n(X,Y) :- n0(X,Y).                  n(X,Y) :- d(X,Y).
n(X,Z) :- o(X,Y), d(Y,Z).           n(Z,Y) :- n(X,Y), p(X,Z).
n(X,Z) :- n(X,Y), p(Z,Y).
#show p/2. #show d/2. #show o/2. #show n/2.
"""
"""The rules of kakehashi.relations.paths, one for one."""


def main():
    sizes = [int(word) for word in sys.argv[1:]] or [500, 2000, 5000, 10000]
    if len(sizes) == 1:
        measure(sizes[0], network(sizes[0]))
    for size in sizes if len(sizes) > 1 else ():
        # A process for each, so that the peak memory is that of this size and not of the solver.
        subprocess.run([sys.executable, __file__, str(size)], check=True)


def measure(size, rows):
    start = time.perf_counter()
    closure = close(rows)
    closed = time.perf_counter() - start
    for number in range(len(closure.up)):
        closure.lacks(number)
    everything = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    index = Index(rows)
    reasoner = Reasoner(Network(index, {}))
    names = random.Random(2).sample(sorted(closure.number), 200)
    lazy = timed(reasoner.labels_of, names)
    pairs = list(zip(names, reversed(names), strict=True))
    admission = timed(lambda pair: admit(reasoner, Row("new", *pair, PP)), pairs)
    wrong = wrong_rows(rows, size // 200)
    start = time.perf_counter()
    found = find_contradictions(Network(Index([*rows, *wrong]), {}))
    witnesses = time.perf_counter() - start
    print(
        f"{size} provisions, {len(rows)} rows: closure {closed:.3f} s, peak {memory:.0f} MB; "
        f"one provision {lazy:.2f} ms, admission {admission:.2f} ms (medians); "
        f"{len(found)} contradictions with witnesses {witnesses:.2f} s"
    )
    if size <= CLINGO_UP_TO:
        solver = in_clingo(rows)
        print(
            f"    all four literals: ours {everything:.3f} s, clingo {solver:.2f} s, "
            f"ratio {solver / everything:.0f} (to the closure alone {solver / closed:.0f})"
        )


def timed(ask, questions):
    taken = []
    for question in questions:
        start = time.perf_counter()
        ask(question)
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


def in_clingo(rows):
    number, facts = {}, []
    names = {literal: f"{literal.value.lower()}0" for literal in Literal}
    for row in rows:
        x = number.setdefault(row.subject, len(number))
        y = number.setdefault(row.object, len(number))
        for literal, forward in literals_of(row.label):
            a, b = (x, y) if forward else (y, x)
            facts.append(f"{names[literal]}({a},{b}).")
    program = RULES + "\n".join(f"node({n})." for n in number.values()) + "\n".join(facts)
    start = time.perf_counter()
    control = clingo.Control(["--warn=none"])
    control.add("base", [], program)
    control.ground([("base", [])])
    control.solve()
    return time.perf_counter() - start


def network(size, seed=0):
    """Make a network in which all rows hold in one world of sets of atoms."""
    rng = random.Random(seed)
    per, atoms = size // 20, max(64, size // 4)
    world, rows = {}, []
    for framework in range(20):
        add_framework(rng, f"f{framework}", (per, atoms), world, rows)
    holders = {}
    for name, content in world.items():
        for atom in content:
            holders.setdefault(atom, []).append(name)
    names = list(world)
    while len(rows) < size * 4:
        x = rng.choice(names)
        near = holders[rng.choice(sorted(world[x]))]
        y = rng.choice(near) if rng.random() < 0.85 else rng.choice(names)
        if x != y:
            rows.append(Row(f"r{len(rows)}", x, y, label(rng, world[x], world[y])))
    return rows


def add_framework(rng, prefix, sizes, world, rows):
    per, atoms = sizes
    tops = [f"{prefix}:{n}" for n in range(max(1, per // 6))]
    for top in tops:
        world[top] = {rng.randrange(atoms)}
    for n in range(len(tops), per):
        name, parent = f"{prefix}:{n}", rng.choice(tops)
        world[name] = {rng.randrange(atoms) for _ in range(rng.choice((1, 1, 2, 3)))}
        world[parent] |= world[name]
        rows.append(Row(f"h{prefix}{n}", name, parent, EQ | PP))


def label(rng, a, b):
    exact = EQ if a == b else PP if a < b else PPI if a > b else PO if a & b else DR
    lenient = {PP: EQ | PP, PPI: EQ | PPI, PO: EQ | PP | PPI | PO}
    return lenient.get(exact, exact) if rng.random() < 0.5 else exact


def wrong_rows(rows, count):
    """Return rows that deny others, directly or through the hierarchy."""
    wholes = {row.subject: row.object for row in rows if row.id.startswith("h")}
    overlapping = [row for row in rows if row.label == PO][:count]
    return [
        Row(f"wrong{n}", wholes.get(row.subject, row.subject), row.object, DR, 0.3)
        for n, row in enumerate(overlapping)
    ]


if __name__ == "__main__":
    main()
