"""Gather the rows of a mapping file: what all formats check alike."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from kakehashi.interchange.mapping_file import UNSPECIFIED, MappingRow
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_output import FORMULA
from kakehashi.model import Relation

_Pair = tuple[str, str, str]


class RowCollector:
    """Takes rows one by one, leaves out what cannot be used, and says what and why.

    Contradicting rows are kept: telling them is the business of the reasoning.
    """

    def __init__(self, name: str, found: Findings) -> None:
        self._name = name
        self._found = found
        self._rows: list[MappingRow] = []
        self._seen: dict[_Pair, str] = {}
        """What rows say, with the subject of the row that said it first."""
        self._words: dict[str, str] = {}
        """Every repeated text once: ids, authors and predicates recur in thousands of rows."""
        self._incomplete: set[str] = set()
        """Subjects that have rows which do not become mappings."""
        self._formulas = 0

    def __len__(self) -> int:
        return len(self._rows)

    def left_out(self, subject: str) -> None:
        """Note that a row of a subject is not carried over, so that it is not taken as covered."""
        self._incomplete.add(subject)

    def add(
        self,
        place: int | str,
        subject: str,
        object_: str,
        relation: Relation | None,
        *,
        predicate: str,
        strict: bool = False,
        confidence: str = "",
        strength: str = "",
        author: str = "",
        justification: str = "",
        comment: str = "",
        comment_ja: str = "",
    ) -> None:
        """Take one row, its cells as text."""
        trust = _number(confidence)
        if trust is not None and not 0 < trust <= 1:
            self._found.add("KH-MAP-008", place, confidence.strip())
            self.left_out(subject)
        elif self._usable(place, subject, object_, relation, predicate, strict=strict):
            if FORMULA.match(comment) or FORMULA.match(subject) or FORMULA.match(object_):
                self._formulas += 1
            once = self._words.setdefault
            self._rows.append(
                MappingRow(
                    f"{self._name}#{place}",
                    once(subject, subject),
                    once(object_, object_),
                    relation,
                    strict,
                    trust,
                    self._strength(place, strength, relation),
                    once(author, author),
                    once(justification, justification) or UNSPECIFIED,
                    comment,
                    once(predicate, predicate),
                    comment_ja,
                )
            )

    def _usable(
        self,
        place: int | str,
        subject: str,
        object_: str,
        relation: Relation | None,
        predicate: str,
        *,
        strict: bool,
    ) -> bool:
        if not subject or not object_:
            self._found.add("KH-MAP-005", place, "object" if subject else "subject")
            self.left_out(subject)
            return False
        if subject == object_:
            self._found.add("KH-MAP-007", place, subject)
            self.left_out(subject)
            return False
        key = _said(subject, object_, relation, predicate, strict=strict)
        if key in self._seen:
            self._found.loss("KH-MAP-006", place, "")
            if self._seen[key] != subject:  # said from the other side
                self.left_out(subject)
            return False
        self._seen[key] = subject
        if relation is None:
            self._found.loss("KH-MAP-025", place, predicate)
            self.left_out(subject)
        return True

    def _strength(self, place: int | str, written: str, relation: Relation | None) -> float | None:
        value = _number(written)
        if value is None or (value == 0 and relation is Relation.NONE):
            return None
        if 1 <= value <= 10:
            return value
        self._found.loss("KH-MAP-009", place, written.strip())
        return None

    def finish(
        self, covered: Collection[str] = ()
    ) -> tuple[tuple[MappingRow, ...], frozenset[str]]:
        """Return the rows, and the covered subjects whose rows are all here.

        A subject of which a row is missing asks for something outside the rows
        that are left: taking it as covered would prove too much.
        """
        self._found.add_many("KH-MAP-018", "", self._formulas)
        if not self._rows:
            self._found.loss("KH-MAP-021", None, "")
        if not covered:
            return tuple(self._rows), frozenset()
        complete = {row.subject for row in self._rows} - self._incomplete
        for subject in sorted(set(covered) - complete):
            self._found.loss("KH-MAP-016", None, subject)
        return tuple(self._rows), frozenset(covered) & complete


def _said(
    subject: str, object_: str, relation: Relation | None, predicate: str, *, strict: bool
) -> _Pair:
    """Return what a row says, the same for a row and its converse."""
    if relation is None:
        return subject, object_, predicate
    if subject > object_:
        subject, object_, relation = object_, subject, relation.converse
    return subject, object_, f"strict {relation.value}" if strict else relation.value


@lru_cache(maxsize=4096)
def _number(written: str) -> float | None:
    """Return a number; None where nothing is written; nan where it is no number."""
    written = written.strip()
    try:
        return float(written) if written else None
    except ValueError:
        return float("nan")
