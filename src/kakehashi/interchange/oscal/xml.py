"""A document as OSCAL XML: which keys are attributes, how elements are called, in which order.

The tables hold what our writers use of NIST's XML schema (OSCAL 1.2), no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from kakehashi.interchange.oscal.document import Part
from kakehashi.interchange.oscal.markup import BLOCKS

SPACE = "http://csrc.nist.gov/ns/oscal/1.0"
"""The XML namespace of every OSCAL 1 model."""

_DEFAULT: Any = {None: SPACE}
"""Elements without a prefix are in the namespace; the stubs of lxml know no such key."""
_ATTRIBUTES = frozenset(
    """uuid id class ns name value href rel media-type type control-id target-id state reason
    role-id subject-uuid observation-uuid risk-uuid finding-uuid lifecycle system source date
    activity-uuid actor-uuid id-ref matching-rationale method status algorithm task-uuid
    component-uuid statement-id with-child-controls identifier-type group subject-type""".split()
)
_ELEMENTS = {("parties", "name"), ("risks", "status")}
"""Keys that are attributes elsewhere, with the key of the object that they stand in."""
_TEXTS = {("hashes", "value"), ("system-id", "id")}
"""Keys whose value is the text of the element itself."""
_SINGULAR = {
    "parties": "party",
    "related-risks": "associated-risk",
    "remediations": "response",
    "include-controls": "include-control",
    "exclude-controls": "exclude-control",
    "hashes": "hash",
}
"""Names of elements that are not the key without its last letter."""
_UNCHANGED = frozenset({"objectives-and-methods", "relevant-evidence"})
_IN_PROFILES = frozenset({"include-controls", "exclude-controls"})
"""Called so in the XML of profiles, and in the singular in that of assessments."""
_ORDER = """metadata title published last-modified version oscal-version name import-ssp import-ap
    system-id provenance imports merge description purpose statement start end
    mapping-description source-resource target-resource
    relationship sources targets confidence-score maps mappings props links local-definitions status
    origins target implementation-status prose parts methods types subjects relevant-evidence
    collected timing characterizations deadline remediations
    components inventory-items objectives-and-methods activities reviewed-controls
    control-selections include-all include-controls exclude-controls include-subjects
    actors facets assessment-subjects assessment-assets platforms tasks statements
    roles parties responsible-parties party-uuids
    controls groups control-implementations implemented-requirements results observations risks
    findings poam-items related-findings related-observations related-risks as-is with-ids
    percentage citation text rlinks hashes on-date resources back-matter remarks""".split()
_PLACE = {key: number for number, key in enumerate(_ORDER)}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(document: Part) -> str:
    """Return a document as XML; characters that XML cannot hold become U+FFFD.

    Example:
        >>> made = xml_text({"catalog": {"uuid": "u", "metadata": {"title": "A < B"}}})
        >>> print(made.split("?>")[1].strip())
        <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="u">
          <metadata>
            <title>A &lt; B</title>
          </metadata>
        </catalog>
    """
    ((name, content),) = document.items()
    root = etree.Element(_tag(name), nsmap=_DEFAULT)
    _fill(root, content, name)
    etree.indent(root)
    return str(etree.tostring(root, encoding="unicode", doctype='<?xml version="1.0"?>')) + "\n"


def _tag(name: str) -> etree.QName:
    return etree.QName(SPACE, name)


def _fill(element: etree._Element, content: dict[str, Any], owner: str) -> None:
    for key, value in sorted(content.items(), key=lambda item: _PLACE.get(item[0], -1)):
        if _is_attribute(owner, key, value):
            element.set(key, _sound(str(value)))
        elif (owner, key) in _TEXTS:
            element.text = _sound(str(value))
        elif key == "prose":
            element.extend(_paragraphs(str(value)))
        else:
            _add(element, key, value, owner)


def _is_attribute(owner: str, key: str, value: Any) -> bool:
    elsewhere = (owner, key) in _ELEMENTS or (owner, key) in _TEXTS
    return key in _ATTRIBUTES and not isinstance(value, dict) and not elsewhere


def _add(element: etree._Element, key: str, value: Any, owner: str) -> None:
    name = _element_name(key, owner) if isinstance(value, list) else key
    for item in value if isinstance(value, list) else [value]:
        child = etree.SubElement(element, _tag(name))
        if isinstance(item, dict):
            _fill(child, item, key)
        elif key in BLOCKS:
            child.extend(_paragraphs(str(item)))
        else:
            child.text = _sound("true" if item is True else str(item))


def _element_name(key: str, owner: str) -> str:
    if key in _UNCHANGED or (owner == "imports" and key in _IN_PROFILES):
        return key
    if key in _SINGULAR:
        return _SINGULAR[key]
    return f"{key[:-3]}y" if key.endswith("ies") else key.removesuffix("s")


def _paragraphs(text: str) -> Iterator[etree._Element]:
    """Yield the paragraphs of a text: an empty line parts them."""
    for part in re.split(r"\n\s*\n", text):
        paragraph = etree.Element(_tag("p"))
        paragraph.text = _sound(part)
        yield paragraph


def _sound(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
