"""A report with every block, whose words try to be markup, formulas and code."""

from __future__ import annotations

from kakehashi.reports.outline import (
    Break,
    Callout,
    Cell,
    Fields,
    Figure,
    Heading,
    Items,
    Paragraph,
    Quote,
    Report,
    Span,
    Table,
    cells,
)
from kakehashi.text.bilingual import Language

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" viewBox="0 0 300 60">'
    '<rect width="200" height="40" fill="#1f4e79"/></svg>'
)
SCRIPT = "<script>alert(1)</script>"
TYPST = '#panic("x") $x$ *b* @ref <label> \\ ```'
FORMULA = '=HYPERLINK("http://evil.example","x")'
CONTROL = "a\x00b\x0bc\ud800d\u202ee"
SECTIONS = {"en": "Chapter one", "ja": "第1章"}


def report(language: Language) -> Report:
    ja = language == "ja"
    blocks = (
        Heading(1, f"{SECTIONS[language]} {SCRIPT}"),
        Paragraph(TYPST),
        Paragraph(CONTROL, "note"),
        Paragraph("何が未判断か" if ja else "What is open?", "open"),
        Paragraph("guide", "guide"),
        Paragraph((Span("Answer ", "strong"), Span("fill in", "place")), "answer"),
        Quote("We log every incident. 全て記録する。", f"{SCRIPT}.pdf, p. 3", "confirmed"),
        Items((FORMULA, (Span("b", "soft"),))),
        Items(("one", "two"), ordered=True),
        Items(("tick me",), boxes=True),
        Heading(2, "Table"),
        Table(
            ("Item", "Status", "Note"),
            tuple(
                cells(
                    f"row {n}", Cell(("yes",), "good", ("yes", "no")), [FORMULA, SCRIPT, "@SUM(A1)"]
                )
                for n in range(70)
            ),
            (1, 1, 3),
            caption="Caption <b>",
            sheet="Bad/name*[x]?: that is far too long for Excel",
        ),
        Table(("A", "B"), (cells("wide", "table"),), sheet="Bad name  x", wide=True),
        Fields((("Name", ""), ("Version", FORMULA)), "Form"),
        Figure(SVG, f"Alternative {SCRIPT}", "Figure", 0.5),
        Callout("Box", ("first", "second")),
        Break(),
        Heading(1, "End" if not ja else "おわりに"),
        Paragraph("end"),
    )
    return Report(
        kind="hostile",
        title=("報告書" if ja else "Report") + f" {SCRIPT}",
        subtitle="Acme & Söhne 株式会社",
        language=language,
        date="2026-11-26",
        facts=(("Edition", "1"), (SCRIPT, FORMULA)),
        blocks=blocks,
    )
