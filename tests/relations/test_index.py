from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import LABELS

from kakehashi.relations.index import Index
from kakehashi.relations.literals import DR, EQ, PP, Literal
from kakehashi.relations.paths import find_path
from kakehashi.relations.rows import Row

TABLES = ("sup", "sub", "dis", "ovl", "nsub", "nsup")


def contents(index: Index) -> dict[str, object]:
    tables = {
        name: {node: entries for node, entries in getattr(index, name).items() if entries}
        for name in TABLES
    }
    return {"rows": index.rows, **tables}


rows = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.sampled_from(LABELS)),
    max_size=8,
).map(lambda told: [Row(f"r{n}", *row) for n, row in enumerate(told)])


@given(rows, st.data())
@settings(max_examples=300)
def test_removing_added_rows_restores_what_was_there(told: list[Row], data: st.DataObject):
    stays = data.draw(st.sets(st.sampled_from([row.id for row in told]))) if told else set()
    index = Index(told)
    for row in data.draw(st.permutations(told)):
        if row.id not in stays:
            index.remove(row.id)
    assert contents(Index(row for row in told if row.id in stays)) == contents(index)


def test_a_removed_row_proves_nothing_any_more():
    index = Index([Row("1", "a", "b", EQ | PP), Row("2", "b", "c", EQ | PP)])
    assert find_path(index, Literal.PART, "a", "c") is not None
    index.remove("2")
    assert find_path(index, Literal.PART, "a", "c") is None
    index.add(Row("2", "b", "c", EQ | PP))
    assert find_path(index, Literal.PART, "a", "c") is not None


def test_removing_an_unknown_row_is_an_error():
    with pytest.raises(KeyError):
        Index().remove("nothing")


def test_a_row_with_a_known_id_takes_the_place_of_the_old_one():
    index = Index([Row("1", "a", "b", EQ | PP)])
    index.add(Row("1", "a", "b", DR))
    assert contents(Index([Row("1", "a", "b", DR)])) == contents(index)


def test_a_row_of_a_node_about_itself_says_nothing():
    index = Index([Row("1", "a", "a", DR)])
    assert find_path(index, Literal.NOT_PART, "a", "a") is None


def test_a_label_that_literals_cannot_say_is_refused_and_leaves_the_index_as_it_was():
    index = Index([Row("1", "a", "b", PP)])
    before = contents(Index([Row("1", "a", "b", PP)]))
    with pytest.raises(ValueError, match="conjunction"):
        index.add(Row("2", "a", "b", PP | DR))
    assert before == contents(index)
