"""Tidying leaves nothing untidy, whichever way it takes."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from kakehashi.text.normalise import fold, join_lines, tidy

ODD = st.text(alphabet="aB1 \u00a0\u3000\u200b\u00ad\t\n\x85\x1fｶﾞＡ⼈ﬁ漢か。-", max_size=20)


@given(ODD)
@example("two  spaces")
@example("⼈工知能")
@example(" edge ")
def test_tidy_text_has_no_odd_character_and_single_spaces(text: str):
    tidied = tidy(text)

    assert not re.search(r"[\u00a0\u3000\u200b\u00ad\t\n\x85\x1f⼈ﬁ]|  |^ | $", tidied)
    assert tidy(tidied) == tidied


@given(ODD)
def test_folding_is_the_same_for_every_width_and_form(text: str):
    assert fold(text) == fold(unicodedata.normalize("NFKC", text))


def test_only_the_ends_of_lines_decide_how_they_join():
    assert join_lines(["a risk of 3-", "5 inci-", "dents"]) == "a risk of 3- 5 incidents"
    assert join_lines(["AIの", "risk", "評価"]) == "AIのrisk評価"
