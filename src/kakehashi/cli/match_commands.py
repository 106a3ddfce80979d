"""`kakehashi match`: candidates beyond one assessment."""

from __future__ import annotations

import click

from kakehashi.cli.corpus_command import corpus_command


@click.group("match")
def match_group() -> None:
    """Match documents with practices, without an assessment. / 文書と実践項目を照合する。"""


match_group.add_command(corpus_command)
