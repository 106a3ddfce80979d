"""What the tests of reports under the EU AI Act are made of: a few decisions on the library."""

from __future__ import annotations

from functools import cache

from tests.bundled import bundled_library

from kakehashi.applicability import load_facts
from kakehashi.assessment.assess import Assessment, assess
from kakehashi.model import Decision, Evidence, Suggestion, Verdict
from kakehashi.reports.kinds.registry import kind_named
from kakehashi.reports.material import KnownRisk, Material, PlannedStep
from kakehashi.reports.outline import (
    Callout,
    Fields,
    Heading,
    Items,
    Paragraph,
    Quote,
    Report,
    Table,
    plain,
)

DAY = "2026-11-26"
WHO = "Secret Person"
WHY = "secret reason"
QUOTE = "=cmd|quote of the file <b>"
KINDS = (
    "eu-annex-iv",
    "eu-annex-xi",
    "eu-annex-xii",
    "eu-article-50",
    "eu-fria",
    "eu-serious-incident",
)
STEPS = (PlannedStep("Fix it", "Secret Owner", "2027-03-31", "open", "practices:RSK-13"),)
RISKS = (KnownRisk("=1+1 risk of wrong refusal", "social", 4, 2),)


@cache
def assessed(edition: str = "2026", *, decided: bool = True) -> Assessment:
    evidence = (Evidence("file.pdf", QUOTE, 7),)
    made = [
        Decision(f"practices:{name}", verdict, WHO, DAY, WHY, evidence, f"t:{name}")
        for name, verdict in (
            ("DEV-04", Verdict.IN_PLACE),
            ("INC-05", Verdict.IN_PLACE),
            ("TRA-01", Verdict.IN_PLACE),
            ("TPS-09", Verdict.IN_PLACE),
            ("CTX-02", Verdict.IN_PLACE),
            ("PRV-01", Verdict.PLANNED),
        )
    ]
    told = [
        Suggestion(
            f"practices:{name}",
            0.9,
            "model 1",
            (Evidence("log.pdf", "Loose quote.", 4),),
            f"s:{name}",
        )
        for name in ("CTX-01", "HUM-01", "EVA-02", "PRV-04", "INC-04", "DAT-05", "TRA-18")
    ]
    library = bundled_library()
    return assess(
        library,
        [],
        date=DAY,
        frameworks=[library.frameworks[f"eu-ai-act-{edition}"]],
        decisions=made if decided else (),
        suggestions=told if decided else (),
        candidates={},
    )


def report(
    kind: str, language: str = "en", *, edition: str = "2026", decided: bool = True, **known
) -> Report:
    known.setdefault("organisation", "Acme")
    material = Material(assessed(edition, decided=decided), language, **known)
    return kind_named(kind).make(material)


def facts(language: str = "en", **answers: str) -> tuple[tuple[str, str], ...]:
    """Facts by the last part of their id."""
    questions = load_facts()
    return tuple(
        (questions[f"system.{name}"].question.get(language), answer)
        for name, answer in answers.items()
    )


def text_of(made: Report) -> str:
    """Everything that a report says, in order."""
    return "\n".join([made.title, made.subtitle, *_lines(made)])


def _lines(made: Report):
    for block in made.blocks:
        match block:
            case Heading(_, text):
                yield text
            case Paragraph(line, _):
                yield plain(line)
            case Quote(text, source, mark):
                yield f"{text} {source} {mark}"
            case Items(items, _, _):
                yield from map(plain, items)
            case Callout(heading, lines):
                yield from (heading, *map(plain, lines))
            case Fields(rows, caption):
                yield from (caption, *(f"{label}: {plain(value)}" for label, value in rows))
            case Table():
                yield block.caption
                yield from block.heads
                for row in block.rows:
                    yield " | ".join(plain(line) for cell in row for line in cell.lines)


def section(made: Report, title: str) -> str:
    """What stands below a heading, up to the next one."""
    blocks = list(made.blocks)
    at = next(
        n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.text.startswith(title)
    )
    end = next(
        (n for n in range(at + 1, len(blocks)) if isinstance(blocks[n], Heading)), len(blocks)
    )
    cut = Report(made.kind, "", "", made.language, made.date, (), tuple(blocks[at + 1 : end]))
    return text_of(cut)


def table(made: Report, sheet: str) -> Table:
    return next(one for one in made.tables if one.sheet == sheet)


def fields(made: Report) -> dict[str, str]:
    return {
        label: plain(value)
        for block in made.blocks
        if isinstance(block, Fields)
        for label, value in block.rows
    }
