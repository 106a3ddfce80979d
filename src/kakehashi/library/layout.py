"""The one layout of data files: key order, block style, no folding, one sentence a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from kakehashi.errors import Problem, SourceLocation
from kakehashi.library.crosswalk_files import COLUMNS
from kakehashi.library.records import (
    FrameworkRecord,
    MappingSetRecord,
    ProvisionRecord,
    Record,
    SourceRecord,
    TranslatedRecord,
    TranslationRecord,
)
from kakehashi.library.yaml_files import LINE, Value, load_yaml

_HEADS: dict[str, type[Record]] = {
    "framework.yaml": FrameworkRecord,
    "mapping_set.yml": MappingSetRecord,
}


class _Dumper(yaml.SafeDumper):
    """Block style everywhere; text of several lines as a literal block."""


def _string(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _string)


class _Literal(str):
    """Text that is a literal block even on one line: statements grow by lines."""

    __slots__ = ()


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style="|")


_Dumper.add_representer(_Literal, _block)


def format_library(folder: Path, *, write: bool) -> list[Problem]:
    """Rewrite every data file below a folder in the one layout, or only say which differ.

    Returns:
        One problem for each file that differs (differed, when written).
    """
    problems = []
    for path, wanted in _formatted(folder):
        if path.read_text(encoding="utf-8") != wanted:
            problems.append(Problem("KH-DATA-016", SourceLocation(str(path))))
            if write:
                path.write_text(wanted, encoding="utf-8", newline="\n")
    return problems


def _formatted(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted((*folder.rglob("*.yaml"), *folder.rglob("*.yml"))):
        yield path, format_yaml(load_yaml(path, joined=False), path.name)
    for path in sorted(folder.rglob("*.sssom.tsv")):
        yield path, format_tsv(path.read_text(encoding="utf-8-sig"))


def format_yaml(data: dict[str, Value], name: str) -> str:
    """Return a data file in the one layout."""
    head = _HEADS.get(name, TranslationRecord)
    text = yaml.dump(
        _ordered(data, head),
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=2**20,
    )
    return str(text)


def format_tsv(text: str) -> str:
    r"""Return mapping rows with our columns in order, cells trimmed, no empty lines.

    Example:
        >>> format_tsv("object_id\tsubject_id\n b\ta \n").splitlines()[1].split("\t")[:3]
        ['a', '', 'b']
    """
    lines = [line.split("\t") for line in text.split("\n") if line.strip()]
    if not lines:
        return ""
    head = lines[0]
    extra = [column for column in head if column not in COLUMNS]
    order = [*COLUMNS, *extra]
    rows = [dict(zip(head, (cell.strip() for cell in row), strict=False)) for row in lines[1:]]
    body = ["\t".join(row.get(column, "") for column in order) for row in rows]
    return "\n".join(("\t".join(order), *body)) + "\n"


_NESTED: dict[str, type[Record]] = {"sources": SourceRecord, "provisions": ProvisionRecord}


def _ordered(data: dict[str, Value], record: type[Record]) -> dict[str, object]:
    """Return a mapping with the keys in the order of its record, unknown ones last."""
    known = [key for key in record.model_fields if key in data]
    others = [key for key in data if key not in record.model_fields and key != LINE]
    return {key: _laid_out(key, data[key]) for key in (*known, *others)}


def _laid_out(key: str, value: Value) -> object:
    if key == "provisions" and isinstance(value, dict):
        return {
            name: _ordered(words, TranslatedRecord) if isinstance(words, dict) else words
            for name, words in value.items()
            if name != LINE
        }
    if isinstance(value, dict):
        return _ordered(value, Record)
    if isinstance(value, list):
        record = _NESTED.get(key, Record)
        return [_ordered(item, record) if isinstance(item, dict) else item for item in value]
    return _Literal(value) if key == "statement" and isinstance(value, str) else value
