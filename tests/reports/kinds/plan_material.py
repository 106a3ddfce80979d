"""Material with decisions of every kind, a plan and risks, for tests of reports."""

from __future__ import annotations

from tests.bundled import bundled_library

from kakehashi.assessment.assess import Assessment, assess
from kakehashi.model import Decision, Evidence, Suggestion, Verdict
from kakehashi.reports.material import KnownRisk, Material, PlannedStep
from kakehashi.reports.outline import Cell, Fields, Heading, Report, Table, plain
from kakehashi.reports.outline.tree import block_tree

DATE = "2026-11-26"
SECRET = "Inoue Secret"
REASON = "We run no such system."
FORMULA = "=1+1"
QUOTE = "Every release is reviewed <b>before</b> it goes out."
EVIDENCE = (Evidence("policy.pdf", QUOTE, 4),)


def decide(verdicts: dict[str, Verdict]) -> list[Decision]:
    """Return decisions of a person whose name is secret, with a quote where in place."""
    found = []
    for number, (id_, verdict) in enumerate(verdicts.items()):
        shown = EVIDENCE if verdict is Verdict.IN_PLACE else ()
        ref = id_ if ":" in id_ else f"practices:{id_}"
        found.append(Decision(ref, verdict, SECRET, "2026-11-02", REASON, shown, f"t.csv:{number}"))
    return found


def assessed(
    *frameworks: str, verdicts: dict[str, Verdict] | None = None, suggested: tuple[str, ...] = ()
) -> Assessment:
    library = bundled_library()
    told = [
        Suggestion(f"practices:{id_}", 0.9, "model 1", EVIDENCE, f"s:{id_}") for id_ in suggested
    ]
    return assess(
        library,
        [],
        date=DATE,
        frameworks=[library.framework(name) for name in frameworks],
        decisions=decide(verdicts or {}),
        suggestions=told,
        candidates={},
    )


def material(assessment: Assessment, **more) -> Material:
    made = {"assessment": assessment, "language": "en", "organisation": "Example Corp", **more}
    return Material(**made)


def steps(practice: str = "practices:INC-01") -> tuple[PlannedStep, ...]:
    return (
        PlannedStep("Write the plan", SECRET, "2026-10-01", "open", practice),
        PlannedStep(FORMULA, SECRET, "2027-03-31", "doing", "practices:LIT-02"),
    )


RISKS = (
    KnownRisk("Wrong advice", "social", 4, 4),
    KnownRisk("Loss of skills", "long-term", 2, 2),
)


def text_of(report: Report) -> str:
    """Return every word of a report, tables and worksheets included."""
    found = [report.title, report.subtitle, *(v for pair in report.facts for v in pair)]
    found += [str(block_tree(one, report.language)) for one in report.blocks]
    return "\n".join(found)


def rows_of(report: Report) -> list[tuple[Cell, ...]]:
    tables = [b for b in report.blocks if isinstance(b, Table)]
    return [row for table in tables for row in table.rows]


def worksheets(report: Report) -> list[Table]:
    """Return the tables that stand in Excel alone."""
    return [table for table in report.tables if table.sheet_only]


def words_of(cell: Cell) -> str:
    return "\n".join(plain(line) for line in cell.lines)


def sheet_of(report: Report, name: str) -> Table:
    (found,) = [table for table in report.tables if table.sheet == name]
    return found


def empty_headings(report: Report) -> list[str]:
    """Return headings that have nothing below them before the next of the same rank or above."""
    found = []
    for here, after in zip(report.blocks, (*report.blocks[1:], None), strict=True):
        if isinstance(here, Heading) and (
            after is None or (isinstance(after, Heading) and after.level <= here.level)
        ):
            found.append(here.text)
    return found


def labels_of(fields: Fields) -> list[str]:
    return [label for label, _ in fields.rows]
