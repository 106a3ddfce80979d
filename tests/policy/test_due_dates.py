from __future__ import annotations

from datetime import date

import pytest

from kakehashi.policy.due_dates import due_date

NAMED = [
    ("By March 2027", "en", "", date(2027, 3, 31)),
    ("no later than March 1, 2027", "en", "", date(2027, 3, 1)),
    ("by the end of 2027", "en", "", date(2027, 12, 31)),
    ("before March 2027", "en", "", date(2027, 2, 28)),
    ("before the end of March 2027", "en", "", date(2027, 3, 31)),
    ("before 2027", "en", "", date(2026, 12, 31)),
    ("within 180 days of the date of this order", "en", "2025-01-23", date(2025, 7, 22)),
    ("within 2 years", "en", "2024-02-29", date(2026, 2, 28)),
    ("in the next 3 months", "en", "2026-11-30", date(2027, 2, 28)),
    ("by the end of this year", "en", "2026-05", date(2026, 12, 31)),
    ("by the end of next year", "en", "2026-05", date(2027, 12, 31)),
    ("2027年3月末までに", "ja", "", date(2027, 3, 31)),
    ("２０２７年までに", "ja", "", date(2027, 12, 31)),
    ("2027年度末まで", "ja", "", date(2028, 3, 31)),
    ("令和9年度中に", "ja", "", date(2028, 3, 31)),
    ("令和元年12月まで", "ja", "", date(2019, 12, 31)),
    ("2027年度2月まで", "ja", "", date(2028, 2, 29)),
    ("6か月以内に", "ja", "2026-08-31", date(2027, 2, 28)),
    ("年度内に", "ja", "2026-11-26", date(2027, 3, 31)),
    ("年度内に", "ja", "2027-02-01", date(2027, 3, 31)),
]
VAGUE = [
    ("within 90 days of this order", "en", ""),
    ("within 90 days of this order", "en", "2026-01"),
    ("by fiscal year 2027", "en", ""),
    ("by FY2027", "en", ""),
    ("next March", "en", "2026-01-01"),
    ("by February 31, 2027", "en", ""),
    ("within 9999 years", "en", "2026-01-01"),
    ("公布の日から起算して三月を超えない範囲内", "ja", "2026-01-01"),
    ("遅滞なく", "ja", "2026-01-01"),
    ("年度内に", "ja", ""),
    ("", "en", ""),
]


@pytest.mark.parametrize(("words", "language", "published", "day"), NAMED)
def test_the_last_day_that_a_deadline_may_mean(words, language, published, day):
    assert due_date(words, language, published) == day


@pytest.mark.parametrize(("words", "language", "published"), VAGUE)
def test_what_is_vague_or_of_an_unknown_calendar_names_no_day(words, language, published):
    assert due_date(words, language, published) is None
