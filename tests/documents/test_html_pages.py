"""Pages as they are found: menus, notices and frames around what is meant."""

from __future__ import annotations

import pytest

from kakehashi.documents.html import read_html
from kakehashi.errors import SourceLocation

BODY = "<h1>AI policy</h1><p>The company logs every incident and reads the log each month.</p>"


def blocks(page: str | bytes):
    content = page.encode() if isinstance(page, str) else page
    return read_html(content, SourceLocation("a.html"), [])


def texts(page: str | bytes) -> list[str]:
    return [block.text for block in blocks(page)]


@pytest.mark.parametrize(
    "frame",
    [
        '<div class="cookie-banner"><p>We use cookies.</p></div>',
        '<div id="topicPath"><a href="/">トップ</a></div>',
        '<ul class="breadcrumbs"><li>Home</li></ul>',
        '<div class="relatedLinks"><p>See also our shop.</p></div>',
        '<div role="navigation"><a href="/">Home</a></div>',
        '<div style="display:none">Nobody sees it.</div>',
        '<p aria-hidden="true">Nobody hears it.</p>',
        "<p hidden>Nobody sees it.</p>",
        '<div class="sns-share">Share this</div>',
    ],
)
def test_frames_are_left_out(frame):
    assert texts(f"<body>{frame}{BODY}{frame}</body>") == texts(f"<body>{BODY}</body>")


@pytest.mark.parametrize(
    "page",
    [
        f'<body><form id="aspnet">{BODY}</form></body>',
        f'<body class="has-sidebar no-footer"><div class="menu">{BODY}</div></body>',
        f'<body aria-hidden="true">{BODY}</body>',
        f"<body><aside>{BODY}</aside></body>",
        f'<body><main></main><div id="content">{BODY}</div></body>',
    ],
)
def test_a_page_never_loses_everything(page):
    assert texts(page) == texts(f"<body>{BODY}</body>")


def test_numbers_of_lists_terms_details_and_captions_are_read():
    page = """<ol type="a" start="3"><li>log</li><li value="7">read</li></ol>
    <dl><dt>Owner</dt><dd>The data office.</dd></dl>
    <details><summary>More on logs</summary><p>They are kept.</p></details>
    <figure><img alt="x"><figcaption>How it flows</figcaption></figure>"""

    assert [(b.kind, b.number, b.stem, b.text) for b in blocks(page)] == [
        ("item", "c.", "", "log"),
        ("item", "g.", "", "read"),
        ("row", "", "", "Owner: The data office."),
        ("paragraph", "", "", "More on logs"),
        ("paragraph", "", "More on logs", "They are kept."),
        ("paragraph", "", "", "How it flows"),
    ]


def test_cells_over_rows_and_columns_and_header_rows_are_read():
    page = """<table><caption>Duties</caption><thead><tr><th rowspan=2>Role<th colspan=2>Duty</tr>
    <tr><th>day<th>night</tr></thead><tr><td rowspan=2>CISO<td>reads<td>signs</tr><tr><td colspan=2>rests</tr></table>"""

    assert [(b.text, b.stem) for b in blocks(page)] == [
        ("Role: CISO / Duty day: reads / Duty night: signs", "Duties"),
        ("Role: CISO / Duty day: rests / Duty night: rests", "Duties"),
    ]


def test_readings_note_marks_and_struck_text_are_left_out():
    page = '<p><ruby>規程<rp>(</rp><rt>きてい</rt><rp>)</rp></ruby>を守る<sup><a href="#n1">1</a></sup>。<s>古い文。</s></p>'

    assert texts(page) == ["規程を守る。"]


def test_lines_of_the_source_leave_no_space_within_japanese():
    assert texts("<p>当社は、\n   AIを\n   安全に使う。</p>") == ["当社は、AIを安全に使う。"]


def test_marks_in_cells_of_their_own_number_the_text_beside_them():
    page = "<table><tr><td>(a)</td><td><p>keep the log;</p></td></tr></table>"

    assert [(b.kind, b.number, b.text) for b in blocks(page)] == [("item", "(a)", "keep the log;")]


@pytest.mark.parametrize("name", ["Shift_JIS", "EUC-JP", "ISO-2022-JP"])
def test_declared_encodings_are_believed(name):
    codec = {"Shift_JIS": "cp932"}.get(name, name)
    page = f'<meta charset="{name}"><p>当社は①記録を保存する。</p>'.replace(
        "①", "" if name != "Shift_JIS" else "①"
    )

    assert texts(page.encode(codec))[0].startswith("当社は")


def test_a_declared_name_that_decodes_nothing_is_not_looked_up():
    page = b'<meta charset="punycode"><p>We log \xe9.</p>'

    assert texts(page) == ["We log é."]


@pytest.mark.parametrize("tag", ["div", "table><tr><td", "ul><li", "span", "section", "details"])
def test_100_000_elements_within_each_other_are_read_or_refused(refused, read, tag):
    from kakehashi.errors import UnreadableError

    try:
        document = read("a.html", f"<{tag}>" * 100_000 + "We log incidents.")
    except UnreadableError as error:
        assert error.problem.code in ("KH-DOC-002", "KH-DOC-004")
    else:
        assert document.text


def test_spans_beyond_measure_are_refused_or_bounded():
    cells = "<tr>" + "<td rowspan=99999 colspan=99999>x" * 3 + "</tr>"

    assert isinstance(blocks(f"<table>{cells * 50}</table>"), list)
