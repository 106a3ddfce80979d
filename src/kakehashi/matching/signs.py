"""Signs that a passage is no deed of the organisation: plans, hopes, definitions, others' duties.

A sign is shown beside a candidate and lowers its rank; it never removes one,
since a person may see more in it than a pattern does.
"""

from __future__ import annotations

import re

from kakehashi.model import Passage
from kakehashi.text.bilingual import Language

_OTHERS_EN = (
    r"suppliers?|vendors?|contractors?|customers?|licensees?|third part(?:y|ies)|companies|developers?|"
    r"governments?|regulators?|member states?|deployers?|providers?|users?|congress|the secretary"
)
_EN = {
    "planned": r"\b(?:plan(?:s|ned|ning)? to|is planned|are planned|intends? to|intention to|"
    r"will (?:be )?(?:introduced?|rolled? out|developed?|explor\w+|consider(?:ed)?|begin|start|host\w+)|"
    r"next (?:year|quarter|fiscal|milestone)|road ?map|in (?:the )?(?:near )?future|upcoming|forthcoming|"
    r"future actions|coming (?:months?|years?)|look(?:ing)? forward|are (?:also )?(?:exploring|building out)|"
    r"to be (?:determined|defined|introduced|established)|not yet|by (?:the end of )?20(?:2[7-9]|3\d)|"
    r"assess the feasibility|under (?:consideration|development))\b",
    "aspiration": r"\b(?:striv\w+|aspir\w+|aims? to|aiming to|seeks? to|hopes? to|endeavou?rs?|"
    r"we believe|is committed to|are committed to|we envision|dream of|encouraged to|"
    r"may wish to|it is desirable|ideally)\b",
    "others": rf"^(?:the |each |all )?(?:{_OTHERS_EN})\b[^.]{{0,60}}?"
    r"\b(?:must|shall|should|will|may|agrees?|are required|is required|warrants?)\b|"
    rf"\b(?:{_OTHERS_EN}) (?:must|shall|should|are required to)\b|"
    r"\byou (?:must|shall|should|may|agree|are responsible|will not|may not)\b|^please\b",
    "definition": r"(?<!this )(?<!which )(?<!that )\b(?:means (?:an?|the|any|that)|refers? to|is defined as|"
    r"are defined as|shall mean|denotes|is the simulation of|the term)\b|^“[^”]+”(?: or “[^”]+”)? (?:is|are)\b|"
    r"^defining\b|[–—-] (?:an? )?(?:type|form|kind|set|technique|process|subfield|individuals?)\b",
    "negated": r"\b(?:do(?:es)? not (?:currently|yet|have)|have not|has not|did not|there is no|no such|"
    r"out of scope|does not (?:cover|apply)|is not covered|are not covered|was not|were not|left out)\b",
    "background": r"\b(?:in recent years|rapidly evolv\w+|has evolved|history of|according to (?:a|the) (?:survey|study)|"
    r"around the world|increasingly|was (?:founded|established in)|offers? (?:tremendous|great) opportunit\w+|"
    r"(?:could|can|may|might) (?:violate|lead to|result in|cause|pose|harm|negatively)|poses? (?:a )?risks?|whereas)\b",
    "question": r"\?[”\"')]*$",
    "stem": r":$",
}
_JA = {
    "planned": r"予定(?:である|です|だ|し|と|。|$)|検討(?:する|し|を|中|。|$)|今後|計画(?:中|し|である|です)|"
    r"(?:来|次)(?:年度|期)|準備(?:中|を進め)|(?:20(?:2[7-9]|3\d)|令和(?:[9]|1\d))年度?(?:に|から|まで)|将来的",
    "aspiration": r"目指(?:す|し|します)|努め(?:る|ます|て|。|$)|努力する|望(?:ましい|まれ)|期待(?:される|する|し)|"
    r"心がけ|志向|願って|ことが重要|べき(?:です|である|だ|と)|考えて(?:い|おり)|信じて|推奨|"
    r"てまいります|(?:意識|留意|注意)(?:する|して|します)",
    "others": r"^(?:委託先|供給者|サプライヤー|取引先|業務委託先|受託者|乙|お客[様さ]ま?|顧客|"
    r"契約者|政府|国|各国|事業者|提供者|開発者)(?:は|に|が|も)[^。]{0,80}(?:しなければならない|するものと(?:する|します)|"
    r"してはならない|義務|努め|ください|必要があ|遵守)|"
    r"(?:顧客|利用者|ユーザー|委託先|各自)の責任",
    "definition": r"とは[、,]?[^。]*(?:をいう|のこと|を指す|である)|と定義|をいう。?$|を意味する|と呼ばれ|の総称",
    "negated": r"(?:行って|実施して|整備して|定めて|設けて|対応して)い(?:ない|ません)|対象外|含まない|未(?:実施|整備|策定|対応)|"
    r"該当しない|存在しない",
    "background": r"近年|急速に|進展(?:し|に伴)|世界(?:的|中)|背景|によると|(?:おそれ|恐れ|リスク|可能性|懸念)が(?:ある|あり|指摘)|"
    r"創業|設立(?:さ|以来)|普及",
    "question": r"[?？]$|でしょうか。?$|ですか。?$",
    "stem": r"[:：]$|次の(?:とおり|各号|事項)[^。]*。?$|以下の(?:とおり|通り)[^。]*。?$",
}
_PATTERNS: dict[Language, dict[str, re.Pattern[str]]] = {
    "en": {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _EN.items()},
    "ja": {name: re.compile(pattern) for name, pattern in _JA.items()},
}

SIGNS = tuple(_EN)
"""The names of the signs."""

PENALTY = {
    "planned": 0.6,
    "aspiration": 0.4,
    "others": 0.6,
    "definition": 1.0,
    "negated": 0.5,
    "background": 0.6,
    "question": 0.5,
    "stem": 1.5,
}
"""What each sign takes off a candidate's score."""

_TELLING_HEADINGS: dict[str, re.Pattern[str]] = {
    "definition": re.compile(
        r"^(?:[\d.]+\s*)?(?:definitions?|glossary|terms and definitions)$|定義|用語", re.IGNORECASE
    ),
    "background": re.compile(
        r"^(?:[\d.]+\s*)?(?:revision history|references|about us)$|改[訂定]履歴|沿革", re.IGNORECASE
    ),
    "planned": re.compile(
        r"\b(?:next steps|future (?:work|plans?)|road ?map|outlook)\b|今後の|将来", re.IGNORECASE
    ),
}


def signs_of(passage: Passage) -> tuple[str, ...]:
    """Return the signs that a passage shows, by its wording, its stem and its heading.

    Example:
        >>> from kakehashi.model import Locator
        >>> here = Locator("plan.md", 0, 40)
        >>> signs_of(Passage("1", "We plan to log incidents next year.", "", here, "en", "paragraph"))
        ('planned',)
    """
    heading = passage.locator.headings[-1] if passage.locator.headings else ""
    found = [
        name
        for name, pattern in _PATTERNS[passage.language].items()
        if pattern.search(passage.text)
        or (name != "stem" and passage.stem and pattern.search(passage.stem))
    ]
    found += [name for name, pattern in _TELLING_HEADINGS.items() if pattern.search(heading)]
    return tuple(dict.fromkeys(found))
