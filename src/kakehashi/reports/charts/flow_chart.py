"""Flow: which groups of provisions meet in which groups of practices, and by which relations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kakehashi.model import Relation
from kakehashi.reports.charts.flow_layout import (
    BAR,
    LINE,
    ORDER,
    SIZE,
    WIDTH,
    FlowLayout,
    NodePlace,
    Ribbon,
    lay_out,
)
from kakehashi.reports.charts.heading import MARGIN, heading
from kakehashi.reports.charts.line_breaks import lines_of
from kakehashi.reports.charts.records import Flow, FlowLink
from kakehashi.reports.charts.svg import (
    INK,
    PAPER,
    QUIET,
    document,
    label,
    number,
    prefix_of,
    tag,
    text_of,
)
from kakehashi.reports.charts.words import say
from kakehashi.reports.text_width import width_of
from kakehashi.text.bilingual import Language

Address = Callable[[FlowLink], str]
"""Where what a ribbon stands for is told one by one."""
_TOLD = 60
"""Of so many pairs of nodes the text alternative tells each; of more, the sums of each node."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How ribbons of one relation are drawn: a colour, and dashes that tell it without colour."""

    relation: str
    colour: str
    dashes: str | None


KINDS: tuple[Kind, ...] = (
    Kind(Relation.EQUAL.value, "#0a2f52", None),
    Kind(Relation.SUPERSET.value, "#5399cf", "34 2"),
    Kind(Relation.SUBSET.value, "#b04f0a", "7 3"),
    Kind(Relation.INTERSECTS.value, "#74777f", "2 3"),
)


def flow_chart(flow: Flow, language: Language, address_of: Address | None = None) -> str:
    """Return mappings as ribbons between two or three columns of groups, as SVG.

    The width of a ribbon is the number of mappings; dashes tell relations apart.
    The first column keeps its order, the others are ordered so that few ribbons
    cross.

    Args:
        flow: What joins what.
        language: Of all words.
        address_of: Where each ribbon leads by a click. It is no stop of the tab key:
            whoever shows the drawing gives the same links as a table.
    """
    prefix = prefix_of("flow", flow, language)
    title = _title(flow, language)
    note = say("flow_read_hub" if flow.to_practices else "flow_read", language)
    if len(flow.columns) > 2:
        note += _SPACE[language] + say("flow_meet", language)
    top, y = heading(title, [note], WIDTH)
    side = "relation_of" if flow.to_practices else "relation_of_left"
    signs, y = _legend(flow, language, say(side, language), y)
    body, bottom = _drawn(flow, language, y, address_of)
    return document(
        prefix,
        language,
        (WIDTH, bottom + 20),
        title=title,
        described=_said(flow, language),
        body=top + signs + body,
        linked=address_of is not None,
    )


_SPACE = {"en": " ", "ja": ""}


def _title(flow: Flow, language: Language) -> str:
    left, right = (flow.headings[n].get(language) for n in (0, -1))
    names = say("flow_names", language, left=left, right=right)
    return say("flow", language, names=names)


def _legend(flow: Flow, language: Language, what: str, y: float) -> tuple[str, float]:
    drawn = [label(what, MARGIN, y + 11)]
    x = MARGIN + width_of(what) + 16
    present = {one.relation for one in flow.links}
    for kind in KINDS:
        if kind.relation in present:
            words = say(kind.relation, language)
            length = 50 + width_of(words)
            if x + length > WIDTH - MARGIN:
                x, y = float(MARGIN), y + 21
            drawn.append(_line(f"M{number(x)} {number(y + 6.5)}h42", kind, 10))
            drawn.append(label(words, x + 50, y + 11))
            x += length + 18
    return "".join(drawn), y + 28


def _drawn(
    flow: Flow, language: Language, y: float, address_of: Address | None
) -> tuple[str, float]:
    if not flow.links:
        return label(say("no_rows", language), MARGIN, y + 14), y + 24
    laid = lay_out(flow, language, y + 26)
    kinds = {kind.relation: kind for kind in KINDS}
    ribbons = [_ribbon(one, kinds[one.link.relation]) for one in laid.ribbons]
    if address_of is not None:
        names = titles_of(flow, language)
        ribbons = [
            _link(drawn, address_of(one.link), _named(one.link, names, language))
            for one, drawn in zip(laid.ribbons, ribbons, strict=True)
        ]
    nodes = [
        _node(one, column, len(laid.columns))
        for column, some in enumerate(laid.columns)
        for one in some
    ]
    return _heads(flow, laid, language, y + 12) + tag("g", *ribbons) + "".join(nodes), laid.bottom


def titles_of(flow: Flow, language: Language) -> dict[str, str]:
    """Return what the nodes are called, by their keys."""
    return {node.key: node.title.get(language) for column in flow.columns for node in column}


def _named(link: FlowLink, names: dict[str, str], language: Language) -> str:
    told = say("part_said", language, count=link.count, words=say(link.relation, language))
    ends = {"source": names[link.source], "target": names[link.target]}
    return say("flow_said", language, **ends, parts=told)


def _link(drawn: str, address: str, name: str) -> str:
    return tag("a", tag("title", text_of(name)), drawn, href=address, tabindex="-1")


def _heads(flow: Flow, laid: FlowLayout, language: Language, y: float) -> str:
    """Return the names of the columns."""
    drawn = []
    last = len(laid.columns) - 1
    for place, (name, column) in enumerate(zip(flow.headings, laid.columns, strict=True)):
        line = lines_of(name.get(language), 270, size=13, most=1)[0]
        at, anchor = column[0].x + column[0].width / 2, "middle"
        if place in {0, last}:
            at = column[0].x + (BAR if place == 0 else 0)
            anchor = "end" if place == 0 else "start"
        drawn.append(label(line, at, y, size=13, anchor=anchor, bold=True))
    return "".join(drawn)


def _ribbon(one: Ribbon, kind: Kind) -> str:
    (x1, x2), (y1, y2) = one.x, one.y
    middle = number((x1 + x2) / 2)
    ends = [number(value) for value in (x1, y1, y2, x2)]
    path = f"M{ends[0]} {ends[1]}C{middle} {ends[1]} {middle} {ends[2]} {ends[3]} {ends[2]}"
    return _line(path, kind, max(one.width, 0.5))


def _line(path: str, kind: Kind, width: float) -> str:
    return tag(
        "path",
        d=path,
        fill="none",
        stroke=kind.colour,
        stroke_width=width,
        stroke_opacity=0.82,
        stroke_dasharray=kind.dashes,
    )


def _node(one: NodePlace, column: int, of: int) -> str:
    into, out = one.counts
    first = one.middle + SIZE * 0.36 - (len(one.lines) - 1) * LINE / 2
    base = one.middle + SIZE * 0.36
    if 0 < column < of - 1:
        box = tag(
            "rect",
            x=one.x,
            y=one.y,
            width=one.width,
            height=one.height,
            fill=PAPER,
            stroke=INK,
            stroke_width=1,
        )
        middle = one.x + one.width / 2
        lines = _lines(one.lines, middle, first, "middle")
        left = label(f"{into:,}", one.x + 6, base, size=SIZE, fill=QUIET)
        right = label(f"{out:,}", one.x + one.width - 6, base, size=SIZE, anchor="end", fill=QUIET)
        return box + lines + left + right
    bar = tag("rect", x=one.x, y=one.y, width=BAR, height=one.height, fill=INK)
    at, sign = (one.x - 6, -1) if column == 0 else (one.x + BAR + 6, 1)
    anchor = "end" if column == 0 else "start"
    count = label(f"{into + out:,}", at, base, size=SIZE, anchor=anchor, fill=QUIET)
    return bar + count + _lines(one.lines, at + 32 * sign, first, anchor)


def _lines(lines: Sequence[str], x: float, y: float, anchor: str) -> str:
    return "".join(
        label(line, x, y + LINE * place, size=SIZE, anchor=anchor)
        for place, line in enumerate(lines)
    )


def _said(flow: Flow, language: Language) -> str:
    """Return the figures in words: pair by pair, or by node where there are many."""
    names = titles_of(flow, language)
    pairs: dict[tuple[str, str], dict[str, int]] = {}
    for one in flow.links:
        counts = pairs.setdefault((one.source, one.target), {})
        counts[one.relation] = counts.get(one.relation, 0) + one.count
    if len(pairs) > _TOLD:
        return " ".join([*_sums(flow, language), say("in_table", language)])
    return " ".join(
        say(
            "flow_said",
            language,
            source=names[source],
            target=names[target],
            parts=say("between", language).join(
                say("part_said", language, count=counts[key], words=say(key, language))
                for key in ORDER
                if key in counts
            ),
        )
        for (source, target), counts in pairs.items()
    )


def _sums(flow: Flow, language: Language) -> list[str]:
    found = []
    for place, (name, column) in enumerate(zip(flow.headings, flow.columns, strict=True)):
        counts = []
        for node in column:
            ends = [one for one in flow.links if node.key in (one.source, one.target)]
            total = sum(one.count for one in ends)
            counts.append(say("part_said", language, count=total, words=node.title.get(language)))
        if place in {0, len(flow.columns) - 1} or len(flow.columns) == 2:
            parts = say("between", language).join(counts)
            found.append(say("progress_said", language, date=name.get(language), parts=parts))
    return found
