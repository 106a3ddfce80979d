"""The crosswalk explorer: two frameworks as matrix, flow or list; everything opens its proof."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.safestring import SafeString, mark_safe

from kakehashi.model import Framework, Provision
from kakehashi.reports.charts.flow_chart import flow_chart, titles_of
from kakehashi.reports.charts.of_library import flow_of, rows_of_link
from kakehashi.reports.charts.records import Flow, FlowLink
from kakehashi.web.access import open_to_anybody
from kakehashi.web.crosswalk_matrix import Unit, matrix_of, units_of
from kakehashi.web.crosswalk_pairs import Pair, pairs_of
from kakehashi.web.middleware import language_of
from kakehashi.web.reasoning import library

VIEWS = ("matrix", "flow", "list")
_MOST = 3000
_CELLS = 12_000


@open_to_anybody
def crosswalks(request: HttpRequest) -> HttpResponse:
    """Choose two frameworks, and see what they have in common."""
    listed = [f for f in library().instruments if f.assessable]
    left, right = request.GET.get("from", ""), request.GET.get("to", "")
    told: dict[str, Any] = {
        "frameworks": sorted(listed, key=lambda f: f.short_title.en),
        "usual": _usual(),
        "left": None,
    }
    if left and right:
        first, second = _known(left), _known(right)
        told |= {"left": first, "right": second, "same": first.prefix == second.prefix}
        if not told["same"]:
            told |= _told(request, first, second)
    return render(request, "kakehashi/crosswalks.html", told)


def _usual() -> tuple[str, ...]:
    """Return the two that are chosen before anybody chooses: what the G7 and NIST ask."""
    found = (library().framework("hiroshima-code-of-conduct"), library().framework("nist-ai-rmf"))
    return tuple(one.prefix for one in found)


def _told(request: HttpRequest, left: Framework, right: Framework) -> dict[str, Any]:
    view = request.GET.get("view", VIEWS[0])
    pairs = pairs_of(left.prefix, right.prefix)
    told: dict[str, Any] = {"view": view, "views": VIEWS, "count": len(pairs)}
    if view == "flow":
        return told | _flow(request, left, right)
    if view == "list":
        return told | {"pairs": _grouped(list(pairs.values())[:_MOST])}
    row, column = _within(request, "row", left), _within(request, "column", right)
    rows, columns = units_of(left, row), units_of(right, column)
    if len(rows) * len(columns) > _CELLS:
        raise Http404
    return told | {
        "view": "matrix",
        "matrix": matrix_of(pairs, rows, columns),
        "row": left.by_ref.get(row or ""),
        "column": right.by_ref.get(column or ""),
        "singles": _single(rows) and _single(columns),
    }


def _single(units: Iterable[Unit]) -> bool:
    return all(one.single for one in units)


def _within(request: HttpRequest, name: str, framework: Framework) -> str | None:
    """Return the ref of the provision whose inside is asked for."""
    wanted = request.GET.get(name) or None
    if wanted is not None and wanted not in framework.by_ref:
        raise Http404
    return wanted


def _known(prefix: str) -> Framework:
    found = library().frameworks.get(prefix)
    if found is None or not found.assessable:
        raise Http404
    return found


def _flow(request: HttpRequest, left: Framework, right: Framework) -> dict[str, Any]:
    flow, language = flow_of(library(), left, right), language_of(request)
    names = titles_of(flow, language)

    def address_of(link: FlowLink) -> str:
        of = left if left.by_ref.keys() & {link.source, link.target} else right
        return _band_address(of, link)

    links = [
        {
            "source": names[link.source],
            "target": names[link.target],
            "relation": link.relation,
            "count": link.count,
            "address": address_of(link),
        }
        for link in _in_order(flow)
    ]
    drawn = flow_chart(flow, language, address_of)
    return {"drawn": _inline(drawn), "links": links}


def _in_order(flow: Flow) -> list[FlowLink]:
    place = {node.key: n for column in flow.columns for n, node in enumerate(column)}
    first = {node.key for node in flow.columns[0]}
    return sorted(
        flow.links,
        key=lambda link: (link.source not in first, place[link.source], place[link.target]),
    )


def _inline(drawing: str) -> SafeString:
    """Return a drawing of ours as a part of a page; its texts are escaped where it is made."""
    return mark_safe(drawing.split("?>", 1)[1])  # noqa: S308 - reports.charts.svg escapes


def _band_address(framework: Framework, link: FlowLink) -> str:
    own, group = link.source, link.target
    if own not in framework.by_ref:
        own, group = group, own
    told = {"of": framework.prefix, "own": own, "group": group, "relation": link.relation}
    return f"{reverse('band')}?{urlencode(told)}"


@open_to_anybody
def band(request: HttpRequest) -> HttpResponse:
    """Show what a band of the flow stands for: its mappings, each with its reason and proof."""
    lib, of = library(), _known(request.GET.get("of", ""))
    own = of.by_ref.get(request.GET.get("own", ""))
    group = lib.hub.by_ref.get(request.GET.get("group", ""))
    if own is None or group is None:
        raise Http404
    relation = request.GET.get("relation", "")
    rows = rows_of_link(lib, of, FlowLink(own.ref, group.ref, relation, 0))
    if not rows:
        raise Http404
    told = {
        "framework": of,
        "own": own,
        "group": group,
        "relation": relation,
        "rows": [(row, lib.provisions[row.subject], lib.provisions[row.object]) for row in rows],
    }
    return render(request, "kakehashi/band.html", told)


def _grouped(pairs: list[Pair]) -> list[tuple[Provision, list[Pair]]]:
    found: dict[str, tuple[Provision, list[Pair]]] = {}
    for pair in pairs:
        found.setdefault(pair.x.ref, (pair.x, []))[1].append(pair)
    for _, listed in found.values():
        listed.sort(key=lambda pair: (not pair.relations, -pair.strength))
    return list(found.values())


urlpatterns = [
    path("crosswalks/", crosswalks, name="crosswalks"),
    path("crosswalks/band/", band, name="band"),
]
