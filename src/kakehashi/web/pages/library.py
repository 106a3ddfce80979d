"""The library: frameworks, provisions with practices and proofs, search, editions, timeline."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from kakehashi.library.compare_editions import compare_editions
from kakehashi.library.search import search_prepared
from kakehashi.library.timeline import timeline
from kakehashi.model import Framework, Mapping, Provision
from kakehashi.model.crosswalk import Crosswalk
from kakehashi.model.framework import HUB, PART
from kakehashi.relations.literals import ANY
from kakehashi.reports.relation_proof import tokens
from kakehashi.reports.relation_rows import worth_listing
from kakehashi.web.access import open_to_anybody
from kakehashi.web.middleware import language_of
from kakehashi.web.pages.attached import attached_to, quoted
from kakehashi.web.pages.known import framework_of, provision_of
from kakehashi.web.reasoning import explained, library, rows_of, searched
from kakehashi.web.related_everywhere import related_everywhere

_HITS = 60


@open_to_anybody
def frameworks(request: HttpRequest) -> HttpResponse:
    """List the frameworks, or what a search found."""
    written = request.GET.get("q", "").strip()[:200]
    lib = library()
    names = {
        f.prefix: f"{f.short_title.en} {f.short_title.ja} {f.id}" for f in lib.frameworks.values()
    }
    hits = search_prepared(searched(), written, limit=_HITS + 1, names=names) if written else []
    told = {
        "by_place": _by_place(lib.current),
        "hub": lib.hub,
        "written": written,
        "hits": [(hit, lib.frameworks[hit.ref.split(":", 1)[0]]) for hit in hits[:_HITS]],
        "more": len(hits) > _HITS,
        "counts": {f.prefix: len(f.assessable) for f in lib.frameworks.values()},
    }
    return render(request, "kakehashi/library.html", told)


def _by_place(frameworks: Iterable[Framework]) -> list[tuple[str, list[Framework]]]:
    """Return frameworks by where they are from: international ones first."""
    found: dict[str, list[Framework]] = {}
    for one in frameworks:
        found.setdefault(one.jurisdiction, []).append(one)
    first = ("G7", "OECD", "international")
    ordered = sorted(found, key=lambda place: (place not in first, place))
    return [(place, sorted(found[place], key=lambda f: f.short_title.en)) for place in ordered]


@open_to_anybody
def framework(request: HttpRequest, prefix: str) -> HttpResponse:
    """Show a framework: what it is, its editions, its provisions as a tree."""
    found = framework_of(prefix)
    told = {
        "framework": found,
        "rows": [(one, _depth(found, one)) for one in found.provisions if one.kind != PART],
        "editions": _editions(found),
        "unverified": sum(1 for p in found.assessable if p.verified is None),
        "is_hub": found.prefix == HUB,
        "attached": attached_to(found) if _takes_part(request) else None,
        "takes_part": _takes_part(request),
    }
    return render(request, "kakehashi/framework.html", told)


def _editions(framework: Framework) -> list[tuple[Framework, Framework, Framework]]:
    """Return the editions, each with the older and the newer of it and the one shown."""
    listed = library().editions(framework.id)
    place = {one.prefix: (one.published, n) for n, one in enumerate(reversed(listed))}
    found = []
    for one in listed:
        older, newer = sorted((one, framework), key=lambda f: place[f.prefix])
        found.append((one, older, newer))
    return found


def _takes_part(request: HttpRequest) -> bool:
    """Say whether somebody of this workspace asks: copies of texts may be licensed."""
    return getattr(request, "person", None) is not None


def _depth(framework: Framework, provision: Provision) -> int:
    depth, parent = 0, provision.parent
    while parent is not None and depth < 6:
        depth, parent = depth + 1, framework.by_ref[parent].parent
    return depth


@open_to_anybody
def provision(request: HttpRequest, ref: str) -> HttpResponse:
    """Show a provision: summary, practices with reasons, parts, official text, relations."""
    found = provision_of(ref)
    lib = library()
    of = lib.frameworks[ref.split(":", 1)[0]]
    told = {
        "provision": found,
        "framework": of,
        "parent": of.by_ref.get(found.parent) if found.parent else None,
        "children": of.children.get(ref, ()),
        "rows": _asked_for(ref),
        "askers": _askers(ref) if of.prefix == HUB else [],
        "covered": any(ref in one.covered for one in _to_practices()),
        "source": _source(of, found),
        "official": quoted(of, found) if _takes_part(request) else None,
        "takes_part": _takes_part(request),
        "nearest": related_everywhere(ref) if found.assessable else (),
        "others": [f for f in lib.current if f.prefix != of.prefix and f.assessable],
        "examples": found.practice.examples.get(language_of(request)) if found.practice else (),
        "artefacts": found.practice.artefacts.get(language_of(request)) if found.practice else (),
    }
    return render(request, "kakehashi/provision.html", told)


def _to_practices() -> list[Crosswalk]:
    return [one for one in library().crosswalks.values() if one.object_source == HUB]


def _asked_for(ref: str) -> list[tuple[Mapping, Provision]]:
    """Return the practices that a provision asks for, each with the row that says so."""
    return [
        (mapping, library().provisions[mapping.object])
        for crosswalk in _to_practices()
        for mapping in crosswalk.mappings
        if mapping.subject == ref
    ]


def _askers(ref: str) -> list[tuple[Mapping, Provision, Framework]]:
    """Return the provisions that ask for a practice or a part of it, each with its framework."""
    lib = library()
    return [
        (mapping, lib.provisions[mapping.subject], lib.frameworks[mapping.subject.split(":", 1)[0]])
        for crosswalk in _to_practices()
        for mapping in crosswalk.mappings
        if ref in (mapping.object, lib.practice_of(mapping.object))
    ]


def _source(of: Framework, provision: Provision) -> str:
    """Return the title of the text that a provision was checked against."""
    if provision.verified is None:
        return ""
    titles = {one.key: one.title for one in of.sources}
    return titles.get(provision.verified.source, provision.verified.source)


@open_to_anybody
def related(request: HttpRequest, ref: str) -> HttpResponse:
    """Show what is proved of a provision and those of another framework, and what is related."""
    found = provision_of(ref)
    other = framework_of(request.GET.get("to", ""))
    rows = rows_of(ref, other.prefix)
    told = {
        "provision": found,
        "other": other,
        "proved": [
            (row, tokens(row.label), library().provisions[row.object])
            for row in rows
            if row.label != ANY and tokens(row.label) != ["no-relationship"]
        ],
        "near": [
            (row, library().provisions[row.object]) for row in rows if worth_listing(row.related)
        ],
    }
    return render(request, "kakehashi/related.html", told)


@open_to_anybody
def proof(request: HttpRequest, ref: str, other: str) -> HttpResponse:
    """Show the proofs about two provisions, and what is missing where nothing follows."""
    x, y = provision_of(ref), provision_of(other)
    found = explained(ref, other)
    told = {
        "x": x,
        "y": y,
        "found": tokens(found.label) if found.label != ANY else [],
        "proofs": [found.writer.write(one) for one in found.proofs],
        "missing": found.missing,
        "strength": found.related,
        "contested": found.contested,
    }
    return render(request, "kakehashi/proof.html", told)


@open_to_anybody
def editions(request: HttpRequest, before: str, after: str) -> HttpResponse:
    """Show what changed from one edition to another."""
    old, new = framework_of(before), framework_of(after)
    if old.id != new.id:
        raise Http404
    told = {"before": old, "after": new, "changes": compare_editions(library(), old, new)}
    return render(request, "kakehashi/editions.html", told)


@open_to_anybody
def dates(request: HttpRequest) -> HttpResponse:
    """Show the timeline of editions and dates of application."""
    events = timeline(library(), library().instruments)
    return render(request, "kakehashi/timeline.html", {"events": events})


@open_to_anybody
def dates_picture(request: HttpRequest) -> HttpResponse:
    """Draw the timeline."""
    from kakehashi.reports.timeline_svg import render_timeline

    events = timeline(library(), library().instruments)
    return HttpResponse(render_timeline(events, language_of(request)), content_type="image/svg+xml")


urlpatterns = [
    path("library/", frameworks, name="library"),
    path("library/timeline/", dates, name="timeline"),
    path("library/timeline.svg", dates_picture, name="timeline_picture"),
    path("library/f/<str:prefix>/", framework, name="framework"),
    path("library/diff/<str:before>/<str:after>/", editions, name="editions"),
    path("library/p/<str:ref>/", provision, name="provision"),
    path("library/p/<str:ref>/related/", related, name="related"),
    path("library/p/<str:ref>/and/<str:other>/", proof, name="proof"),
]
