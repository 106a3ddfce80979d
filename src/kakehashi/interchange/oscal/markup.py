r"""Plain text as OSCAL's markup and back: OSCAL reads titles and prose as Markdown.

A name that holds `*` or `<b>` would turn into formatting in another tool, so all
that Markdown could take for more than text is escaped with a backslash
(CommonMark, "Backslash escapes"), and reading takes the backslashes away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from kakehashi.interchange.mapping_tree import Tree

LINES = frozenset({"title", "text", "purpose"})
"""Keys whose text is one line of markup (OSCAL's markup-line)."""
BLOCKS = frozenset(
    {
        *("description", "remarks", "statement", "prose", "mapping-description"),
        *("label", "usage"),
    }
)
"""Keys whose text is markup of several paragraphs (markup-multiline)."""
_MARKUP = LINES | BLOCKS
_SPECIAL = re.compile(
    r"([\\`*_~^\[\]<])"  # emphasis, code, sub- and superscript, links, HTML
    r"|(&)(?=#?\w+;)"  # character references
    r"|(\{)(?=\{)"  # OSCAL's {{ insert: … }}
    r"|(?m:^)([#>+=|-])"  # headings, quotes, lists, rules, tables
    r"|(?m:^)(?P<number>\d{1,9})([.)])(?=\s|$)"  # numbered lists
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def as_markup(text: str) -> str:
    r"""Return text such that Markdown shows it to the letter.

    Example:
        >>> print(as_markup("1. *not* <b>bold</b>"), as_markup("plain text, 5 > 3"))
        1\. \*not\* \<b>bold\</b> plain text, 5 > 3
    """
    return _SPECIAL.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    if match["number"]:
        return f"{match['number']}\\{match[6]}"
    return f"\\{match[0]}"


def as_text(markup: str) -> str:
    r"""Return markup with its escapes undone; other formatting stays as it is written.

    Example:
        >>> as_text(as_markup("C:\\*_x_ [1]")) == "C:\\*_x_ [1]"
        True
    """
    return _ESCAPED.sub(r"\1", markup)


def escaped(value: Any, key: str = "") -> Any:
    """Return a tree with the text of every markup field escaped, as JSON and YAML hold it."""
    if isinstance(value, Mapping):
        return {name: escaped(inner, name) for name, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [escaped(inner, key) for inner in value]
    return as_markup(value) if isinstance(value, str) and key in _MARKUP else value


def unescaped(tree: Tree, key: str = "") -> Tree:
    """Return a tree that was read with the escapes of every markup field undone."""
    if isinstance(tree, dict):
        return {name: unescaped(inner, name) for name, inner in tree.items()}
    if isinstance(tree, list):
        return [unescaped(inner, key) for inner in tree]
    return as_text(tree) if key in _MARKUP else tree
