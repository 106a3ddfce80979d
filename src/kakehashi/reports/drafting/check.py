"""Which sentences of a model are kept: those that what they cite bears out.

A sentence is refused where it cites nothing or something else than confirmed
claims, brings a figure of its own, says of a plan that it is done, or has hardly
a word in common with what it cites. The checks find what is plainly unfounded;
whether a sentence is well put is for the person who reads it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from kakehashi.matching.kinds.classify import classify
from kakehashi.matching.reviewer.prompt import visible
from kakehashi.model import Locator, Passage, Verdict
from kakehashi.model.statement import StatementKind
from kakehashi.reports.answer import Answer, Claim
from kakehashi.reports.drafting.draft import Drafted
from kakehashi.reports.drafting.reply import Sentence
from kakehashi.text.bilingual import Language

SHARED = 0.3
"""Least share of the words (Japanese: pairs of letters) that a sentence has from its claims."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_ADDRESS = re.compile(r"https?://|www\.|@")
_WORD = re.compile(r"[a-z][a-z'-]{3,}")
_WRITTEN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")
_LONGEST = 600
# Said in nearly every statement: sharing them shows nothing.
_EVERYWHERE = frozenset(
    "organi that this with from into which their they have been also each such when where will "
    "systems system".split()
)


def drafted(
    answer: Answer, sentences: Sequence[Sentence], language: Language, organisation: str, by: str
) -> Drafted:
    """Return the sentences that are kept and those that are refused.

    Args:
        answer: What they are about; its claims are numbered from 1.
        sentences: As the model wrote them.
        language: That they are to be in.
        organisation: Its name, which may stand in any sentence.
        by: The model.
    """
    kept: list[tuple[str, tuple[int, ...]]] = []
    refused: list[str] = []
    for sentence in sentences:
        text = " ".join(visible(sentence.text).split())
        if text and is_borne_out(text, sentence.cites, answer, language, organisation):
            kept.append((text, sentence.cites))
        elif text:
            refused.append(text[:_LONGEST])
    return Drafted(tuple(kept), tuple(refused), by)


def is_borne_out(
    text: str, cites: Sequence[int], answer: Answer, language: Language, organisation: str
) -> bool:
    """Say whether what a sentence cites bears it out, as far as that can be checked."""
    cited = _cited(cites, answer)
    if not cited or len(text) > _LONGEST or _ADDRESS.search(text):
        return False
    ground = " ".join([organisation, *(_ground(claim, language) for claim in cited)])
    return (
        _figures(text) <= _figures(ground)
        and _tells_state(text, cited, language)
        and _shared(text.replace(organisation, ""), ground, language) >= SHARED
    )


def _cited(cites: Sequence[int], answer: Answer) -> list[Claim]:
    """Return the claims cited; none where one of them may not be cited."""
    if not all(1 <= number <= len(answer.claims) for number in cites):
        return []
    found = [answer.claims[number - 1] for number in cites]
    return found if all(claim.grade == "confirmed" for claim in found) else []


def _ground(claim: Claim, language: Language) -> str:
    quotes = " ".join(evidence.quote for evidence in claim.evidence)
    about = claim.about
    return f"{about.title.get(language)} {about.statement.get(language)} {claim.reason} {quotes}"


def _figures(text: str) -> set[str]:
    return set(_FIGURE.findall(unicodedata.normalize("NFKC", text)))


def _tells_state(text: str, cited: Sequence[Claim], language: Language) -> bool:
    """Say whether a sentence that rests on plans or gaps alone does not call them done."""
    if any(claim.verdict in (Verdict.IN_PLACE, Verdict.PARTIAL) for claim in cited):
        return True
    here = Locator("draft", 0, len(text))
    kind = classify(Passage("1", text, "", here, language, "paragraph")).kind
    return kind not in (StatementKind.DONE, StatementKind.REQUIRED)


def _shared(text: str, ground: str, language: Language) -> float:
    wanted, given = _pieces(text, language), _pieces(ground, language)
    return len(wanted & given) / len(wanted) if wanted else 0.0


def _pieces(text: str, language: Language) -> set[str]:
    """Return the words of a text cut to their stems' beginnings; in Japanese pairs of letters."""
    lowered = unicodedata.normalize("NFKC", text).lower()
    if language == "ja":
        runs = _WRITTEN.findall(lowered)
        return {run[i : i + 2] for run in runs for i in range(len(run) - 1)}
    return {word[:6] for word in _WORD.findall(lowered)} - _EVERYWHERE
