"""The options of a reviewer model, gathered into one value."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from kakehashi.errors import Problem, UsageError
from kakehashi.matching.reviewer.calibration import (
    Calibration,
    default_calibration,
    read_calibration,
)
from kakehashi.matching.reviewer.client import TIMEOUT
from kakehashi.matching.reviewer.endpoint import Endpoint, endpoint_at
from kakehashi.matching.reviewer.estimate import Price
from kakehashi.matching.reviewer.plan import CALL_TOKENS, MOST

PRICE = "KAKEHASHI_REVIEWER_PRICE"


@dataclass(frozen=True)
class ReviewerChoice:
    """Which model is asked, how, and how far the user has agreed already."""

    endpoint: Endpoint
    model: str
    most: int
    call_tokens: int
    timeout: float
    price: Price | None
    calibration: Calibration
    agreed: bool
    only_estimate: bool
    kept: bool
    """Whether answers are kept and those kept are used."""
    names: bool


_OPTIONS = (
    click.option(
        "--reviewer",
        metavar="URL",
        help="An OpenAI-compatible server whose model judges the candidates; off unless named. "
        "/ 候補を判定するモデルのサーバー（OpenAI互換）。指定しない限り使用しない。",
    ),
    click.option("--model", metavar="NAME", help="The model there. / 使用するモデルの名称。"),
    click.option(
        "--reviewer-max-candidates",
        type=click.IntRange(1, 50),
        default=MOST,
        show_default=True,
        help="Candidates it reads for a practice. / 実践項目ごとに判定する候補の数。",
    ),
    click.option(
        "--reviewer-call-tokens",
        type=click.IntRange(2500, 200_000),
        default=CALL_TOKENS,
        show_default=True,
        help="Tokens of one call. / 1回の呼出しのトークン数。",
    ),
    click.option(
        "--reviewer-timeout",
        type=click.FloatRange(1, 7200),
        default=TIMEOUT,
        show_default=True,
        help="Seconds to wait for one answer. / 1回の応答を待つ秒数。",
    ),
    click.option(
        "--reviewer-calibration",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="What its confidence is worth, if measured. / 使用する較正表。",
    ),
    click.option(
        "--reviewer-names",
        is_flag=True,
        help="Send the documents' names as well. / ファイル名も送信する。",
    ),
    click.option(
        "--no-reviewer-cache",
        is_flag=True,
        help="Ask anew, and keep no answers. / 保存した回答を使わず、保存もしない。",
    ),
    click.option(
        "--price",
        metavar="IN/OUT",
        help="Cost of a million tokens. / 100万トークン当たりの価格（入力/出力）。",
    ),
    click.option(
        "--estimate",
        is_flag=True,
        help="Show what would be sent and stop. / 送信内容と見積りだけを示し、送信しない。",
    ),
    click.option("--yes", is_flag=True, help="Send without asking. / 確認を求めずに送信する。"),
)


_NAMES = (
    "reviewer",
    "model",
    "reviewer_max_candidates",
    "reviewer_call_tokens",
    "reviewer_timeout",
    "reviewer_calibration",
    "reviewer_names",
    "no_reviewer_cache",
    "price",
    "estimate",
    "yes",
)


def reviewer_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of a reviewer; the command gets `reviewer`, or None where none is named."""

    @functools.wraps(command)
    def gathered(**options: Any) -> Any:
        chosen = {name: options.pop(name) for name in _NAMES}
        return command(**options, reviewer=_choice(chosen))

    for option in reversed(_OPTIONS):
        gathered = option(gathered)
    return gathered


def _choice(options: dict[str, Any]) -> ReviewerChoice | None:
    wanted = options["model"] or options["estimate"] or options["yes"]
    if not options["reviewer"]:
        if wanted:
            raise _missing("--reviewer")
        return None
    if not options["model"]:
        raise _missing("--model")
    price = options["price"] or os.environ.get(PRICE)
    table = options["reviewer_calibration"]
    return ReviewerChoice(
        endpoint=endpoint_at(options["reviewer"]),
        model=options["model"],
        most=options["reviewer_max_candidates"],
        call_tokens=options["reviewer_call_tokens"],
        timeout=options["reviewer_timeout"],
        price=Price.parse(price) if price else None,
        calibration=read_calibration(table) if table else default_calibration(),
        agreed=options["yes"],
        only_estimate=options["estimate"],
        kept=not options["no_reviewer_cache"],
        names=options["reviewer_names"],
    )


def _missing(option: str) -> UsageError:
    return UsageError(Problem("KH-REV-017", details={"option": option}))
