"""Progress as xAPI statements, for a learning record store.

Source: Experience API 1.0.3, part two (statements, verbs, results); the verbs are those of
the vocabulary of ADL. Ids of statements are name-based (UUID version 5), so that sending
the same progress twice makes no second record.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

from kakehashi.courses.course import Courses
from kakehashi.courses.progress import Progress
from kakehashi.courses.standing import Step, steps_of
from kakehashi.text.bilingual import Bilingual

VERBS = "http://adlnet.gov/expapi/verbs/"
TYPES = "http://adlnet.gov/expapi/activities/"
HOME = "https://kakehashi.invalid"
"""Home page of accounts that nobody named one for: a name that is never resolved (RFC 2606)."""
SAID = {
    "experienced": Bilingual("experienced", "受講"),
    "passed": Bilingual("passed", "合格"),
    "failed": Bilingual("failed", "不合格"),
    "completed": Bilingual("completed", "修了"),
}
"""The verbs in words."""
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:kakehashi:learning")


def statements(progress: Progress, courses: Courses, home: str = HOME) -> list[dict[str, Any]]:
    """Return the statements of a learner: lessons read, lessons and exercises scored, the path.

    Args:
        progress: Whose.
        courses: What the path is made of.
        home: Home page of the system that the learner's name is an account of.
    """
    actor = {"objectType": "Agent", "account": {"homePage": home, "name": progress.learner}}
    steps = steps_of(progress, courses)
    found = [*_read(progress, courses, actor)]
    found += [_scored(step, actor) for step in steps if step.result]
    if all(step.passed for step in steps):
        path = courses.paths[progress.path]
        last = max(step.result.on for step in steps if step.result)
        activity = _activity("path", path.id, path.title, "course")
        found.append(_statement(actor, "completed", activity, last, {"completion": True}))
    return found


def _read(progress: Progress, courses: Courses, actor: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for name, day in sorted(progress.read.items()):
        if name in courses.lessons:
            title = courses.lessons[name].title
            activity = _activity("lesson", name, title, "lesson")
            yield _statement(actor, "experienced", activity, day, {})


def _scored(step: Step, actor: dict[str, Any]) -> dict[str, Any]:
    assert step.result is not None
    verb = "passed" if step.passed else "failed"
    kind = "exercise" if step.exercise else "quiz"
    activity = _activity(kind, step.id, step.title, "assessment")
    result = {"score": {"scaled": step.result.score}, "success": step.passed, "completion": True}
    return _statement(actor, verb, activity, step.result.on, result)


def _activity(kind: str, name: str, title: Bilingual, type_: str) -> dict[str, Any]:
    shown = {"en": title.en, "ja": title.ja}
    definition = {"name": shown, "type": f"{TYPES}{type_}"}
    id_ = f"urn:kakehashi:{kind}:{name}"
    return {"objectType": "Activity", "id": id_, "definition": definition}


def _statement(
    actor: dict[str, Any], verb: str, activity: dict[str, Any], day: str, result: dict[str, Any]
) -> dict[str, Any]:
    account = actor["account"]
    name = "|".join((account["homePage"], account["name"], verb, activity["id"], day))
    made: dict[str, Any] = {
        "id": str(uuid.uuid5(_NAMESPACE, f"{name}|{result.get('score')}")),
        "actor": actor,
        "verb": {"id": f"{VERBS}{verb}", "display": {"en": SAID[verb].en, "ja": SAID[verb].ja}},
        "object": activity,
        "timestamp": f"{day}T00:00:00Z",
    }
    return made | ({"result": result} if result else {})
