"""Whom a sentence addresses: the roles that its subject names."""

from __future__ import annotations

import re
from enum import StrEnum

from kakehashi.text.bilingual import Bilingual, Language


class Addressee(StrEnum):
    """Who has to do something."""

    GOVERNMENT = "government"
    STATES = "states"
    LOCAL = "local"
    DEVELOPERS = "developers"
    PROVIDERS = "providers"
    USERS = "users"
    ORGANISATIONS = "organisations"
    RESEARCH = "research"
    STAFF = "staff"
    PUBLIC = "public"
    SPEAKER = "speaker"


ADDRESSEES: dict[Addressee, Bilingual] = {
    Addressee.GOVERNMENT: Bilingual("Government and agencies", "国・行政機関"),
    Addressee.STATES: Bilingual("States and parties", "各国・締約国"),
    Addressee.LOCAL: Bilingual("Local government", "地方公共団体"),
    Addressee.DEVELOPERS: Bilingual("Developers", "開発者"),
    Addressee.PROVIDERS: Bilingual("Providers", "提供者"),
    Addressee.USERS: Bilingual("Deployers and users", "利用者"),
    Addressee.ORGANISATIONS: Bilingual("Organisations and businesses", "組織・事業者"),
    Addressee.RESEARCH: Bilingual("Universities and research", "大学・研究開発機関"),
    Addressee.STAFF: Bilingual("Staff and students", "職員・学生"),
    Addressee.PUBLIC: Bilingual("The public", "国民"),
    Addressee.SPEAKER: Bilingual("The speaker itself", "発言者自身"),
}
_EN: dict[Addressee, str] = {
    Addressee.GOVERNMENT: r"\bgovernments?\b|secretar(?:y|ies)\b|ministr|minister|agenc(?:y|ies)|director\b|administrator|attorney general|commission\b|authorit(?:y|ies)|task force|cabinet|headquarters|council\b|\bOMB\b|\bAPST\b|chair(?:man)?\b|department|regulators?|President\b|policymakers",
    Addressee.STATES: r"\bstates\b|member states?|\bparties\b|\bcountries\b|\bmembers\b|\bnations\b|adherents|all actors|international community|\bJapan\b|United States|European Union",
    Addressee.LOCAL: r"local (?:government|authorit)|municipal|prefectur",
    Addressee.DEVELOPERS: r"developers?\b|organi[sz]ations developing",
    Addressee.PROVIDERS: r"\bproviders?\b|suppliers?\b|vendors?\b|manufacturers?|importers?|distributors?",
    Addressee.USERS: r"deployers?|\busers?\b|operators?\b",
    Addressee.ORGANISATIONS: r"organi[sz]ations?\b|compan(?:y|ies)|business(?:es)?\b|private sector|enterprises?|firms?\b|industry|entit(?:y|ies)",
    Addressee.RESEARCH: r"universit|academi|research(?:ers| institut)",
    Addressee.STAFF: r"employees?|personnel|staff\b|students?|teachers?|educators",
    Addressee.PUBLIC: r"\bcitizens?\b|the public\b|individuals",
    Addressee.SPEAKER: r"\bwe\b|my Administration",
}
_JA: dict[Addressee, str] = {
    Addressee.GOVERNMENT: r"国は|政府は|大臣は|本部は|本部長は|省は|庁は|行政機関|内閣に|国及び地方公共団体は|委員会は|当局",
    Addressee.STATES: r"各国|加盟国|締約国|我が国|日本は|国家は",
    Addressee.LOCAL: r"地方公共団体は|自治体|本市|都道府県",
    Addressee.DEVELOPERS: r"開発者",
    Addressee.PROVIDERS: r"提供者|提供する事業者",
    Addressee.USERS: r"利用者(?!の)|AI利用者|利用管理者",
    Addressee.ORGANISATIONS: r"組織は|組織が|事業者は|事業者が|事業者に|企業|当社|法人は|活用事業者",
    Addressee.RESEARCH: r"大学|研究開発機関|研究者",
    Addressee.STAFF: r"職員|従業員|教員|学生|利用する者",
    Addressee.PUBLIC: r"国民は|市民は",
    Addressee.SPEAKER: r"私たち|我々|当社は|本学",
}
_COMPILED: dict[Language, dict[Addressee, re.Pattern[str]]] = {
    "en": {role: re.compile(p, re.IGNORECASE) for role, p in _EN.items()},
    "ja": {role: re.compile(p) for role, p in _JA.items()},
}


def addressees_of(
    text: str, before: int, language: Language, stem: str = ""
) -> tuple[Addressee, ...]:
    """Return whom a sentence addresses: roles named before its verb, or in the line above a list.

    Args:
        text: The sentence.
        before: Where its binding words begin; Japanese puts the verb last, so all of it counts.
        language: Of the sentence.
        stem: The line that introduces the list it belongs to.

    Example:
        >>> addressees_of("Agencies must test systems for users.", 9, "en")
        (<Addressee.GOVERNMENT: 'government'>,)
    """
    head = text[:before]
    if language == "en":
        # The subject is in the clause of the verb; what stands before a comma seldom is.
        clause = re.split(r"[;:]|, (?:and|which|where|when) ", head)[-1]
        found = _named(clause, language) or _named(head, language)
    else:
        topic = re.match(r"[^。]*?(?:は|が)、?", text)
        found = _named(topic.group() if topic else "", language) or _named(head, language)
    return found or _named(stem, language)


def _named(text: str, language: Language) -> tuple[Addressee, ...]:
    return tuple(role for role, pattern in _COMPILED[language].items() if pattern.search(text))
