"""`kakehashi crosswalk`: relations between provisions, with proofs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kakehashi.assessment.naming import Naming
from kakehashi.cli.crosswalk_file_commands import (
    check_command,
    compare_command,
    export_command,
    import_command,
)
from kakehashi.cli.crosswalk_tables import relations_table
from kakehashi.cli.crosswalk_view import show_relations
from kakehashi.cli.explain import show_explained
from kakehashi.cli.options import json_option, language_option, strict_option
from kakehashi.cli.print_json import print_json
from kakehashi.cli.relate_rows import explain_rows, relate_rows
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.library.cache import load_cached
from kakehashi.relations.network import network_of
from kakehashi.relations.reasoner import Reasoner
from kakehashi.reports.explained import explain
from kakehashi.reports.relation_rows import related_json, relation_rows
from kakehashi.text.bilingual import Language


@click.group("crosswalk")
def crosswalk_group() -> None:
    """Relations between provisions of different frameworks, each with its proof.

    フレームワーク間の項目どうしの関係を、証明とともに示す。
    """


for _command in (check_command, compare_command, export_command, import_command):
    crosswalk_group.add_command(_command)


def _rows_option(command: click.decorators.FC) -> click.decorators.FC:
    return click.option(
        "--rows",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="Reason over this mapping file alone. / この対応表だけから導く。",
    )(command)


@crosswalk_group.command("relate")
@click.argument("subject", required=False)
@click.argument("object_", metavar="[OBJECT]", required=False)
@_rows_option
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="With --rows: every pair about which something follows. / 全ての組について示す。",
)
@strict_option
@language_option
@json_option
@table_option
def relate_command(
    subject: str | None,
    object_: str | None,
    rows: Path | None,
    language: Language,
    *,
    everything: bool,
    strict: bool,
    as_json: bool,
) -> None:
    """Show what is proved of SUBJECT and OBJECT, or of SUBJECT and everything else.

    Two levels, never mixed: relations that are proved, and the weaker "related",
    which only means that both ask for some of the same practices.

    With --rows FILE --all --json every pair of the file about which something
    follows is one JSON object on a line of its own.

    証明された関係と、それより弱い「関連」（同じ実践項目を求めていること）を分けて示す。
    """
    if rows is not None:
        if subject is None and not everything:
            raise click.UsageError("Name a SUBJECT, or give --all.")
        chosen = [subject] if subject else None
        sys.exit(relate_rows(rows, chosen, object_, language, strict=strict, as_json=as_json))
    if subject is None:
        raise click.UsageError("Name a SUBJECT, or give --rows FILE --all.")
    library = load_cached()
    x = library.provision(subject).ref
    others = [library.provision(object_).ref] if object_ else None
    asked = [*others, x] if others else [x, *(f"{f.prefix}:" for f in library.current)]
    among = {ref.split(":", 1)[0] for ref in asked}
    reasoner = Reasoner(network_of(library, strict=strict, among=among))
    found = relation_rows(library, reasoner, x, others)
    naming = Naming(library)
    offer_table(lambda: relations_table(naming, found), language)
    if as_json:
        print_json([{**row.as_json(), "related": related_json(row.related)} for row in found])
    else:
        show_relations(naming, x, found, language)


@crosswalk_group.command("explain")
@click.argument("subject")
@click.argument("object_", metavar="OBJECT")
@_rows_option
@click.option(
    "--why-not",
    is_flag=True,
    help="Name what is missing to prove that SUBJECT lies within OBJECT. / 足りないものを示す。",
)
@strict_option
@language_option
@json_option
def explain_command(
    subject: str,
    object_: str,
    rows: Path | None,
    language: Language,
    *,
    why_not: bool,
    strict: bool,
    as_json: bool,
) -> None:
    """Prove in words what follows about SUBJECT and OBJECT. / 証明を文章で示す。"""
    library = load_cached()
    if rows is not None:
        found, code = explain_rows(library, rows, (subject, object_), language, strict=strict)
    else:
        x, y = library.provision(subject).ref, library.provision(object_).ref
        among = {ref.split(":", 1)[0] for ref in (x, y)}
        reasoner = Reasoner(network_of(library, strict=strict, among=among))
        found, code = explain(library, reasoner, x, y), 0
    if as_json:
        print_json(found.as_json(why_not=why_not))
    else:
        show_explained(found, language, why_not=why_not)
    sys.exit(code)
