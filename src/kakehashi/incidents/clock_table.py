"""The reporting clocks that are known, each with its provision in the library.

Lengths are those that the provisions say (checked in the library, see their
`verified`). Where a day ends is the zone of the recipient: for the Union that of
Brussels until another one is given, for California that of Los Angeles.
"""

from __future__ import annotations

from kakehashi.incidents.clock_rules import ClockRule, Unit
from kakehashi.text.bilingual import Bilingual

BRUSSELS, LOS_ANGELES, SEOUL, TOKYO = (
    "Europe/Brussels",
    "America/Los_Angeles",
    "Asia/Seoul",
    "Asia/Tokyo",
)
_PROVIDER = frozenset({"provider"})
_DEPLOYER = frozenset({"deployer"})
_HIGH_RISK = frozenset({"eu", "high-risk", "serious"})
_GPAI = frozenset({"eu", "systemic-risk-model", "serious"})
_FRONTIER = frozenset({"california", "frontier-model", "serious"})
_LINK = Bilingual(
    "At once when a causal link or its reasonable likelihood is established; the days are the "
    "limit. "
    "Systems count as high-risk from 2 December 2027 (Annex III) or 2 August 2028 (Annex I).",
    "因果関係又はその合理的な可能性を確認し次第、直ちに報告します。日数は上限です。"
    "高リスクに当たるのは、附属書IIIは2027年12月2日、附属書Iは2028年8月2日からです。",
)
_LINK_2024 = Bilingual(
    "At once when a causal link or its reasonable likelihood is established; the days are the "
    "limit. "
    "Edition of 2024, before the amendment of 2026.",
    "因果関係又はその合理的な可能性を確認し次第、直ちに報告します。日数は上限です。2026年改正前の版です。",
)


def _article_73(edition: str, note: Bilingual) -> tuple[ClockRule, ...]:
    """Return the three clocks of Article 73, which both editions word alike."""
    cases = (
        ("3", 2, {"infrastructure"}, "infrastructure", "重要インフラの混乱"),
        ("3", 2, {"widespread"}, "widespread infringement", "広範な違反"),
        ("4", 10, {"death"}, "death of a person", "人の死亡"),
        ("2", 15, set[str](), "any other serious incident", "その他の重大インシデント"),
    )
    return tuple(
        ClockRule(
            f"eu-73-{paragraph}-{min(needs, default='other')}-{edition}",
            f"eu-ai-act-{edition}:Art-73.{paragraph}",
            Bilingual(
                f"Report to the market surveillance authority: {en}", f"市場監視当局への報告：{ja}"
            ),
            Unit.DAYS,
            count,
            zone=BRUSSELS,
            needs=_HIGH_RISK | needs,
            roles=_PROVIDER,
            extends=True,
            applies_from="2026-08-02",
            note=note,
        )
        for paragraph, count, needs, en, ja in cases
    )


def _code_of_practice() -> tuple[ClockRule, ...]:
    cases = (
        ("1", 2, "infrastructure", "disruption of infrastructure", "重要インフラの混乱"),
        ("2", 5, "cyber-breach", "serious cybersecurity breach", "重大なサイバーセキュリティ侵害"),
        ("3", 10, "death", "death of a person", "人の死亡"),
        ("4", 15, "", "other serious harm", "その他の重大な害"),
    )
    return tuple(
        ClockRule(
            f"gpai-9-3-{number}",
            f"eu-gpai-code-2025:S-9.3.{number}",
            Bilingual(
                f"First report on a model with systemic risk: {en}",
                f"システミックリスクを伴うモデルの初報：{ja}",
            ),
            Unit.DAYS,
            count,
            zone=BRUSSELS,
            needs=_GPAI | ({need} if need else set()),
            extends=True,
            note=Bilingual(
                "For signatories of the code; save in exceptional circumstances.",
                "行動規範の署名者に適用。例外的な事情がある場合を除きます。",
            ),
        )
        for number, count, need, en, ja in cases
    )


CLOCKS: tuple[ClockRule, ...] = (
    *_article_73("2026", _LINK),
    *_article_73("2024", _LINK_2024),
    ClockRule(
        "eu-26-5",
        "eu-ai-act-2026:Art-26.5.s4",
        Bilingual(
            "Deployer tells the provider, then others", "導入者から提供者、次いで関係者への通知"
        ),
        Unit.AT_ONCE,
        zone=BRUSSELS,
        needs=_HIGH_RISK,
        roles=_DEPLOYER,
        applies_from="2027-12-02",
    ),
    ClockRule(
        "eu-55-1-c",
        "eu-ai-act-2026:Art-55.1.c",
        Bilingual(
            "Serious incident of a model: to the AI Office",
            "モデルの重大インシデント：AIオフィスへの報告",
        ),
        Unit.AT_ONCE,
        zone=BRUSSELS,
        needs=_GPAI,
        applies_from="2025-08-02",
        note=Bilingual(
            "Without undue delay; no number of days.", "不当な遅滞なく。日数の定めはありません。"
        ),
    ),
    *_code_of_practice(),
    ClockRule(
        "ca-sb53-danger",
        "california-sb-53-2025:22757.13.c.2",
        Bilingual("Imminent danger: to a suitable authority", "差し迫った危険：適切な当局への開示"),
        Unit.HOURS,
        24,
        starts="discovered",
        zone=LOS_ANGELES,
        needs=_FRONTIER | {"imminent-danger"},
    ),
    ClockRule(
        "ca-sb53",
        "california-sb-53-2025:22757.13.c.1",
        Bilingual(
            "Critical safety incident: to the Office of Emergency Services",
            "重大な安全インシデント：緊急事態管理庁への報告",
        ),
        Unit.DAYS,
        15,
        starts="discovered",
        zone=LOS_ANGELES,
        needs=_FRONTIER,
    ),
    ClockRule(
        "kr-32",
        "korea-ai-framework-act-2026:Art-32.1.2",
        Bilingual(
            "System to watch for and respond to safety incidents", "安全事故の監視・対応体制"
        ),
        Unit.NONE,
        zone=SEOUL,
        needs=frozenset({"korea", "above-compute-threshold"}),
        note=Bilingual(
            "The Act sets no time for a single report; a notice of the Minister may: check it.",
            "法律には個別の報告期限の定めがありません。告示の定めを確認してください。",
        ),
    ),
    ClockRule(
        "hiroshima-4",
        "hiroshima-code-of-conduct-2023:4.1",
        Bilingual(
            "Responsible sharing of information on incidents", "インシデント情報の責任ある共有"
        ),
        Unit.NONE,
        zone=TOKYO,
        needs=frozenset({"advanced-ai"}),
        note=Bilingual("No fixed time.", "期限の定めはありません。"),
    ),
)


def contract_clock(name: str, count: int, unit: Unit, zone: str) -> ClockRule:
    """Return the clock of a contract, as its parties agreed it.

    Example:
        >>> contract_clock("Master agreement 12.3", 72, Unit.HOURS, "Asia/Tokyo").id
        'contract:Master agreement 12.3'
    """
    title = Bilingual(f"Notice under a contract: {name}", f"契約に基づく通知：{name}")
    return ClockRule(f"contract:{name}", name, title, unit, count, zone=zone)
