"""Read YAML and JSON of other tools: strings only, and nothing that grows or runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.nodes import MappingNode, Node

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEPTH = 64
"""Levels of nesting; the formats read here need fewer than ten."""
_REFUSED = {"AnchorToken": "an anchor", "AliasToken": "an alias", "TagToken": "a tag"}


class TreeError(ValueError):
    """Text that is no tree, or one that uses what it may not; with the line where known."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.line = line


def tree_of(text: str) -> Tree:
    r"""Return what a YAML or JSON text holds, every scalar as a string.

    Anchors and aliases, with which a small file unfolds into gigabytes, tags,
    which name code, and keys given twice are refused. SSSOM forbids the first
    three as well.

    Raises:
        TreeError: the text is neither YAML nor JSON, or holds what is refused.

    Example:
        >>> tree_of("version: 1.10\nrows: [no, 0x10]")
        {'version': '1.10', 'rows': ['no', '0x10']}
        >>> tree_of('{"share": 0.50, "known": null}')
        {'share': '0.50', 'known': ''}
    """
    try:
        return _json(text) if text.lstrip("\ufeff \t\r\n")[:1] == "{" else _yaml(text)
    except RecursionError as error:
        raise TreeError("nested too deeply") from error


def _json(text: str) -> Tree:
    try:
        found = json.loads(
            text.lstrip("\ufeff"),
            parse_float=str,
            parse_int=str,
            parse_constant=str,
            object_pairs_hook=_once,
        )
    except json.JSONDecodeError as error:
        raise TreeError(error.msg, error.lineno) from error
    return _plain(found, 0)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise TreeError(f"the key “{key}” stands twice")
        found[key] = value
    return found


def _plain(value: Any, depth: int) -> Tree:
    if depth > _DEPTH:
        raise TreeError("nested too deeply")
    if isinstance(value, dict):
        return {_sound(key): _plain(inner, depth + 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner, depth + 1) for inner in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else _sound(str(value))


def _sound(text: str) -> str:
    """Return text without halves of characters, which JSON can hold and files cannot."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _yaml(text: str) -> Tree:
    try:
        if any(mark in text for mark in "&*!"):
            _refuse_extras(text)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise TreeError(error.problem or "syntax", line) from error
    except yaml.YAMLError as error:
        raise TreeError(str(error)) from error
    return _value(node, 0) if node else ""


def _refuse_extras(text: str) -> None:
    for token in yaml.scan(text, Loader=_Loader):
        refused = _REFUSED.get(type(token).__name__)
        if refused:
            raise TreeError(f"{refused} is not allowed", token.start_mark.line + 1)


def _value(node: Node, depth: int) -> Tree:
    if depth > _DEPTH:
        raise TreeError("nested too deeply", node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, depth)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, depth + 1) for item in node.value]
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    empty = plain and node.value in {"null", "~"}
    return "" if empty else str(node.value)


def _mapping(node: MappingNode, depth: int) -> Tree:
    found: dict[str, Tree] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in found:
            raise TreeError(f"the key “{key}” stands twice", key_node.start_mark.line + 1)
        found[key] = _value(value_node, depth + 1)
    return found


def branch(tree: Tree, *keys: str) -> Tree:
    """Return what stands below some keys, or an empty text where a key is missing."""
    for key in keys:
        tree = tree.get(key, "") if isinstance(tree, dict) else ""
    return tree


def leaf(tree: Tree, *keys: str) -> str:
    """Return the text below some keys; empty where there is none.

    Example:
        >>> leaf({"a": {"b": "c"}}, "a", "b"), leaf({"a": ["b"]}, "a", "b")
        ('c', '')
    """
    found = branch(tree, *keys)
    return found if isinstance(found, str) else ""


def branches(tree: Tree, *keys: str) -> Iterator[dict[str, Tree]]:
    """Yield the mappings of a list below some keys; one that stands alone counts as a list."""
    found = branch(tree, *keys)
    for item in found if isinstance(found, list) else [found]:
        if isinstance(item, dict):
            yield item


def file_tree(path: Path, encoding: str) -> Tree:
    """Return what a YAML or JSON file holds, as `tree_of` does."""
    return tree_of(path.read_text(encoding=encoding))
