"""Texts cut into pieces once, what lower layers make of them, and what networks say of them."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as f

from verifier.network import Encoder, stacked, together

LONGEST = 112
"""Word pieces of a pair; of a single text for the bi-encoder."""


class Coded:
    """Cuts each text once."""

    def __init__(self, base, texts):
        texts = sorted(set(texts))
        self.base, self.ids = base, dict(zip(texts, base.cut(texts), strict=True))
        starts = base.cut([base.prefix])[0] if base.prefix else []
        self.start = starts

    def pair(self, statement, passage):
        """Return a pair as one text."""
        return self.base.pair(self.ids[statement], self.ids[passage], LONGEST)

    def single(self, text):
        """Return one text."""
        return self.base.single([*self.start, *self.ids[text]], LONGEST)


class Below:
    """What the lower layers of a base make of texts, computed once for all folds."""

    def __init__(self, base, frozen):
        self.base, self.network, self._kept = base, Encoder(base, frozen), {}

    def of(self, items, size=64, *, keep=True):
        """Return the states of texts given as ids and types; kept for the next time, or not."""
        if not keep:
            with torch.no_grad():
                x = self.network.below(*together(items, self.base.pad))
            return [row[: len(ids)] for row, (ids, _) in zip(x, items, strict=True)]
        keys = [(tuple(ids), sum(types)) for ids, types in items]
        new = sorted({k: n for n, k in enumerate(keys) if k not in self._kept}.values(),
                     key=lambda n: len(items[n][0]))  # fmt: skip
        for start in range(0, len(new), size):
            part = new[start : start + size]
            with torch.no_grad():
                x = self.network.below(*together([items[n] for n in part], self.base.pad))
            for row, n in zip(x, part, strict=True):
                self._kept[keys[n]] = row[: len(items[n][0])].clone()
        return [self._kept[key] for key in keys]


def numbers(network, coded, pairs, below=None):
    """Return the number of each (statement, passage): the logarithm of its odds."""
    items = [coded.pair(*one) for one in pairs]
    return _each(network, coded.base, items, below, lambda v: network.number(v)[:, None])[:, 0]


def vectors_of(network, coded, texts, below=None):
    """Return the unit vector of each text."""
    items = [coded.single(text) for text in texts]
    return _each(network, coded.base, items, below, lambda v: f.normalize(v, dim=1))


def _each(network, base, items, below, finish):
    order = sorted(range(len(items)), key=lambda n: len(items[n][0]))
    states = below.of(items) if below else None
    found, size = [], 64
    with torch.no_grad():
        for start in range(0, len(order), size):
            part = order[start : start + size]
            if states:
                out = network.above(*stacked([states[n] for n in part]))
            else:
                out = network(*together([items[n] for n in part], base.pad))
            found.append(finish(out).numpy())
    return np.concatenate(found)[np.argsort(order)]


def cosines(network, coded, pairs, below=None):
    """Return how near statement and passage of each pair are."""
    texts = sorted({t for p in pairs for t in (p.statement, p.passage)})
    at = {text: n for n, text in enumerate(texts)}
    found = vectors_of(network, coded, texts, below)
    return np.array([found[at[p.statement]] @ found[at[p.passage]] for p in pairs])
