"""The words of the pages: every key that a template names exists, and none is left over."""

from __future__ import annotations

import ast
import re
from collections import Counter
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import kakehashi.web.words as package
from kakehashi.web.words import WORDS

WEB = Path(__file__).parents[2] / "src" / "kakehashi" / "web"
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
TAG = re.compile(r"{% t ['\"]([^'\"]+)['\"]")
FILLED = re.compile(r"{% t ['\"]([^'\"]+)['\"]((?: \w+=)?[^%]*)%}")
BEGINNING = re.compile(r"{% with ['\"](\w+_)['\"]\|add:")
DYNAMIC = ("equal-to", "superset-of", "subset-of", "intersects-with", "no-relationship")
"""Relations: the library says which, `{% t token %}`."""


def named() -> dict[str, set[str]]:
    """Return the keys that each template names."""
    return {path.name: set(TAG.findall(path.read_text(encoding="utf-8"))) for path in TEMPLATES}


def test_every_key_of_a_template_has_words():
    missing = {name: keys - set(WORDS) for name, keys in named().items()}
    assert {name: keys for name, keys in missing.items() if keys} == {}


def test_no_key_stands_in_two_modules():
    """The later one would hide the other, and with it the gaps that a template fills."""
    modules = [
        import_module(f"{package.__name__}.{one.name}") for one in iter_modules(package.__path__)
    ]
    count = Counter(key for one in modules for key in getattr(one, "WORDS", {}))
    assert [key for key, times in count.items() if times > 1] == []
    assert set(count) == set(WORDS)


def test_every_wording_is_in_both_languages_and_takes_the_same_details():
    def gaps(text: str) -> set[str]:
        return set(re.findall(r"{(\w+)}", text))

    japanese = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
    same = {"kakehashi", "language_other", "version", "by_on", "api_title", "count_of", "cell_pair"}
    untranslated = [key for key, text in WORDS.items() if not japanese.search(text.ja)]
    unequal = [key for key, text in WORDS.items() if gaps(text.en) != gaps(text.ja)]

    assert unequal == []
    formats = {key for key in WORDS if key.startswith("format_")}  # Word is Word everywhere
    assert set(untranslated) <= same | formats | {"colon", "comma", "percent"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_fills_the_gaps_of_its_words(path):
    for key, rest in FILLED.findall(path.read_text(encoding="utf-8")):
        wanted = set(re.findall(r"{(\w+)}", WORDS[key].en))
        assert wanted == set(re.findall(r"(\w+)=", rest)), key


def _completed() -> set[str]:
    """Return the beginnings of keys that our code completes: f"said_{state}"."""
    found = set()
    for path in WEB.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            first = node.values[0] if isinstance(node, ast.JoinedStr) and node.values else None
            if isinstance(first, ast.Constant) and str(first.value).endswith("_"):
                found.add(str(first.value))
    return found


def test_no_wording_is_left_over():
    """A key is used by a template, by a beginning that templates complete, or by our code."""
    text = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES)
    used = set(TAG.findall(text)) | set(DYNAMIC)
    beginnings = tuple(BEGINNING.findall(text))
    beginnings += tuple(_completed())
    spoken = {
        node.value
        for path in WEB.rglob("*.py")
        if "words" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    left = [key for key in WORDS if key not in used | spoken and not key.startswith(beginnings)]
    assert left == []


def test_no_key_has_other_words_in_another_module():
    """The later module would win, and pages of the other would say something else, or fail."""
    from importlib import import_module
    from pkgutil import iter_modules

    import kakehashi.web.words as package

    found, in_two = {}, []
    for module in iter_modules(package.__path__):
        own = import_module(f"{package.__name__}.{module.name}").WORDS
        in_two += [key for key in own if key in found and found[key] != own[key]]
        found |= own
    assert in_two == []
