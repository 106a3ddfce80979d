"""Group comments that say the same, and campaigns: one template, changed a little by each sender.

Same are texts that `documents.duplicates` holds for one: what would change the meaning (a number,
a negation, "shall" for "should") keeps them apart. A campaign is found by long runs of letters in
common, as copies of documents are (Manber 1994; Schleimer, Wilkerson, Aiken 2003): runs so long
hardly ever agree by chance, survive sentences put first or last, and are counted against the
shorter text. Sentences of the draft itself do not count, since many comments quote it, nor do forms
of speech: sentences that several comments have which share nothing else.

Each comment is compared with the first few of each group only, found by a sample of runs, so that
time grows with the number of comments and not with its square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from kakehashi.documents.duplicates import bare, duplicate_texts
from kakehashi.text.bilingual import LANGUAGES, Bilingual, Language
from kakehashi.text.sentences import sentence_spans

TEMPLATE = 0.5
"""Share of the runs of the shorter text that one template gives both."""
OF_LONGER = 0.35
"""And of the longer one: who adds more than that has an opinion of their own."""
_RUN = {"ja": 9, "en": 20}
"""Letters in a run, without spaces and marks."""
_LEAST = 24
"""Runs in common below which nothing is a campaign: a sentence everybody writes."""
_SAMPLE = 4
"""One run in so many is looked up."""
_EXEMPLARS = 6
"""Texts of a group that others are compared with."""
_COMMON = 60
"""Texts that hold a run from which on it is no more looked up."""
_FORM = 4
"""Texts that share a sentence from which on it may be a form of speech."""
_COMPARED = 10
_PRIME = np.uint64(0x9E3779B97F4A7C15)

Runs: TypeAlias = npt.NDArray[np.uint64]


class Likeness(StrEnum):
    """How the comments of a group are alike."""

    ALONE = "alone"
    SAME = "same"
    CAMPAIGN = "campaign"


LIKENESSES: dict[Likeness, Bilingual] = {
    Likeness.ALONE: Bilingual("Single", "単独"),
    Likeness.SAME: Bilingual("Nearly the same text", "ほぼ同文"),
    Likeness.CAMPAIGN: Bilingual("One template, changed", "同一ひな型"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """Places of comments that belong together, the first one first."""

    members: tuple[int, ...]
    likeness: Likeness


def group_comments(
    texts: Sequence[str], languages: Sequence[Language], draft: Iterable[str] = ()
) -> list[Group]:
    """Return groups in which each comment stands exactly once, in order of their first ones.

    Args:
        texts: The comments.
        languages: Of each.
        draft: Texts of the draft, whose words bind nobody together.

    Example:
        >>> letter = "The draft must name a deadline for reports, and say who checks them."
        >>> other = "As a nurse: the draft must name a deadline for reports and say who checks!"
        >>> texts = [letter, "Fine by me.", other, letter.upper()]
        >>> [(g.members, g.likeness.value) for g in group_comments(texts, ["en"] * 4)]
        [((0, 2, 3), 'campaign'), ((1,), 'alone')]
    """
    quoted = list(draft)
    cores = _cores(texts, forms_of_speech(texts), quoted)
    same = duplicate_texts(cores)
    first = {place: group[0] for group in same for place in group}
    leaders = [at for at in range(len(texts)) if first.get(at, at) == at]
    # Within a sentence too, words of the draft bind nobody together.
    without = {language: _runs_of_all(quoted, language) for language in LANGUAGES}
    runs = [_runs(cores[at], languages[at], without[languages[at]]) for at in leaders]
    joined = _templates(runs)
    groups: dict[int, list[int]] = {}
    for number, at in enumerate(leaders):
        groups.setdefault(leaders[joined[number]], []).append(at)
    of_same = {group[0]: group for group in same}
    return sorted(
        (_group(members, of_same) for members in groups.values()), key=lambda g: g.members[0]
    )


def _group(leaders: list[int], same: dict[int, tuple[int, ...]]) -> Group:
    members = sorted(place for at in leaders for place in same.get(at, (at,)))
    if len(leaders) > 1:
        return Group(tuple(members), Likeness.CAMPAIGN)
    return Group(tuple(members), Likeness.SAME if len(members) > 1 else Likeness.ALONE)


def forms_of_speech(texts: Sequence[str]) -> set[str]:
    """Return the sentences that several texts have, but no other sentence with most of them.

    A sentence of a template stands beside others of the template; a form of greeting does not.

    Example:
        >>> said = ["Ban it.", "It costs too much.", "Who pays?", "I like it."]
        >>> forms_of_speech([f"Thank you for asking us. {one}" for one in said])
        {'thankyouforaskingus'}
    """
    cut = {bare(text): frozenset(_sentences(text)) for text in texts}
    holders: dict[str, list[frozenset[str]]] = {}
    for sentences in cut.values():
        for sentence in sentences:
            holders.setdefault(sentence, []).append(sentences)
    forms: set[str] = set()
    for sentence, held in holders.items():
        if len(held) >= _FORM:
            beside = Counter(other for sentences in held for other in sentences)
            del beside[sentence]
            if 2 * max(beside.values(), default=len(held)) < len(held):
                forms.add(sentence)
    return forms


def _sentences(text: str) -> dict[str, str]:
    """Return the sentences of a text by their letters."""
    cut = (text[start:end] for start, end in sentence_spans(text))
    return {letters: sentence for sentence in cut if (letters := bare(sentence))}


def _cores(texts: Sequence[str], forms: set[str], quoted: Sequence[str]) -> list[str]:
    """Return each text without forms of speech and sentences of the draft, if anything is left."""
    drafted = "\n".join(map(bare, quoted))
    cores = []
    for text in texts:
        own = [
            sentence
            for letters, sentence in _sentences(text).items()
            if letters not in forms and not (len(letters) >= _LEAST and letters in drafted)
        ]
        cores.append(" ".join(own) or text)
    return cores


def _runs_of_all(texts: Iterable[str], language: Language) -> Runs:
    none = np.zeros(0, dtype=np.uint64)
    return np.unique(np.concatenate([none, *(_runs(text, language, none) for text in texts)]))


def _runs(text: str, language: Language, without: Runs) -> Runs:
    """Return the runs of letters of a text, each as a number, sorted, some left out."""
    length = _RUN[language]
    letters = bare(text).encode("utf-32-le", "replace")
    points = np.frombuffer(letters, dtype=np.uint32).astype(np.uint64)
    if len(points) < length:
        return np.zeros(0, dtype=np.uint64)
    numbers = np.zeros(len(points) - length + 1, dtype=np.uint64)
    for at in range(length):
        numbers = (numbers * _PRIME) ^ (points[at : at + len(numbers)] + np.uint64(at + 1))
    found = np.unique((numbers * _PRIME) ^ (numbers >> np.uint64(31)))
    return np.setdiff1d(found, without, assume_unique=True) if len(without) else found


def _templates(runs: Sequence[Runs]) -> list[int]:
    """Return for each text the number of the first one of its group."""
    parent = list(range(len(runs)))
    exemplars: Counter[int] = Counter()
    holders: dict[int, list[int]] = {}
    for at, own in enumerate(runs):
        sample = own[own % np.uint64(_SAMPLE) == 0].tolist()
        for other in _likely(sample, holders):
            root, found = _root(parent, at), _root(parent, other)
            if root != found and _one_template(own, runs[other]):
                first, second = sorted((root, found))
                parent[second] = first
                exemplars[first] += exemplars[second]
        if exemplars[_root(parent, at)] < _EXEMPLARS:
            exemplars[_root(parent, at)] += 1
            for run in sample:
                held = holders.setdefault(run, [])
                if len(held) <= _COMMON:
                    held.append(at)
    return [_root(parent, at) for at in range(len(runs))]


def _likely(sample: Sequence[int], holders: dict[int, list[int]]) -> list[int]:
    """Return the texts that share most of the runs looked up, forms of speech not counted."""
    met: Counter[int] = Counter()
    for run in sample:
        held = holders.get(run, ())
        if len(held) <= _COMMON:
            met.update(held)
    return [other for other, count in met.most_common(_COMPARED) if count > 1]


def _one_template(one: Runs, other: Runs) -> bool:
    common = len(np.intersect1d(one, other, assume_unique=True))
    short, long = sorted((len(one), len(other)))
    return common >= _LEAST and common >= TEMPLATE * short and common >= OF_LONGER * long


def adds(text: str, shown: str, language: Language) -> bool:
    """Say whether a comment of a group says much that the one which is shown does not.

    Example:
        >>> shown = "Please name a deadline for reports and say who checks them."
        >>> own = " As the mayor of my town said, nobody there has ever read one."
        >>> adds(shown + own, shown, "en")
        True
        >>> adds(shown.upper(), shown, "en")
        False
    """
    none = np.zeros(0, dtype=np.uint64)
    own, known = _runs(text, language, none), _runs(shown, language, none)
    return len(np.setdiff1d(own, known, assume_unique=True)) >= _RUN[language] + _LEAST


def _root(parent: list[int], at: int) -> int:
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at
