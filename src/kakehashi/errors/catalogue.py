"""The words of every problem: what is wrong and what to do, in English and Japanese.

Codes are public and stable: a code keeps its meaning for ever, and a code that
is no longer used is not used again. docs/problems.md explains each. The words
of a family of codes stand in one module of `kakehashi.errors.words`.
"""

from __future__ import annotations

from kakehashi.errors.words import (
    comments,
    corpora,
    courses,
    data,
    decisions,
    documents,
    evaluation,
    exchange,
    facts,
    incidents,
    mappings,
    oscal,
    policy,
    reports,
    reviewer,
    revision,
    rows,
    scans,
    skills,
    suggestions,
    tables,
    use,
    web,
    workspace,
)
from kakehashi.errors.words.text import ProblemText

CATALOGUE: dict[str, ProblemText] = {
    **documents.WORDS,
    **scans.WORDS,
    **decisions.WORDS,
    **suggestions.WORDS,
    **reviewer.WORDS,
    **evaluation.WORDS,
    **corpora.WORDS,
    **use.WORDS,
    **data.WORDS,
    **rows.WORDS,
    **mappings.WORDS,
    **oscal.WORDS,
    **facts.WORDS,
    **reports.WORDS,
    **tables.WORDS,
    **workspace.WORDS,
    **web.WORDS,
    **exchange.WORDS,
    **policy.WORDS,
    **comments.WORDS,
    **revision.WORDS,
    **courses.WORDS,
    **incidents.WORDS,
    **skills.WORDS,
}
