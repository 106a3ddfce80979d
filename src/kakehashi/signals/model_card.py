"""Model cards as Hugging Face keeps them: Markdown with front matter in YAML.

The front matter is read as strings only, without anchors, tags and aliases, so that none
of YAML's tricks (bombs of aliases, objects) work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from kakehashi.signals.loose import at, items, text
from kakehashi.signals.signal import Said

_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"^#{1,4}[ \t]+(.{1,200}?)[ \t#]*$", re.MULTILINE)
_MOST_MATTER = 200_000
_DEEPEST = 30
_FIELDS = {"license": "licence", "datasets": "datasets", "base_model": "base model"}
_HEADINGS = (
    "bias",
    "limitation",
    "intended use",
    "out-of-scope",
    "training data",
    "evaluation",
    "environmental",
    "risk",
    "direct use",
    "misuse",
    "限界",
    "用途",
    "学習データ",
    "評価",
    "リスク",
)


def front_matter(content: str) -> dict[str, Any] | None:
    r"""Return the front matter as strings, lists and mappings; None where there is none.

    Example:
        >>> front_matter("---\nlicense: mit\n---\n# A")
        {'license': 'mit'}
        >>> front_matter("---\na: &a [x]\nb: [*a]\n---\n") is None
        True
    """
    found = _MATTER.match(content)
    if not found or len(found[1]) > _MOST_MATTER:
        return None
    try:
        events = yaml.parse(found[1], Loader=yaml.SafeLoader)
        if any(isinstance(event, yaml.AliasEvent) for event in events):
            return None
        node = yaml.compose(found[1], Loader=yaml.SafeLoader)
        value = _value(node, 0)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return value if isinstance(value, dict) else None


def _value(node: Node | None, depth: int) -> Any:
    if depth > _DEEPEST:
        raise ValueError("nested beyond reason")
    if isinstance(node, MappingNode):
        return {str(key.value): _value(one, depth + 1) for key, one in node.value}
    if isinstance(node, SequenceNode):
        return [_value(one, depth + 1) for one in node.value]
    return "" if node is None else str(node.value)


def said_in(matter: dict[str, Any], content: str) -> Iterator[Said]:
    """Yield what the front matter tells, results of evaluations, and headings that matter."""
    for key, words in _FIELDS.items():
        value = matter.get(key)
        listed = (
            ", ".join(filter(None, map(text, value))) if isinstance(value, list) else text(value)
        )
        if listed:
            yield Said(f"Model card: {words} {listed}", words)
    for model in items(matter.get("model-index")):
        for result in items(model.get("results")):
            yield from _metrics(text(model.get("name")), result)
    body = _MATTER.sub("", content, count=1)
    for heading in _HEADING.findall(body):
        if any(one in heading.lower() for one in _HEADINGS):
            yield Said(f"Model card: section “{text(heading)}”", f"section {heading.lower()}")


def _metrics(name: str, result: dict[str, Any]) -> Iterator[Said]:
    task = text(at(result, "task", "name")) or text(at(result, "task", "type"))
    data = text(at(result, "dataset", "name")) or text(at(result, "dataset", "type"))
    for metric in items(result.get("metrics")):
        kind, value = text(metric.get("type")), text(metric.get("value"))
        if kind and value:
            yield Said(
                f"Model card {name}: {kind} = {value} ({task}, {data})", f"metric {kind} {task}"
            )
