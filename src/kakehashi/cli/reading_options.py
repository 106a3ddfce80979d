"""Options of the commands that read documents, many of them above all."""

from __future__ import annotations

import click

engine_option = click.option(
    "--engine",
    type=click.Choice(("local", "daft")),
    default="local",
    show_default=True,
    help="What runs the work: processes of this machine, or Daft. / 処理方式。",
)
workers_option = click.option(
    "--workers",
    type=click.IntRange(min=1),
    help="Processes (default: one a core). / 並列に動かすプロセスの数。",
)
size_option = click.option(
    "--max-megabytes",
    type=click.IntRange(min=1),
    default=40,
    show_default=True,
    help="Largest document to read. / 読み込む文書の大きさの上限。",
)
