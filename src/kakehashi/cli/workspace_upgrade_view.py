"""What `kakehashi workspace upgrade` prints: counts first, then lists by what they mean."""

from __future__ import annotations

from collections.abc import Iterator

import click

from kakehashi.cli.edition_changes_summary import caution_lines, title_line
from kakehashi.cli.workspace_upgrade_lists import Section, sections
from kakehashi.cli.workspace_upgrade_words import MEANINGS, say
from kakehashi.library.compare_practices import PracticeKind
from kakehashi.reports.edition_words import PRACTICES
from kakehashi.text.bilingual import Language
from kakehashi.text.listing import listed
from kakehashi.workspace.upgrades.fates import Meaning
from kakehashi.workspace.upgrades.plan import UpgradePlan

_SHOWN = 8
"""How many entries of a list are shown unless all are asked for."""


def show_plan(plan: UpgradePlan, language: Language, *, dry_run: bool, everything: bool) -> None:
    """Print what a move to another edition means, or has done."""
    click.secho(title_line(plan.changes, language), bold=True)
    for line in (*_whom(plan, language), "", *_counts(plan, language), ""):
        click.echo(line)
    for line in _cautions(plan, language):
        click.echo(line)
    for section in sections(plan, language, everything=everything):
        _show(section, language, None if everything else _SHOWN)
    click.echo()
    click.echo(say(_ending(plan, dry_run=dry_run), language))


def _ending(plan: UpgradePlan, *, dry_run: bool) -> str:
    if plan.changes_something:
        return "trial" if dry_run else "done"
    return "nothing_trial" if dry_run else "unchanged"


def _whom(plan: UpgradePlan, language: Language) -> Iterator[str]:
    scope = plan.scope
    systems = sum(1 for one in scope.subjects if one.system)
    path = next(s.path for s in scope.everything if s.organisation == scope.organisation)
    organisations = len(scope.subjects) - systems
    yield say("concerns", language, path=path, organisations=organisations, systems=systems)
    for choice in scope.moving:
        name = choice.organisation.name
        details = {"before": choice.framework, "after": scope.after.prefix}
        yield f"  {say('choice', language, organisation=name, **details)}"
    if not scope.choices:
        yield f"  {say('follows', language)}"


def _counts(plan: UpgradePlan, language: Language) -> Iterator[str]:
    yield say("decisions", language, count=sum(plan.count(meaning) for meaning in Meaning))
    for meaning in Meaning:
        count, waiting = plan.count(meaning), plan.count(meaning, waiting=True)
        if count or waiting:
            note = say("proposals", language, count=waiting) if waiting else ""
            name = MEANINGS[meaning.value].get(language)
            yield say("count", language, count=count, name=name, note=note)
    if plan.returning:
        yield say("returning", language, count=len(plan.returning))
    if plan.above:
        yield say("above", language, count=len(plan.above))
    yield say("on_practices", language, count=plan.effects.on_practices)
    yield say("new", language, count=len(plan.open))
    yield _practices(plan, language)
    changed = plan.effects.changes
    count = sum(len(one.subjects) for one in changed)
    provisions = len({one.after.ref for one in changed})
    yield say("status_count", language, count=count, provisions=provisions)
    if plan.goals:
        yield say("goals", language, count=len(plan.goals))


def _practices(plan: UpgradePlan, language: Language) -> str:
    if plan.practices is None:
        return say("practices_unknown", language)
    said = []
    for kind in PracticeKind:
        found = [one.decided for one in plan.practices if one.change.kind is kind]
        open_ = sum(1 for one in found if one.undecided)
        name, count = PRACTICES[kind].get(language), len(found)
        key = "item" if kind is PracticeKind.GONE or not open_ else "undecided_count"
        said.append(say(key, language, name=name, count=count, open=open_))
    return say("practice_counts", language, counts=listed(said, language))


def _cautions(plan: UpgradePlan, language: Language) -> Iterator[str]:
    # The last line explains marks in statements; those are shown only where there are any.
    lines = list(caution_lines(plan.changes, language))
    marked = any(fate.meaning is Meaning.REVIEW for fate in plan.fates)
    yield from lines if marked else lines[:-1]


def _show(section: Section, language: Language, most: int | None) -> None:
    if not section.entries:
        return
    title = say("head", language, title=section.title, count=section.count)
    click.secho(f"\n{title}", bold=True)
    for lines in section.entries[:most]:
        for line in lines:
            click.echo(line)
    left = len(section.entries) - (most or len(section.entries))
    if left > 0:
        click.echo(say("more", language, count=left))
