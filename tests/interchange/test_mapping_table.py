from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.interchange.mapping_table import text_rows


def rows(text: str, delimiter: str = "\t") -> list[tuple[int, list[str]]]:
    return list(text_rows(text.splitlines(keepends=True), delimiter))


def test_an_open_quotation_mark_does_not_swallow_the_rows_below():
    lines = "\n".join(f'"row {n}\tx' if n == 3 else f"row {n}\tx" for n in range(1, 2000))

    found = rows(lines)
    assert len(found) == 1999
    assert found[2:4] == [(3, ['"row 3', "x"]), (4, ["row 4", "x"])]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ('a\t"b ""c"""', ["a", 'b "c"']),
        ('"Model" cards\tb', ['"Model" cards', "b"]),
        ('a 5" pipe\tb', ['a 5" pipe', "b"]),
        ('""\tb', ["", "b"]),
        ("a\t\t", ["a", "", ""]),
        ('a\t"b"\r\n', ["a", "b"]),
        ('a\t"x\ty"', ["a", "x\ty"]),
    ],
)
def test_cells_are_cut_as_rfc_4180_says_else_as_they_stand(text: str, cells: list[str]):
    assert [(1, cells)] == rows(text)


def test_a_row_knows_its_line_below_cells_of_several_lines_and_empty_lines():
    assert rows('a\t"x\n\ny"\n\nb\t\n') == [(1, ["a", "x\n\ny"]), (5, ["b", ""])]


@given(st.lists(st.lists(st.text(), min_size=2, max_size=3), min_size=1, max_size=4))
def test_what_is_quoted_comes_back(table: list[list[str]]):
    text = "".join(
        ",".join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\n" for cells in table
    )
    wanted = [cells for cells in table if any(cell.strip() for cell in cells)]

    lines = text.split("\n")
    found = text_rows([f"{line}\n" for line in lines[:-1]], ",")
    assert wanted == [cells for _, cells in found]


@given(st.text(alphabet='"a,\n', max_size=60))
def test_any_text_is_read_to_its_end(text: str):
    lines = text.splitlines(keepends=True)
    found = list(text_rows(lines, ","))
    kept = "".join(cell for _, cells in found for cell in cells)

    assert text.count("a") == kept.count("a")
    assert [number for number, _ in found] == sorted({number for number, _ in found})
