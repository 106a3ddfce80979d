"""Drafting by a language model for reports: show what would be sent, ask, send."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kakehashi.cli.options import console, progress_bar, show_problems
from kakehashi.cli.report_words import say
from kakehashi.errors import KakehashiError, Problem, UsageError

if TYPE_CHECKING:
    from kakehashi.reports.answer import Answer
    from kakehashi.reports.drafting.request import Request
    from kakehashi.reports.kinds.kind import Kind
    from kakehashi.reports.material import Material

F = TypeVar("F", bound=Callable[..., Any])


class DeclinedError(KakehashiError):
    """The user does not want anything to be sent."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class DrafterChoice:
    """Which model drafts, and whether the user has agreed already."""

    address: str
    model: str
    agreed: bool


def drafter_options(command: F) -> F:
    """Add --drafter, --drafter-model and --yes."""
    for option in (
        click.option(
            "--yes", "agreed", is_flag=True, help="Send without asking. / 確認を求めずに送信する。"
        ),
        click.option("--drafter-model", metavar="NAME", help="The model there. / モデルの名称。"),
        click.option(
            "--drafter",
            metavar="URL",
            help="An OpenAI-compatible server whose model words the answers; off unless named. "
            "/ 回答の文章を作成するモデルのサーバー。指定しない限り使用しない。",
        ),
    ):
        command = option(command)
    return command


def with_drafts(material: Material, kind: Kind, choice: DrafterChoice) -> Material:
    """Return the material with paragraphs of the model, once the user agreed to sending.

    Raises:
        UsageError: the model is not named, or agreement is needed and there is nobody to ask.
        DeclinedError: the user does not agree.
    """
    from kakehashi.matching.reviewer.endpoint import endpoint_at
    from kakehashi.reports.drafting.drafter import draft_answers, drafting_client
    from kakehashi.reports.drafting.request import requests_of

    if not choice.model:
        raise UsageError(Problem("KH-REV-017", details={"option": "--drafter-model"}))
    endpoint = endpoint_at(choice.address)
    answers = _answers(material, kind)
    requests = list(requests_of(answers, material.language, material.organisation))
    if not requests:
        return material
    _agree(material, choice, endpoint.host, requests)
    client = drafting_client(endpoint, choice.model)
    with progress_bar() as bar:
        task = bar.add_task(say("drafting", material.language), total=len(answers))
        made = draft_answers(
            client,
            answers,
            material.language,
            material.organisation,
            lambda count: bar.advance(task, count),
        )
    show_problems(list(made.problems), material.language)
    return replace(material, drafted=made.by_provision)


def _answers(material: Material, kind: Kind) -> list[Answer]:
    """Return the answers that the report words, as far as they rest on something."""
    from kakehashi.reports.answer import answer_of
    from kakehashi.reports.drafting.request import draftable

    if kind.drafts is None:
        return []
    found = []
    for framework in material.assessment.frameworks:
        for provision in framework.assessable:
            chosen = not kind.drafts or provision.id.startswith(kind.drafts)
            if chosen and material.concerns(provision):
                found.append(answer_of(material.assessment, provision))
    return [answer for answer in found if draftable(answer)]


def _agree(material: Material, choice: DrafterChoice, host: str, requests: list[Request]) -> None:
    language = material.language
    items = sum(len(request.answers) for request in requests)
    characters = sum(request.characters for request in requests)
    shown = {"host": host, "model": choice.model, "items": items, "calls": len(requests)}
    told = say("draft_notice", language, **shown, characters=f"{characters:,}")
    console(stderr=True).print(told, soft_wrap=True)
    if choice.agreed:
        return
    if not sys.stdin.isatty():
        raise UsageError(Problem("KH-RPT-012", details={"host": host}))
    if not click.confirm(say("draft_ask", language), default=False, err=True):
        raise DeclinedError(Problem("KH-RPT-013"))
