"""Read the framework of a CISO Assistant library (YAML): all unverified, losses listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.interchange.ciso.names import PACKAGER
from kakehashi.interchange.frameworks.draft import Draft, DraftProvision
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_text import TREE_LIMIT, check_size, encoding_of, unreadable
from kakehashi.interchange.mapping_tree import Tree, TreeError, branch, branches, file_tree, leaf
from kakehashi.text.bilingual import Bilingual

_LOCALE = re.compile(r"([a-z]{2})(?:$|[-_])")
_NODE = frozenset(
    {
        *("urn", "ref_id", "parent_urn", "assessable", "depth"),
        *("name", "description", "annotation", "translations"),
    }
)
_FRAMEWORK = frozenset(
    {"urn", "ref_id", "name", "description", "requirement_nodes", "translations"}
)
_LIBRARY = frozenset(
    {
        *("urn", "locale", "ref_id", "name", "description", "version", "publication_date"),
        *("provider", "packager", "objects", "translations"),
        *("copyright", "convert_library_version", "dependencies"),
    }
)


def read_ciso_framework(path: Path, found: Findings) -> Draft:
    """Return the framework of a library; what is not carried over is added to `found`.

    Raises:
        UnreadableError: it is no YAML, or a library without requirement nodes.
    """
    check_size(path, TREE_LIMIT)
    try:
        tree = file_tree(path, encoding_of(path, found))
    except TreeError as error:
        raise unreadable(path, error, error.line) from error
    except (OSError, UnicodeError) as error:
        raise unreadable(path, error) from error
    frameworks = [
        one for key in ("framework", "frameworks") for one in branches(tree, "objects", key)
    ]
    framework = next((f for f in frameworks if list(branches(f, "requirement_nodes"))), None)
    if framework is None:
        raise UnreadableError(Problem("KH-TAB-011", SourceLocation(path.name)))
    _note_rest(tree, framework, frameworks, found)
    return _draft(tree, framework, found)


def _note_rest(
    tree: Tree, framework: dict[str, Tree], frameworks: list[dict[str, Tree]], found: Findings
) -> None:
    objects = branch(tree, "objects")
    for key in objects if isinstance(objects, dict) else ():
        if key not in ("framework", "frameworks"):
            found.loss("KH-MAP-010", None, f"objects.{key}")
    found.add_many("KH-MAP-010", "objects.framework", len(frameworks) - 1)
    for prefix, known, held in (("", _LIBRARY, tree), ("framework.", _FRAMEWORK, framework)):
        for key, value in held.items() if isinstance(held, dict) else ():
            if key not in known and value:
                found.loss("KH-MAP-010", None, f"{prefix}{key}")


def _draft(tree: Tree, framework: dict[str, Tree], found: Findings) -> Draft:
    match = _LOCALE.match(leaf(tree, "locale").lower())
    language = match[1] if match else "en"
    own = leaf(tree, "packager") == PACKAGER
    if not own:
        for where, held in (("", tree), ("framework.", framework)):
            if leaf(held, "description"):
                found.loss("KH-MAP-010", None, f"{where}description")
    return Draft(
        name=leaf(framework, "ref_id") or leaf(tree, "ref_id") or leaf(framework, "urn"),
        language=language,
        title=_both(framework, language, "name") or _both(tree, language, "name"),
        publisher=leaf(tree, "provider"),
        published=leaf(tree, "publication_date"),
        original=language if match else "",
        copyright=leaf(tree, "copyright"),
        provisions=tuple(_provisions(framework, language, found, own=own)),
    )


def _provisions(
    framework: dict[str, Tree], language: str, found: Findings, *, own: bool
) -> Iterator[DraftProvision]:
    for number, node in enumerate(branches(framework, "requirement_nodes"), start=1):
        for key, value in node.items():
            if value and (key not in _NODE or (key == "annotation" and not own)):
                found.loss("KH-MAP-010", number, key)
        assessable = leaf(node, "assessable").lower() == "true"
        yield DraftProvision(
            place=number,
            key=leaf(node, "urn").lower() or f"#{number}",
            parent=leaf(node, "parent_urn").lower(),
            id=leaf(node, "ref_id"),
            kind="requirement" if assessable else "group",
            citation=_both(node, language, "annotation") if own else Bilingual("", ""),
            title=_both(node, language, "name"),
            statement=_both(node, language, "description"),
            assessable=assessable,
        )


def _both(node: Tree, language: str, key: str) -> Bilingual:
    """Return a text in both languages: what is in neither stands where English belongs."""
    told = {
        side: leaf(node, "translations", side, key) for side in ("en", "ja") if side != language
    }
    told["ja" if language == "ja" else "en"] = leaf(node, key) or told.get("en", "")
    if language not in ("en", "ja") and leaf(node, "translations", "en", key):
        told["en"] = leaf(node, "translations", "en", key)
    return Bilingual(told.get("en", ""), told.get("ja", ""))
