"""Whether a decision on a provision still says the same: parts count, titles and numbers do not."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library
from tests.library.editions import edition, library, provision

from kakehashi.library.compare_editions import Field, compare_editions
from kakehashi.library.content_changes import content_changes
from kakehashi.text.bilingual import Bilingual

ASKS = ("Name the person who answers for the system at all times", "システムの責任者を常に明示する")
MORE = ("Write down every serious incident within three days", "重大な事案を3日以内に記録する")
ELSE = (
    "Name the person who answers for the system at all times and publish it",
    "システムの責任者を常に明示し、公表する",
)


def content(before, after, ref="code-1:1"):
    one, two = edition("1", *before), edition("2", *after)
    return content_changes(compare_editions(library(one, two), one, two))[ref]


def test_what_reads_the_same_is_the_same():
    found = content([provision("1", *ASKS)], [provision("1", *ASKS)])

    assert found.same
    assert not found.dated


@pytest.mark.parametrize(
    "changed",
    [
        {"title": Bilingual("Another heading of it", "別の見出し")},
        {"citation": Bilingual("Rule 1", "規則1")},
    ],
)
def test_another_title_or_citation_is_no_other_content(changed):
    assert content([provision("1", *ASKS)], [provision("1", *ASKS, **changed)]).same


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"modality": "shall"}, Field.MODALITY),
        ({"addressees": ("provider",)}, Field.ADDRESSEES),
        ({"assessable": True}, Field.ASSESSABLE),
    ],
)
def test_another_force_addressee_or_standing_is_other_content(changed, field):
    found = content([provision("1", *ASKS)], [provision("1", *ASKS, **changed)])

    assert found.fields == (field,)
    assert not found.same


def test_another_number_alone_is_the_same():
    found = content([provision("1", *ASKS)], [provision("7", *ASKS, was="1")])

    assert found.change.renumbered
    assert found.same


def test_another_date_alone_is_the_same_and_told_apart():
    dated = [provision("1", *ASKS, applies_from="2027-12-02")]
    found = content([provision("1", *ASKS, applies_from="2026-08-02")], dated)

    assert (found.same, found.dated) == (True, True)


def test_a_provision_changes_with_its_parts():
    whole = provision("1", *ASKS)
    before = [whole, provision("1.1", *MORE, parent="1")]
    found = content(before, [whole, provision("1.1", *ELSE, parent="1", was="1.1")])

    assert found.fields == ()
    assert found.parts_changed == ("code-2:1.1",)
    assert not found.same


def test_parts_of_parts_count_for_the_whole():
    whole = [provision("1", *ASKS), provision("1.1", *MORE, parent="1")]
    added = provision("1.1.1", *ELSE, parent="1.1")

    assert content(whole, [*whole, added]).parts_added == ("code-2:1.1.1",)
    assert content([*whole, added], whole).parts_removed == ("code-1:1.1.1",)


def test_a_part_that_moves_out_is_gone_from_the_one_and_new_in_the_other():
    top = [provision("1", *ASKS), provision("2", "Keep a list of all systems", "一覧を備える")]
    before = [*top, provision("1.1", *MORE, parent="1")]
    after = [*top, provision("2.1", *MORE, parent="2", was="1.1")]

    assert content(before, after).parts_removed == ("code-1:1.1",)
    assert content(before, after, "code-1:2").parts_added == ("code-2:2.1",)
    assert content(before, after, "code-1:1.1").same


def test_a_part_that_moves_inside_a_whole_leaves_the_whole_the_same():
    top = [
        provision("1", *ASKS),
        provision("1.1", "Keep a list of all systems", "一覧を備える", parent="1"),
    ]
    before = [*top, provision("1.2", *MORE, parent="1")]
    after = [*top, provision("1.1.1", *MORE, parent="1.1", was="1.2")]

    assert content(before, after).same
    assert not content(before, after, "code-1:1.1").same


def test_an_article_of_the_ai_act_with_a_changed_paragraph_is_not_the_same():
    bundled = bundled_library()
    before, after = bundled.framework("eu-ai-act-2024"), bundled.framework("eu-ai-act-2026")
    found = content_changes(compare_editions(bundled, before, after))

    assert found["eu-ai-act-2024:Art-27.4"].fields
    assert "eu-ai-act-2026:Art-27.4" in found["eu-ai-act-2024:Art-27"].parts_changed
    assert "eu-ai-act-2024:Art-10.5" in found["eu-ai-act-2024:Art-10"].parts_removed
