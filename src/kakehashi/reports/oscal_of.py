"""An assessment as the account that OSCAL files are written from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.proof import ProofNode
from kakehashi.assessment.status import Status
from kakehashi.interchange.oscal.account import Account, Finding, Risk, Source, Subject, Task
from kakehashi.text.bilingual import Bilingual

_LINES = 60
"""Sentences of one proof; longer ones end with how many are left out."""
_LEFT_OUT = Bilingual("… and {count} more sentence(s).", "……ほか{count}文。")


def account_of(
    assessment: Assessment,
    subject: Subject,
    *,
    sources: Sequence[Source] = (),
    tasks: Sequence[Task] = (),
    risks: Sequence[Risk] = (),
) -> Account:
    """Return what an assessment says of a subject, with the plan that is known of it.

    Args:
        assessment: What was decided, and what follows.
        subject: Who or what was assessed.
        sources: Documents quoted besides those that the assessment read.
        tasks: What is to be done.
        risks: Risks that people wrote down.

    Example:
        >>> from kakehashi.assessment.assess import assess
        >>> from kakehashi.library.library import load_library
        >>> done = assess(load_library(), [], date="2026-11-25")
        >>> account_of(done, Subject("Midori")).gaps
        ()
    """
    read = tuple(Source(document.name, document.sha256) for document in assessment.documents)
    return Account(
        subject=subject,
        date=assessment.date,
        hub=assessment.library.hub,
        frameworks=assessment.frameworks,
        decisions=assessment.decisions,
        sources=tuple(dict.fromkeys((*read, *sources))),
        findings=tuple(_findings(assessment)),
        tasks=tuple(tasks),
        risks=tuple(risks),
        asked={practice: tuple(refs) for practice, refs in assessment.asked_by.items()},
    )


def _findings(assessment: Assessment) -> Iterator[Finding]:
    for framework in assessment.frameworks:
        for provision in framework.assessable:
            status = assessment.statuses[provision.ref]
            yield Finding(
                provision=provision,
                status=status.value.value,
                confirmed=status.confirmed,
                proof=_proof(assessment, status),
                decided=_decided(assessment, status),
                asked=status.practices,
            )


def _decided(assessment: Assessment, status: Status) -> tuple[str, ...]:
    decisions = assessment.standing.decisions
    return tuple(dict.fromkeys(decisions[row].practice for row in status.decisions))


def _proof(assessment: Assessment, status: Status) -> tuple[Bilingual, ...]:
    if not status.confirmed:
        return ()
    lines = [line for node in assessment.proofs(status) for line in _lines(node, 0)]
    if len(lines) <= _LINES:
        return tuple(lines)
    left = {"count": len(lines) - _LINES}
    more = Bilingual(_LEFT_OUT.en.format(**left), _LEFT_OUT.ja.format(**left))
    return (*lines[:_LINES], more)


def _lines(node: ProofNode, depth: int) -> Iterator[Bilingual]:
    # Four spaces would begin a block of code in Markdown.
    marks = "– " * depth
    yield Bilingual(marks + node.text.en, marks + node.text.ja)
    for premise in node.premises:
        yield from _lines(premise, depth + 1)
