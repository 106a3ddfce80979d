"""How does a provision stand to a practice? From rows whose answer excludes the others."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.courses.asking import Asking
from kakehashi.courses.question import Claim, Option, Question, drawn, mixed
from kakehashi.courses.questions.labels import label
from kakehashi.model import Provision, Relation
from kakehashi.text.bilingual import Bilingual

PROMPT = Bilingual(
    "How does what this provision asks for stand to the practice “{practice}”?",
    "次の規定が求める内容は、実践項目「{practice}」とどのような関係にありますか。",
)
EQUAL, MORE, LESS, INSIDE, BEYOND, NONE = "equal", "more", "less", "inside", "beyond", "none"
WORDS = {
    EQUAL: Bilingual(
        "It asks for exactly this practice, no more and no less.",
        "この実践項目と過不足なく一致する。",
    ),
    MORE: Bilingual(
        "It asks for all of this practice, and for more besides.",
        "この実践項目の全体に加え、それ以外の事項も求めている。",
    ),
    LESS: Bilingual(
        "It asks for a part of this practice only, and for nothing outside it.",
        "この実践項目の一部のみを求め、それ以外の事項は求めていない。",
    ),
    INSIDE: Bilingual(
        "Everything that it asks for lies within this practice.",
        "求める内容は、全てこの実践項目の中に収まる。",
    ),
    BEYOND: Bilingual(
        "It asks for a part of this practice, and for other things besides.",
        "この実践項目の一部に加え、それ以外の事項も求めている。",
    ),
    NONE: Bilingual(
        "It asks for nothing of this practice.", "この実践項目に当たる事項を何も求めていない。"
    ),
}
WRONG = {
    EQUAL: (MORE, LESS, NONE),
    MORE: (EQUAL, LESS, NONE),
    INSIDE: (MORE, BEYOND, NONE),
}
"""What each answer excludes. Subset rows are read leniently ("or equal"), so that beside
"inside" neither "equal" nor "less" may stand."""
_WHY = {
    EQUAL: Bilingual(
        "The crosswalk says that the two are equal.", "対応表によれば、両者は一致する。"
    ),
    INSIDE: Bilingual(
        "The crosswalk says that the provision is a subset of the practice.",
        "対応表によれば、この規定が求める内容は、この実践項目に包含される。",
    ),
}


def relation(asking: Asking, practice: Provision) -> Iterator[Question]:
    """Yield a question on a provision that is equal to a practice, inside it, or more than it.

    Of two practices that a provision wholly asks for, being disjoint and not empty, each
    is a proper part of it: so "more" is proved where rows name a second one.
    """
    seed = f"relation:{practice.id}"
    possible = [(how, fit) for how, fit in _cases(asking, practice).items() if fit]
    if not possible:
        return
    how, fit = drawn(seed, possible, 1)[0]
    provision = drawn(f"{seed}:{how}", asking.narrowest(fit), 1)[0]
    wrong = [_option(provision, one, practice) for one in WRONG[how]]
    options, place = mixed(seed, _option(provision, how, practice), wrong)
    prompt = Bilingual(
        PROMPT.en.format(practice=practice.title.en), PROMPT.ja.format(practice=practice.title.ja)
    )
    second = _second(asking, provision, practice) if how == MORE else None
    why = _more(asking, practice, second) if second else _WHY[how]
    sources = (provision.ref, practice.ref, *((second.ref,) if second else ()))
    quote = _with_statement(asking, provision)
    yield Question(seed, "relation", prompt, quote, options, place, why, sources)


def _cases(asking: Asking, practice: Provision) -> dict[str, list[Provision]]:
    found = [(p, asking.rows[p.ref].get(practice.ref)) for p in asking.naming(practice.ref)]
    return {
        EQUAL: [p for p, how in found if how is Relation.EQUAL],
        INSIDE: [p for p, how in found if how is Relation.SUBSET],
        MORE: [p for p in asking.askers(practice.ref) if len(asking.wholes(p.ref)) > 1],
    }


def _second(asking: Asking, provision: Provision, practice: Provision) -> Provision:
    ref = next(one for one in asking.wholes(provision.ref) if one != practice.ref)
    return asking.library.provisions[ref]


def _more(asking: Asking, practice: Provision, second: Provision) -> Bilingual:
    name, other = label(asking.library, practice), label(asking.library, second)
    return Bilingual(
        f"The crosswalk says that it asks for all of {name.en} and all of {other.en}."
        " Practices share nothing, so each is only a part of what it asks for.",
        f"対応表によれば、この規定は{name.ja}の全体と{other.ja}の全体を求めている。"
        "実践項目は互いに重ならないため、いずれもこの規定が求める内容の一部にとどまる。",
    )


def _option(provision: Provision, how: str, practice: Provision) -> Option:
    return Option(WORDS[how], Claim(f"relation:{how}", provision.ref, practice.ref))


def _with_statement(asking: Asking, provision: Provision) -> Bilingual:
    name = label(asking.library, provision)
    english = f"{name.en}: {provision.statement.get('en')}"
    return Bilingual(english, f"{name.ja}：{provision.statement.get('ja')}")
