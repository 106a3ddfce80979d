"""The draft of internal rules."""

from __future__ import annotations

import re

import pytest
from tests.bundled import bundled_library
from tests.reports.kinds.japan_material import (
    SECRET,
    decided,
    headings_are_filled,
    material,
    practice_with,
    text_of,
    undecided,
    with_plan,
)

from kakehashi.assessment.asked import practices_asked
from kakehashi.model import Verdict
from kakehashi.reports.kinds.japan_rules import rules_report
from kakehashi.reports.kinds.rules_draft import draft_of
from kakehashi.reports.kinds.rules_file import load_rules
from kakehashi.reports.outline import Paragraph, Span, spans
from kakehashi.text.language import language_of

GUIDELINES = "ai-guidelines-for-business"
JAPANESE_ENDING = re.compile(
    r"(ものとする|しなければならない|なければならない|してはならない|てはならない|てはならず、当社は、.*ものとする)。$"
)


def all_rules():
    return {
        ref: text
        for chapter in load_rules()
        for article in chapter.articles
        for ref, text in article.rules.items()
    }


def test_every_practice_that_an_edition_asks_for_has_one_rule():
    library = bundled_library()
    asked = practices_asked(library)
    wanted = {
        library.practice_of(ref)
        for framework in library.editions(GUIDELINES)
        for one in framework.assessable
        for ref in asked[one.ref]
    }
    listed = [ref for c in load_rules() for a in c.articles for ref in a.rules]

    assert set(listed) == wanted
    assert len(listed) == len(set(listed))


def test_rules_are_worded_as_rules_in_both_languages():
    rules = all_rules()

    assert [t.ja for t in rules.values() if not JAPANESE_ENDING.search(t.ja)] == []
    assert [t.en for t in rules.values() if not re.search(r"\b(shall|must)\b", t.en)] == []
    assert [t.en for t in rules.values() if language_of(t.en) != "en"] == []


def rule_spans(report) -> dict[str, Span]:
    """Return the span in which each rule stands, by its words without brackets."""
    return {
        span.text.strip("【】[]"): span
        for block in report.blocks
        if isinstance(block, Paragraph)
        for span in spans(block.text)
    }


def rule_spans_raw(report) -> list[str]:
    return [span.text for span in rule_spans(report).values()]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_only_what_is_done_or_planned_stands_without_brackets(language: str):
    done = decided(GUIDELINES)
    found = rule_spans(rules_report(material(done, language)))
    rules = all_rules()
    for verdict, tone in (
        (Verdict.IN_PLACE, ""),
        (Verdict.PARTIAL, ""),
        (Verdict.PLANNED, ""),
        (Verdict.NOT_IN_PLACE, "place"),
    ):
        text = rules[practice_with(done, verdict)].get(language)
        assert found[text].tone == tone, verdict

    nobody = next(
        ref for ref in rules if ref not in done.decided and rules[ref].get(language) in found
    )
    assert found[rules[nobody].get(language)].text.startswith(("【", "["))


def test_what_does_not_apply_has_no_rule_and_is_listed():
    done = decided(GUIDELINES)
    gone = practice_with(done, Verdict.NOT_APPLICABLE)
    report = rules_report(material(done))

    assert all_rules()[gone].en not in rule_spans(report)
    assert "Annex 2" in " ".join(one.text for one in report.headings)
    assert done.library.provisions[gone].title.en in text_of(report)


def test_what_is_planned_bears_the_date_of_the_plan():
    done = decided(GUIDELINES)
    planned = with_plan(material(done, "ja"), practice_with(done, Verdict.PLANNED))

    assert "【2027年3月31日から適用】" in text_of(rules_report(planned))
    assert "【　年　月　日から適用】" in rule_spans_raw(rules_report(material(done, "ja")))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_articles_are_numbered_without_a_gap(language: str):
    report = rules_report(material(decided(GUIDELINES), language))
    form = r"第(\d+)条（" if language == "ja" else r"Article (\d+) \("
    numbers = [int(m.group(1)) for h in report.headings if (m := re.match(form, h.text))]

    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 40


def test_every_item_of_the_guidelines_is_in_the_index():
    done = decided(GUIDELINES)
    text = text_of(rules_report(material(done)))

    assert [p.id for p in done.frameworks[0].assessable if p.label.en not in text] == []


def test_a_user_of_ai_has_no_chapters_for_developers_and_providers():
    made = material(decided(GUIDELINES), "ja", roles=("deployer",))
    headings = " ".join(one.text for one in rules_report(made).headings)
    served = draft_of(made, made.framework(GUIDELINES), 1)

    assert "AIの利用" in headings
    assert "AIの開発" not in headings
    assert "AIの提供" not in headings
    assert not any(p.id.startswith(("D-", "P-")) for p in served.items)


def test_the_title_follows_the_roles():
    made = rules_report(material(decided(GUIDELINES), "ja", roles=("deployer",)))

    assert made.title == "AI利用規程（案）"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_where_nothing_is_decided_every_rule_is_to_be_decided(language: str):
    report = rules_report(material(undecided(GUIDELINES), language))
    rules = {t.get(language) for t in all_rules().values()}
    told = {words: span for words, span in rule_spans(report).items() if words in rules}

    assert told
    assert {span.tone for span in told.values()} == {"place"}
    assert headings_are_filled(report)


def test_no_names_leave_the_house_and_a_hostile_name_stays_text():
    made = material(decided(GUIDELINES), audience="public")
    text = text_of(rules_report(made))

    assert SECRET not in text

    hostile = material(decided(GUIDELINES)).__class__(decided(GUIDELINES), "ja", "【会社】<b>=1+1")
    first = next(
        b
        for b in rules_report(hostile).blocks
        if isinstance(b, Paragraph) and any("<b>" in span.text for span in spans(b.text))
    )
    assert [span.tone for span in spans(first.text)] == ["", ""]
