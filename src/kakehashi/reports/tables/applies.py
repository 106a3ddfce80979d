"""What applies to whom, from when and why, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kakehashi.applicability import Decided
from kakehashi.interchange.tables import Cell, Row, Table, table_of
from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.model.applicability import Applicability, Fact, FactValue, Outcome, Reason
from kakehashi.reports.tables.columns import columns
from kakehashi.text.bilingual import Bilingual, Language

_OUTCOMES = {
    Outcome.APPLIES: Bilingual("applies", "適用される"),
    Outcome.DOES_NOT: Bilingual("does not apply", "適用されない"),
    Outcome.CANNOT_TELL: Bilingual("cannot tell", "判定できない"),
}
_HOLDS = {
    True: Bilingual("yes:", "該当："),
    False: Bilingual("no:", "非該当："),
    None: Bilingual("not known:", "不明："),
}


def applies_table(library: Library, decided: Mapping[str, Decided], today: str) -> Table:
    """Return every assessable provision with whether it applies, from when, and why."""
    shown = columns("id", "framework", "citation", "title", "outcome", "applies_from", "later")
    shown += columns("roles", "reason", "missing")
    rows = (
        row
        for prefix, found in decided.items()
        for row in _rows(library.frameworks[prefix], found, today)
    )
    return table_of(Bilingual("What applies", "適用関係"), shown, rows)


def _rows(framework: Framework, found: Decided, today: str) -> Iterator[dict[str, Cell]]:
    for provision in framework.assessable:
        one = found.provisions.get(provision.ref)
        base: dict[str, Cell] = {
            "id": provision.ref,
            "framework": framework.short_title,
            "citation": provision.citation,
            "title": provision.title,
        }
        yield {**base, **(_outcome(one, today) if one else {})}


def _outcome(one: Applicability, today: str) -> dict[str, Cell]:
    applies = one.outcome is Outcome.APPLIES
    return {
        "outcome": _OUTCOMES[one.outcome],
        "applies_from": one.starts,
        "later": one.starts > today if applies and one.starts else None,
        "roles": one.roles,
        "reason": Bilingual(_reasons(one.reasons, "en"), _reasons(one.reasons, "ja")),
        "missing": one.missing,
    }


def _reasons(reasons: Iterable[Reason], language: Language) -> str:
    return "\n".join(
        f"{_HOLDS[r.holds].get(language)} {r.because.get(language)} ({r.cited.get(language)})"
        for r in reasons
    )


def questions_table(questions: Iterable[Fact], expected: Mapping[str, Bilingual]) -> Table:
    """Return the questions that may be asked, with what may be answered."""
    rows: Iterator[Row] = (
        {"fact": one.id, "question": one.question, "answer": expected[one.id]} for one in questions
    )
    shown = columns("fact", "question", "answer")
    return table_of(Bilingual("Questions", "質問"), shown, rows)


def facts_table(facts: Mapping[str, FactValue], questions: Mapping[str, Fact]) -> Table:
    """Return what is known, with the question that it answers."""
    rows: Iterator[Row] = (
        {
            "fact": name,
            "answer": value if isinstance(value, (bool, tuple)) else str(value),
            "question": questions[name].question if name in questions else None,
        }
        for name, value in facts.items()
    )
    shown = columns("fact", "answer", "question")
    return table_of(Bilingual("Facts", "事実"), shown, rows)
