"""The three forms of an OSCAL document: JSON, YAML and XML."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal, TypeAlias

import yaml

from kakehashi.interchange.mapping_output import write_whole
from kakehashi.interchange.oscal.document import Part
from kakehashi.interchange.oscal.markup import escaped
from kakehashi.interchange.oscal.xml import xml_text

Form: TypeAlias = Literal["json", "yaml", "xml"]
FORMS: tuple[Form, ...] = ("json", "yaml", "xml")


# No anchors: what stands twice is written twice, and readers may refuse aliases.
_NO_ANCHORS = {"ignore_aliases": lambda *_: True}
_Dumper: Any = type("_Dumper", (getattr(yaml, "CSafeDumper", yaml.SafeDumper),), _NO_ANCHORS)


def _string(dumper: Any, text: str) -> Any:
    # PyYAML follows YAML 1.1, in which 00008 is a text; in YAML 1.2 it is the number 8.
    style = "'" if text[:1] in {*"0123456789+-."} and "\n" not in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _string)


def document_text(document: Part, form: Form = "json") -> str:
    r"""Return a document as text in one of the forms.

    Example:
        >>> print(document_text({"catalog": {"metadata": {"title": "*"}}}, "yaml"), end="")
        catalog:
          metadata:
            title: \*
    """
    if form == "xml":
        return xml_text(document)
    if form == "json":
        return json.dumps(escaped(document), ensure_ascii=False, indent=2) + "\n"
    text = yaml.dump(
        escaped(document),
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=2**20,
    )
    return str(text)


def write_document(path: Path, document: Part, form: Form = "json") -> None:
    """Write a document whole or not at all."""
    write_whole(path, document_text(document, form))
