"""From when does a provision apply? From dates that laws set."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.courses.asking import Asking
from kakehashi.courses.question import Claim, Option, Question, drawn, mixed
from kakehashi.courses.questions.labels import label
from kakehashi.model import Framework, Provision
from kakehashi.text.bilingual import Bilingual

PROMPT = Bilingual(
    "From which date does this provision apply (transitional rules apart)?",
    "次の規定は、いつから適用されますか（経過措置を除く）。",
)


def from_when(asking: Asking, provision: Provision) -> Iterator[Question]:
    """Yield a question on the date, from other dates of the law and a year earlier or later.

    Provisions for which a rule sets a date by the case are left out: there the answer
    would depend on facts.
    """
    library = asking.library
    framework = library.frameworks[provision.ref.split(":", 1)[0]]
    date = provision.applies_from
    if not date or not provision.verified or _by_case(asking, framework, provision):
        return
    set_ = {p.applies_from for p in framework.provisions if p.applies_from}
    years = {f"{int(date[:4]) + one}{date[4:]}" for one in (-1, 1)}
    others = sorted((set_ | years) - {date})
    seed = f"when:{provision.ref}"
    wrong = [_option(provision, one) for one in drawn(seed, others, 3)]
    options, place = mixed(seed, _option(provision, date), wrong)
    name = label(library, provision)
    why = Bilingual(f"It applies from {date}.", f"適用開始日は{date}である。")
    yield Question(seed, "when", PROMPT, name, options, place, why, (provision.ref,))


def _by_case(asking: Asking, framework: Framework, provision: Provision) -> bool:
    dated = asking.dated(framework)
    above: Provision | None = provision
    while above is not None:
        if above.ref in dated:
            return True
        above = framework.by_ref.get(above.parent or "")
    return False


def _option(provision: Provision, date: str) -> Option:
    return Option(Bilingual(date, date), Claim("applies", provision.ref, date))
