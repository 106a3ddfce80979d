"""Read the XML of Japanese laws as e-Gov publishes it: Law, Article, Paragraph, Item.

The same elements serve Japanese Law Translation. Numbers stand in `Num`; "3_2"
is 第三条の二.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from kakehashi.official.text import TextLine
from kakehashi.text.normalise import join_lines, tidy

_GROUPS = {"Part": "編", "Chapter": "章", "Section": "節", "Subsection": "款", "Division": "目"}
_NUMBERED = {"Article": "条", "Paragraph": "項", "Item": "号"}
_OWN_LINE = {*_GROUPS, *_NUMBERED, *(f"Subitem{level}" for level in range(1, 11))}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a reader of the law is: what it stands under, and how that is cited."""

    under: tuple[str, ...] = ()
    japanese: str = ""
    english: str = ""
    group: str = ""
    """The chapter or section, in which articles are not counted anew."""


def read_egov(law: etree._Element) -> Iterator[TextLine]:
    """Yield the lines of a law under their citations, each in two forms: 第3条第2項, Article 3 2.

    Left out are the table of contents, readings of characters, and the
    supplementary provisions of amending laws.

    Example:
        >>> law = etree.fromstring(
        ...     "<Law><MainProvision><Article Num='3'><ArticleTitle>第三条</ArticleTitle>"
        ...     "<Paragraph Num='1'><ParagraphSentence>記録する。</ParagraphSentence></Paragraph>"
        ...     "<Paragraph Num='2'><ParagraphSentence>公表する。</ParagraphSentence></Paragraph>"
        ...     "</Article></MainProvision></Law>"
        ... )
        >>> [(line.under[-2:], line.text) for line in read_egov(law)][-1]
        (('第3条第2項', 'Article 3 2'), '公表する。')
    """
    etree.strip_elements(law, "Rt", "TOC", with_tail=False)
    for main in law.iter("MainProvision"):
        yield from _read(main, _Place())
    for supplement in law.iter("SupplProvision"):
        if "AmendLawNum" not in supplement.attrib:
            yield from _read(supplement, _Place(("附則",), "附則", "Supplementary Provisions "))


def _read(node: etree._Element, place: _Place) -> Iterator[TextLine]:
    """Yield what a node says itself on one line, then its numbered parts."""
    parts = [child for child in node if child.tag in _OWN_LINE]
    said = [_words(child) for child in node if child.tag not in _OWN_LINE]
    if any(said):
        yield TextLine(place.under, " ".join(filter(None, said)))
    for part in parts:
        # The only paragraph of an article is cited as the article is.
        alone = part.tag == "Paragraph" and len(parts) == 1
        yield from _read(part, place if alone else _enter(place, part))


def _enter(place: _Place, part: etree._Element) -> _Place:
    number, tag = part.get("Num", "").replace("_", "の"), str(part.tag)
    if tag in _GROUPS:
        group = f"{place.group}第{number}{_GROUPS[tag]}"
        return replace(place, under=(*place.under, group), group=group)
    if tag not in _NUMBERED:
        return place
    japanese = f"{place.japanese}第{number}{_NUMBERED[tag]}"
    english = (
        f"{place.english}Article {number}" if tag == "Article" else f"{place.english} {number}"
    )
    return replace(
        place, under=(*place.under, japanese, english), japanese=japanese, english=english
    )


def _words(node: etree._Element) -> str:
    columns = node.findall("Column") or [node]
    return " ".join(
        join_lines([tidy(str(text)) for text in column.itertext()]) for column in columns
    )
