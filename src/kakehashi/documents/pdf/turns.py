"""Turn coordinates so that lines run to the right and follow each other downwards.

A page is read in *reading coordinates*: x grows along the line, y grows towards
the line before. For upright horizontal text these are the coordinates of the page
itself; sideways text, and vertical Japanese, whose columns run downwards and
follow each other to the left, are turned.
"""

from __future__ import annotations

import math

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""

UPRIGHT, DOWNWARD, REVERSED, UPWARD = range(4)
"""Quarter turns clockwise: where lines run to the right, down, to the left, up."""
VERTICAL = 4
"""Upright characters below each other: tategaki."""
ASKEW = 5
"""Any other angle: stamps and watermarks."""

_TOLERANCE = math.radians(12)
"""Scans stand up to a few degrees askew."""


def turn_of(angle: float) -> int:
    """Return the quarter turn of text at an angle, clockwise in radians.

    Example:
        >>> turn_of(0.02) == UPRIGHT, turn_of(math.pi / 2) == DOWNWARD, turn_of(0.8) == ASKEW
        (True, True, True)
    """
    quarters = round(angle / (math.pi / 2))
    return quarters % 4 if abs(angle - quarters * math.pi / 2) < _TOLERANCE else ASKEW


def turned(box: Box, turn: int) -> Box:
    """Return a box of the page in the reading coordinates of a turn.

    Example:
        >>> turned((10, 700, 20, 710), VERTICAL)
        (-710, 10, -700, 20)
    """
    left, bottom, right, top = box
    if turn in (DOWNWARD, VERTICAL):
        return -top, left, -bottom, right
    if turn == UPWARD:
        return bottom, -right, top, -left
    if turn == REVERSED:
        return -right, -top, -left, -bottom
    return box


def turned_back(box: Box, turn: int) -> Box:
    """Return a box in reading coordinates as a box of the page.

    Example:
        >>> all(turned_back(turned((1, 2, 3, 5), t), t) == (1, 2, 3, 5) for t in range(6))
        True
    """
    left, bottom, right, top = box
    if turn in (DOWNWARD, VERTICAL):
        return bottom, -right, top, -left
    if turn == UPWARD:
        return -top, left, -bottom, right
    return turned(box, turn)
