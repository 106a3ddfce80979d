"""`kakehashi signals read`: results of tests, bills of materials and model cards as evidence."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.incident_words import say
from kakehashi.cli.options import json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.errors import KakehashiError, Problem
from kakehashi.text.bilingual import Language
from kakehashi.text.shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kakehashi.interchange.tables import Row, Table
    from kakehashi.library.library import Library
    from kakehashi.signals.signal import Said, Signal


@click.group("signals")
def signals_group() -> None:
    """Read test results and model cards as evidence. / 試験結果等を根拠として読み込む。"""


@signals_group.command("read")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option(
    "--keep",
    "subject",
    metavar="SUBJECT",
    help="Keep it as evidence of this organisation or system. / 根拠として登録する組織等。",
)
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def read_command(
    paths: tuple[Path, ...],
    subject: str | None,
    folder: Path,
    actor: str,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Show what logs of Inspect, results of AI Verify and aisev, ML-BOMs and model cards say.

    Each thing is told with the practices that it may be evidence for, the hash of the file
    and its date. A result shows that something was tested; people judge what it proves.

    評価結果（Inspect、AI Verify、aisev）、CycloneDX ML-BOM及びモデルカードの内容を、
    関係する実践項目とともに示す。
    """
    from kakehashi.library.cache import load_cached
    from kakehashi.signals.read import read_signal

    library = load_cached()
    problems: list[Problem] = []
    signals: list[Signal] = []
    for path in paths:
        try:
            signals.append(read_signal(path))
        except KakehashiError as error:
            problems.append(error.problem)
    offer_table(lambda: _table(signals, library), language)
    if as_json:
        print_json([_json(one, library) for one in signals])
    else:
        for one in signals:
            _print(one, library, language)
    if subject is not None:
        new, known = _keep(signals, library, subject, folder, actor)
        click.echo(say("signal_kept", language, count=new, known=known))
    show_problems(problems, language)
    sys.exit(1 if problems else 0)


def _practices(signal: Signal, said: Said, library: Library) -> tuple[str, ...]:
    from kakehashi.reports.signal_practices import practices_for

    return practices_for(signal, said, library)


def _ids(refs: tuple[str, ...]) -> list[str]:
    return [ref.partition(":")[2] for ref in refs]


def _json(signal: Signal, library: Library) -> dict[str, object]:
    return {
        "kind": signal.kind,
        "name": signal.name,
        "sha256": signal.sha256,
        "date": signal.date,
        "said": [
            {"text": one.text, "practices": _ids(_practices(signal, one, library))}
            for one in signal.said
        ],
    }


def _print(signal: Signal, library: Library, language: Language) -> None:
    date = signal.date or say("no_date", language)
    words = say("signal", language, kind=signal.kind, date=date, sha=signal.sha256[:16])
    click.echo(f"{shown(signal.name)}: {words}")
    for one in signal.said:
        ids = ", ".join(_ids(_practices(signal, one, library))) or "–"
        click.echo(say("signal_line", language, practices=ids, text=shown(one.text)))


def _table(signals: list[Signal], library: Library) -> Table:
    from kakehashi.interchange.tables import Column, table_of
    from kakehashi.text.bilingual import Bilingual

    columns = (
        Column("file", Bilingual("File", "ファイル")),
        Column("kind", Bilingual("Kind", "種別")),
        Column("date", Bilingual("Date", "日付")),
        Column("text", Bilingual("What it says", "内容"), width=60),
        Column("practices", Bilingual("Practices", "実践項目"), "list"),
        Column("sha256", Bilingual("SHA-256", "SHA-256")),
    )
    rows: Iterator[Row] = (
        {
            "file": signal.name,
            "kind": signal.kind,
            "date": signal.date,
            "text": one.text,
            "practices": tuple(_ids(_practices(signal, one, library))),
            "sha256": signal.sha256,
        }
        for signal in signals
        for one in signal.said
    )
    return table_of(Bilingual("Signals", "試験結果等"), columns, rows)


def _keep(
    signals: list[Signal], library: Library, subject: str, folder: Path, actor: str
) -> tuple[int, int]:
    """Keep what is said as evidence; return how many pieces are new, and how many were here."""
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.signals_kept import keep_signal
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    organisation = subject_named(subject).organisation
    moment = now()
    kept = [keep_signal(organisation, one, library, actor=actor, now=moment) for one in signals]
    return sum(len(one.new) for one in kept), sum(one.known for one in kept)
