"""Tiny instruments in several editions, made without files."""

from __future__ import annotations

from typing import Any

from kakehashi.library.library import Library
from kakehashi.model import Crosswalk, Framework, Mapping, Provision, Relation
from kakehashi.model.framework import HUB
from kakehashi.model.provision import PracticeDetail, Verification
from kakehashi.text.bilingual import Bilingual, BilingualList

READ = Verification("text", "2026-11-25")


def provision(id_: str, en: str = "", ja: str = "", /, **fields: Any) -> dict[str, Any]:
    """Return the fields of a provision; its title begins as its statement does."""
    title = Bilingual(" ".join(en.split()[:2]) or f"Title {id_}", ja[:4] or f"題{id_}")
    given = {"title": title, "verified": READ, **fields}
    return {"id": id_, "statement": Bilingual(en, ja), **given}


def edition(
    name: str, *provisions: dict[str, Any], id_: str = "code", published: str = "", **fields: Any
) -> Framework:
    prefix = f"{id_}-{name}"
    made = [
        Provision(
            **{
                "ref": f"{prefix}:{fields['id']}",
                "kind": "article",
                "citation": Bilingual(f"Article {fields['id']}", f"第{fields['id']}条"),
                **fields,
                "parent": f"{prefix}:{fields['parent']}" if fields.get("parent") else None,
            }
        )
        for fields in provisions
    ]
    title = Bilingual(f"Code {name}", f"規範{name}")
    return Framework(
        **{
            "prefix": prefix,
            "id": id_,
            "edition": name,
            "title": title,
            "short_title": title,
            "publisher": title,
            "jurisdiction": "international",
            "kind": "law",
            "published": published or f"{name}-01-01",
            "original": "en",
            "sources": (),
            "provisions": tuple(made),
            **fields,
        }
    )


def practice(id_: str) -> Provision:
    words = Bilingual(id_, id_)
    detail = PracticeDetail("either", BilingualList(), BilingualList())
    ref = f"{HUB}:{id_}"
    return Provision(ref, id_, None, "practice", words, words, words, practice=detail)


def rows(framework: Framework, *asked: tuple[str, Relation, str], covered: str = "") -> Crosswalk:
    """Return a crosswalk to the practices: rows of id, relation, practice."""
    name = f"{framework.prefix}--{HUB}"
    made = tuple(
        Mapping(
            f"{name}#{n}",
            f"{framework.prefix}:{id_}",
            relation,
            f"{HUB}:{asked_for}",
            0.9,
            "kakehashi:editors",
            "semapv:UnspecifiedMatching",
            Bilingual("why", "理由"),
        )
        for n, (id_, relation, asked_for) in enumerate(asked, start=2)
    )
    refs = frozenset(f"{framework.prefix}:{id_}" for id_ in covered.split())
    words = Bilingual(name, name)
    return Crosswalk(name, words.en, "1", framework.prefix, HUB, "", refs, made)


def library(
    *frameworks: Framework, crosswalks: tuple[Crosswalk, ...] = (), practices: str = ""
) -> Library:
    hub = edition("1.0", id_="hub")
    made = tuple(map(practice, practices.split()))
    hub = Framework(**{**hub.__dict__, "prefix": HUB, "id": HUB, "provisions": made})
    held = {framework.prefix: framework for framework in (*frameworks, hub)}
    return Library(held, {crosswalk.name: crosswalk for crosswalk in crosswalks})
