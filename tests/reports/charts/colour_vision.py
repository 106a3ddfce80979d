"""How colours look to people with other colour vision, and how far apart they are.

Matrices: Machado, Oliveira and Fernandes, A Physiologically-based Model for
Simulation of Color Vision Deficiency (2009), severity 1.0. Differences: CIE76 in
CIELAB (D65), which is coarse and errs on either side by some units, so that the
thresholds of the tests leave room. Contrast: WCAG 2.2.
"""

from __future__ import annotations

import math

Colour = tuple[float, float, float]

MATRICES: dict[str, tuple[Colour, Colour, Colour]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    # Relative luminance: a grey print, and achromatopsia.
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}


def linear(colour: str) -> Colour:
    values = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)
    return red, green, blue


def seen(colour: str, vision: str) -> Colour:
    values = linear(colour)
    rows = MATRICES[vision]
    red, green, blue = (
        min(max(sum(a * b for a, b in zip(row, values, strict=True)), 0.0), 1.0) for row in rows
    )
    return red, green, blue


def difference(one: str, other: str, vision: str = "usual") -> float:
    return math.dist(_lab(seen(one, vision)), _lab(seen(other, vision)))


def contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lab(colour: Colour) -> Colour:
    red, green, blue = colour
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
