"""Read YAML as people edit it: strings only, no surprises, line numbers kept.

Implicit typing turns `1.10` into 1.1, `NO` into false and `12:30` into 750, and
the last of two equal keys wins silently. So: every scalar stays a string, and
duplicate keys, anchors, aliases and tags are refused. Prose is written one
sentence per line; lines are joined with a space except inside Japanese.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import yaml

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.text.normalise import join_lines

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
LINE = "__line__"
"""Key under which a mapping keeps the line it starts at."""

# Every scalar is a string, so nobody asks for the tags that resolving would find.
_UNRESOLVED = {
    "resolve": lambda *_: "",
    "descend_resolver": lambda *_: None,
    "ascend_resolver": lambda *_: None,
}
_Loader = type("_Loader", (getattr(yaml, "CBaseLoader", yaml.BaseLoader),), _UNRESOLVED)


def load_yaml(path: Path, *, joined: bool = True) -> dict[str, Value]:
    """Return the mapping that a file holds, every scalar a string.

    Args:
        path: The file.
        joined: Join the lines of prose; False keeps them, for writing the file again.

    Raises:
        UnreadableError: the file is not UTF-8 or not YAML, holds something
            else than a mapping, or uses what data files may not use.
    """
    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=_Loader)
    except (OSError, UnicodeDecodeError) as error:
        raise _malformed(path, None, str(error)) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise _malformed(path, line, error.problem or "syntax") from error
    except yaml.reader.ReaderError as error:  # a character that no YAML file may hold
        line = text.encode()[: error.position].count(b"\n") + 1
        raise _malformed(path, line, str(error.reason)) from error
    _refuse_extras(path, text)
    if not isinstance(node, yaml.MappingNode):
        raise _malformed(path, 1, "a mapping is expected at the top")
    return _mapping(path, node, joined=joined)


def _malformed(path: Path, line: int | None, reason: str) -> UnreadableError:
    where = SourceLocation(str(path), line)
    return UnreadableError(Problem("KH-DATA-001", where, {"reason": reason}))


def _refuse_extras(path: Path, text: str) -> None:
    names = {"AnchorToken": "an anchor", "AliasToken": "an alias", "TagToken": "a tag"}
    if not any(mark in text for mark in "&*!"):
        return
    for token in yaml.scan(text, Loader=_Loader):
        construct = names.get(type(token).__name__)
        if construct:
            where = SourceLocation(str(path), token.start_mark.line + 1)
            raise UnreadableError(Problem("KH-DATA-003", where, {"construct": construct}))


def _value(path: Path, node: Node, *, joined: bool) -> Value:
    if isinstance(node, yaml.MappingNode):
        return _mapping(path, node, joined=joined)
    if isinstance(node, yaml.SequenceNode):
        return [_value(path, item, joined=joined) for item in node.value]
    text = str(node.value)
    return join_lines(text.split("\n")) if joined and "\n" in text else text


def _mapping(path: Path, node: MappingNode, *, joined: bool) -> dict[str, Value]:
    found: dict[str, Value] = {LINE: str(node.start_mark.line + 1)}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in found:
            where = SourceLocation(str(path), key_node.start_mark.line + 1)
            raise UnreadableError(Problem("KH-DATA-002", where, {"key": key}))
        found[key] = _value(path, value_node, joined=joined)
    return found
