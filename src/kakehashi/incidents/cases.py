"""A case without anything that could name somebody: codes only, no free text.

A case is made of coded fields; what a person typed (title, description, place, sector,
systems) is never copied. Sectors become one of a few words, dates become years.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kakehashi.incidents.account import Account
from kakehashi.incidents.countermeasures import Pattern, patterns_of
from kakehashi.incidents.words import Harm, Kind, Risk, Severity
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import fold

_PATTERNS = 2
"""Patterns of failure told of one case."""


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector as coarse as a case tells it, and what betrays it."""

    id: str
    title: Bilingual
    cues: tuple[str, ...]


def _sector(id_: str, en: str, ja: str, cues: str) -> Sector:
    return Sector(id_, Bilingual(en, ja), tuple(cues.split(",")))


SECTORS: tuple[Sector, ...] = (
    _sector(
        "transport",
        "transport",
        "運輸・交通",
        "driv,transport,vehicle,aviation,rail,navigation,運輸,交通,自動車,鉄道,航空",
    ),
    _sector(
        "health",
        "health and care",
        "医療・介護",
        "health,medic,hospital,diagnos,care,医療,介護,病院",
    ),
    _sector(
        "finance",
        "finance and insurance",
        "金融・保険",
        "financ,bank,insur,underwrit,stock,credit,金融,銀行,保険",
    ),
    _sector(
        "public",
        "public administration and justice",
        "行政・司法",
        "polic,government,public,justice,court,recidiv,immigra,welfare,行政,官公庁,自治体,警察,司法",
    ),
    _sector(
        "education", "education", "教育", "educat,school,universit,exam,cheating,教育,学校,大学"
    ),
    _sector(
        "work",
        "work and recruitment",
        "労働・採用",
        "workforce,recruit,employ,hiring,skill,労働,採用,人事",
    ),
    _sector(
        "media",
        "media and online platforms",
        "メディア・オンラインサービス",
        "content,media,social,search,video,image,chatbot,advert,ad delivery,voice,translation,"
        "recommendation,メディア,放送,出版,広告,通信",
    ),
    _sector(
        "retail",
        "trade and services",
        "小売・サービス",
        "retail,shop,commerce,customer,商業,小売,サービス",
    ),
    _sector(
        "industry",
        "industry and energy",
        "製造・エネルギー",
        "manufactur,factory,robot,energy,power,water,製造,工場,エネルギー,電力",
    ),
    _sector(
        "security",
        "security and defence",
        "安全保障・防犯",
        "defen,military,weapon,drone,surveil,face recognition,threat,防衛,防犯,監視",
    ),
)
OTHER = Sector("other", Bilingual("other or not said", "その他・不明"), ())


def coarse_sector(written: str) -> Sector:
    """Return the coarse sector of what somebody wrote; never what they wrote.

    Example:
        >>> coarse_sector("Kyoto branch of Acme Bank").title.en
        'finance and insurance'
        >>> coarse_sector("Acme").id
        'other'
    """
    folded = fold(written).lower()
    return next((one for one in SECTORS if any(cue in folded for cue in one.cues)), OTHER)


@dataclass(frozen=True, slots=True)
class Case:
    """What may be told of an incident: its codes, and practices that people linked to it."""

    kind: Kind
    severity: Severity
    risk: Risk
    harms: tuple[Harm, ...]
    sector: Sector
    year: str
    patterns: tuple[Pattern, ...]
    practices: tuple[str, ...]
    """Refs; decided by people, or suggested where nobody decided."""
    confirmed: bool = False
    """Whether people decided the practices."""


def case_of(
    told: Account,
    practices: Collection[str] = (),
    tags: Collection[str] = (),
    *,
    confirmed: bool = False,
) -> Case:
    """Return the case of an account.

    Example:
        >>> from kakehashi.incidents.account import account
        >>> told = account("Aiko Tanaka refused", sector="Acme Bank", occurred="2026-04-03")
        >>> case = case_of(told)
        >>> case.year, case.sector.id
        ('2026', 'finance')
    """
    found = patterns_of(told.text, tags, [str(one) for one in told.harms])
    return Case(
        told.kind,
        told.severity,
        told.risk,
        told.harms,
        coarse_sector(told.sector),
        told.occurred[:4],
        tuple(pattern for pattern, _ in found[:_PATTERNS]),
        tuple(practices),
        confirmed,
    )


def titles_of(sectors: Collection[Sector] = (*SECTORS, OTHER)) -> Mapping[str, Bilingual]:
    """Return the words of sectors by their ids."""
    return {one.id: one.title for one in sectors}
