"""Write SVG: elements with escaped text and short numbers, and the document around them.

Only what every reader of SVG draws alike is used: presentation attributes, no
style sheet, no script, nothing from outside (browsers, LibreOffice, and usvg,
which typst and resvg draw with, agree on these).
"""

from __future__ import annotations

import hashlib
from xml.sax.saxutils import escape, quoteattr

from kakehashi.reports.charts.plain_text import plain
from kakehashi.text.bilingual import Language

FONTS = (
    "'Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans', 'Hiragino Kaku Gothic ProN', "
    "'Yu Gothic', Meiryo, 'BIZ UDPGothic', 'IPAexGothic', sans-serif"
)
"""Japanese fonts of Linux, macOS and Windows, so that no Chinese form of a kanji is drawn."""
INK, QUIET, RULE, PAPER = "#1a1a1c", "#4a4d55", "#c4c7ce", "#ffffff"
"""Text, text beside it, lines, and what they stand on."""


def number(value: float) -> str:
    """Return a number with at most two decimals.

    Example:
        >>> number(3.0), number(2.499), number(-0.001)
        ('3', '2.5', '0')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def tag(name: str, *inner: str, **attributes: str | float | None) -> str:
    """Return an element; an underscore in the name of an attribute stands for a hyphen.

    Args:
        name: Of the element.
        inner: Markup; text goes through `text_of` first.
        attributes: Those that are None are left out.

    Example:
        >>> tag("rect", x=1, stroke_width=0.5, fill="a&b", rx=None)
        '<rect x="1" stroke-width="0.5" fill="a&amp;b"/>'
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}="
        + quoteattr(value if isinstance(value, str) else number(value))
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{''.join(inner)}</{name}>" if inner else f"<{name}{written}/>"


def text_of(text: str) -> str:
    """Return a text as markup.

    Example:
        >>> text_of("<b>&")
        '&lt;b&gt;&amp;'
    """
    return escape(plain(text))


def label(
    text: str,
    x: float,
    y: float,
    *,
    size: float = 12,
    anchor: str | None = None,
    bold: bool = False,
    fill: str = INK,
    angle: float | None = None,
) -> str:
    """Return a line of text whose base line begins (or, by its anchor, ends) at a place."""
    turned = None if angle is None else f"rotate({number(angle)} {number(x)} {number(y)})"
    return tag(
        "text",
        text_of(text),
        x=x,
        y=y,
        font_size=size,
        text_anchor=anchor,
        font_weight="bold" if bold else None,
        fill=fill,
        transform=turned,
    )


def prefix_of(kind: str, *things: object) -> str:
    """Return what ids begin with, so that several charts can stand in one page.

    Example:
        >>> prefix_of("coverage", 1) == prefix_of("coverage", 1) != prefix_of("coverage", 2)
        True
    """
    return f"kh-{kind}-{hashlib.sha256(repr(things).encode(errors='replace')).hexdigest()[:8]}"


def document(
    prefix: str,
    language: Language,
    size: tuple[float, float],
    *,
    title: str,
    described: str,
    body: str,
    defs: str = "",
    linked: bool = False,
) -> str:
    """Return the whole drawing on white paper.

    Args:
        prefix: Of ids.
        language: Of all words.
        size: Width and height.
        title: Its name.
        described: The text alternative: it tells the figures.
        body: Markup.
        defs: Patterns.
        linked: Whether parts of it are links: it is then a group, not one picture.
    """
    width, height = size
    role = "group" if linked else "img"
    opened = (
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="{language}" xml:lang="{language}" '
        f'role="{role}" aria-labelledby="{prefix}-title" aria-describedby="{prefix}-desc" '
        f'viewBox="0 0 {number(width)} {number(height)}" width="{number(width)}" '
        f'height="{number(height)}" font-family="{FONTS}">'
    )
    parts = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        opened,
        tag("title", text_of(title), id=f"{prefix}-title"),
        tag("desc", text_of(described), id=f"{prefix}-desc"),
        f"<defs>{defs}</defs>" if defs else "",
        tag("rect", width=width, height=height, fill=PAPER),
        body,
        "</svg>",
    )
    return "".join(f"{part}\n" for part in parts if part)
