"""`kakehashi workspace rollup`: many organisations and systems side by side, for a headquarters."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from kakehashi.cli.options import console, json_option, language_option
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, workspace_option
from kakehashi.cli.workspace_tables import rollup_table
from kakehashi.cli.workspace_words import say
from kakehashi.text.bilingual import Language

_ROWS = 40


@click.command("rollup")
@click.option("--in", "parent", default="", help="Only this and below. / 対象とする組織。")
@click.option("--framework", "names", multiple=True, help="Only these. / 対象を限る。")
@click.option("--systems/--no-systems", default=True, help="Systems too. / AIシステムも示す。")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="A CSV file. / CSVに書く。"
)
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def rollup_command(
    parent: str,
    names: tuple[str, ...],
    out: Path | None,
    folder: Path,
    actor: str,
    language: Language,
    *,
    systems: bool,
    as_json: bool,
) -> None:
    """Count statuses of every organisation and system, with outliers and trend. / 集計する。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.overview import roll_up, trend
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.standing import chosen_frameworks
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    top = subject_named(parent).organisation
    require(actor, Action.READ, at=top)
    library = load_cached()
    frameworks = tuple(library.instrument(name) for name in names) or chosen_frameworks(
        top, library
    )
    found = roll_up(library, frameworks, below=top, only_organisations=not systems)
    months = trend(dict.fromkeys(one.organisation for one in found.subjects))
    offer_table(lambda: rollup_table(found), language)
    if out:
        _write_csv(out, found)
        click.echo(say("written", language, path=out))
    elif as_json:
        print_json(_json(found, months))
    else:
        _show(found, months, language)


def _rows(found: Any) -> list[dict[str, object]]:
    from kakehashi.assessment.status import StatusValue

    return [
        {
            "subject": subject.path,
            "framework": framework.prefix,
            **{
                value.value: int(found.counts[framework.prefix][value][number])
                for value in StatusValue
            },
            "total": found.totals[framework.prefix],
        }
        for number, subject in enumerate(found.subjects)
        for framework in found.frameworks
    ]


def _write_csv(path: Path, found: Any) -> None:
    from kakehashi.interchange.review_table import harmless

    rows = _rows(found)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]) if rows else ["subject"])
        writer.writeheader()
        for row in rows:
            writer.writerow({**row, "subject": harmless(str(row["subject"]))})


def _json(found: Any, months: Any) -> dict[str, Any]:
    return {
        "rows": _rows(found),
        "outliers": {
            framework.prefix: [
                {"subject": subject.path, "share_satisfied": round(share, 4)}
                for subject, share in found.outliers(framework.prefix)
            ]
            for framework in found.frameworks
        },
        "contradicted": [subject.path for subject in found.contradicted],
        "trend": [{"month": month.month, **month.verdicts} for month in months],
    }


def _show(found: Any, months: Any, language: Language) -> None:
    screen = console()
    table = Table(show_edge=False, pad_edge=False)
    table.add_column(say("subject", language), overflow="fold")
    shown = found.frameworks[:6]
    for framework in shown:
        name = framework.short_title.get(language)
        table.add_column(name, justify="right", max_width=14, overflow="fold")
    shares = [found.share(framework.prefix) for framework in shown]
    for number, subject in enumerate(found.subjects[:_ROWS]):
        table.add_row(subject.path, *(f"{share[number]:.0%}" for share in shares))
    screen.print(say("share_satisfied", language))
    screen.print(table)
    if len(found.subjects) > _ROWS or len(found.frameworks) > len(shown):
        screen.print(say("rollup_more", language, count=len(found.subjects)))
    for framework in shown:
        for subject, share in found.outliers(framework.prefix)[:5]:
            name = framework.short_title.get(language)
            screen.print(
                say("outlier", language, path=subject.path, framework=name, share=f"{share:.0%}")
            )
    for month in months[-6:]:
        counted = ", ".join(f"{key} {count}" for key, count in month.verdicts.items())
        click.echo(f"{month.month}: {counted}", file=sys.stdout)
