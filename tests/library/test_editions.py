from __future__ import annotations

import pytest

from kakehashi.errors import UsageError
from kakehashi.library.editions import editions_in_order, find_editions, two_editions

from .editions import edition, library

ONE, TWO = edition("1", published="2025"), edition("2", published="2026-03", complete=False)
OTHER = edition("1", id_="other")
HELD = library(TWO, ONE, OTHER)


def test_editions_are_in_order_of_time_though_the_newest_is_incomplete():
    assert [f.edition for f in editions_in_order(HELD, "CODE")] == ["1", "2"]


@pytest.mark.parametrize(
    ("written", "prefixes"),
    [
        ("code", ["code-1", "code-2"]),
        ("code@2", ["code-2"]),
        (" Code @ 2 ", ["code-2"]),
        ("code-1", ["code-1"]),
        ("other", ["other-1"]),
    ],
)
def test_editions_are_found_as_people_write_them(written: str, prefixes: list[str]):
    assert prefixes == [f.prefix for f in find_editions(HELD, written)]


@pytest.mark.parametrize(
    "written", [("code@1", "code@2"), ("code", "1", "2"), ("code-1", "code-2")]
)
def test_two_editions_are_found_as_people_write_them(written: tuple[str, ...]):
    assert two_editions(HELD, written) == (ONE, TWO)


@pytest.mark.parametrize(
    ("written", "code", "named"),
    [
        (("code@1", "code@1"), "KH-USE-010", "code@1"),
        (("code@1", "code@3"), "KH-USE-011", "code@1, code@2"),
        (("code", "1", "9"), "KH-USE-011", "code@1, code@2"),
        (("code@1", "code@"), "KH-USE-011", "code@1, code@2"),
        (("code@1", "other@1"), "KH-USE-012", "other-1"),
        (("code",), "KH-USE-013", "code@1, code@2"),
        (("code", "code@2"), "KH-USE-013", "code@1, code@2"),
        (("code@1", "code@2", "x", "y"), "KH-USE-001", "code-1"),
        (("no-such@1", "code@1"), "KH-USE-001", "code-1"),
        (("@1", "@2"), "KH-USE-001", "code-1"),
    ],
)
def test_what_cannot_be_compared_is_told_with_what_could_be(
    written: tuple[str, ...], code: str, named: str
):
    with pytest.raises(UsageError) as caught:
        two_editions(HELD, written)
    problem = caught.value.problem
    assert code == problem.code
    for language in ("en", "ja"):
        assert named in problem.line(language)
