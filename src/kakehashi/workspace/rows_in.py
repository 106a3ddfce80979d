"""What the rows of a filled table want decided: only what people changed in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kakehashi import model
from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.interchange.decision_table import FilledRow
from kakehashi.interchange.review_table import evidence_cell
from kakehashi.interchange.statement_words import verdict_said
from kakehashi.library.library import Library
from kakehashi.model import Verdict
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import fold
from kakehashi.workspace.models import Decision, Evidence, Person
from kakehashi.workspace.operations import Wish
from kakehashi.workspace.operations.decisions import PROPOSED
from kakehashi.workspace.quotes_in import Quotes
from kakehashi.workspace.seen_cell import Seen, read_seen
from kakehashi.workspace.standing import Effective, as_told, effective, evidence_of
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.surroundings import Reader

_ESCAPED = re.compile(r"_x[0-9a-fA-F]{4}_")
"""How workbooks write characters that XML cannot hold."""
_NONE = Bilingual("nothing decided", "判断なし")


@dataclass(frozen=True, slots=True)
class RowWish:
    """What a row wants decided."""

    wish: Wish
    where: SourceLocation


class Rows:
    """Compares rows with what is decided now, and with what was when the table was written."""

    def __init__(
        self, subject: Subject, library: Library, reader: Reader, person: Person, path_name: str
    ) -> None:
        self._subject, self._person, self._name = subject, person, path_name
        self._now = effective(subject.organisation, library, system=subject.system)
        self._quotes = Quotes(subject, reader)
        proposed = Decision.objects.filter(
            organisation=subject.organisation, system=subject.system, state=PROPOSED
        )
        self._proposed: dict[str, list[Decision]] = {}
        for one in proposed.select_related("made_by"):
            self._proposed.setdefault(one.target, []).append(one)

    def wishes(self, rows: Iterable[FilledRow], problems: list[Problem]) -> list[RowWish]:
        """Return what changed rows want decided; rows that cannot be taken become problems.

        Raises:
            KakehashiError: the table was written for something else.
        """
        changed: dict[str, list[tuple[FilledRow, Decision | None]]] = {}
        for row in rows:
            seen = self._seen(row)
            before = self._decision(seen, row)
            if before is None or not _untouched(row, before):
                changed.setdefault(row.decision.practice, []).append((row, before))
        found = []
        for several in changed.values():
            if _disagree([row for row, _ in several]):
                problems.append(_torn([row for row, _ in several], self._name))
                continue
            row, before = several[0]
            wish = self._wish(row, before, problems)
            if wish is not None:
                found.append(RowWish(wish, row.where))
        return found

    def _seen(self, row: FilledRow) -> Seen | None:
        """Return what counted when the row was written; None where a table does not say."""
        if "seen" not in row.cells:
            return None
        seen = read_seen(row.cells["seen"])
        if seen is None or not seen.is_of(self._subject):
            details = {"path": self._subject.path, "cell": row.cells["seen"] or "-"}
            raise KakehashiError(Problem("KH-WS-065", row.where, details))
        return seen

    def _decision(self, seen: Seen | None, row: FilledRow) -> Decision | None:
        if seen is None or not seen.decision:
            return None
        made = Decision.objects.select_related("made_by").filter(pk=seen.decision)
        return made.filter(target=row.decision.practice).first()

    def _wish(
        self, row: FilledRow, before: Decision | None, problems: list[Problem]
    ) -> Wish | None:
        said = row.decision
        now = self._now.get(said.practice)
        if self._said_already(said, row, now):
            return None
        wrong = [*self._moved_on(row, now), *_lacks_reason(said, row)]
        known = [*self._known(before), *self._known(now.decision if now else None)]
        evidence = self._evidence(row, known, wrong)
        problems += wrong
        if wrong:
            return None
        own = now.decision.pk if now and not now.inherited_from else 0
        return Wish(
            self._subject.organisation,
            said.practice,
            said.verdict,
            self._reason(said, before),
            self._subject.system,
            evidence,
            replaces=own,
        )

    def _said_already(self, said: model.Decision, row: FilledRow, now: Effective | None) -> bool:
        """Say whether the row is decided so already, or waits for approval."""
        decided = [now.decision] if now else []
        return any(
            self._same(said, row, one) for one in (*decided, *self._proposed.get(said.practice, ()))
        )

    def _same(self, said: model.Decision, row: FilledRow, one: Decision) -> bool:
        reasons = {fold(said.why), fold(self._reason(said, None))}
        if said.verdict.value != one.verdict or fold(one.reason) not in reasons:
            return False
        quotes = {fold(quote.quote) for quote in said.evidence}
        return quotes == {fold(kept.quote) for kept in self._known(one)} or _same_cell(row, one)

    def _moved_on(self, row: FilledRow, now: Effective | None) -> Iterator[Problem]:
        """Yield a problem where something else counts than when the table was written."""
        seen = self._seen(row)
        if seen is None or seen.decision == (now.decision.pk if now else 0):
            return
        said = row.decision
        one = now.decision if now else None
        details = {
            "practice": _id(said),
            "by": one.made_by.name if one else "-",
            "at": one.made_at.isoformat(timespec="seconds") if one else "-",
            "theirs": verdict_said(Verdict(one.verdict), one.reason) if one else _NONE,
            "yours": verdict_said(said.verdict, said.why),
        }
        yield Problem("KH-WS-066", row.where, details)

    def _known(self, decision: Decision | None) -> list[Evidence]:
        return list(evidence_of([decision]).values()) if decision else []

    def _evidence(
        self, row: FilledRow, known: Sequence[Evidence], wrong: list[Problem]
    ) -> list[Evidence]:
        found = []
        for quote in row.decision.evidence:
            one = self._quotes.evidence(row.decision.practice, quote, known, row.where)
            if isinstance(one, Problem):
                wrong.append(one)
            else:
                found.append(one)
        return found

    def _reason(self, said: model.Decision, before: Decision | None) -> str:
        """Return the reason; where somebody else decided it on the table, that is said too."""
        # Who decided before stands in the row, with the organisation where it was taken over.
        left_over = (
            before is not None
            and said.on == before.made_at.date().isoformat()
            and re.fullmatch(rf"{re.escape(before.made_by.name)}( \(.*\))?", said.by)
        )
        own = fold(said.by) in {fold(self._person.handle), fold(self._person.name)}
        on = f", {said.on}" if said.on else ""
        by = "" if own or left_over else f"({said.by}{on})"
        return " ".join(filter(None, (said.why, by)))


def _untouched(row: FilledRow, before: Decision) -> bool:
    """Say whether a row still says what it said when it was written."""
    said = row.decision
    same = said.verdict.value == before.verdict and _plain(said.why) == _plain(before.reason)
    return same and _same_cell(row, before)


def _same_cell(row: FilledRow, decision: Decision) -> bool:
    """Say whether the evidence stands in the row as it was written there."""
    told = as_told([Effective(decision, None)])[0]
    return _plain(row.cells.get("evidence", "")) == _plain(evidence_cell(told.evidence))


def _plain(text: str) -> str:
    """Return the letters and digits of a cell that survive any program it was saved by.

    A Japanese Excel saves CSV in its own code page, without accents and some marks.
    """
    folded = fold(_ESCAPED.sub("", text)).encode("cp932", "ignore").decode("cp932")
    return "".join(filter(str.isalnum, folded))


def _disagree(rows: Sequence[FilledRow]) -> bool:
    told = {
        (r.decision.verdict, fold(r.decision.why), _plain(r.cells.get("evidence", "")))
        for r in rows
    }
    return len(told) > 1


def _torn(rows: Sequence[FilledRow], name: str) -> Problem:
    said = [(row.where, verdict_said(row.decision.verdict, row.decision.why)) for row in rows]
    listed = Bilingual(
        "; ".join(f"{where}: {words.en}" for where, words in said),
        "、".join(f"{where}：{words.ja}" for where, words in said),
    )
    details = {"practice": _id(rows[0].decision), "decisions": listed}
    return Problem("KH-WS-067", SourceLocation(name), details)


def _lacks_reason(said: model.Decision, row: FilledRow) -> Iterator[Problem]:
    if said.verdict is Verdict.NOT_IN_PLACE and not said.why:
        yield Problem("KH-WS-068", row.where, {"practice": _id(said)})


def _id(said: model.Decision) -> str:
    return said.practice.split(":", 1)[-1]
