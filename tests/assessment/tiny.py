"""Libraries of a few lines: `tiny_library("1 superset-of A", "1.1 part-of 1", covered="1")`.

Provisions are called by numbers and belong to the framework `law-1`; practices
are called by capital letters. A parent is told by "part-of" rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kakehashi.assessment.assess import Assessment, assess
from kakehashi.assessment.status import Status
from kakehashi.library.library import Library
from kakehashi.model import (
    Crosswalk,
    Decision,
    Evidence,
    Framework,
    Mapping,
    PracticeDetail,
    Provision,
    Relation,
    Verdict,
)
from kakehashi.text.bilingual import Bilingual, BilingualList

DATE = "2026-11-25"


def tiny_library(
    *rows: str, covered: str = "", covered_by_children: str = "", practices: str = ""
) -> Library:
    told = [row.split() for row in rows]
    parents = {child: parent for child, how, parent in told if how == "part-of"}
    mapped = [row for row in told if row[1] != "part-of"]
    numbers = sorted({n for n, _, _ in told} | set(parents.values()))
    letters = sorted({a for _, _, a in mapped if a.isupper()} | set(practices.split()))
    return Library(
        {
            "law-1": _framework(
                "law",
                "1",
                [
                    Provision(
                        ref=f"law-1:{n}",
                        id=n,
                        parent=f"law-1:{parents[n]}" if n in parents else None,
                        kind="article",
                        citation=Bilingual(f"Article {n}", f"第{n}条"),
                        title=Bilingual(f"Title {n}", f"見出し{n}"),
                        statement=Bilingual("Do it.", "行う。"),
                        assessable=True,
                        covered_by_children=n in covered_by_children.split(),
                    )
                    for n in numbers
                ],
            ),
            "practices": _framework("practices", "", [_practice(a) for a in letters]),
        },
        {
            "law-1--practices": Crosswalk(
                name="law-1--practices",
                title="Law to practices",
                version="1",
                subject_source="law-1",
                object_source="practices",
                comment="",
                covered=frozenset(f"law-1:{n}" for n in covered.split()),
                mappings=tuple(_mapping(n, row) for n, row in enumerate(mapped, start=2)),
            )
        },
    )


def decisions(written: Iterable[str]) -> list[Decision]:
    """Return decisions from lines such as "A in place"."""
    made = []
    for number, line in enumerate(written, start=2):
        practice, verdict = line.split(maxsplit=1)
        made.append(
            Decision(
                practice=f"practices:{practice}",
                verdict=Verdict(verdict),
                by="Sato",
                on="2026-11-02",
                why="Because.",
                evidence=(Evidence("policy.pdf", f"We do {practice}.", 3),),
                where=f"decisions.csv:{number}",
            )
        )
    return made


def assessed(library: Library, *written: str) -> Assessment:
    return assess(library, [], date=DATE, decisions=decisions(written))


def status(library: Library, provision: str, *written: str) -> Status:
    return assessed(library, *written).statuses[f"law-1:{provision}"]


def _framework(name: str, edition: str, provisions: Sequence[Provision]) -> Framework:
    return Framework(
        prefix=f"{name}-{edition}" if edition else name,
        id=name,
        edition=edition or "1",
        title=Bilingual(name.title(), f"{name}の題"),
        short_title=Bilingual(name.title(), f"{name}の略"),
        publisher=Bilingual("Nobody", "なし"),
        jurisdiction="international",
        kind="law",
        published="2026",
        original="en",
        sources=(),
        provisions=tuple(provisions),
    )


def _practice(letter: str) -> Provision:
    return Provision(
        ref=f"practices:{letter}",
        id=letter,
        parent=None,
        kind="practice",
        citation=Bilingual("", ""),
        title=Bilingual(f"Practice {letter}", f"実践{letter}"),
        statement=Bilingual(f"The organisation does {letter}.", f"{letter}を行っている。"),
        practice=PracticeDetail("either", BilingualList(), BilingualList()),
    )


def _mapping(line: int, row: list[str]) -> Mapping:
    subject, relation, other = row
    return Mapping(
        id=f"law-1--practices#{line}",
        subject=f"law-1:{subject}",
        relation=Relation(relation),
        object=f"practices:{other}" if other.isupper() else f"law-1:{other}",
        confidence=0.9,
        author="me",
        justification="semapv:ManualMappingCuration",
        comment=Bilingual("As read.", "読んだ通り。"),
    )
