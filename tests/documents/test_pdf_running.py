from __future__ import annotations

from tests.documents.typeset import duties, in_order, paragraphs, texts, typeset

_CHAPTERS = """#let chapter = state("chapter", "")
#set page(width: 400pt, height: 300pt, margin: 50pt,
  header: context { if calc.odd(here().page()) [Handbook of the firm] else [Internal, version 3]; linebreak(); chapter.get() },
  footer: context [Data office #h(1fr) #counter(page).display()])
#set text(size: 10pt)
"""


def test_headers_that_differ_on_odd_and_even_pages_and_name_the_chapter_are_left_out():
    parts = {"Purpose of the rules": duties(16), "Records and logs": duties(16, "keeper")}
    source = "\n#pagebreak()\n".join(
        f'#chapter.update("{name}")\n= {name}\n{paragraphs(sentences)}'
        for name, sentences in parts.items()
    )
    found = texts(typeset(source, _CHAPTERS))

    whole = "\n".join(found)
    assert "Handbook of the firm" not in whole
    assert "Internal, version 3" not in whole
    assert "Data office" not in whole
    assert all(whole.count(name) == 1 for name in parts)  # the heading itself stays
    for sentences in parts.values():
        assert in_order(sentences, found)


def test_roman_page_numbers_are_left_out_and_become_labels(read):
    source = '#set page(numbering: "i")\n' + "\n#pagebreak()\n".join(duties(4))
    document = read("a.pdf", typeset(source))

    assert [p.locator.label for p in document.passages] == ["i", "ii", "iii", "iv"]
    assert [p.locator.page for p in document.passages] == [1, 2, 3, 4]
    assert [line for line in document.text.splitlines() if len(line) < 5] == []


def test_pages_labelled_by_their_number_have_no_label_of_their_own(read):
    document = read("a.pdf", typeset('#set page(numbering: "1")\n' + duties(1)[0]))

    assert document.passages[0].locator.label == ""


def test_a_header_of_a_list_that_returns_on_each_page_close_to_the_text_is_kept_once():
    pages = [
        "Duties of the year\\\n" + " \\\n".join(f"{text}" for text in duties(3, who))
        for who in ("owner", "keeper", "auditor", "board")
    ]
    found = "\n".join(texts("\n#pagebreak()\n".join(pages)))

    assert found.count("Duties of the year") == 1


def test_titles_of_slides_stay():
    head = "#set page(width: 640pt, height: 360pt)\n#set text(size: 20pt)\n"
    slides = [
        f"#text(32pt)[Topic {w}]\n\nWe log {w} in the register." for w in ("one", "two", "three")
    ]
    found = texts(typeset("\n#pagebreak()\n".join(slides), head))

    assert [text for text in found if text.startswith("Topic")] == [
        "Topic one",
        "Topic two",
        "Topic three",
    ]
