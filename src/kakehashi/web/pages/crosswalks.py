"""The crosswalk explorer: two frameworks, every pair with something in common, each proved."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from kakehashi.model import Framework, Provision
from kakehashi.relations.literals import ANY, DR
from kakehashi.relations.shared import LEAST, relatedness_of
from kakehashi.reports.relation_proof import tokens
from kakehashi.web.access import open_to_anybody
from kakehashi.web.reasoning import library, reasoner_of

_MOST = 3000


class Pair:
    """Two provisions with something in common."""

    def __init__(self, x: Provision, y: Provision, relations: list[str], strength: float) -> None:
        self.x, self.y, self.relations, self.strength = x, y, relations, strength


@lru_cache(maxsize=64)
def pairs_of(left: str, right: str) -> tuple[Pair, ...]:
    """Return the pairs of two frameworks about which something is proved or that are related."""
    first, second = library().frameworks[left], library().frameworks[right]
    reasoner = reasoner_of(*sorted({left, right}))
    relatedness = relatedness_of(library())
    found = []
    for x in first.assessable:
        labels = reasoner.labels_of(x.ref)
        for y in second.assessable:
            label = labels.get(y.ref, ANY)
            proved = label != ANY and label & DR == 0
            near = relatedness.of(x.ref, y.ref)
            strength = near.strength if near else 0.0
            if proved or strength >= LEAST:
                found.append(Pair(x, y, tokens(label) if proved else [], strength))
    return tuple(found)


@open_to_anybody
def crosswalks(request: HttpRequest) -> HttpResponse:
    """Choose two frameworks, and see their pairs."""
    lib = library()
    listed = [f for f in lib.instruments if f.assessable]
    left, right = request.GET.get("from", ""), request.GET.get("to", "")
    told: dict[str, Any] = {
        "frameworks": sorted(listed, key=lambda f: f.short_title.en),
        "left": None,
    }
    if left and right:
        first, second = _known(left), _known(right)
        if first.prefix != second.prefix:
            pairs = pairs_of(first.prefix, second.prefix)
            told |= {
                "left": first,
                "right": second,
                "pairs": _grouped(pairs[:_MOST]),
                "count": len(pairs),
            }
    return render(request, "kakehashi/crosswalks.html", told)


def _known(prefix: str) -> Framework:
    found = library().frameworks.get(prefix)
    if found is None or not found.assessable:
        raise Http404
    return found


def _grouped(pairs: tuple[Pair, ...]) -> list[tuple[Provision, list[Pair]]]:
    found: dict[str, tuple[Provision, list[Pair]]] = {}
    for pair in pairs:
        found.setdefault(pair.x.ref, (pair.x, []))[1].append(pair)
    for _, listed in found.values():
        listed.sort(key=lambda pair: (not pair.relations, -pair.strength))
    return list(found.values())


urlpatterns = [path("crosswalks/", crosswalks, name="crosswalks")]
