"""An organisation of our own making, with decisions, tasks and risks of every kind."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from tests.bundled import bundled_library

from kakehashi.assessment.assess import assess
from kakehashi.interchange.oscal.account import Account, Risk, Source, Subject, Task
from kakehashi.model import Decision, Evidence, Verdict
from kakehashi.reports.oscal_of import account_of

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
POLICY, MANUAL = "方針/AI policy.pdf", "../../etc/manual.docx"
HOSTILE = (
    '<script>alert(1)</script> *bold* [x](javascript:y) {{ insert: param, p }} =1+1 &amp; \\ "q"'
)


def decisions() -> tuple[Decision, ...]:
    """Return decisions with every verdict, and texts that could be taken for markup."""
    verdicts = list(Verdict)
    return tuple(
        Decision(
            practice=practice.ref,
            verdict=verdicts[number % len(verdicts)],
            by="佐藤 花子" if number % 2 else "A. <b>Person</b>",
            on="2026-11-02" if number % 3 else "",
            why=HOSTILE if number % 4 == 0 else "一行目\n二行目" if number % 4 == 1 else "Because.",
            evidence=(
                Evidence(POLICY, "当社は年1回見直す。", 3),
                Evidence(MANUAL, f"# {HOSTILE}\n1. first"),
            )
            if number % 2
            else (),
        )
        for number, practice in enumerate(bundled_library().practices[:60])
    )


@cache
def account(kind: str = "organisation") -> Account:
    """Return what is told about the organisation, by two frameworks."""
    library = bundled_library()
    frameworks = [library.framework("nist-ai-rmf"), library.framework("ai-guidelines-for-business")]
    made = decisions()
    done = assess(
        library, [], date="2026-11-25", frameworks=frameworks, decisions=made, candidates={}
    )
    subject = Subject(
        "みどり <i>AI</i>", "system" if kind == "system" else "organisation", "Chat *1*"
    )
    return account_of(
        done,
        subject,
        sources=[Source(POLICY, "ab" * 32), Source(MANUAL, "cd" * 32)],
        tasks=[
            Task("Write the rule", made[1].practice, "Ito", "2027-01-31", "doing", "Rules *first*"),
            Task("Tell everybody <b>", "", "", "", "open"),
        ],
        risks=[Risk(HOSTILE, "social", 4, 2, (made[0].practice,))],
    )
