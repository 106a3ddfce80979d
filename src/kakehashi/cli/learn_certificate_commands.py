"""`kakehashi learn certificate make|verify`: signed records of finished paths."""

from __future__ import annotations

from pathlib import Path

import click

from kakehashi.cli.exchange_options import key_option, keys_option, signing_key
from kakehashi.cli.learn_door import progress_option, tell
from kakehashi.cli.learn_words import say
from kakehashi.cli.options import date_option, json_option, language_option
from kakehashi.cli.print_json import print_json
from kakehashi.courses.course_files import load_courses
from kakehashi.errors import KakehashiError, Problem, SourceLocation, UsageError
from kakehashi.text.bilingual import Language


@click.group("certificate")
def certificate_group() -> None:
    """Signed certificates of finished paths. / 署名付きの修了証。"""


@certificate_group.command("make")
@key_option
@keys_option
@click.option("--issuer", required=True, help="Who vouches for it. / 証明する者の名称。")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("certificate.json"),
    show_default=True,
    help="A file that does not exist yet. / 出力先。",
)
@progress_option
@date_option
@language_option
def make_command(
    key: str, keys: Path | None, issuer: str, out: Path, file: Path, date: str, language: Language
) -> None:
    """Sign that a learner finished a path. / 修了証を作成し、署名する。"""
    from kakehashi.courses.certificate import certificate_of, signed
    from kakehashi.courses.progress import load_progress

    made = certificate_of(load_progress(file), load_courses(), issuer=issuer, on=date)
    text = signed(made, signing_key(key, keys))
    place = SourceLocation(str(out))
    try:
        with out.open("x", encoding="utf-8") as target:
            target.write(text)
    except FileExistsError as error:
        raise UsageError(Problem("KH-CRS-008", place, {"path": str(out)})) from error
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-CRS-003", place, details)) from error
    tell(say("certificate", language, path=out))


@certificate_group.command("verify")
@click.argument("certificate", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--key",
    "known",
    multiple=True,
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Public key of the issuer. / 発行者の公開鍵。",
)
@language_option
@json_option
def verify_command(
    certificate: Path, known: tuple[Path, ...], language: Language, *, as_json: bool
) -> None:
    """Check a CERTIFICATE with keys that you know. / 修了証を検証する。"""
    from kakehashi.courses.certificate import verify_certificate
    from kakehashi.exchange.keys import grouped, load_public_key

    found = verify_certificate(certificate, [load_public_key(one) for one in known])
    made, courses = found.certificate, load_courses()
    same = made.courses == courses.edition
    if as_json:
        told = made.model_dump(mode="json")
        print_json({**told, "fingerprint": found.key.fingerprint, "same_courses": same})
        return
    path = courses.paths.get(made.path)
    words = {
        "learner": made.learner,
        "path": path.title.get(language) if path else made.path,
        "issuer": made.issuer,
        "issued": made.issued,
        "key": grouped(found.key.fingerprint),
    }
    tell(say("verified", language, **words))
    tell(say("same_courses" if same else "other_courses", language))
    tell(say("vouched", language))
