"""`kakehashi exchange verify|open`: whether a bundle is to be relied on, and what it tells."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from kakehashi.cli.exchange_listing import (
    claim_lines,
    opened_json,
    verification_json,
    verification_lines,
)
from kakehashi.cli.exchange_options import keys_option, known_key_option, verified
from kakehashi.cli.exchange_tables import bundle_tables, items_table
from kakehashi.cli.exchange_words import say
from kakehashi.cli.options import json_option, language_option, show_problems
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.text.bilingual import Language
from kakehashi.text.shown import json_shown

_file = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
_audience = click.option("--for", "audience", default="", help="Who you are. / 自組織の名称。")


@click.command("verify")
@_file
@known_key_option
@_audience
@keys_option
@language_option
@json_option
@table_option
def verify_command(
    file: Path,
    known: tuple[Path, ...],
    audience: str,
    keys: Path | None,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Check signatures and every item of FILE; say what was taken out. / 検証する。

    Exit code 1 where something was changed, the signer is unknown, or it has expired.
    """
    found = verified(file, known, keys, audience)
    offer_table(lambda: items_table(found), language)
    if as_json:
        _print(verification_json(found))
    else:
        for line in verification_lines(found, language):
            click.echo(line)
        show_problems(list(found.problems), language)
    sys.exit(0 if found.reliable else 1)


@click.command("open")
@_file
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="A new folder: page, JSON, documents. / 書き出す新しいフォルダー。",
)
@known_key_option
@_audience
@keys_option
@language_option
@json_option
@table_option
def open_command(
    file: Path,
    out: Path | None,
    known: tuple[Path, ...],
    audience: str,
    keys: Path | None,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Show what FILE tells, and whether its statuses follow from it. / 内容を表示する。

    A file that was changed is not opened.
    """
    found = verified(file, known, keys, audience)
    if not found.intact:
        show_problems(list(found.problems), language)
        click.echo(say("not_opened", language), err=True)
        sys.exit(1)
    from kakehashi.cli.exchange_opened import save_opened, view_of, wrong_claims

    view = view_of(found, language, out)
    problems = [*found.problems, *view.told.problems, *wrong_claims(view)]
    if out:
        written = save_opened(view, out, opened_json(view, problems))
        click.echo(say("opened", language, folder=out, files=", ".join(written)), err=as_json)
    offer_table(lambda: bundle_tables(view), language)
    if as_json:
        _print(opened_json(view, problems))
    else:
        for line in claim_lines(view, full=out is None):
            click.echo(line)
    show_problems(problems, language)
    sys.exit(1 if any(one.severity == "error" for one in problems) else 0)


def _print(value: Any) -> None:
    """Print what strangers wrote as JSON: a terminal is not to obey it."""
    click.echo(json_shown(json.dumps(value, ensure_ascii=False, indent=1)))
