"""`kakehashi exchange make`: a signed bundle of chosen statuses and evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.exchange_options import key_option, keys_option, signing_key
from kakehashi.cli.exchange_words import say
from kakehashi.cli.options import date_option, json_option, language_option
from kakehashi.cli.print_json import print_json
from kakehashi.cli.workspace_options import actor_option, now, subject_argument, workspace_option
from kakehashi.errors import KakehashiError, Problem, SourceLocation, UsageError
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:
    from kakehashi.exchange.disclosure import Item
    from kakehashi.workspace.exchange_items import Gathered
    from kakehashi.workspace.models import Incident

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("make")
@subject_argument
@click.option(
    "--framework", "frameworks", multiple=True, required=True, help="What it is about. / 対象。"
)
@click.option("--evidence", is_flag=True, help="With reasons and quotes. / 理由と引用も含める。")
@click.option("--names", is_flag=True, help="With names of people. / 個人の氏名も含める。")
@click.option("--files", is_flag=True, help="With the documents quoted. / 引用した文書も含める。")
@click.option(
    "--incident", "numbers", type=int, multiple=True, help="Tell of an incident. / 含める事案。"
)
@click.option("--for", "audience", default="", help="For whom it is made. / 宛先。")
@click.option("--purpose", default="", help="What it is made for. / 目的。")
@click.option("--until", type=_DAY, help="Last day to rely on it (YYYY-MM-DD). / 有効期限。")
@click.option("--issuer", default="", help="Default: the organisation at the top. / 発行者名。")
@key_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="A file that does not exist yet. / 出力先。",
)
@keys_option
@date_option
@workspace_option
@actor_option
@language_option
@json_option
def make_command(
    subject: str,
    frameworks: tuple[str, ...],
    numbers: tuple[int, ...],
    audience: str,
    purpose: str,
    until: datetime | None,
    issuer: str,
    key: str,
    out: Path,
    keys: Path | None,
    date: str,
    folder: Path,
    actor: str,
    language: Language,
    *,
    evidence: bool,
    names: bool,
    files: bool,
    as_json: bool,
) -> None:
    """Sign what is chosen of SUBJECT for somebody outside. / 選んだ内容に署名して書き出す。"""
    from kakehashi.exchange.bundle_file import save_bundle
    from kakehashi.exchange.make import make_bundle
    from kakehashi.exchange.manifest import Header

    _check(out, until, files=files, evidence=evidence)
    signer = signing_key(key, keys)
    gathered = _gathered(subject, frameworks, folder, actor, date, (evidence, names, files))
    gathered = replace(gathered, incidents=_incidents(numbers, gathered, actor))
    items = _items(gathered)
    header = Header(
        issuer=issuer or _top(gathered),
        issued=now().replace(microsecond=0),
        audience=audience,
        purpose=purpose,
        expires=until.date() if until else None,
        language=language,
        library=_basis(gathered),
    )
    save_bundle(make_bundle(header, items, signer), out)
    _tell(out, items, header.issuer, signer.public.fingerprint, language, as_json=as_json)


def _check(out: Path, until: datetime | None, *, files: bool, evidence: bool) -> None:
    if out.exists():
        raise KakehashiError(Problem("KH-EXC-026", SourceLocation(str(out))))
    if files and not evidence:
        raise UsageError(Problem("KH-EXC-040"))
    if until and until.date() < now().date():
        raise UsageError(Problem("KH-EXC-039", details={"date": until.date().isoformat()}))


def _gathered(
    subject: str,
    frameworks: tuple[str, ...],
    folder: Path,
    actor: str,
    day: str,
    wanted: tuple[bool, bool, bool],
) -> Gathered:
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.access import require
    from kakehashi.workspace.exchange_items import Gathered
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.share import Choice
    from kakehashi.workspace.subjects import subject_named

    workspace = open_workspace(folder)
    chosen = subject_named(subject)
    require(actor, Action.EXPORT, at=chosen.organisation)
    library = load_cached()
    evidence, names, files = wanted
    instruments = tuple(dict.fromkeys(library.instrument(name) for name in frameworks))
    choice = Choice(chosen, instruments, evidence, names)
    return Gathered(choice, library, date.fromisoformat(day), workspace, files)


def _incidents(numbers: tuple[int, ...], gathered: Gathered, actor: str) -> tuple[Incident, ...]:
    from kakehashi.workspace.exchange_incidents import refuse_restricted
    from kakehashi.workspace.incident_view import incident_numbered
    from kakehashi.workspace.people import person_of

    person = person_of(actor)
    found = tuple(incident_numbered(number, person) for number in dict.fromkeys(numbers))
    for one in found:
        if one.organisation_id != gathered.choice.subject.organisation.pk:
            raise UsageError(Problem("KH-INC-005", details={"number": one.pk}))
    refuse_restricted(found)
    return found


def _items(gathered: Gathered) -> list[Item]:
    from kakehashi.workspace.exchange_items import items_of

    return items_of(gathered)


def _top(gathered: Gathered) -> str:
    organisation = gathered.choice.subject.organisation
    while organisation.parent is not None:
        organisation = organisation.parent
    return str(organisation.name)


def _basis(gathered: Gathered) -> str:
    from kakehashi.assessment.basis import basis_of

    return basis_of(gathered.library, [one.prefix for one in gathered.choice.frameworks])


def _tell(
    out: Path,
    items: list[Item],
    issuer: str,
    fingerprint: str,
    language: Language,
    *,
    as_json: bool,
) -> None:
    from kakehashi.exchange.keys import grouped

    decisions = sum(item.path.endswith("/verdict") for item in items)
    told = {"items": len(items), "decisions": decisions, "issuer": issuer}
    if as_json:
        paths = [item.path for item in items]
        print_json({"path": str(out), **told, "fingerprint": fingerprint, "paths": paths})
        return
    click.echo(say("made", language, path=out, fingerprint=grouped(fingerprint), **told))
    if any(item.path.endswith(("/text", "/reason")) for item in items):
        click.echo(say("free_text", language), err=True)
