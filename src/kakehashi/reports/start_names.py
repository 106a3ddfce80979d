"""Names of the files that `kakehashi start` writes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """The files, as they link to each other."""

    page: str = "start.html"
    picture: str = "picture.html"
    policy: str = "ai-policy.html"
    word: str = "ai-policy.docx"
    """Another name where somebody has edited the one before."""
    steps: str = "next-steps.csv"
    result: str = "start.json"
    answers: str = "answers.yaml"
