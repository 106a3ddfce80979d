"""Show what applies: framework by framework, with dates, findings, reasons and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import click

from kakehashi.applicability import Decided, load_facts
from kakehashi.applicability.interview import missing
from kakehashi.applicability.pointers import pointers_for
from kakehashi.cli.workspace_words import say
from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.model.applicability import Applicability, Facts, Outcome, Reason
from kakehashi.text.bilingual import Language

_SHOWN = 3


def show_applies(
    library: Library,
    decided: Mapping[str, Decided],
    language: Language,
    today: str,
    *,
    everything: bool,
) -> None:
    """Print what applies; with `everything`, each provision with its reason."""
    for prefix, found in decided.items():
        framework = library.frameworks[prefix]
        click.echo("\n" + framework.title.get(language))
        if not found.provisions:
            click.echo("  " + say("no_rules", language))
            continue
        if found.concerns:
            click.echo("  " + reason_line(found.concerns, language))
        for finding in found.findings.values():
            key = {True: "holds", False: "holds_not", None: "open"}[finding.holds]
            mark = say(key, language)
            title, citation = finding.rule.title.get(language), finding.rule.citation
            click.echo(f"  {mark} {title} ({citation})")
        click.echo("  " + _counts(framework, found, language, today))
        _show_missing(missing(framework, found), language)
        if everything:
            for provision in framework.assessable:
                one = found.provisions[provision.ref]
                click.echo(f"    {provision.id} {_outcome(one, language, today)}")
                for reason in one.reasons:
                    click.echo(f"      {reason_line(reason, language)}")


def show_pointers(facts: Facts, language: Language) -> None:
    """Print the rules of sectors that are worth a look, with where they are known from."""
    found = pointers_for(facts)
    if found:
        click.echo("\n" + say("pointers", language))
    for one in found:
        known = "" if one.verified != "unverified" else say("pointer_unverified", language)
        published = f", {one.published}" if one.published else ""
        click.echo(f"  {one.title.get(language)} ({one.publisher}{published}){known}")
        click.echo(f"    {one.because.get(language)}")


def reason_line(reason: Reason, language: Language) -> str:
    """Return a reason with its article, and whether it could be told."""
    key = {True: "holds", False: "holds_not", None: "open"}[reason.holds]
    return f"{say(key, language)} {reason.because.get(language)} ({reason.cited.get(language)})"


def _counts(framework: Framework, found: Decided, language: Language, today: str) -> str:
    outcomes = [found.provisions[p.ref] for p in framework.assessable]
    count = Counter(one.outcome for one in outcomes)
    applying = [one for one in outcomes if one.outcome is Outcome.APPLIES]
    later = sum(1 for one in applying if one.starts > today)
    return say(
        "applies_counts",
        language,
        applies=count[Outcome.APPLIES],
        later=later,
        does_not=count[Outcome.DOES_NOT],
        cannot_tell=count[Outcome.CANNOT_TELL],
    )


def _show_missing(lacking: tuple[str, ...], language: Language) -> None:
    questions = load_facts()
    for name in lacking[:_SHOWN]:
        question = questions[name].question.get(language) if name in questions else name
        click.echo("  " + say("missing_fact", language, fact=name, question=question))
    if len(lacking) > _SHOWN:
        click.echo("  " + say("missing_more", language, count=len(lacking) - _SHOWN))


def _outcome(one: Applicability, language: Language, today: str) -> str:
    words = say(one.outcome.value, language)
    if one.outcome is Outcome.APPLIES and one.starts:
        key = "from_later" if one.starts > today else "from"
        return words + say(key, language, date=one.starts)
    return words
