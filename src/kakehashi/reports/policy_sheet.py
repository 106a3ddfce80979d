"""The draft policy laid out in one language, as both the page and the Word file show it."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.reports.start_view import StartView
from kakehashi.starting.policy import Chapter, Clause, Paragraph
from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class SheetParagraph:
    """A paragraph with its number, and the items of its list with theirs."""

    number: str
    text: str
    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SheetClause:
    """A clause with its heading, and what it answers in one line."""

    heading: str
    paragraphs: tuple[SheetParagraph, ...]
    flags: tuple[str, ...]
    cited: str


@dataclass(frozen=True, slots=True)
class SheetChapter:
    """A chapter with its heading."""

    heading: str
    clauses: tuple[SheetClause, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """What stands at the end: from when the policy is in force."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Annex:
    """All that each clause answers, as a table."""

    heading: str
    text: str
    heads: tuple[str, str, str]
    rows: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class PolicySheet:
    """The whole draft in one language."""

    title: str
    organisation: str
    note: str
    chapters: tuple[SheetChapter, ...]
    closing: Closing
    annex: Annex


_WORDS = {
    "draft": Bilingual("{title} (draft)", "{title}（案）"),
    "name": Bilingual("[name of the organisation]", "【組織の名称】"),
    "note": Bilingual(
        "A draft made by Kakehashi from your answers on {date}. Fill in what is marked in"
        " brackets, adapt it to what you really do, and have it checked where needed before you"
        " adopt it. The line under each clause names the practices and the provisions that it"
        " answers. Remove these notes in the final version.",
        "{date}の回答を基にKakehashiが作成した案です。【】の箇所を記入し、実情に合わせて直し、"
        "必要に応じて専門家の確認を受けた上で制定してください。各条の下の「対応」は、その条が応える実践項目"
        "及び関係するルールの項目です。これらの注記は、制定の際に削除してください。",
    ),
    "chapter": Bilingual("{number}. {title}", "第{number}章　{title}"),
    "clause": Bilingual("Clause {number} ({title})", "第{number}条（{title}）"),
    "practices": Bilingual("Answers: practices {listed}", "対応：実践項目 {listed}"),
    "unsure": Bilingual(
        "Whether you need this clause could not be told from the answers. If not, remove it.",
        "※この条の要否は、回答から判定できませんでした。不要であれば削除してください。",
    ),
    "undone": Bilingual(
        "You answered that this is not done, or only partly: {listed}. Put it in place before"
        " this policy takes effect.",
        "※実施していない、又は一部のみと回答された事項：{listed}。施行までに整えてください。",
    ),
    "closing": Bilingual("Entry into force", "附則"),
    "force": Bilingual(
        "This policy is in force from [date].", "この規程は、【年月日】から施行する。"
    ),
    "annex": Bilingual("Annex: what each clause answers", "別表　各条と関係するルールの項目"),
    "annex_text": Bilingual(
        "Provisions of the instruments that concern you by your answers. A clause answers a"
        " provision as far as both ask for the same practice; it need not meet all of it.",
        "回答によれば関係するルールの項目です。各条は、同じ実践項目を求めている範囲で項目に応えるものであり、"
        "項目の全てを満たすとは限りません。",
    ),
    "head_clause": Bilingual("Clause", "条"),
    "head_practices": Bilingual("Practices", "実践項目"),
    "head_provisions": Bilingual("Provisions", "関係するルールの項目"),
    "none": Bilingual("–", "－"),
}


def sheet_of(view: StartView) -> PolicySheet:
    """Return the draft policy in the language of the view."""
    policy = view.outcome.policy
    return PolicySheet(
        title=_say(view, "draft", title=view.t(policy.title)),
        organisation=view.outcome.organisation or _say(view, "name"),
        note=_say(view, "note", date=view.day(view.outcome.date)),
        chapters=tuple(_chapter(view, chapter) for chapter in policy.chapters),
        closing=Closing(_say(view, "closing"), _say(view, "force")),
        annex=_annex(view),
    )


def _say(view: StartView, key: str, **details: object) -> str:
    return _WORDS[key].get(view.language).format(**details)


def _chapter(view: StartView, chapter: Chapter) -> SheetChapter:
    heading = _say(view, "chapter", number=chapter.number, title=view.t(chapter.title))
    return SheetChapter(heading, tuple(_clause(view, clause) for clause in chapter.clauses))


def _heading(view: StartView, clause: Clause) -> str:
    return _say(view, "clause", number=clause.number, title=view.t(clause.title))


def _clause(view: StartView, clause: Clause) -> SheetClause:
    flags = [] if clause.sure else [_say(view, "unsure")]
    if clause.undone:
        names = (view.t(view.practice(ref).title) for ref in clause.undone)
        flags.append(_say(view, "undone", listed=view.w("comma").join(names)))
    ids = view.w("comma").join(ref.split(":", 1)[1] for ref in clause.practices)
    cited = [_say(view, "practices", listed=ids), *view.listed(clause.asking)]
    return SheetClause(
        heading=_heading(view, clause),
        paragraphs=tuple(
            _paragraph(view, one, number, len(clause.paragraphs))
            for number, one in enumerate(clause.paragraphs, start=1)
        ),
        flags=tuple(flags),
        cited=view.w("semicolon").join(cited),
    )


def _paragraph(view: StartView, paragraph: Paragraph, number: int, count: int) -> SheetParagraph:
    """Return a paragraph; as in laws, the first bears no number in Japanese."""
    if view.language == "ja":
        shown = f"{number}　" if number > 1 else ""
        numbers = [f"({n})　" for n in range(1, len(paragraph.items) + 1)]
    else:
        shown = f"({number}) " if count > 1 else ""
        numbers = [f"({chr(96 + n)}) " for n in range(1, len(paragraph.items) + 1)]
    items = zip(numbers, (view.t(item) for item in paragraph.items), strict=True)
    return SheetParagraph(shown, view.t(paragraph.text), tuple(items))


def _annex(view: StartView) -> Annex:
    rows = []
    for clause in view.outcome.policy.clauses:
        practices = tuple(
            f"{view.practice(ref).id} {view.t(view.practice(ref).title)}"
            for ref in clause.practices
        )
        provisions = tuple(view.listed(clause.asking, shown=1000))
        rows.append((_heading(view, clause), practices, provisions or (_say(view, "none"),)))
    heads = (
        _say(view, "head_clause"),
        _say(view, "head_practices"),
        _say(view, "head_provisions"),
    )
    return Annex(_say(view, "annex"), _say(view, "annex_text"), heads, tuple(rows))
