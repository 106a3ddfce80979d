"""What our files refer to, at their end (OSCAL back matter): catalogs and documents."""

from __future__ import annotations

from urllib.parse import quote

from kakehashi.interchange.oscal.account import Account
from kakehashi.interchange.oscal.document import Part, uuid_of
from kakehashi.interchange.oscal.names import own_property, own_props
from kakehashi.model import Framework
from kakehashi.text.bilingual import Language


def catalog_file(prefix: str) -> str:
    """Return the address at which others look for the catalog of a framework: beside our file.

    Example:
        >>> catalog_file("nist-ai-rmf-1.0"), catalog_file("../a b")
        ('nist-ai-rmf-1.0.json', 'a%20b.json')
    """
    return below(f"{prefix}.json")


def catalog_resource(framework: Framework, language: Language) -> Part:
    """Return the catalog of a framework as a resource, beside our file."""
    return {
        "uuid": uuid_of("catalog", framework.prefix),
        "title": framework.title.get(language),
        "props": own_props(prefix=framework.prefix),
        "rlinks": [{"href": catalog_file(framework.prefix)}],
    }


def document_resources(account: Account) -> list[Part]:
    """Return the documents that are quoted as resources, with their hashes."""
    return [_document(name, sha256) for name, sha256 in account.documents.items()]


def _document(name: str, sha256: str) -> Part:
    content: Part = {"uuid": uuid_of("document", name), "title": name or "-"}
    content["props"] = [own_property("document", name)]
    if sha256:
        hashes = [{"algorithm": "SHA-256", "value": sha256}]
        content["rlinks"] = [{"href": below(name), "hashes": hashes}]
    return content


def below(name: str) -> str:
    r"""Return a file name as a relative address that leads nowhere above our file.

    Example:
        >>> below("../../etc/passwd"), below("docs/a b.pdf"), below("C:\\x"), below("//host/x")
        ('etc/passwd', 'docs/a%20b.pdf', 'C%3A/x', 'host/x')
    """
    steps = name.replace("\\", "/").split("/")
    kept = [quote(step, safe="") for step in steps if step not in {"", ".", ".."}]
    return "/".join(kept) or "-"
