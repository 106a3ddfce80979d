"""Words of the policy that hang on who the organisation is and what it does with AI."""

from __future__ import annotations

from kakehashi.model.applicability import Facts
from kakehashi.text.bilingual import Bilingual

_WE = {
    "company": Bilingual("the Company", "当社"),
    "individual": Bilingual("the Business", "当事業所"),
    "national-government": Bilingual("the Agency", "当機関"),
    "local-government": Bilingual("the Local Government", "当団体"),
    "research": Bilingual("the Institute", "当機関"),
}
_ORGANISATION = Bilingual("the Organisation", "当組織")
_USE = (Bilingual("use", "利用"), Bilingual("use", "利用する"))
_OFFER = (
    Bilingual("use and offering", "利用及び提供"),
    Bilingual("use or offer", "利用し、又は提供する"),
)
_MAKE = (
    Bilingual("use, development and offering", "利用、開発及び提供"),
    Bilingual("use, develop or offer", "利用し、開発し、又は提供する"),
)


def title_of(facts: Facts) -> Bilingual:
    """Return the title of the policy: on using AI, offering it or making it."""
    noun, _ = _activity(facts)
    ja = "AI利用規程" if noun.ja == "利用" else f"AIの{noun.ja}に関する規程"
    return Bilingual(f"Policy on the {noun.en} of AI", ja)


def filled(text: Bilingual, facts: Facts) -> Bilingual:
    """Return a wording of the policy with {we}, {activity} and {act} filled in."""
    we = _WE.get(str(facts.get("organisation.kind", "")), _ORGANISATION)
    noun, verb = _activity(facts)
    en = text.en.format(we=we.en, activity=noun.en, act=verb.en)
    ja = text.ja.format(we=we.ja, activity=noun.ja, act=verb.ja)
    # A sentence begins with a capital letter; an item of a list need not.
    begins = text.en.startswith("{we}")
    return Bilingual(en[0].upper() + en[1:] if begins else en, ja)


def _activity(facts: Facts) -> tuple[Bilingual, Bilingual]:
    told = facts.get("system.activities")
    activities = set(told) if isinstance(told, tuple) else set()
    if activities & {"builds-system", "trains-model", "makes-product"}:
        return _MAKE
    return _OFFER if activities & {"offers-service", "imports", "distributes"} else _USE
