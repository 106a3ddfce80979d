from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kakehashi.interchange.oscal.markup import as_markup, as_text, escaped, unescaped

MARKS = st.text(alphabet="ab1 \n\\`*_~^[](){}<>&;#!+-.=|\"'日本", max_size=40)


@given(st.text() | MARKS)
def test_escapes_are_undone(text: str):
    assert as_text(as_markup(text)) == text


@given(MARKS.map(str.strip))
def test_markdown_shows_the_text_to_the_letter(text: str):
    line = " ".join(text.split())
    blocks = MarkdownIt("commonmark").parse(as_markup(line))

    assert [block.type for block in blocks] in (
        [],
        ["paragraph_open", "inline", "paragraph_close"],
    )
    shown = "".join(
        child.content for block in blocks for child in block.children or [] if child.content
    )
    kinds = {child.type for block in blocks for child in block.children or []}
    assert kinds <= {"text", "text_special"}
    assert shown == line


def test_only_markup_fields_are_escaped():
    tree = {"title": "*a*", "props": [{"value": "*a*", "remarks": "*a*"}], "id": "_1"}

    made = escaped(tree)
    assert made == {
        "title": "\\*a\\*",
        "props": [{"value": "*a*", "remarks": "\\*a\\*"}],
        "id": "_1",
    }
    assert unescaped(made) == tree
