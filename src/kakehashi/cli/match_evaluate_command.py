"""`kakehashi match evaluate`: the ranking of any provisions on labelled passages."""

from __future__ import annotations

from pathlib import Path

import click

from kakehashi.cli.measuring import (
    FILE,
    refuse_missing,
    stepper,
    stop_at_errors,
    tier_option,
)
from kakehashi.cli.options import json_option, language_option, progress_bar
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.text.bilingual import Language


@click.command("evaluate")
@click.option("--provisions", type=FILE, required=True, help="id, text_en, text_ja. / 項目の表。")
@click.option("--passages", type=FILE, required=True, help="id, text, lang. / 文の表。")
@click.option(
    "--labels",
    type=FILE,
    required=True,
    help="passage_id, provision_id, grade. / 正解の表。",
)
@tier_option
@click.option(
    "--backend",
    "backends",
    multiple=True,
    default=("default",),
    show_default=True,
    help="default, lexical or an encoder's name (repeatable). / 順位付けの方式。",
)
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help="From which probability a pair counts as accepted. / 採用とみなす確率の下限。",
)
@language_option
@json_option
@table_option
def evaluate_command(
    provisions: Path,
    passages: Path,
    labels: Path,
    tiers: tuple[str, ...],
    backends: tuple[str, ...],
    threshold: float,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Measure the ranking of any provisions on labelled passages, beside baselines.

    The three files are tab-separated, with a line of column names. Pairs that
    are not labelled count as not relevant. See docs/measuring.md.

    任意の項目の順位付けの精度を正解データで測定し、基準となる手法と並べて示す。
    入力は列名の行を持つタブ区切りの表で、正解のない組は「該当しない」とみなす。
    """
    from kakehashi.cli.match_view import pair_tables, show_pairs
    from kakehashi.evaluation.backends import installed_encoders
    from kakehashi.evaluation.cost import peak_megabytes
    from kakehashi.evaluation.labelled_files import read_labelled
    from kakehashi.evaluation.pair_evaluation import evaluate_pairs
    from kakehashi.evaluation.pair_methods import baselines, candidates
    from kakehashi.evaluation.result_json import as_json as json_of

    refuse_missing(tiers, ("candidates",))
    encoders = installed_encoders()
    own = candidates(backends, encoders)
    given, problems = read_labelled(provisions, passages, labels)
    stop_at_errors(problems, language)
    methods, absent = baselines(encoders)
    with progress_bar() as bar:
        count = len(given.languages()) * (len(methods) + len(own))
        results = evaluate_pairs(
            given, [*methods, *own], threshold=threshold, progress=stepper(bar, count)
        )
    offer_table(lambda: pair_tables(results, language), language)
    if as_json:
        shown = {"results": json_of(results), "absent": json_of(absent)}
        print_json({**shown, "peak_megabytes": peak_megabytes()})
    else:
        show_pairs(results, absent, language)
