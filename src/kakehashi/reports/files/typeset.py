"""Typesetting with Typst: PDF files, and drawings as pictures for files that hold no SVG."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem
from kakehashi.text.language import language_of

JAPANESE_FONTS = (
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Hiragino Sans",
    "Hiragino Kaku Gothic ProN",
    "Yu Gothic",
    "Meiryo",
    "BIZ UDGothic",
    "IPAexGothic",
    "MS Gothic",
    "Source Han Sans",
)
"""Fonts that hold Japanese letters, in order of preference; `report.typ` names the same."""


def font_folders() -> list[str]:
    """Return folders of fonts besides those of the system: KAKEHASHI_FONTS."""
    named = os.environ.get("KAKEHASHI_FONTS", "")
    return [folder for folder in named.split(os.pathsep) if folder]


@cache
def _families(folders: tuple[str, ...]) -> frozenset[str]:
    import typst

    fonts = typst.Fonts(font_paths=list(folders))
    return frozenset(font.family for font in fonts.fonts())


def needs_japanese_font(text: str) -> None:
    """Refuse to set Japanese where no font of this machine has its letters.

    Raises:
        KakehashiError: none has: the page would show empty boxes.
    """
    if language_of(text) != "ja":
        return
    if not _families(tuple(font_folders())) & set(JAPANESE_FONTS):
        raise KakehashiError(Problem("KH-RPT-003"))


def pdf_of(source: Path, inputs: dict[str, object], *, accessible: bool = True) -> bytes:
    """Return a tagged PDF of a Typst file.

    Args:
        source: The file.
        inputs: What it reads as `sys.inputs`, each value as JSON.
        accessible: Whether the file has to fulfil PDF/UA-1 (ISO 14289-1); Typst
            refuses to write one that does not.
    """
    import typst

    made = typst.compile(
        str(source),
        format="pdf",
        root=str(source.parent),
        font_paths=font_folders(),
        sys_inputs={key: json.dumps(value, ensure_ascii=False) for key, value in inputs.items()},
        pdf_standards="ua-1" if accessible else None,
        timestamp=0,
    )
    assert isinstance(made, bytes)
    return made


def png_of(svg: str, *, dots: float = 200.0) -> bytes:
    """Return a drawing as a PNG picture.

    Args:
        svg: The drawing.
        dots: Dots an inch, at 96 units of the drawing an inch.
    """
    import typst

    page = (
        "#set page(width: auto, height: auto, margin: 0pt, fill: white)\n"
        '#image(bytes(sys.inputs.svg), format: "svg")'
    )
    made = typst.compile(
        page.encode(),
        format="png",
        ppi=dots,
        font_paths=[folder.encode() for folder in font_folders()],
        sys_inputs={"svg": svg},
    )
    assert isinstance(made, bytes)
    return made
