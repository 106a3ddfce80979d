"""Names that our OSCAL files use: namespaces, and properties of our own."""

from __future__ import annotations

from kakehashi.interchange.mapping_tree import Tree, branches, leaf

OSCAL_VERSION = "1.2.1"
"""The version that files are written in; 1.2.0 brought the mapping model."""
OSCAL_NS = "http://csrc.nist.gov/ns/oscal"
"""Namespace of properties and relationships that name none."""
RMF_NS = "http://csrc.nist.gov/ns/rmf"
"""Namespace of the property that names an assessment method."""
OWN_NS = "https://w3id.org/kakehashi/ns/oscal"
"""Namespace of our properties."""

PREDICATE_SPACES: dict[str, str] = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "oboInOwl": "http://www.geneontology.org/formats/oboInOwl#",
}
"""Namespaces of predicates that are hints: a map may name one for its relationship."""


def own_properties(tree: Tree) -> dict[str, list[str]]:
    """Return the values of our properties by name, in order.

    The value of a property is one line (OSCAL's string type). A text that is not
    stands in the remarks of its property.

    Example:
        >>> prop = {"name": "author", "ns": OWN_NS, "value": "A. Person"}
        >>> own_properties({"props": [prop, {"name": "label", "value": "x"}]})
        {'author': ['A. Person']}
    """
    found: dict[str, list[str]] = {}
    for prop in branches(tree, "props"):
        if leaf(prop, "ns") == OWN_NS:
            text = leaf(prop, "remarks") or leaf(prop, "value")
            found.setdefault(leaf(prop, "name"), []).append(text)
    return found


def own_texts(tree: Tree) -> dict[str, str]:
    """Return the first value of each of our properties, by name."""
    return {name: values[0] for name, values in own_properties(tree).items()}


def foreign_properties(tree: Tree) -> int:
    """Return how many properties are not ours."""
    return sum(leaf(prop, "ns") != OWN_NS for prop in branches(tree, "props"))


def own_property(name: str, text: str) -> dict[str, str]:
    r"""Return a property of ours; `own_properties` gives the text back to the letter.

    Example:
        >>> own_property("author", "A. Person")["value"]
        'A. Person'
        >>> own_property("comment-ja", "一\n二")["value"], own_properties(
        ...     {"props": [own_property("comment-ja", "一\n二")]})
        ('一 二', {'comment-ja': ['一\n二']})
    """
    line = " ".join(text.split())
    prop = {"name": name, "ns": OWN_NS, "value": line or "-"}
    return prop if line == text else {**prop, "remarks": text}


def own_props(**texts: str) -> list[dict[str, str]]:
    """Return a property of ours for each text that is not empty; `_` in a name becomes `-`.

    Example:
        >>> [(prop["name"], prop["value"]) for prop in own_props(applies_from="2026", was="")]
        [('applies-from', '2026')]
    """
    return [own_property(name.replace("_", "-"), text) for name, text in texts.items() if text]


def exact(name: str, text: str) -> list[dict[str, str]]:
    r"""Return a text as a property of ours where OSCAL's field cannot hold it to the letter.

    Example:
        >>> exact("title", "one line"), len(exact("title", "two\nlines"))
        ([], 1)
    """
    line = " ".join(text.split())
    return [own_property(name, text)] if text and line != text else []


def oscal_property(name: str, value: str) -> dict[str, str]:
    """Return a property that OSCAL itself defines, its value on one line."""
    return {"name": name, "value": " ".join(value.split()) or "-"}


def oscal_texts(tree: Tree) -> dict[str, str]:
    """Return the properties that OSCAL defines, the first of each name."""
    found: dict[str, str] = {}
    for prop in branches(tree, "props"):
        if leaf(prop, "ns") in {"", OSCAL_NS}:
            found.setdefault(leaf(prop, "name"), leaf(prop, "value"))
    return found
