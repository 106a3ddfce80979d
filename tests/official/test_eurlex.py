from __future__ import annotations

from tests.official.samples import CONSOLIDATED, EU, JOURNAL, read


def pieces(library, page):
    official = read(library, EU, page)
    return official, lambda id_: official.of(f"{EU}:{id_}")


def test_an_article_is_its_heading_and_all_its_paragraphs(library):
    _, of = pieces(library, JOURNAL)

    assert of("Art-5").split("\n") == [
        "Article 5",
        "Bread that is forbidden",
        "1. Nobody bakes:",
        "(a) green bread ;",
        "(c) blue bread that is either:",
        "(i) wet, or",
        "(ii) cold.",
        "2. Police bread is weighed.",
    ]


def test_paragraphs_and_points_have_pieces_of_their_own(library):
    _, of = pieces(library, JOURNAL)

    assert of("Art-5.1.c").split("\n") == [
        "(c) blue bread that is either:",
        "(i) wet, or",
        "(ii) cold.",
    ]
    assert of("Art-5.2") == "2. Police bread is weighed."
    assert of("Art-5.1.b") is None


def test_subparagraphs_are_told_apart(library):
    _, of = pieces(library, JOURNAL)

    assert of("Art-9.5.s1") == "5. The oven is safe."
    assert of("Art-9.5.b") == "(b) smells."
    assert of("Art-9.5.s3") == "Bakers are known."


def test_chapters_and_sections_hold_their_articles(library):
    _, of = pieces(library, JOURNAL)

    assert of("Ch-II").startswith("CHAPTER II\nFORBIDDEN BREAD\nArticle 5")
    assert of("Ch-III.S-2").endswith("Bakers are known.")


def test_parts_of_annexes_count_anew(library):
    _, of = pieces(library, JOURNAL)

    assert of("Annex-VIII.A.1") == "1. The baker."
    assert of("Annex-VIII.B.1") == "1. The miller."


def test_what_follows_a_dotted_number_continues_it(library):
    _, of = pieces(library, JOURNAL)

    assert of("Annex-VII.3.3") == "3.3. The rules hold."
    assert of("Annex-VII.3.4") == "3.4. Changes are told.\nThey are also looked at."
    assert of("Annex-VII.3").endswith("They are also looked at.")


def test_nothing_but_the_law_is_kept(library):
    official, _ = pieces(library, JOURNAL)
    kept = "\n".join(official.lines)

    for word in ("alert", "fetch", "color", "recital", "L_1"):
        assert word not in kept


def test_consolidated_texts_give_the_same_pieces_in_any_language(library):
    _, of = pieces(library, CONSOLIDATED)

    assert of("Art-5.1.a") == "a) groen brood;"
    assert of("Art-5.2") == "2. Wegen."
    assert of("Art-9.5.s1") == "5. Veilig."
    assert of("Art-9.5.a") == "a) kijken."
    assert of("Art-9.5.s3") == "Bakkers."
    assert of("Art-9.5").split("\n") == ["5. Veilig.", "Bij het bakken:", "a) kijken.", "Bakkers."]


def test_paragraph_1a_is_not_point_a_of_paragraph_1(library):
    page = """<html><body><div id="art_5"><p>Article 5</p><div><p>1. Not:</p>
    <table><tr><td>(a)</td><td>this.</td></tr><tr><td>(ba)</td><td>that.</td></tr></table></div>
    <div><p>1a. It reaches far.</p></div></div>
    <div id="art_4a"><p>Article 4a</p><p>2. More.</p></div></body></html>"""
    official = read(library, "eu-ai-act-2026", page)

    assert official.of("eu-ai-act-2026:Art-5.1.a") == "(a) this."
    assert official.of("eu-ai-act-2026:Art-5.1.ba") == "(ba) that."
    assert official.of("eu-ai-act-2026:Art-5.1a") == "1a. It reaches far."
    assert official.of("eu-ai-act-2026:Art-4a.2") == "2. More."
