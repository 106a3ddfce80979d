"""The next steps as a table, and all that follows as plain data."""

from __future__ import annotations

import csv
import io
from typing import Any

from kakehashi.interchange.review_table import harmless
from kakehashi.model.applicability import Reason
from kakehashi.reports.start_statuses import Statuses, standing_of
from kakehashi.reports.start_view import StartView
from kakehashi.starting.answers import written_answer
from kakehashi.starting.concerns import Concerned
from kakehashi.starting.next_steps import Step
from kakehashi.text.bilingual import Bilingual

_COLUMNS = (
    Bilingual("no.", "番号"),
    Bilingual("what to do", "すること"),
    Bilingual("effort", "労力"),
    Bilingual("your answer", "回答"),
    Bilingual("practice", "実践項目"),
    Bilingual("what it means", "内容"),
    Bilingual("what usually shows it", "示す資料の例"),
    Bilingual("provisions", "求めている項目数"),
    Bilingual("met by it", "これにより満たされる項目数"),
    Bilingual("which provisions", "求めている項目"),
    Bilingual("who", "担当"),
    Bilingual("by when", "期限"),
)
"""The last two are for people to fill in."""


def steps_csv(view: StartView) -> str:
    """Return the next steps as CSV, with a byte-order mark so that Excel shows Japanese."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([column.get(view.language) for column in _COLUMNS])
    for number, step in enumerate(view.outcome.steps, start=1):
        writer.writerow([harmless(cell) for cell in _row(view, step, number)])
    return "\ufeff" + written.getvalue()


def _row(view: StartView, step: Step, number: int) -> list[str]:
    practice = view.practice(step.practice)
    return [
        str(number),
        view.t(step.do),
        view.w(step.effort),
        view.said(step),
        f"{practice.id} {view.t(practice.title)}",
        view.t(practice.statement),
        view.artefacts(step.practice),
        str(len(step.asking)),
        str(step.settles),
        "\n".join(view.listed(step.asking, shown=1000)),
        "",
        "",
    ]


def start_json(view: StartView, statuses: Statuses) -> dict[str, Any]:
    """Return all that follows from the answers as plain data, in both languages."""
    outcome = view.outcome
    return {
        "organisation": outcome.organisation,
        "date": outcome.date,
        "answers": {name: written_answer(one) for name, one in outcome.given.items()},
        "facts": {name: written_answer(value) for name, value in outcome.facts.items()},
        "practices": {ref: said.value for ref, said in outcome.said.items()},
        "instruments": [_instrument(one, statuses) for one in outcome.concerned],
        "themes": [
            {
                "id": theme.id,
                "title": _words(theme.title),
                "practices": {ref: said.value if said else None for ref, said in theme.practices},
            }
            for theme in outcome.themes
        ],
        "steps": [_step(view, one) for one in outcome.steps],
        "policy": [
            {
                "clause": clause.number,
                "title": _words(clause.title),
                "practices": list(clause.practices),
                "provisions": [one.provision.ref for one in clause.asking],
                "sure": clause.sure,
            }
            for clause in outcome.policy.clauses
        ],
    }


def _instrument(one: Concerned, statuses: Statuses) -> dict[str, Any]:
    return {
        "framework": one.framework.prefix,
        "group": one.group.value,
        "sure": one.sure,
        "from": one.starts or None,
        "reason": _reason(one.reason) if one.reason else None,
        "findings": [rule.id for rule in one.findings],
        "applies": [
            {"provision": provision.ref, "from": found.starts or None}
            for provision, found in one.applying
        ],
        "cannot_tell": [provision.ref for provision, _ in one.open],
        "missing": list(one.missing),
        "standing": dict(standing_of(one, statuses)),
    }


def _step(view: StartView, step: Step) -> dict[str, Any]:
    return {
        "practice": step.practice,
        "do": _words(step.do),
        "effort": step.effort,
        "said": step.said.value if step.said else None,
        "provisions": {
            framework.prefix: [one.provision.ref for one in listed if one.applies]
            for framework, listed in view.by_framework(step.asking)
        },
        "provisions_that_may_apply": [one.provision.ref for one in step.asking if not one.applies],
        "settles": [one.provision.ref for one in step.asking if one.settled],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "because": _words(reason.because),
        "citation": reason.citation,
        "verified": reason.verified,
    }


def _words(text: Bilingual) -> dict[str, str]:
    return {"en": text.en, "ja": text.ja}
