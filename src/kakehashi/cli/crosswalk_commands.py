"""`kakehashi crosswalk`: relations between provisions, with proofs."""

from __future__ import annotations

import click

from kakehashi.assessment.naming import Naming
from kakehashi.assessment.proof import proof_lines
from kakehashi.cli.crosswalk_view import proof_json, related_json, relation_rows, show_relations
from kakehashi.cli.options import json_option, language_option
from kakehashi.cli.print_json import print_json
from kakehashi.cli.words import words
from kakehashi.library.cache import load_cached
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
@click.argument("subject")
@click.argument("object_", metavar="[OBJECT]", required=False)
@_strict
@language_option
@json_option
def relate_command(
    subject: str, object_: str | None, language: Language, *, strict: bool, as_json: bool
) -> None:
    """Show what is proved of SUBJECT and OBJECT, or of SUBJECT and everything else.

    Two levels, never mixed: relations that are proved, and the weaker "related",
    which only means that both ask for some of the same practices.

    証明された関係と、それより弱い「関連」（同じ実践項目を求めていること）を分けて示す。
    """
    library = load_cached()
    reasoner = Reasoner(network_of(library, strict=strict))
    x = library.provision(subject).ref
    others = [library.provision(object_).ref] if object_ else None
    rows = relation_rows(library, reasoner, x, others)
    if as_json:
        print_json([{**row.as_json(), "related": related_json(row.related)} for row in rows])
    else:
        show_relations(Naming(library), x, rows, language)


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
