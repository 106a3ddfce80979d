from __future__ import annotations

import pytest
from tests.documents.typeset import blocks, duties, in_order, paragraphs, texts, typeset

ROWS = [
    (
        "R-1",
        "The owner tests each release with data that stands for all groups of users",
        "monthly",
    ),
    ("R-2", "The council reads the log", "weekly"),
    (
        "R-3",
        "Suppliers tell of incidents within three working days and name what they did",
        "always",
    ),
]
EXPECTED = [f"No.: {a} / Duty: {b} / When: {c}" for a, b, c in ROWS]


def table(options: str = "", rows=ROWS, rule: str = "") -> str:
    cells = "".join(f"[{a}], [{b}], [{c}],\n" for a, b, c in rows)
    header = f"table.header([No.], [Duty], [When]),\n{rule}"
    return f"#table(columns: (50pt, 200pt, 100pt), {options}\n{rule}{header}{cells}{rule})\n"


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        ("", ""),
        ("stroke: none,", "table.hline(),"),
        ("stroke: none, fill: (x, y) => if calc.odd(y) { luma(230) } else { luma(245) },", ""),
        ("stroke: (x: none, y: 0.5pt),", ""),
        ("stroke: none,", ""),
    ],
    ids=["ruled", "ruled above and below", "shaded", "level rules", "aligned only"],
)
def test_tables_become_rows_that_stand_alone(options, rule):
    before, after = duties(4), duties(4, "keeper")
    source = f"{paragraphs(before)}\n{table(options, rule=rule)}\n{paragraphs(after)}"

    assert texts(source, "row") == EXPECTED
    assert in_order([*before, *EXPECTED, *after], texts(source))


def test_a_table_over_pages_is_one_and_its_repeated_header_is_no_row():
    rows = [(f"R-{n}", text, "monthly") for n, text in enumerate(duties(40), start=1)]
    found = blocks(typeset(table(rows=rows)))

    assert [block.text for block in found] == [
        f"No.: {a} / Duty: {b} / When: {c}" for a, b, c in rows
    ]
    assert {block.page for block in found} > {1, 2}


def test_a_table_over_pages_without_repeated_header_keeps_the_header_of_its_first_page():
    rows = [(f"R-{n}", text, "monthly") for n, text in enumerate(duties(40), start=1)]
    source = table(rows=rows).replace(
        "table.header([No.], [Duty], [When])", "[No.], [Duty], [When]"
    )

    assert texts(source) == [f"No.: {a} / Duty: {b} / When: {c}" for a, b, c in rows]


def test_merged_cells_stand_in_every_row_and_groups_of_columns_in_the_header():
    source = """#table(columns: 4,
      table.cell(rowspan: 2)[Area], table.cell(colspan: 2)[Risk], table.cell(rowspan: 2)[Owner],
      [before], [after], table.cell(rowspan: 2)[Data], [high], [low], [CDO], [mid], [low], [DPO])"""

    assert texts(source) == [
        "Area: Data / Risk before: high / Risk after: low / Owner: CDO",
        "Area: Data / Risk before: mid / Risk after: low / Owner: DPO",
    ]


def test_a_frame_around_text_is_no_table():
    sentences = duties(6)

    assert texts(f"#rect[{paragraphs(sentences)}]", "row") == []
    assert in_order(sentences, texts(f"#rect[{paragraphs(sentences)}]"))


def test_text_in_two_columns_is_no_table():
    assert texts(f"#set page(columns: 2)\n{paragraphs(duties(30))}", "row") == []


def test_tables_of_contents_are_no_tables():
    source = '#set heading(numbering: "1.1")\n#outline()\n' + "\n".join(
        f"= Chapter {w}\n{text}" for w, text in zip("abcdef", duties(6), strict=True)
    )

    assert texts(source, "row") == []
