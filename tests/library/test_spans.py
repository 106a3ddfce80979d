from __future__ import annotations

from kakehashi.library.spans import spans

from .editions import edition, provision

LAW = edition(
    "1",
    provision("I", kind="chapter"),
    provision("1", parent="I"),
    provision("1.1", parent="1"),
    provision("2", parent="I"),
    provision("II", kind="chapter"),
    provision("3", parent="II"),
    provision("4", parent="II"),
    provision("5", parent="II"),
    provision("A", kind="annex"),
)


def said(ids: str, among: str | None = None, language: str = "en") -> list[str]:
    refs = {f"code-1:{id_}" for id_ in ids.split()}
    counting = among and {f"code-1:{id_}" for id_ in among.split()}
    return [span.label.get(language) for span in spans(LAW, refs, counting)]


def test_a_chapter_with_all_its_parts_is_one_span():
    assert said("I 1 1.1 2") == ["Article I"]


def test_neighbours_are_a_run_and_others_are_not():
    assert said("3 4") == ["Article 3 – Article 4"]
    assert said("3 5") == ["Article 3", "Article 5"]
    assert said("2 3") == ["Article 2", "Article 3"]


def test_what_lacks_a_part_is_named_in_part_and_its_other_parts_are_not_repeated():
    assert said("I 1 2") == ["Article I (in part)"]
    assert said("I 1 2", language="ja") == ["第I条（一部）"]


def test_what_does_not_count_goes_with_its_parts():
    assert said("3 4 5", among="3 4 5") == ["Article II"]
    assert said("I 2 3", among="I 2 3 4") == ["Article I", "Article 3"]


def test_nothing_is_no_span():
    assert said("") == []


def test_japanese_runs_are_written_as_in_japanese():
    assert said("3 4", language="ja") == ["第3条～第4条"]
