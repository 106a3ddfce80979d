from __future__ import annotations

import pytest

from kakehashi.library.library import load_library
from kakehashi.library.timeline import EventKind, Standing, timeline

from .editions import edition, library, provision

OLD = edition(
    "1",
    provision("1", applies_from="2025-02-02"),
    provision("2", applies_from="2026-08-02"),
    provision("3"),
    published="2024-07-12",
    in_force="2024-08-01",
)
NEW = edition(
    "2",
    provision("1", applies_from="2025-02-02"),
    provision("2", applies_from="2027-12-02"),
    published="2026-07-24",
    in_force="2026-07-27",
)
VAGUE = edition("9", id_="vague", published="2024")
MONTH = edition("9", id_="month", published="2024-07")
HELD = library(OLD, NEW, VAGUE, MONTH)


def told(*frameworks: object) -> list[tuple[str, str, str, str]]:
    return [
        (e.date, e.kind.value, e.framework.edition, e.standing.value)
        for e in timeline(HELD, frameworks)
    ]


def test_an_edition_has_its_dates_in_order():
    assert told(NEW) == [
        ("2025-02-02", "applies", "2", "holds"),
        ("2026-07-24", "published", "2", "holds"),
        ("2026-07-27", "in force", "2", "holds"),
        ("2027-12-02", "applies", "2", "holds"),
    ]


def test_what_a_later_edition_replaced_is_marked_though_it_is_not_asked_for():
    assert ("2026-08-02", "applies", "1", "replaced") in told(OLD)
    assert ("2025-02-02", "applies", "1", "holds") in told(OLD)


def test_what_an_earlier_edition_in_the_same_timeline_told_is_repeated():
    assert ("2025-02-02", "applies", "2", "repeated") in told(OLD, NEW)
    assert ("2025-02-02", "applies", "2", "holds") in told(NEW)


def test_only_provisions_with_a_date_are_told():
    events = [e for e in timeline(HELD, [OLD]) if e.kind is EventKind.APPLIES]
    assert [[p.id for p in e.provisions] for e in events] == [["1"], ["2"]]
    assert [s.label.en for e in events for s in e.spans] == ["Article 1", "Article 2"]


@pytest.mark.parametrize(
    ("framework", "precision"), [(VAGUE, "year"), (MONTH, "month"), (OLD, "day")]
)
def test_a_date_is_as_precise_as_it_is_known(framework, precision: str):
    assert precision == timeline(HELD, [framework])[0].precision


def test_vaguer_dates_stand_first():
    assert [e[0] for e in told(MONTH, VAGUE, OLD)][:3] == ["2024", "2024-07", "2024-07-12"]


def test_every_instrument_of_the_library_is_in_its_timeline():
    held = load_library()
    events = timeline(held, held.instruments)
    published = {e.framework.prefix for e in events if e.kind is EventKind.PUBLISHED}
    assert published == {f.prefix for f in held.instruments}
    assert [e.date for e in events] == sorted(e.date for e in events)


def test_high_risk_dates_of_the_first_ai_act_were_replaced_before_they_came():
    held = load_library()
    events = timeline(held, held.editions("eu-ai-act"))
    replaced = {e.date for e in events if e.standing is Standing.REPLACED}
    assert replaced == {"2026-08-02", "2027-08-02"}
    assert "Article 6(1)" in {s.label.en for e in events if e.date == "2028-08-02" for s in e.spans}
