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
WORDS = {
    Relation.EQUAL: Bilingual(
        "It asks for exactly this practice, no more and no less.",
        "この実践項目と過不足なく一致する。",
    ),
    Relation.SUPERSET: Bilingual(
        "It asks for all of this practice, and for more besides.",
        "この実践項目の全体に加え、それ以外の事項も求めている。",
    ),
    Relation.SUBSET: Bilingual(
        "It asks for a part of this practice and for nothing outside it.",
        "この実践項目の一部のみを求め、それ以外の事項は求めていない。",
    ),
    Relation.NONE: Bilingual(
        "It asks for nothing of this practice.", "この実践項目に当たる事項を何も求めていない。"
    ),
}


def relation(asking: Asking, practice: Provision) -> Iterator[Question]:
    """Yield a question on a provision that asks for all of a practice and of another.

    Of two practices, being disjoint and not empty, each is a proper part of what the
    provision asks for: it is neither equal to one of them nor contained in it.
    """
    fit = [p for p in asking.askers(practice.ref) if len(asking.wholes(p.ref)) > 1]
    if not fit:
        return
    provision = drawn(f"relation:{practice.id}", fit, 1)[0]
    second_ref = next(one for one in asking.wholes(provision.ref) if one != practice.ref)
    other = asking.library.provisions[second_ref]
    seed = f"relation:{practice.id}"
    name, second = label(asking.library, practice), label(asking.library, other)
    wrong = [
        _option(provision, one, practice)
        for one in (Relation.EQUAL, Relation.SUBSET, Relation.NONE)
    ]
    options, place = mixed(seed, _option(provision, Relation.SUPERSET, practice), wrong)
    why = Bilingual(
        f"The crosswalk says that it asks for all of {name.en} and all of {second.en}."
        " Practices share nothing, so each is only a part of what it asks for.",
        f"対応表によれば、この規定は{name.ja}の全体と{second.ja}の全体を求めている。"
        "実践項目は互いに重ならないため、いずれもこの規定が求める内容の一部にとどまる。",
    )
    prompt = Bilingual(
        PROMPT.en.format(practice=practice.title.en), PROMPT.ja.format(practice=practice.title.ja)
    )
    quote = _with_statement(asking, provision)
    sources = (provision.ref, practice.ref, other.ref)
    yield Question(seed, "relation", prompt, quote, options, place, why, sources)


def _option(provision: Provision, how: Relation, practice: Provision) -> Option:
    return Option(WORDS[how], Claim(f"relation:{how}", provision.ref, practice.ref))


def _with_statement(asking: Asking, provision: Provision) -> Bilingual:
    name = label(asking.library, provision)
    english = f"{name.en}: {provision.statement.get('en')}"
    return Bilingual(english, f"{name.ja}：{provision.statement.get('ja')}")
