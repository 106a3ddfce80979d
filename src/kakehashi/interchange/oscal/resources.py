"""What our files refer to, at their end (OSCAL back matter): catalogs and documents."""

from __future__ import annotations

from urllib.parse import quote

from kakehashi.interchange.oscal.account import Source
from kakehashi.interchange.oscal.document import Part, uuid_of
from kakehashi.interchange.oscal.names import own_property, own_props
from kakehashi.model import Framework
from kakehashi.text.bilingual import Language


def catalog_file(framework: Framework) -> str:
    """Return the file in which others look for the catalog of a framework.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> catalog_file(load_library().framework("nist-ai-rmf"))
        'nist-ai-rmf-1.0.json'
    """
    return f"{framework.prefix}.json"


def catalog_resource(framework: Framework, language: Language) -> Part:
    """Return the catalog of a framework as a resource, beside our file."""
    return {
        "uuid": uuid_of("catalog", framework.prefix),
        "title": framework.title.get(language),
        "props": own_props(prefix=framework.prefix),
        "rlinks": [{"href": quote(catalog_file(framework))}],
    }


def document_resource(source: Source) -> Part:
    """Return a document that is quoted as a resource with its hash."""
    content: Part = {"uuid": uuid_of("document", source.name), "title": source.name}
    content["props"] = [own_property("document", source.name)]
    if source.sha256:
        hashes = [{"algorithm": "SHA-256", "value": source.sha256}]
        content["rlinks"] = [{"href": below(source.name), "hashes": hashes}]
    return content


def below(name: str) -> str:
    """Return a file name as a relative address that leads nowhere above our file.

    Example:
        >>> below("../../etc/passwd"), below("docs/a b.pdf"), below("C:\\\\x"), below("//host/x")
        ('etc/passwd', 'docs/a%20b.pdf', 'C%3A/x', 'host/x')
    """
    steps = name.replace("\\", "/").split("/")
    kept = [quote(step, safe="") for step in steps if step not in {"", ".", ".."}]
    return "/".join(kept) or "-"
