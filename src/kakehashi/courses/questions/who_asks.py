"""Which provision asks for this practice? From the rows of crosswalks."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.courses.asking import Asking
from kakehashi.courses.question import Claim, Option, Question, drawn, mixed
from kakehashi.courses.questions.labels import label
from kakehashi.model import Provision
from kakehashi.text.bilingual import Bilingual

PROMPT = Bilingual(
    "Which of these provisions asks for the whole of this practice?",
    "次の実践項目の全体を求めている規定は、どれですか。",
)


def who_asks(asking: Asking, practice: Provision) -> Iterator[Question]:
    """Yield a question on who asks for a practice.

    The right one has a row that asks for all of it. The wrong ones are covered by other
    practices: as practices are disjoint, it is proved that they ask for nothing of it. A
    provision without a row would not do, since absence of a row says nothing.
    """
    seed = f"asks:{practice.id}"
    right = asking.askers(practice.ref)
    if not right:
        return
    asker = drawn(f"{seed}:right", asking.narrowest(right), 1)[0]
    frameworks = drawn(f"{seed}:frameworks", asking.library.current, len(asking.library.current))
    wrong: list[Provision] = []
    for framework in frameworks:
        fit = [
            p
            for p in framework.assessable
            if p.verified and p.ref in asking.rows and asking.apart(p.ref, practice.ref)
        ]
        wrong += drawn(f"{seed}:{framework.prefix}", fit, 1)
        if len(wrong) == 3:
            break
    if len(wrong) < 3:
        return
    made = [_option(asking, one, practice) for one in wrong]
    options, place = mixed(seed, _option(asking, asker, practice), made)
    quote = _with_statement(asking, practice)
    why = Bilingual(
        f"It reads in short: {asker.statement.get('en')} The crosswalk says that it asks for all of"
        " the practice. The others are covered by other practices, which share nothing with it.",
        f"この規定の要旨は、次のとおりである。{asker.statement.get('ja')}対応表によれば、この実践項目の"
        "全体を求めている。ほかの規定は、この実践項目と重ならない別の実践項目で網羅されている。",
    )
    yield Question(seed, "asks", PROMPT, quote, options, place, why, (asker.ref, practice.ref))


def _option(asking: Asking, provision: Provision, practice: Provision) -> Option:
    claim = Claim("asks", provision.ref, practice.ref)
    return Option(label(asking.library, provision), claim, provision.statement)


def _with_statement(asking: Asking, practice: Provision) -> Bilingual:
    name = label(asking.library, practice)
    english = f"{name.en}: {practice.statement.get('en')}"
    return Bilingual(english, f"{name.ja}：{practice.statement.get('ja')}")
