"""Charts in typst, which reports are set with: it draws SVG with usvg, not as browsers do."""

from __future__ import annotations

import struct

import pytest
import typst
from tests.reports.charts.drawn import drawing
from tests.reports.charts.examples import HOSTILE, KINDS, svg_of


def png_of(svg: str, folder) -> bytes:
    (folder / "chart.svg").write_text(svg, encoding="utf-8")
    source = '#set page(width: auto, height: auto, margin: 0pt)\n#image("chart.svg")\n'
    (folder / "page.typ").write_text(source, encoding="utf-8")
    return typst.compile(folder / "page.typ", format="png", ppi=72)


@pytest.mark.parametrize("names", [HOSTILE, ("Code 規範", "Act 法")], ids=["hostile", "usual"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_is_set_in_its_size_and_is_not_blank(tmp_path, kind, names):
    svg = svg_of(kind, names, "ja")
    found = drawing(svg)
    blank = png_of(svg[: svg.index("<text")] + "</svg>", tmp_path)
    drawn = png_of(svg, tmp_path)

    width, height = struct.unpack(">II", drawn[16:24])
    assert width / height == pytest.approx(found.width / found.height, rel=0.01)
    assert len(drawn) > 2 * len(blank)
