from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from kakehashi.errors.catalogue import CATALOGUE
from kakehashi.text.bilingual import Bilingual

SOURCE = Path(__file__).parents[2] / "src" / "kakehashi"
JAPANESE = re.compile(r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
CODE = re.compile(r"KH-[A-Z]+-\d{3}")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def both(code: str) -> tuple[Bilingual, Bilingual]:
    return CATALOGUE[code].message, CATALOGUE[code].hint


def raised() -> Iterator[tuple[str, str, ast.Call, ast.AST]]:
    """Yield each Problem("KH-…") of the source: code, place, the call, the function around it."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
        for function in functions:
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and node.args and is_code(node.args[0]):
                    place = f"{path.relative_to(SOURCE)}:{node.lineno}"
                    yield node.args[0].value, place, node, function


def is_code(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and bool(CODE.fullmatch(node.value))
    )


def details_of(call: ast.Call, function: ast.AST) -> set[str] | None:
    """Return the names of the details that a call gives, or None where they cannot be seen."""
    given = call.args[2] if len(call.args) > 2 else None
    for keyword in call.keywords:
        if keyword.arg == "details":
            given = keyword.value
    return set() if given is None else keys_of(given, function)


def keys_of(node: ast.AST, function: ast.AST) -> set[str] | None:
    if isinstance(node, ast.Name):
        values = [
            n.value
            for n in ast.walk(function)
            if isinstance(n, ast.Assign) and any(is_name(t, node.id) for t in n.targets)
        ]
        return keys_of(values[0], function) if len(values) == 1 else None
    if not isinstance(node, ast.Dict):
        return None
    found: set[str] = set()
    for key, value in zip(node.keys, node.values, strict=True):
        inner = {key.value} if isinstance(key, ast.Constant) else keys_of(value, function)
        if inner is None:
            return None
        found |= inner
    return found


def is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


RAISED = list(raised())


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_code_has_a_message_and_a_hint_in_both_languages(code):
    for text in both(code):
        assert text.en.strip()
        assert text.ja.strip()
        assert not JAPANESE.search(text.en)
        assert JAPANESE.search(text.ja)


@pytest.mark.parametrize("code", CATALOGUE)
def test_both_languages_tell_the_same_details(code):
    for text in both(code):
        assert placeholders(text.en) == placeholders(text.ja)


@pytest.mark.parametrize("code", CATALOGUE)
def test_codes_are_of_one_form(code):
    assert CODE.fullmatch(code)


def test_codes_used_in_the_source_are_in_the_catalogue():
    written = {
        code
        for path in SOURCE.rglob("*.py")
        if path.name != "catalogue.py"
        for code in CODE.findall(path.read_text(encoding="utf-8"))
    }

    assert written - set(CATALOGUE) == set()


def test_codes_of_the_catalogue_are_raised_somewhere():
    assert set(CATALOGUE) - {code for code, *_ in RAISED} == set()


@pytest.mark.parametrize(
    ("code", "call", "function"),
    [(code, call, function) for code, _, call, function in RAISED if code in CATALOGUE],
    ids=[place for code, place, *_ in RAISED if code in CATALOGUE],
)
def test_every_problem_is_given_the_details_that_its_words_need(code, call, function):
    given = details_of(call, function)
    needed = set().union(*(placeholders(text.en) | placeholders(text.ja) for text in both(code)))
    if given is None:
        pytest.skip("the details are put together elsewhere")

    assert needed - given == set()


def english_only(value: ast.expr) -> bool:
    """Say whether a detail is a text of our own in words, for one language only."""
    written = value.values[0] if isinstance(value, ast.JoinedStr) and value.values else value
    text = written.value if isinstance(written, ast.Constant) else ""
    return isinstance(text, str) and bool(re.search(r"[a-z]{2,} [a-z]{2,}|^[a-z]{4,}$", text))


@pytest.mark.parametrize("name", ["reason", "found"])
def test_what_we_say_in_a_detail_is_said_in_both_languages(name):
    spoken = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path in sorted(SOURCE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and key.value == name and english_only(value)
    ]

    assert spoken == []
