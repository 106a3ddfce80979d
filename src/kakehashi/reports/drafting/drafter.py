"""Ask a language model for paragraphs, and keep what its citations bear out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kakehashi.errors import Problem
from kakehashi.matching.reviewer.client import Client, RefusedError
from kakehashi.matching.reviewer.endpoint import Endpoint
from kakehashi.reports.answer import Answer
from kakehashi.reports.drafting.check import drafted
from kakehashi.reports.drafting.draft import Drafted
from kakehashi.reports.drafting.reply import Sentence, drafts_in
from kakehashi.reports.drafting.request import Request, draft_schema, requests_of
from kakehashi.text.bilingual import Language


def drafting_client(endpoint: Endpoint, model: str) -> Client:
    """Return a client that asks for paragraphs."""
    return Client(endpoint, model, schema=draft_schema())


@dataclass(frozen=True, slots=True)
class Drafts:
    """What was drafted, and what went wrong."""

    by_provision: dict[str, Drafted]
    problems: tuple[Problem, ...]


def draft_answers(
    client: Client,
    answers: Sequence[Answer],
    language: Language,
    organisation: str,
    progress: Callable[[int], None] | None = None,
) -> Drafts:
    """Draft answers; those that the model does not answer keep the draft made without it.

    Args:
        client: See `drafting_client`.
        answers: What to draft; those without a confirmed claim are left out.
        language: Of the paragraphs.
        organisation: Its name, as the paragraphs call it.
        progress: Called with the number of answers done.

    Raises:
        ReviewerError: the server cannot be used.
    """
    found: dict[str, Drafted] = {}
    unanswered = refused = 0
    for request in requests_of(answers, language, organisation):
        told = _told(client, request)
        for answer in request.answers:
            sentences = told.get(answer.provision.id, ())
            one = drafted(answer, sentences, language, organisation, client.model)
            refused += len(one.refused)
            if one.sentences:
                found[answer.provision.ref] = one
            else:
                unanswered += 1
        if progress:
            progress(len(request.answers))
    return Drafts(found, tuple(_problems(unanswered, refused)))


def _told(client: Client, request: Request) -> dict[str, tuple[Sentence, ...]]:
    try:
        return drafts_in(client.ask(list(request.messages)).content)
    except RefusedError:
        return {}


def _problems(unanswered: int, refused: int) -> list[Problem]:
    problems = []
    if unanswered:
        details = {"count": unanswered}
        problems.append(Problem("KH-RPT-010", details=details, severity="warning"))
    if refused:
        problems.append(Problem("KH-RPT-011", details={"count": refused}, severity="warning"))
    return problems
