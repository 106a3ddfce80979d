"""What follows for a provision from decisions on practices? From covered provisions."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.courses.asking import Asking
from kakehashi.courses.question import Claim, Option, Question, drawn, mixed
from kakehashi.courses.questions.labels import label
from kakehashi.model import Provision, Verdict
from kakehashi.text.bilingual import Bilingual

PROMPT = Bilingual(
    "This provision asks for what is listed here and for nothing else. What is its status?",
    "次の規定が求めるのは、併記した実践項目のみです。この規定の状態はどうなりますか。",
)
MOST = 4
"""Practices that one reads in a question, where there is a choice."""
SATISFIED, PARTLY, NOT, UNKNOWN = "satisfied", "partly", "not satisfied", "unknown"
WORDS = {
    SATISFIED: Bilingual("Satisfied", "充足"),
    PARTLY: Bilingual("Partly", "一部充足"),
    NOT: Bilingual("Not satisfied", "未充足"),
    UNKNOWN: Bilingual("Unknown", "不明"),
}
WHY = {
    SATISFIED: Bilingual(
        "All that it asks for is in place, so it is satisfied.",
        "求められる事項が全て実施されているため、充足している。",
    ),
    NOT: Bilingual(
        "It asks for all of a practice that is not in place, so it is not satisfied, whatever"
        " the others are.",
        "その全体が求められている実践項目が未実施であるため、他の項目にかかわらず未充足である。",
    ),
    PARTLY: Bilingual(
        "A part of what it asks for is in place; of the rest nobody has decided yet. More than"
        " “partly” does not follow.",
        "求められる事項の一部は実施されているが、残りは判断されていない。"
        "「一部充足」より強い結論は導けない。",
    ),
    UNKNOWN: Bilingual(
        "Nobody has decided anything. Unknown is not “not satisfied”.",
        "判断が一つもない。「不明」は「未充足」ではない。",
    ),
}
_UNDECIDED = Bilingual("not decided", "未判断")
_VERDICTS = {
    Verdict.IN_PLACE: Bilingual("in place", "実施済み"),
    Verdict.NOT_IN_PLACE: Bilingual("not in place", "未実施"),
}


def follows(asking: Asking, practice: Provision) -> Iterator[Question]:
    """Yield a question on the status of a provision that wholly asks for a practice.

    Only provisions that ask for whole practices and for nothing else: then each of the
    four cases has one answer. The tests derive each with the engine.
    """
    fit = [p for p in asking.askers(practice.ref) if asking.exact(p.ref)]
    if not fit:
        return
    seed = f"follows:{practice.id}"
    few = [p for p in fit if len(asking.wholes(p.ref)) <= MOST]
    provision = drawn(seed, few or asking.narrowest(fit), 1)[0]
    wholes = asking.wholes(provision.ref)
    possible = [one for one in WORDS if one != PARTLY or len(wholes) > 1]
    status = drawn(seed, possible, 1)[0]
    given = _given(status, wholes)
    wrong = [_option(provision, one) for one in WORDS if one != status]
    options, place = mixed(seed, _option(provision, status), wrong)
    quote = _told(asking, provision, wholes, dict(given))
    sources = (provision.ref, *wholes)
    yield Question(seed, "follows", PROMPT, quote, options, place, WHY[status], sources, given)


def _given(status: str, wholes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    first, *rest = wholes
    if status == SATISFIED:
        return tuple((one, Verdict.IN_PLACE.value) for one in wholes)
    if status == NOT:
        placed = tuple((one, Verdict.IN_PLACE.value) for one in rest)
        return ((first, Verdict.NOT_IN_PLACE.value), *placed)
    return ((first, Verdict.IN_PLACE.value),) if status == PARTLY else ()


def _told(
    asking: Asking, provision: Provision, wholes: tuple[str, ...], given: dict[str, str]
) -> Bilingual:
    name = label(asking.library, provision)
    english: list[str] = []
    japanese: list[str] = []
    for ref in wholes:
        practice = label(asking.library, asking.library.provisions[ref])
        said = _VERDICTS[Verdict(given[ref])] if ref in given else _UNDECIDED
        english.append(f"{practice.en}: {said.en}")
        japanese.append(f"{practice.ja}：{said.ja}")
    return Bilingual(f"{name.en} — {'; '.join(english)}", f"{name.ja}／{'、'.join(japanese)}")


def _option(provision: Provision, status: str) -> Option:
    return Option(WORDS[status], Claim("status", provision.ref, status))
