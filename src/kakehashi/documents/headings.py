"""Tell by its heading what a section holds that is no evidence: contents, history, terms."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"^(?:(?:chapter|section|article|part|annex|appendix|attachment|schedule)\s+[\dA-Z]+[.:\s–—-]*"
    r"|第[\d０-９一二三四五六七八九十]+[章節条部編項][\s:：.．]*"
    r"|(?:別紙|別添|別表|付録|附録|付属書|附属書|参考資料|資料)[\s\d０-９一二三四五六七八九十A-Z]*[\s:：.．]+"
    r"|[\d０-９]+(?:[.．\-][\d０-９]+)*[.．)）:]?\s*|[IVXivx]+\.\s*|[A-Za-zＡ-Ｚ][.．)）:]\s*|[①-⑳]\s*"
    r"|[■●◆◇□▪・【〔<＜#*]+\s*)+",
    re.IGNORECASE,
)
"""Numbers and marks that stand before a heading."""
_AROUND = " \u3000()（）[]「」【】〔〕:：.。-–—*_<>＜＞"

_WORDS: dict[str, tuple[str, ...]] = {
    "contents": (
        r"(?:table of )?contents",
        r"(?:in|on) this (?:document|page)",
        r"list of (?:tables|figures)",
        r"目\s*次|もくじ|図表?一覧|表一覧",
    ),
    "history": (
        r"(?:revision|change|version|document|amendment|update)s? (?:history|log|record)s?",
        r"history of (?:changes|revisions|amendments)|change ?log|revisions|version control",
        r"(?:改[訂定正版]|変更|更新|制定|制改定|版数?)の?(?:履歴|経緯|経過|記録)|沿革",
        r"制定[・及]び?改[廃正]の?(?:経緯|履歴)?|[附付]\s*則",
    ),
    "definitions": (
        r"(?:(?:key |important )?(?:definitions?|terminology|glossary|acronyms|abbreviations)"
        r"(?: of (?:key )?terms)?"
        r"(?: (?:and|&) (?:definitions|acronyms|abbreviations|terms|interpretation))?)",
        r"terms (?:and|&) definitions|(?:key|defined) terms|interpretation",
        r"definitions? used in this (?:policy|document)",
        r"(?:(?:主な|本[^の]{1,12}における)?(?:用語|語句|言葉|略語)(?:の|及び|と|・)?"
        r"(?:定義|解説|説明|意味)?(?:等|集|一覧)?)",
        r"定義(?:等|集|規定)?",
    ),
    "distribution": (
        r"distribution(?: list)?|addressees|signatures?|sign-?off|approval signatures",
        r"document (?:control|information|details|properties|metadata)",
        r"contact(?: us| information| details| person)?s?",
        r"配[布付]先(?:一覧)?|宛先|送付先|(?:お)?問い?合わ?せ(?:先|窓口)?|連絡先",
        r"(?:本件)?担当(?:部署|者|課)?|承認欄|決裁欄|押印欄|奥付|文書(?:管理|情報)(?:情報|表)?",
    ),
    "references": (
        r"(?:(?:external |normative |informative |selected )?"
        r"(?:references?|bibliography|sources|works cited|citations|further reading|endnotes"
        r"|footnotes|useful links"
        r"|related (?:documents|policies|standards|links|information|resources))"
        r"(?: (?:and|&) (?:further reading|related (?:documents|policies)|resources|bibliography"
        r"|links|sources))?)",
        r"(?:(?:主な|主要)?(?:参考|引用|参照)(?:・引用)?"
        r"(?:文献|資料|情報|リンク|サイト|URL|規格|文書|法令)(?:等|一覧|集)?)",
        r"(?:関連(?:する)?(?:文書|規程|資料|法令|リンク|情報|サイト|ガイドライン)(?:等|一覧)?)",
        r"出典(?:一覧|元)?|脚注|注釈?",
    ),
}
_ROLES = {role: re.compile("|".join(patterns), re.IGNORECASE) for role, patterns in _WORDS.items()}
_LONGEST = 48


def heading_role(heading: str) -> str:
    """Return the role that a heading gives to what stands below it, "" for most.

    The heading must say it whole: a section on "Definitions of incidents in our
    register" is about incidents.

    Example:
        >>> heading_role("7. Revision history"), heading_role("第2条（定義）")
        ('history', 'definitions')
        >>> heading_role("3.1 Definition of risk classes")
        ''
    """
    if len(heading) > _LONGEST:
        return ""
    plain = _BEFORE.sub("", heading).strip(_AROUND)
    return next((role for role, words in _ROLES.items() if words.fullmatch(plain)), "")
