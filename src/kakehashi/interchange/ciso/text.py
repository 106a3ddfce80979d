"""A library as YAML text."""

from __future__ import annotations

from typing import Any

import yaml


def library_text(library: dict[str, Any]) -> str:
    r"""Return a library as YAML: keys in order, no anchors, nothing empty.

    Example:
        >>> library_text({"name": "架け橋", "copyright": "", "version": 1})
        'name: 架け橋\nversion: 1\n'
    """
    text = yaml.dump(
        _filled(library),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=False,
        width=100,
    )
    return str(text)


class _Dumper(yaml.SafeDumper):
    """No aliases: readers refuse them, since a small file can unfold into gigabytes."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        return True


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _filled(inner) for key, inner in value.items() if inner not in ("", {}, None)}
    return [_filled(inner) for inner in value] if isinstance(value, list) else value
