from __future__ import annotations

import pytest

from kakehashi.documents.html import read_html
from kakehashi.errors import SourceLocation


def blocks(page: str) -> list[tuple[str, str, int]]:
    found = read_html(page.encode(), SourceLocation("a.html"), [])
    return [(block.kind, block.text, block.level) for block in found]


def texts(page: str) -> list[str]:
    return [text for _, text, _ in blocks(page)]


def test_headings_paragraphs_lists_and_tables_are_read():
    page = """<!DOCTYPE html><html><head><title>Not this</title></head><body>
    <h1>Policy</h1><p>We log <b>every</b> <a href="x">incident</a>&nbsp;&amp; report it.</p>
    <h2>Duties</h2><p>The board reviews:</p>
    <ul><li>the log<ul><li>serious ones</li></ul></li><li><p>the budget</p></li></ul>
    <table><thead><tr><th>役割</th><th>職務</th></tr></thead>
    <tbody><tr><td>CISO</td><td>ログを確認する</td></tr></tbody></table></body></html>"""

    assert blocks(page) == [
        ("heading", "Policy", 1),
        ("paragraph", "We log every incident & report it.", 0),
        ("heading", "Duties", 2),
        ("paragraph", "The board reviews:", 0),
        ("item", "the log", 1),
        ("item", "serious ones", 2),
        ("item", "the budget", 1),
        ("row", "役割: CISO / 職務: ログを確認する", 0),
    ]


@pytest.mark.parametrize(
    "part",
    [
        "<script>var x = 'We log nothing';</script>",
        "<style>p::before { content: 'We log nothing' }</style>",
        "<nav><a>We log nothing</a></nav>",
        "<footer>We log nothing</footer>",
        "<aside>We log nothing</aside>",
        "<form><button>We log nothing</button></form>",
        "<!-- We log nothing -->",
        "<noscript>We log nothing</noscript>",
        "<template><p>We log nothing</p></template>",
    ],
)
def test_what_is_no_content_is_left_out(part):
    assert texts(f"<body><p>We log incidents.</p>{part}</body>") == ["We log incidents."]


def test_only_the_main_part_counts_where_there_is_one():
    assert texts("<body><div>Menu</div><main><p>We log incidents.</p></main></body>") == [
        "We log incidents."
    ]


def test_text_between_elements_is_not_lost():
    assert texts("<div>We log incidents.<p>We report them.</p>We keep records.</div>") == [
        "We log incidents.",
        "We report them.",
        "We keep records.",
    ]


def test_a_line_break_parts_lines():
    assert texts("<p>日時：3月24日<br>場所：横浜</p>") == ["日時：3月24日", "場所：横浜"]


def test_unclosed_and_misplaced_tags_are_read_as_browsers_do():
    assert texts("<p>We log <b>incidents.<p>We report them.<td>cell") == [
        "We log incidents.",
        "We report them.",
        "cell",
    ]


def test_xhtml_with_a_declaration_is_read():
    page = '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>規程</p></body></html>'

    assert texts(page) == ["規程"]


def test_nothing_outside_the_file_is_fetched(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the house")
    page = f"""<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>
    <p>We log &x; incidents.</p><iframe src="{secret.as_uri()}"></iframe>
    <object data="{secret.as_uri()}"></object><img src="http://192.0.2.1/x.png">"""

    assert "secret of the house" not in " ".join(texts(page))


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td"])
def test_very_deep_pages_do_not_stop_it(tag):
    assert isinstance(blocks(f"<{tag}>" * 5000 + "We log incidents."), list)
