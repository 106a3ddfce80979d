"""What is said before a model is asked: where to, which documents, how much, at what cost."""

from __future__ import annotations

from kakehashi.cli.options import console
from kakehashi.cli.reviewer_options import ReviewerChoice
from kakehashi.cli.words import words
from kakehashi.matching.reviewer.estimate import Estimate
from kakehashi.text.bilingual import Language


def show_notice(choice: ReviewerChoice, size: Estimate, kept: int, language: Language) -> None:
    """Print on standard error what would be sent; the address without its query."""
    screen = console(stderr=True)

    def say(key: str, **details: object) -> None:
        screen.print(words(key, language, **details), soft_wrap=True)

    if kept:
        say("review_kept", count=kept)
    if not size.calls:
        say("review_nothing")
        return
    endpoint = choice.endpoint
    say("review_to", address=endpoint.url.split("?")[0], model=choice.model)
    if endpoint.local:
        say("review_local")
    elif not endpoint.encrypted:
        say("review_plain")
    say("review_documents", count=len(size.documents), names=", ".join(size.documents))
    say("review_names" if choice.names else "review_nameless")
    say("review_size", calls=size.calls, practices=size.practices, passages=size.passages)
    tokens = {"read": f"{size.tokens_read:,}", "written": f"{size.tokens_written:,}"}
    say("review_tokens", characters=f"{size.characters:,}", **tokens)
    if choice.price:
        say("review_cost", cost=f"{size.cost(choice.price):.2f}")
