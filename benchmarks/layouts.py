"""Pages set by typst whose text is known: what a reader of PDF must give back, in order.

Each layout is a typst source and the sentences (or rows of tables) in reading order.
All sentences are made up here.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

EN = ("New Computer Modern", "Libertinus Serif")
JA = "Noto Serif CJK JP"
_WHO = (
    "The company|The AI council|Each system owner|The data office|Our security team|The board|"
    "The head of procurement|Every project leader|The internal auditor|Customer support"
).split("|")
_DOES = (
    "reviews|documents|approves|monitors|re-evaluates|communicates|summarises|cross-checks|"
    "administers|investigates"
).split("|")
_WHAT = (
    "the extraordinarily comprehensive register of incidents|risk-based impact assessments|"
    "the responsibilities of third-party suppliers|test results on representative data|"
    "complaints about automated decisions|training records of the staff|"
    "the documentation of high-risk systems|changes of the production environment"
).split("|")
_WHEN = (
    "before each release|every month|at least once a year|within ten working days|"
    "when something unforeseen happens|together with the works council|without undue delay"
).split("|")
_WHO_JA = "当社|AI委員会|各部門の長|データ管理室|情報保全部|取締役会|内部監査人|調達責任者".split(
    "|"
)
_WHAT_JA = (
    "個人情報の取扱記録|学習用データの出所|苦情の受付状況|委託先の管理状況|試験の結果|"
    "重大な事故の経過|教育訓練の受講状況|利用者への説明資料"
).split("|")
_WHEN_JA = "毎月|四半期ごとに|公開の前に|年一回以上|遅滞なく|必要に応じて".split("|")
_DOES_JA = "確認する|記録し保存する|見直す|取締役会に報告する|点検し改善する|公表する".split("|")


@dataclass(frozen=True)
class Laid:
    """A typst source, and what is to be read from it."""

    source: str
    sentences: tuple[str, ...]


def sentences(count: int, seed: int) -> list[str]:
    """Return made-up English sentences, no two alike."""
    return _unlike(
        count, seed, lambda pick: f"{pick(_WHO)} {pick(_DOES)} {pick(_WHAT)} {pick(_WHEN)}."
    )


def sentences_ja(count: int, seed: int) -> list[str]:
    """Return made-up Japanese sentences, no two alike."""
    return _unlike(
        count,
        seed,
        lambda pick: f"{pick(_WHO_JA)}は、{pick(_WHAT_JA)}を{pick(_WHEN_JA)}{pick(_DOES_JA)}。",
    )


def _unlike(count: int, seed: int, make: Callable[..., str]) -> list[str]:
    random_ = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        found.setdefault(make(random_.choice))
    return list(found)


def _paragraphs(texts: list[str], each: int = 3, joint: str = " ") -> str:
    groups = [joint.join(texts[n : n + each]) for n in range(0, len(texts), each)]
    return "\n\n".join(groups)


_SET = """#set page(width: 595pt, height: 842pt, margin: 60pt, numbering: "1")
#set text(size: 10pt, lang: "en", hyphenate: true)
#set par(justify: true)
"""
_SET_JA = f"""#set page(width: 595pt, height: 842pt, margin: 60pt, numbering: "1")
#set text(size: 10pt, lang: "ja", font: "{JA}")
#set par(justify: true, first-line-indent: (amount: 1em, all: true))
"""


def one_column() -> Laid:
    texts = sentences(90, 1)
    return Laid(_SET + "= Policy\n\n" + _paragraphs(texts), tuple(texts))


def narrow_ragged() -> Laid:
    texts = sentences(40, 2)
    head = (
        _SET.replace("justify: true", "justify: false") + "#set page(width: 260pt, margin: 30pt)\n"
    )
    return Laid(head + _paragraphs(texts), tuple(texts))


def two_columns() -> Laid:
    texts = sentences(120, 3)
    title = '#place(top + center, scope: "parent", float: true)[#text(18pt)[Annual statement of the council]]\n'
    return Laid(_SET + "#set page(columns: 2)\n" + title + _paragraphs(texts), tuple(texts))


def three_columns() -> Laid:
    texts = sentences(90, 4)
    head = _SET + "#set page(columns: 3, margin: 40pt)\n#set text(size: 9pt)\n"
    return Laid(head + _paragraphs(texts), tuple(texts))


def columns_between_headings() -> Laid:
    texts = sentences(60, 5)
    parts = [texts[n : n + 15] for n in range(0, 60, 15)]
    body = "\n".join(
        f"= Part {number} of what the council decided in the year\n#columns(2)[{_paragraphs(part)}]"
        for number, part in enumerate(parts, start=1)
    )
    return Laid(_SET + body, tuple(texts))


def running_headers() -> Laid:
    texts = sentences(160, 6)
    chapters = [texts[n : n + 40] for n in range(0, 160, 40)]
    names = ["Purpose", "Duties", "Suppliers", "Records"]
    body = "\n".join(
        f"#chapter.update[{name}]\n= {name}\n{_paragraphs(part)}\n#pagebreak()"
        for name, part in zip(names, chapters, strict=True)
    )
    head = (
        _SET
        + """#let chapter = state("chapter", [])
#set page(height: 500pt, header: context { if calc.odd(here().page()) [#h(1fr) #chapter.final() Handbook of the firm] else [Version 3, internal] ; linebreak(); chapter.get() }, footer: context [Owner: the data office #h(1fr) #counter(page).display() of 20])
"""
    )
    return Laid(head + body, tuple(texts))


def _rows(count: int, seed: int) -> list[tuple[str, str, str]]:
    return [
        (f"R-{number:02}", text, random.Random(number).choice(_WHEN))
        for number, text in enumerate(sentences(count, seed), start=1)
    ]


def _table(rows: list[tuple[str, str, str]], options: str, hline: str = "") -> str:
    cells = "".join(f"[{a}], [{b}], [{c}],\n" for a, b, c in rows)
    return (
        f"#table(columns: (50pt, 1fr, 100pt), {options}\n{hline}"
        f"table.header([No.], [Duty], [When]),\n{hline}{cells}{hline})\n"
    )


def _table_sentences(rows: list[tuple[str, str, str]]) -> list[str]:
    return [f"No.: {a} / Duty: {b} / When: {c}" for a, b, c in rows]


def ruled_table() -> Laid:
    texts, rows = sentences(24, 7), _rows(60, 8)
    source = _SET + _paragraphs(texts[:12]) + _table(rows, "") + _paragraphs(texts[12:])
    return Laid(source, (*texts[:12], *_table_sentences(rows), *texts[12:]))


def shaded_table() -> Laid:
    rows = _rows(30, 9)
    fill = "stroke: none, fill: (x, y) => if calc.odd(y) { luma(230) } else { luma(245) },"
    return Laid(_SET + _table(rows, fill), tuple(_table_sentences(rows)))


def table_of_a_book() -> Laid:
    texts, rows = sentences(12, 10), _rows(10, 11)
    source = _SET + _paragraphs(texts) + _table(rows, "stroke: none,", "table.hline(),\n")
    return Laid(source, (*texts, *_table_sentences(rows)))


def aligned_table() -> Laid:
    texts, rows = sentences(12, 12), _rows(8, 13)
    short = [(a, b.split(" the ")[0].removesuffix("."), c) for a, b, c in rows]
    source = _SET + _paragraphs(texts) + _table(short, "stroke: none,")
    return Laid(source, (*texts, *_table_sentences(short)))


def footnotes() -> Laid:
    texts, notes = sentences(60, 14), sentences(20, 15)
    marked = [
        text if n % 3 else f"{text[:-1]}#footnote[{notes[n // 3]}]." for n, text in enumerate(texts)
    ]
    return Laid(_SET + _paragraphs(marked), tuple(texts))


def nested_lists() -> Laid:
    texts = sentences(45, 16)
    items = "\n".join(f"{'  ' * (n % 3)}- {text}" for n, text in enumerate(texts))
    return Laid(_SET + "The firm has these duties:\n" + items, tuple(texts))


def sideways() -> Laid:
    texts = sentences(30, 17)
    head = '#set page(width: 595pt, height: 842pt, margin: 50pt)\n#set text(lang: "en", hyphenate: true)\n'
    body = f"#rotate(-90deg, reflow: true)[#box(width: 700pt)[#set par(justify: true)\n{_paragraphs(texts)}]]"
    return Laid(head + body, tuple(texts))


def japanese() -> Laid:
    texts = sentences_ja(90, 18)
    return Laid(_SET_JA + "= 運用規程\n\n" + _paragraphs(texts, 4, ""), tuple(texts))


def japanese_two_columns() -> Laid:
    texts = sentences_ja(120, 19)
    return Laid(_SET_JA + "#set page(columns: 2)\n" + _paragraphs(texts, 4, ""), tuple(texts))


def japanese_ruby() -> Laid:
    texts = sentences_ja(45, 20)
    head = _SET_JA + (
        "#set par(leading: 1.1em)\n"
        "#let ruby(a, b) = box[#place(dx: 0pt, dy: -0.62em, text(size: 5pt, b))#a]\n"
    )
    body = _paragraphs(texts, 4, "")
    for base, reading in (("記録", "きろく"), ("監査人", "かんさにん"), ("苦情", "くじょう")):
        body = body.replace(base, f"#ruby[{base}][{reading}]")
    return Laid(head + body, tuple(texts))


def japanese_vertical() -> Laid:
    texts = [text.replace("AI", "") for text in sentences_ja(24, 21)]
    columns = list(_wrapped("".join(texts), 38))
    places = "\n".join(
        f'#place(top + right, dx: -{number * 20}pt, stack(dir: ttb, spacing: 2.4pt, .."{column}".clusters()))'
        for number, column in enumerate(columns)
    )
    head = f'#set page(width: 842pt, height: 595pt, margin: 40pt)\n#set text(size: 11pt, font: "{JA}", lang: "ja")\n'
    return Laid(head + places, tuple(texts))


def _wrapped(text: str, width: int) -> Iterator[str]:
    for start in range(0, len(text), width):
        yield text[start : start + width]


LAYOUTS: dict[str, Callable[[], Laid]] = {
    make.__name__: make
    for make in (
        one_column,
        narrow_ragged,
        two_columns,
        three_columns,
        columns_between_headings,
        running_headers,
        ruled_table,
        shaded_table,
        table_of_a_book,
        aligned_table,
        footnotes,
        nested_lists,
        sideways,
        japanese,
        japanese_two_columns,
        japanese_ruby,
        japanese_vertical,
    )
}
