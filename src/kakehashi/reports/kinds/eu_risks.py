"""The register of risks as a table with measures to fill in."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.reports.kinds.blanks import Grid, grid_table
from kakehashi.reports.kinds.eu_words import TEXT, words
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Paragraph

_KEYS = (
    "risk",
    "risk_kind",
    "risk_severity",
    "risk_likelihood",
    "risk_measure",
    "risk_left",
    "risk_owner",
    "risk_due",
)
_WIDTHS = (2.7, 1.2, 1.3, 1.7, 2.1, 1.4, 1.3, 1.1)
_REGISTER = Grid(
    TEXT["risks"], tuple(TEXT[key] for key in _KEYS), TEXT["risks_sheet"], _WIDTHS, rows=4
)


def risk_blocks(material: Material) -> Iterator[Block]:
    """Yield the register; others than own teams and policy staff are told that there is one."""
    language = material.language
    if not material.inside:
        yield Paragraph(words("risks_inside", language), "note")
        return
    if not material.risks:
        yield Paragraph(words("risks_none", language), "open")
    known = [
        (one.text, words(one.kind, language), str(one.severity), str(one.likelihood), *[""] * 4)
        for one in material.risks
    ]
    yield grid_table(material, _REGISTER, known)
