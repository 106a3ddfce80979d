"""A small encoder in torch that learns fast on a processor.

Everything is computed in bfloat16, for which recent processors have units of their own, and
learned in float32 copies; without dropout, which there costs more than a layer. The vectors of
word pieces stay as they are: they are most of the weights, and there is little to learn from.
The lower layers may stay too: what they make of a text is then computed once (`below`), and each
time through the texts costs only the layers above.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as f
from torch import nn

WIDTH, HEADS = 384, 12


class Layer(nn.Module):
    """Attention and the two linear layers after it."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        """Return what the layer makes of `x`; `mask` is far below 0 where there is nothing."""
        size, length, _ = x.shape
        parts = self.qkv(x).view(size, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # Written out: the fused attention of torch 2.13 learns five times slower on a processor.
        near = parts[0] @ parts[1].transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + mask
        seen = near.softmax(dim=3) @ parts[2]
        x = self.norm1(x + self.out(seen.transpose(1, 2).reshape(size, length, WIDTH)))
        return self.norm2(x + self.down(f.gelu(self.up(x))))


class Encoder(nn.Module):
    """Texts to vectors, the mean over their pieces; and one number from a vector."""

    def __init__(self, base, frozen=0):
        super().__init__()
        self.frozen = frozen
        self.word = nn.Embedding(*base.weights["word"].shape)
        self.place = nn.Embedding(*base.weights["place"].shape)
        self.kind = nn.Embedding(*base.weights["kind"].shape)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(base.layers))
        self.head = nn.Linear(WIDTH, 1)
        state = {k if "." in k else f"{k}.weight": torch.tensor(v) for k, v in base.weights.items()}
        state |= {"head.weight": torch.zeros(1, WIDTH), "head.bias": torch.zeros(1)}
        self.load_state_dict(state)
        self.to(torch.bfloat16)
        self.register_buffer("centre", torch.zeros(WIDTH))
        for still in (self.word, self.place, self.kind, self.norm, *self.layers[:frozen]):
            still.requires_grad_(requires_grad=False)

    def below(self, ids, types, real):
        """Return what the layers that stay as they are make of texts."""
        x = self.norm(self.word(ids) + self.kind(types) + self.place.weight[: ids.shape[1]])
        return self._through(self.layers[: self.frozen], x, real)

    def above(self, x, real):
        """Return the vectors of texts from what the layers below made of them."""
        x = self._through(self.layers[self.frozen :], x, real)
        weight = real[:, :, None].to(torch.float32)
        return (x.float() * weight).sum(1) / weight.sum(1)

    def forward(self, ids, types, real):
        """Return the vectors of texts."""
        return self.above(self.below(ids, types, real), real)

    def _through(self, layers, x, real):
        mask = torch.zeros(real.shape, dtype=x.dtype).masked_fill(~real, -1e4)[:, None, None, :]
        for layer in layers:
            x = layer(x, mask)
        return x

    def number(self, vectors):
        """Return the number that says how likely vectors of pairs are evidence."""
        apart = vectors - self.centre
        return f.linear(apart, self.head.weight.float(), self.head.bias.float())[:, 0]

    def shift_to(self, share, states):
        """Let it say of these texts, in the mean, what is true of such a share of them."""
        with torch.no_grad():
            said = self.number(self.above(*stacked(states))).mean().item()
            self.head.bias.add_(math.log(share / (1 - share)) - said)

    def centre_on(self, states):
        """Take away from all vectors what those of these texts share (much of them, with E5)."""
        with torch.no_grad():
            self.centre.copy_(self.above(*stacked(states)).mean(dim=0))


HEAD = 20.0
"""The head starts from nothing and there are few steps: it goes so many times as far in each."""


class Learning:
    """Learns in float32 what the network computes with in bfloat16."""

    def __init__(self, network, steps, *, rate, warm=0.1):
        self.learned = [p for p in network.parameters() if p.requires_grad]
        self.exact = [p.detach().float().clone() for p in self.learned]
        own = {id(p) for p in network.head.parameters()}
        sides: tuple[list, list] = ([], [])
        for exact, rough in zip(self.exact, self.learned, strict=True):
            sides[id(rough) in own].append(exact)
        groups = [{"params": sides[0], "times": 1.0}, {"params": sides[1], "times": HEAD}]
        self.optimizer = torch.optim.AdamW(groups, lr=rate, weight_decay=0.01, fused=True)
        self.rate, self.steps, self.warm, self.done = rate, steps, max(1, int(steps * warm)), 0

    def step(self, loss):
        """Go one step down."""
        loss.backward()
        part = min(self.done / self.warm, (self.steps - self.done) / max(1, self.steps - self.warm))
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate * group["times"] * max(part, 0.0)
        for exact, rough in zip(self.exact, self.learned, strict=True):
            exact.grad = rough.grad.float() if rough.grad is not None else None
            rough.grad = None
        torch.nn.utils.clip_grad_norm_(self.exact, 1.0)
        self.optimizer.step()
        with torch.no_grad():
            for exact, rough in zip(self.exact, self.learned, strict=True):
                rough.copy_(exact)
        self.done += 1


def together(items, pad):
    """Return ids, types and which are real of texts as one batch."""
    longest = math.ceil(max(len(ids) for ids, _ in items) / 8) * 8
    ids = torch.full((len(items), longest), pad)
    types = torch.zeros((len(items), longest), dtype=torch.long)
    real = torch.zeros((len(items), longest), dtype=torch.bool)
    for n, (own, kind) in enumerate(items):
        ids[n, : len(own)] = torch.tensor(own)
        types[n, : len(own)] = torch.tensor(kind)
        real[n, : len(own)] = True
    return ids, types, real


def stacked(states):
    """Return what lower layers made of texts as one batch, and which pieces are real."""
    longest = math.ceil(max(len(own) for own in states) / 8) * 8
    x = torch.zeros((len(states), longest, WIDTH), dtype=torch.bfloat16)
    real = torch.zeros((len(states), longest), dtype=torch.bool)
    for n, own in enumerate(states):
        x[n, : len(own)] = own
        real[n, : len(own)] = True
    return x, real
