"""Our own table of a framework: one provision a row, both languages."""

from __future__ import annotations

from collections.abc import Iterable

from kakehashi.interchange.tables import Cell, Column, Table, table_of
from kakehashi.model import Framework, Provision
from kakehashi.text.bilingual import Bilingual

HEADINGS: dict[str, tuple[str, str]] = {
    "id": ("id", "識別子"),
    "parent": ("parent", "上位の項目"),
    "kind": ("kind", "種別"),
    "citation_en": ("citation (en)", "引用（英語）"),
    "citation_ja": ("citation (ja)", "引用（日本語）"),
    "title_en": ("title (en)", "名称（英語）"),
    "title_ja": ("title (ja)", "名称（日本語）"),
    "statement_en": ("statement (en)", "内容（英語）"),
    "statement_ja": ("statement (ja)", "内容（日本語）"),
    "modality": ("modality", "拘束の程度"),
    "addressees": ("addressees", "対象者"),
    "stage": ("stage", "段階"),
    "assessable": ("assessable", "評価対象"),
    "covered_by_children": ("covered by children", "下位の項目で網羅"),
    "applies_from": ("applies from", "適用開始日"),
    "was": ("was", "前の版での識別子"),
    "verified": ("verified", "照合"),
    "scope": ("scope", "範囲"),
    "artefacts_en": ("artefacts (en)", "資料の例（英語）"),
    "artefacts_ja": ("artefacts (ja)", "資料の例（日本語）"),
    "examples_en": ("examples (en)", "例文（英語）"),
    "examples_ja": ("examples (ja)", "例文（日本語）"),
}
_OF_PRACTICES = frozenset({"scope", "artefacts_en", "artefacts_ja", "examples_en", "examples_ja"})
FACTS: dict[str, tuple[str, str]] = {
    "id": ("id", "識別子"),
    "edition": ("edition", "版"),
    "prefix": ("prefix", "接頭辞"),
    "title_en": ("title (en)", "名称（英語）"),
    "title_ja": ("title (ja)", "名称（日本語）"),
    "short_title_en": ("short title (en)", "略称（英語）"),
    "short_title_ja": ("short title (ja)", "略称（日本語）"),
    "publisher_en": ("publisher (en)", "発行者（英語）"),
    "publisher_ja": ("publisher (ja)", "発行者（日本語）"),
    "jurisdiction": ("jurisdiction", "法域"),
    "kind": ("kind", "種別"),
    "published": ("published", "公表日"),
    "in_force": ("in force", "施行日"),
    "complete": ("complete", "全項目を収録"),
    "original": ("original", "原文の言語"),
}
"""What the second sheet of a workbook says of the framework; CSV has no place for it."""


def framework_tables(framework: Framework) -> tuple[Table, Table]:
    """Return the provisions of a framework, and what it says of itself."""
    has_practices = any(one.practice for one in framework.provisions)
    keys = [key for key in HEADINGS if has_practices or key not in _OF_PRACTICES]
    columns = [Column(key, Bilingual(*HEADINGS[key])) for key in keys]
    rows = [_row(one) for one in framework.provisions]
    about = [{"field": Bilingual(*FACTS[key]), "value": value} for key, value in _facts(framework)]
    shown = [
        Column("field", Bilingual("field", "項目")),
        Column("value", Bilingual("value", "内容"), width=60),
    ]
    return (
        table_of(Bilingual("provisions", "項目一覧"), columns, rows),
        table_of(Bilingual("framework", "フレームワーク"), shown, about),
    )


def _row(one: Provision) -> dict[str, Cell]:
    practice, checked = one.practice, one.verified
    row: dict[str, Cell] = {
        "id": one.id,
        "parent": one.parent.split(":", 1)[1] if one.parent else "",
        "kind": one.kind,
        "modality": one.modality,
        # Words of the format: the same in both languages.
        "addressees": ", ".join(one.addressees),
        "stage": ", ".join(one.stage),
        "assessable": one.assessable,
        "covered_by_children": one.covered_by_children,
        "applies_from": one.applies_from,
        "was": one.was,
        "verified": f"{checked.source} {checked.date}" if checked else "",
    }
    for side in ("en", "ja"):
        for key in ("citation", "title", "statement"):
            row[f"{key}_{side}"] = str(getattr(getattr(one, key), side))
        if practice:
            row["scope"] = practice.scope
            for key in ("artefacts", "examples"):
                row[f"{key}_{side}"] = "\n".join(getattr(getattr(practice, key), side))
    return row


def _facts(framework: Framework) -> Iterable[tuple[str, Cell]]:
    for key in FACTS:
        name, _, side = key.rpartition("_")
        if side in ("en", "ja"):
            yield key, str(getattr(getattr(framework, name), side))
        elif key == "complete":
            yield key, framework.complete
        else:
            yield key, str(getattr(framework, key))
