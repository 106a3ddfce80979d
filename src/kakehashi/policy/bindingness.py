"""How binding a sentence is worded, whom it addresses, and whether it speaks of penalties.

English verbs follow drafting practice (ISO/IEC Directives, Part 2, clause 7: shall, should,
may, can); Japanese endings follow that of laws and of official writing (公用文), in which
「しなければならない」 binds and 「努めなければならない」 binds to an effort only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.text.bilingual import Bilingual, Language


class Force(StrEnum):
    """What wording binds to, from hard to soft."""

    PROHIBITION = "prohibition"
    OBLIGATION = "obligation"
    EFFORT = "effort"
    """A duty to make efforts (努力義務)."""
    PLEDGE = "pledge"
    """What the speaker undertakes or announces."""
    RECOMMENDATION = "recommendation"
    ENCOURAGEMENT = "encouragement"
    PERMISSION = "permission"


FORCES: dict[Force, Bilingual] = {
    Force.PROHIBITION: Bilingual("Prohibition", "禁止"),
    Force.OBLIGATION: Bilingual("Obligation", "義務"),
    Force.EFFORT: Bilingual("Duty to make efforts", "努力義務"),
    Force.PLEDGE: Bilingual("Pledge", "約束・表明"),
    Force.RECOMMENDATION: Bilingual("Recommendation", "推奨（すべき、重要、期待）"),
    Force.ENCOURAGEMENT: Bilingual("Encouragement", "奨励"),
    Force.PERMISSION: Bilingual("Permission", "許容（できる）"),
}
HARDNESS: dict[Force, float] = {
    Force.PROHIBITION: 1.0,
    Force.OBLIGATION: 1.0,
    Force.EFFORT: 0.6,
    Force.PLEDGE: 0.5,
    Force.RECOMMENDATION: 0.4,
    Force.ENCOURAGEMENT: 0.2,
    Force.PERMISSION: 0.0,
}
"""What each counts in the hardness of a document: a convention of ours, stated with the result."""

# The first that fits counts, so the narrower wording stands first.
_EN: tuple[tuple[Force | None, str], ...] = (
    (
        None,
        r"nothing in this .{0,40}?\bshall|shall (?:not )?be construed|shall mean\b|it is hereby",
    ),
    (
        Force.EFFORT,
        r"(?:shall|must|should|will|required to)(?: also)? (?:endeavou?r|strive|seek|make (?:best |reasonable )?efforts|work to (?:ensure|promote)|aim)\b|undertakes? to (?:endeavou?r|strive|seek)",
    ),
    (
        Force.PROHIBITION,
        r"(?:shall|must|may) not\b|(?:is|are|be) (?:prohibited|forbidden|banned)|no (?:person|one|provider|deployer)\b.{0,40}?(?:shall|may)\b|not (?:be )?permitted to",
    ),
    (
        Force.OBLIGATION,
        r"\bshall\b|\bmust\b(?! be noted)|(?:is|are|be) (?:required|obliged|obligated|directed) to|(?:has|have) to\b|is mandatory|under an obligation|directs? (?:the|all)\b",
    ),
    (
        Force.PLEDGE,
        r"(?:commit(?:s|ted|ting)?|pledg(?:e|es|ed|ing)|undertakes?|resolves?|reaffirms? (?:its|our|their) intention|dedicated|determined|intends?|plans?) to\b|(?-i:\bwill\b(?! be (?:required|reviewed)))",
    ),
    (
        Force.ENCOURAGEMENT,
        r"(?:is|are|be) encouraged|\bencourag(?:e|es|ing)\b|(?:is|are) invited to|\binvites?\b|calls? (?:up)?on|welcomes? efforts",
    ),
    (
        Force.RECOMMENDATION,
        r"\bshould\b|\bought to\b|recommend(?:s|ed)?\b|it is (?:important|essential|imperative|desirable|necessary)|(?:is|are) expected to|(?:need|needs) to\b|advised to",
    ),
    (
        Force.PERMISSION,
        r"(?-i:\bmay\b)|(?:is|are) (?:permitted|allowed|authori[sz]ed) to|at (?:its|their) discretion",
    ),
)
_JA: tuple[tuple[Force, str], ...] = (
    (
        Force.EFFORT,
        r"努めなければならない|努めるものとする|努めること|努める(?:必要がある|責務|義務)|努力義務|よう努め|に努め|配慮しなければならない|努力する",
    ),
    (
        Force.PROHIBITION,
        r"てはならない|てはなりません|てはいけません|ではならない|禁止(?:する|します|される|されて|とする|です|。|$)|などは禁止|しないこと|認めない|入力しない。?$",
    ),
    (
        Force.OBLIGATION,
        r"なければならない|なければなりません|ねばならない|義務(?:を負う|付け|づけ|がある)|責務を有する|ものとする|ものとします|とすること。?$|ること。?$|を要する|責任を負う|なければならず",
    ),
    (
        Force.PLEDGE,
        r"約束する|コミットする|表明する|実施していく|進めていく|取り組んでいく|取り組む方針|方針である|予定である|予定です|することとした|していく。?$|決定した|誓約|いたします。?$|してまいります。?$",
    ),
    (Force.ENCOURAGEMENT, r"奨励|推奨|推進することが望まれる|呼びかけ"),
    (
        Force.RECOMMENDATION,
        r"べきである|べきです|べきだ|べき。|望ましい|望まれる|求められる|求められます|期待される|期待されます|重要である|重要です|重要となる|必要がある|必要があります|必要である|必要です|必要とする|不可欠|ください",
    ),
    (
        Force.PERMISSION,
        r"ことができる|ことができます|できるものとし|妨げない|差し支えない|認めることができ|してもよい",
    ),
)
_COMPILED: dict[Language, tuple[tuple[Force | None, re.Pattern[str]], ...]] = {
    "en": tuple((force, re.compile(p, re.IGNORECASE)) for force, p in _EN),
    "ja": tuple((force, re.compile(p)) for force, p in _JA),
}
_PENALTY: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:a|the|by|of|impose|administrative|civil) fines?\b(?= (?:of|not|up|against|in|under|for|or|and|from|on)\b|[.,;:)]|$)|\bfined\b|\bfines\b|penalt(?:y|ies)|imprison|\bsanctions?\b|\bliable (?:for|to)\b|"
        r"guilty of|offen[cs]e|revo(?:ke|cation) (?:the |of (?:the )?)?licen[cs]e|suspend(?:ed)? (?:the )?service",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"罰金|過料|懲役|拘禁刑|罰則|を科する|(?<!対)処する|課徴金|懲戒|勧告に従わ|命令に違反"
    ),
}
_NO_PENALTY: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:\bno\b|\bnot\b|without|nor)[^.;]{0,60}(?:penalt|sanction|\bfine)", re.IGNORECASE
    ),
    "ja": re.compile(r"(?:罰則|罰金|過料)[^。]{0,15}(?:ない|なし|設けず|定めず|伴わ)"),
}


@dataclass(frozen=True, slots=True)
class Binding:
    """How a sentence binds."""

    force: Force
    words: str
    """The words that say so, as they stand."""
    start: int
    """Where they begin in the sentence."""


def binding_of(text: str, language: Language) -> Binding | None:
    """Return how a sentence binds, or None where it only tells something.

    Example:
        >>> binding_of("Providers shall keep logs.", "en").force.value
        'obligation'
        >>> binding_of("In May 2024 the Group met.", "en") is None
        True
        >>> [binding_of(t, "ja").force.value for t in (
        ...     "事業者は記録しなければならない。", "国民は協力するよう努めなければならない。")]
        ['obligation', 'effort']
    """
    if text.rstrip().endswith(("?", "？")):
        return None
    for force, pattern in _COMPILED[language]:
        match = pattern.search(text)
        if match:
            return Binding(force, match.group(), match.start()) if force else None
    return None


def penalty_words(text: str, language: Language) -> tuple[str, ...]:
    """Return the words of a sentence that speak of penalties; none where it denies them.

    Example:
        >>> penalty_words("Whoever infringes it is liable to a fine.", "en")
        ('liable to', 'a fine')
        >>> penalty_words("本法に罰則の規定はない。", "ja")
        ()
    """
    if _NO_PENALTY[language].search(text):
        return ()
    return tuple(dict.fromkeys(m.group() for m in _PENALTY[language].finditer(text)))


def hardness(forces: Sequence[Force]) -> float | None:
    """Return the mean hardness of binding sentences, from 0 (soft) to 1 (hard).

    It weighs wording alone: whether a text is law is no question of wording.

    Example:
        >>> hardness([Force.OBLIGATION, Force.RECOMMENDATION])
        0.7
    """
    return sum(HARDNESS[force] for force in forces) / len(forces) if forces else None
