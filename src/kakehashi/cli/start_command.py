"""`kakehashi start`: a few questions, and what follows from them for a small organisation."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.options import (
    date_option,
    has_errors,
    json_option,
    language_option,
    show_problems,
)
from kakehashi.cli.print_json import print_json
from kakehashi.cli.start_words import say
from kakehashi.cli.workspace_options import actor_option
from kakehashi.errors import KakehashiError, Problem, SourceLocation, UsageError
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # what costs time to load is loaded when the command runs
    from kakehashi.cli.start_run import StartRun
    from kakehashi.reports.start_names import Names
    from kakehashi.starting.answers import Answer
    from kakehashi.starting.answers_file import Answered
    from kakehashi.starting.outcome import Outcome

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command("start")
@click.argument("home", type=_FOLDER, default=Path("kakehashi-start"), metavar="[FOLDER]")
@click.option("--answers", "path", type=_FILE, help="Answers (YAML): ask nothing. / 回答ファイル。")
@click.option("--out", type=_FOLDER, help="Where to write (default: FOLDER). / 出力先。")
@click.option("--organisation", default="", help="Its name, for the policy. / 組織の名称。")
@click.option(
    "--workspace",
    "folder",  # so that --as finds whom its kakehashi.toml names
    type=_FOLDER,
    is_eager=True,
    help="Keep it there too. / ワークスペースにも保存する。",
)
@click.option(
    "--for", "subject", default="", help="Whom there it is about. / 対象の組織・システム。"
)
@actor_option
@date_option
@language_option
@json_option
def start_command(
    home: Path,
    path: Path | None,
    out: Path | None,
    organisation: str,
    folder: Path | None,
    subject: str,
    actor: str,
    date: str,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Answer at most 15 questions; see what concerns you and what to do next.

    For a small organisation that uses or offers AI. It writes into FOLDER which
    laws and guidelines concern you and why, a picture on one page, a draft AI
    policy for Word, and the ten most useful next steps. Answers stay in FOLDER
    (answers.yaml): run it again to go on or to change them.

    中小企業等のための「はじめの一歩」。最大15問に答えると、関係する法令・ガイドラインとその理由、
    一枚で見る現状、AI規程（案）及び次にすること10項目をFOLDERに作成する。
    回答はFOLDERに保存され、再び実行すると続きから答え、又は変更できる。
    """
    from kakehashi.cli.start_door import open_door
    from kakehashi.cli.start_run import StartRun
    from kakehashi.library.cache import load_cached

    library = load_cached()
    door = open_door(folder, subject, actor, library) if folder else None
    run = StartRun(library, date, language)
    if door:
        run = replace(run, known=door.known, decided=door.decided)
    answered = _read(run, path or home / "answers.yaml", needed=path is not None)
    name = organisation or answered.organisation or (door.organisation if door else "")
    if path is None:
        _ask(run, answered.given, home, name)
    if not answered.given:
        raise UsageError(Problem("KH-WS-072"))
    outcome = run.outcome(answered.given, name)
    names = run.write(outcome, out or home, path.name if path else "answers.yaml")
    kept = door.keep(outcome, library, language, run.problems) if door else ""
    show_problems(run.problems, language)
    if as_json:
        print_json(run.as_json(outcome))
    else:
        _tell(run, outcome, out or home, names)
        if kept:
            click.echo(kept)
    sys.exit(1 if has_errors(run.problems) else 0)


def _read(run: StartRun, path: Path, *, needed: bool) -> Answered:
    """Return the answers of a file; where any does not fit, nothing is made from them."""
    from kakehashi.starting.answers_file import Answered, read_answers_file

    if not needed and not path.exists():
        return Answered("", {})
    problems: list[Problem] = []
    practices = {practice.ref for practice in run.library.practices}
    answered = read_answers_file(path, run.start, practices, problems)
    if problems:
        show_problems(problems, run.language)
        sys.exit(1)
    return answered


def _ask(run: StartRun, given: dict[str, Answer], folder: Path, name: str) -> None:
    """Ask what is not answered yet; each answer is kept in the folder as soon as it is given."""
    from kakehashi.cli.start_interview import interview
    from kakehashi.starting.plan import MOST
    from kakehashi.starting.questions import Question

    view = run.view(run.outcome({}, name))

    def shown(question: Question, answer: Answer) -> str:
        return view.value(question, answer)

    def keep() -> None:
        _keep_answers(run, given, folder, name)

    click.echo(say("intro", run.language, count=MOST), err=True)
    if given:
        click.echo(say("resumed", run.language, count=len(given)), err=True)
    try:
        interview(given, run.start, run.ruled, run.known, run.language, shown, keep)
    except click.Abort:
        key = "stopped" if given else "stopped_empty"
        place = folder / "answers.yaml"
        click.echo("\n" + say(key, run.language, count=len(given), path=place), err=True)
        sys.exit(1)


def _keep_answers(run: StartRun, given: dict[str, Answer], folder: Path, name: str) -> None:
    from kakehashi.starting.answers_file import answers_text

    if not given:
        return
    text = answers_text(name, given, run.start, run.language)
    aside = folder / ".answers.yaml.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside.write_text(text, encoding="utf-8")
        aside.replace(folder / "answers.yaml")
    except OSError as error:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(folder)), details)) from error


def _tell(run: StartRun, outcome: Outcome, folder: Path, names: Names) -> None:
    """Say in a few lines what was found and where it stands."""
    view, language = run.view(outcome), run.language
    comma = say("comma", language)
    for group in ("binding", "asked"):
        listed = [
            say("item", language, name=view.t(one.framework.short_title), when=view.when(one))
            for one in view.group(group)
            if one.sure or group == "binding"
        ]
        if listed:
            click.echo("\n" + say(group, language, listed=comma.join(listed)))
        elif group == "binding":
            click.echo("\n" + say("no_binding", language))
    if outcome.steps:
        click.echo("\n" + say("steps", language))
        for number, step in enumerate(outcome.steps[:3], start=1):
            click.echo(f"  {number}. {view.t(step.do)}")
    click.echo("\n" + say("open", language, path=folder / names.page))
    beside = {"picture": names.picture, "word": names.word, "steps": names.steps}
    click.echo(say("made", language, **beside))
