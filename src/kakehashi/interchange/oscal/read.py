"""Open an OSCAL file: which model it is, and what it holds as plain text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_text import TREE_LIMIT, check_size, encoding_of, unreadable
from kakehashi.interchange.mapping_tree import Tree, TreeError, branch, file_tree
from kakehashi.interchange.oscal.document import MODELS, Model
from kakehashi.interchange.oscal.markup import unescaped

_LARGEST = TREE_LIMIT // 4
"""A file of one catalog or assessment; NIST SP 800-53 as a whole has 10 MB."""


@dataclass(frozen=True, slots=True)
class OscalFile:
    """One document of one model."""

    name: str
    model: Model
    content: Tree
    """What stands under the name of the model, the escapes of its markup undone."""
    problems: tuple[Problem, ...] = ()


def read_document(path: Path) -> OscalFile:
    """Return what an OSCAL file in JSON or YAML holds.

    Raises:
        UnreadableError: it is no OSCAL, of a model that is not read, damaged, too
            large or nested too deeply.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder, "c.yaml")
        ...     _ = path.write_text("catalog: {metadata: {title: A}}", encoding="utf-8")
        ...     read_document(path).model
        'catalog'
    """
    check_size(path, _LARGEST)
    found = Findings(path.name, numbered_lines=False)
    try:
        tree = file_tree(path, encoding_of(path, found))
    except TreeError as error:
        if path.suffix.lower() in {".json", ".yaml", ".yml"}:
            raise unreadable(path, error, error.line) from error
        raise _unknown(path) from error
    except (OSError, UnicodeError) as error:
        raise unreadable(path, error) from error
    for model in MODELS:
        content = branch(tree, model)
        if isinstance(content, dict):
            return OscalFile(path.name, model, unescaped(content), found.problems())
    raise _unknown(path)


def _unknown(path: Path) -> UnreadableError:
    details = {"known": ", ".join(MODELS)}
    return UnreadableError(Problem("KH-OSC-001", SourceLocation(path.name), details))
