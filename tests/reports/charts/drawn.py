"""What stands on a drawing, read back out of the SVG as a program that knows nothing of ours."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree as ET

from kakehashi.reports.text_width import width_of

SVG = "{http://www.w3.org/2000/svg}"
Point = tuple[float, float]


@dataclass(frozen=True)
class Words:
    """One text with the four corners of the box that it takes."""

    text: str
    size: float
    fill: str
    bold: bool
    corners: tuple[Point, Point, Point, Point]

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        xs, ys = zip(*self.corners, strict=True)
        return min(xs), min(ys), max(xs), max(ys)


@dataclass(frozen=True)
class Drawing:
    root: ET.Element
    width: float
    height: float
    words: tuple[Words, ...]

    def find(self, name: str) -> list[ET.Element]:
        return list(self.root.iter(f"{SVG}{name}"))

    @property
    def texts(self) -> list[str]:
        return [one.text for one in self.words]

    def outside(self) -> list[Words]:
        return [
            one
            for one in self.words
            if one.bounds[0] < 0
            or one.bounds[1] < 0
            or one.bounds[2] > self.width
            or one.bounds[3] > self.height
        ]

    def overlapping(self) -> list[tuple[str, str]]:
        """Return pairs of texts of which one lies on the other."""
        found = []
        ordered = sorted(self.words, key=lambda one: one.bounds[0])
        for place, one in enumerate(ordered):
            for other in ordered[place + 1 :]:
                if other.bounds[0] >= one.bounds[2]:
                    break
                apart = other.bounds[1] >= one.bounds[3] or one.bounds[1] >= other.bounds[3]
                if not apart and _meet(one.corners, other.corners):
                    found.append((one.text, other.text))
        return found


def drawing(svg: str) -> Drawing:
    root = ET.fromstring(svg.encode())
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    return Drawing(root, width, height, tuple(_words(root, (0.0, 0.0))))


def _words(element: ET.Element, moved: Point) -> Iterator[Words]:
    for child in element:
        at = moved
        shift = re.match(r"translate\(([-\d.]+) ([-\d.]+)\)", child.get("transform", ""))
        if shift:
            at = (moved[0] + float(shift[1]), moved[1] + float(shift[2]))
        if child.tag in {f"{SVG}text", f"{SVG}tspan"}:
            yield _text(child, at)
        yield from _words(child, at)


def _text(element: ET.Element, moved: Point) -> Words:
    text, size = element.text or "", float(element.get("font-size", 12))
    bold = element.get("font-weight") == "bold"
    length = width_of(text, size) * (1.06 if bold else 1)
    x, y = float(element.get("x", 0)), float(element.get("y", 0))
    start = {"middle": -length / 2, "end": -length}.get(element.get("text-anchor", ""), 0.0)
    # A little less than the letters can take: touching boxes are not yet a fault.
    box = [(start, -0.74), (start + length, -0.74), (start + length, 0.12), (start, 0.12)]
    if text in "、。，．" and text:  # ink in the lower left corner of the square only
        box = [(0, -0.3), (0.35 * size, -0.3), (0.35 * size, 0.1), (0, 0.1)]
    turned = re.match(r"rotate\(([-\d.]+)", element.get("transform", ""))
    angle = math.radians(float(turned[1])) if turned else 0.0
    corners = []
    for right, up in box:
        down = up * size
        corners.append(
            (
                moved[0] + x + right * math.cos(angle) - down * math.sin(angle),
                moved[1] + y + right * math.sin(angle) + down * math.cos(angle),
            )
        )
    return Words(text, size, element.get("fill", "#000000"), bold, tuple(corners))


def _meet(one: tuple[Point, ...], other: tuple[Point, ...]) -> bool:
    """Say whether two boxes, turned or not, have a place in common (separating axes)."""
    for corners in (one, other):
        for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
            across = (y1 - y2, x2 - x1)
            length = math.hypot(*across)
            if not length:
                continue
            spans = []
            for box in (one, other):
                places = [(x * across[0] + y * across[1]) / length for x, y in box]
                spans.append((min(places), max(places)))
            if spans[0][1] <= spans[1][0] + 0.4 or spans[1][1] <= spans[0][0] + 0.4:
                return False
    return True
