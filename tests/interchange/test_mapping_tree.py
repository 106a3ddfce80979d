from __future__ import annotations

import json

import pytest

from kakehashi.interchange.mapping_tree import TreeError, tree_of

LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
)


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        (LAUGHS, "an anchor", 1),
        ("a: 1\nb: !!python/object/apply:os.system ['true']\n", "a tag", 2),
        ("a: 1\nb: 2\na: 3\n", "twice", 3),
        ('{"a": 1, "a": 2}', "twice", None),
        ("a: 'open\n", "unexpected end", 2),
        ('{"a": ', "Expecting value", 1),
        ("[" * 100_000, "nest", None),
        ('{"a":' * 100_000, "nested", None),
        ("a:\n" + "".join(" " * n + "- \n" for n in range(1, 100)), "nested", None),
        ("a: b\x07\n", "not allowed", None),
    ],
)
def test_what_grows_runs_or_is_broken_is_refused(text: str, reason: str, line: int | None):
    with pytest.raises(TreeError, match=reason) as caught:
        tree_of(text)
    assert line is None or line == caught.value.line


def test_scalars_stay_as_they_are_written():
    assert tree_of("a: 1.10\nb: NO\nc: 2024-06-13") == {"a": "1.10", "b": "NO", "c": "2024-06-13"}
    assert tree_of('{"a": 1.10, "b": true, "c": null}') == {"a": "1.10", "b": "true", "c": ""}


def test_json_gives_no_halves_of_characters():
    assert tree_of(json.dumps({"a": "\ud800x"})) == {"a": "?x"}


def test_a_number_of_a_million_digits_is_only_text():
    assert tree_of('{"a": ' + "9" * 1_000_000 + "}") == {"a": "9" * 1_000_000}
