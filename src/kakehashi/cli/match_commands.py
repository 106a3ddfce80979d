"""`kakehashi match`: candidates in many documents, and measuring on labels of one's own."""

from __future__ import annotations

import click

from kakehashi.cli.corpus_command import corpus_command
from kakehashi.cli.match_documents_command import documents_command
from kakehashi.cli.match_evaluate_command import evaluate_command


@click.group("match")
def match_group() -> None:
    """Match many documents; measure matching on labels. / 多数の文書を照合し、精度を測る。"""


match_group.add_command(corpus_command)
match_group.add_command(evaluate_command)
match_group.add_command(documents_command)
