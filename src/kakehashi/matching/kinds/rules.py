"""Reason from cues to a kind: a person's reading in a few ordered rules.

The rules are the baseline that the model must beat, and part of what it is told.
Their order matters: what lies outside the scope is not required, a plan to do what
must be done is a plan, and a duty of others is nobody's evidence.
"""

from __future__ import annotations

from collections.abc import Callable

from kakehashi.matching.kinds.cues import Cues
from kakehashi.model.statement import StatementKind as Kind
from kakehashi.text.bilingual import Language


def rule_kind(cues: Cues, language: Language) -> Kind:
    """Return the kind that the first fitting rule gives.

    Example:
        >>> rule_kind(Cues(("self", "must"), (), (), "self", "must"), "en").value
        'required'
    """
    rules = _ENGLISH if language == "en" else _JAPANESE
    return next((kind for holds, kind in rules if holds(cues)), Kind.BACKGROUND)


def _has(*names: str) -> Callable[[Cues], bool]:
    return lambda cues: any(name in cues.text for name in names)


def _under(heading: str) -> Callable[[Cues], bool]:
    return lambda cues: heading in cues.heading and cues.modal == "none"


def _who(subject: str, *modals: str) -> Callable[[Cues], bool]:
    return lambda cues: cues.subject == subject and cues.modal in modals


def _modal(*names: str) -> Callable[[Cues], bool]:
    return lambda cues: cues.modal in names


def _ends(*names: str) -> Callable[[Cues], bool]:
    return lambda cues: cues.ending in names


def _both(first: Callable[[Cues], bool], second: Callable[[Cues], bool]) -> Callable[[Cues], bool]:
    return lambda cues: first(cues) and second(cues)


def _figures_of_none(cues: Cues) -> bool:
    return "figure" in cues.text and cues.subject == "none"


_ENGLISH: tuple[tuple[Callable[[Cues], bool], Kind], ...] = (
    (_has("question"), Kind.BACKGROUND),
    (_has("definition"), Kind.DEFINITION),
    (_under("h:definition"), Kind.DEFINITION),
    (_has("scope"), Kind.EXCLUDED),
    (_both(_has("planned"), _modal("will", "none")), Kind.PLANNED),
    (_who("others", "must", "should", "will"), Kind.REQUIRED_OF_OTHERS),
    (_modal("must"), Kind.REQUIRED),
    (_both(_has("negated"), _modal("none", "will")), Kind.EXCLUDED),
    (_modal("should"), Kind.ASPIRATION),
    (_has("aspiration"), Kind.ASPIRATION),
    (_both(_modal("will"), _has("self")), Kind.REQUIRED),
    (_modal("may"), Kind.BACKGROUND),
    (_has("done"), Kind.DONE),
    (_has("figure"), Kind.REPORTED_FACT),
    (_modal("will"), Kind.REQUIRED),
)

_JAPANESE: tuple[tuple[Callable[[Cues], bool], Kind], ...] = (
    (_ends("question", "background"), Kind.BACKGROUND),
    (_ends("definition"), Kind.DEFINITION),
    (_under("h:definition"), Kind.DEFINITION),
    (_ends("planned"), Kind.PLANNED),
    (_ends("should", "aspiration"), Kind.ASPIRATION),
    (_both(lambda cues: cues.subject == "others", _ends("must", "plain")), Kind.REQUIRED_OF_OTHERS),
    (_both(_has("article"), _ends("must", "plain")), Kind.REQUIRED_OF_OTHERS),
    (_ends("must"), Kind.REQUIRED),
    (_both(_ends("negated"), _has("self", "done")), Kind.EXCLUDED),
    (_ends("negated"), Kind.BACKGROUND),
    (_both(_ends("done", "figure"), _figures_of_none), Kind.REPORTED_FACT),
    (_ends("done"), Kind.DONE),
    (_ends("plain", "noun"), Kind.REQUIRED),
    (_has("planned"), Kind.PLANNED),
)
