from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kakehashi.interchange.oscal.tokens import id_of, token_of

TOKEN = re.compile(r"[^\W\d][\w.-]*")
IDS = st.text(min_size=1) | st.text(alphabet="a1._- x20_", min_size=1)


@given(IDS)
def test_every_id_has_a_legal_token_and_comes_back(id_: str):
    token = token_of(id_)

    assert TOKEN.fullmatch(token)
    assert id_of(token) == id_


@given(IDS, IDS)
def test_two_ids_never_share_a_token(first: str, second: str):
    assert (token_of(first) == token_of(second)) == (first == second)


@given(IDS)
def test_tokens_of_others_stay_as_they_are_or_name_one_id(written: str):
    assert id_of(written) == written or token_of(id_of(written)) == written
