"""`kakehashi crosswalk`: relations between provisions, with proofs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kakehashi.assessment.naming import Naming
from kakehashi.assessment.proof import proof_lines
from kakehashi.cli.compare_file import compare_file, show_comparison
from kakehashi.cli.crosswalk_view import proof_json, related_json, relation_rows, show_relations
from kakehashi.cli.options import has_errors, json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.cli.relate_rows import relate_rows
from kakehashi.cli.words import words
from kakehashi.errors import Problem, UnreadableError
from kakehashi.interchange.mapping_file import mappings_of
from kakehashi.interchange.mapping_read import read_mappings
from kakehashi.library.cache import load_cached
from kakehashi.relations.check_rows import check_rows, network_of_rows
from kakehashi.relations.network import network_of
from kakehashi.relations.reasoner import Reasoner
from kakehashi.relations.shared import practices_of, related
from kakehashi.reports.relation_proof import RelationWriter, tokens
from kakehashi.text.bilingual import Language


@click.group("crosswalk")
def crosswalk_group() -> None:
    """Relations between provisions of different frameworks, each with its proof.

    フレームワーク間の項目どうしの関係を、証明とともに示す。
    """


def _strict(command: click.decorators.FC) -> click.decorators.FC:
    return click.option(
        "--strict",
        is_flag=True,
        help="Read subset as proper subset. / 部分集合を真部分集合と読む。",
    )(command)


@crosswalk_group.command("relate")
@click.argument("subject", required=False)
@click.argument("object_", metavar="[OBJECT]", required=False)
@click.option(
    "--rows",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Reason over this mapping file alone. / この対応表だけから導く。",
)
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="With --rows: every pair about which something follows. / 全ての組について示す。",
)
@_strict
@language_option
@json_option
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
    reasoner = Reasoner(network_of(library, strict=strict))
    x = library.provision(subject).ref
    others = [library.provision(object_).ref] if object_ else None
    found = relation_rows(library, reasoner, x, others)
    if as_json:
        print_json([{**row.as_json(), "related": related_json(row.related)} for row in found])
    else:
        show_relations(Naming(library), x, found, language)


@crosswalk_group.command("explain")
@click.argument("subject")
@click.argument("object_", metavar="OBJECT")
@click.option(
    "--why-not",
    is_flag=True,
    help="Name what is missing to prove that SUBJECT lies within OBJECT. / 足りないものを示す。",
)
@_strict
@language_option
@json_option
def explain_command(
    subject: str,
    object_: str,
    language: Language,
    *,
    why_not: bool,
    strict: bool,
    as_json: bool,
) -> None:
    """Prove in words what follows about SUBJECT and OBJECT. / 証明を文章で示す。"""
    library = load_cached()
    reasoner = Reasoner(network_of(library, strict=strict))
    x, y = library.provision(subject).ref, library.provision(object_).ref
    writer = RelationWriter(library, reasoner)
    proofs = reasoner.proofs(x, y)
    missing = writer.why_not(x, y) if why_not else []
    if as_json:
        print_json(
            {
                "subject_id": x,
                "object_id": y,
                "relations": tokens(reasoner.label(x, y)),
                "proof": [proof_json(proof) for proof in proofs],
                "missing": [{"en": m.en, "ja": m.ja} for m in missing],
            }
        )
        return
    for proof in proofs:
        click.echo("\n".join(proof_lines(writer.write(proof), language)))
    if not proofs:
        click.echo(words("nothing_follows", language))
    found = related(practices_of(library), x, y)
    if found:
        names = [library.provisions[p].id for p in found.practices]
        text = words("related_by", language, strength=f"{found.strength:.2f}")
        click.echo(f"{text}{', '.join(names)}")
    for sentence in missing:
        click.echo(f"? {sentence.get(language)}")


@crosswalk_group.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@_strict
@language_option
@json_option
def check_command(
    files: tuple[Path, ...], language: Language, *, strict: bool, as_json: bool
) -> None:
    """Check mapping FILES: format, ids, double rows, contradictions. / 対応表を検査する。"""
    library = load_cached()
    base = network_of(library, strict=strict)
    problems: list[Problem] = []
    for path in files:
        try:
            read = read_mappings(path)
        except UnreadableError as error:
            problems.append(error.problem)
            continue
        mappings = mappings_of(read)
        network = network_of_rows(mappings, read.covered, strict=strict)
        # Fields that importing would lose are no mistakes of the file.
        problems += [problem for problem in read.problems if problem.code != "KH-MAP-010"]
        problems += check_rows(mappings, network, library, base)
    if as_json:
        print_json([problem.as_json() for problem in problems])
    else:
        show_problems(problems, language)
    sys.exit(1 if has_errors(problems) else 0)


@crosswalk_group.command("compare")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--least",
    default=0.3,
    show_default=True,
    help="Least strength for two provisions to count as related. / 関連とみなす強さの下限。",
)
@language_option
@json_option
def compare_command(file: Path, least: float, language: Language, *, as_json: bool) -> None:
    """Hold a published mapping FILE against the library. / 公表された対応表と比べる。

    Typed rows are compared with proved relations, rows that only say "related"
    with pairs that share practices. Ids must be those of the library.
    """
    found = compare_file(load_cached(), file, least)
    if as_json:
        print_json(found)
    else:
        show_comparison(found, language)
