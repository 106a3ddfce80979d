"""The map of counts says how it is read, and of counts held back only where there are some."""

from __future__ import annotations

import pytest

from kakehashi.reports.charts.count_map import count_map

HELD_BACK = {"en": "A dash: fewer than three", "ja": "3件未満"}


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(("cells", "held_back"), [([[0, 4]], False), ([[None, 4]], True)])
def test_the_dash_is_explained_only_where_there_is_one(language, cells, held_back):
    drawn = count_map("Cases", ["rail"], ["privacy", "fire"], cells, language)

    assert (HELD_BACK[language] in drawn) == held_back
