"""Open a Word document and read its body."""

from __future__ import annotations

from typing import Any

from kakehashi.documents.docx.names import Element, local, w
from kakehashi.documents.docx.numbering import numbering_of
from kakehashi.documents.docx.state import State
from kakehashi.documents.docx.styles import styles_of
from kakehashi.documents.docx.walk import body_blocks
from kakehashi.documents.ooxml import Archive, damage_told, open_archive
from kakehashi.errors import Problem, SourceLocation
from kakehashi.model import Block

_NOTES = ("footnote", "endnote", "comment")


def read_docx(content: bytes, where: SourceLocation, problems: list[Problem]) -> list[Block]:
    """Return the blocks of a DOCX, DOCM or DOTX file.

    Changes that were tracked are read as if accepted, and hidden text is left
    out; a warning tells of both. Headers and footers are left out.

    Raises:
        UnreadableError: the file is damaged, protected, or unpacks to too much.
    """
    archive = open_archive(content, where, "DOCX")
    with damage_told(where, "DOCX"):
        main = _main_part(archive)
        body = archive.root(main).find(w("body"))
        if body is None:
            raise ValueError("there is no body")
        state = _state(archive, archive.related(main))
        blocks = list(body_blocks(body, state))
    problems += _told(state, where)
    return blocks


def _main_part(archive: Archive) -> str:
    """Return the name of the part that holds the document.

    Raises:
        ValueError: there is none, or it is that of another program.
    """
    names = archive.related("").get("officeDocument", [])
    if not names or not archive.has(names[0]):
        raise ValueError("there is no main document")
    if local(archive.root(names[0])) != "document":
        raise ValueError("the main part is no text document")
    return names[0]


def _state(archive: Archive, related: dict[str, list[str]]) -> State:
    def part(kind: str) -> Any:
        names = [name for name in related.get(kind, []) if archive.has(name)]
        return archive.root(names[0]) if names else None

    notes: dict[tuple[str, str], Element] = {}
    for kind in _NOTES:
        root = part(f"{kind}s")
        for note in () if root is None else root.iterfind(w(kind)):
            # Separators between text and notes are kept among the notes.
            if note.get(w("type"), "normal") == "normal":
                notes[kind, note.get(w("id"), "")] = note
    return State(styles_of(part("styles")), numbering_of(part("numbering")), notes)


def _told(state: State, where: SourceLocation) -> list[Problem]:
    found: list[Problem] = []
    changes = state.insertions + state.deletions + state.moves
    if changes:
        details = {
            "changes": changes,
            "insertions": state.insertions + state.moves,
            "deletions": state.deletions,
        }
        found.append(Problem("KH-DOC-030", where, details, severity="warning"))
    if state.hidden:
        found.append(Problem("KH-DOC-031", where, {"count": state.hidden}, severity="warning"))
    return found
