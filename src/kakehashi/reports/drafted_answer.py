"""An answer as blocks of a report: the draft with numbered evidence, quotes, what is open.

The draft is put together from the statements of practices that people decided to
be in place, so that nothing stands in it that nobody decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kakehashi.model import Evidence, Verdict
from kakehashi.reports.answer import Answer, Claim, Open
from kakehashi.reports.answer_words import words
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Items, Paragraph, Quote, Span
from kakehashi.reports.words import STATUS
from kakehashi.text.listing import listed

GUIDE = {"en": (80, 300), "ja": (200, 800)}
"""How long an answer may be: words in English, letters in Japanese. A guide of ours."""
_SHOWN_CANDIDATES = 2
_HIDDEN_NAMES = ("public", "partners", "international")
"""Audiences to whom people, reasons and unjudged passages are not told."""
_ORGANISATION = re.compile(r"^The organisation\b")


def answer_blocks(
    material: Material, answer: Answer, *, guide: bool = False, status: bool = True
) -> list[Block]:
    """Return an answer as blocks, with what its audience is told.

    Args:
        material: What the report is made of.
        answer: To one provision.
        guide: Whether to say how long the draft is.
        status: Whether to begin with the status; not where it stands beside already.
    """
    return [
        *(_status(material, answer) if status else ()),
        *_draft(material, answer),
        *(_length(material, answer) if guide and answer.claims else ()),
        *_quotes(material, answer),
        *(open_blocks(material, answer) if material.audience not in _HIDDEN_NAMES else ()),
    ]


def status_words(material: Material, answer: Answer) -> str:
    """Return the status of an answer in words, with what a reader must know of it."""
    language = material.language
    told = [STATUS[answer.bucket].get(language)]
    if answer.status.confirmed:
        told.append(words("confirmed", language))
    if answer.status.some_in_place:
        told.append(words("some_in_place", language))
    if answer.status.vacuous:
        told.append(words("uses_na", language))
    return listed(told, language)


def _status(material: Material, answer: Answer) -> Iterator[Block]:
    language = material.language
    label = words("status", language) + ("：" if language == "ja" else ": ")
    yield Paragraph((Span(label, "soft"), Span(status_words(material, answer), "strong")))
    outcome = material.applies.get(answer.provision.ref, "")
    if outcome == "does not apply":
        yield Paragraph(words("applies_not", language), "note")
    elif outcome == "cannot tell":
        yield Paragraph(words("applies_open", language), "note")


def _draft(material: Material, answer: Answer) -> Iterator[Block]:
    language = material.language
    drafted = material.drafted.get(answer.provision.ref)
    if drafted and drafted.sentences:
        yield Paragraph(words("by_model", language, model=drafted.by), "note")
        told = [(text, _numbers(cited)) for text, cited in drafted.sentences]
        yield Paragraph(_joined(told), "answer")
        if drafted.refused:
            yield Paragraph(words("refused", language, count=len(drafted.refused)), "note")
    elif answer.claims:
        yield from _composed(material, answer)
    elif not answer.status.practices:
        yield Paragraph(words("no_practice", language), "open")
        yield Paragraph((Span(words("write_here", language), "place"),), "answer")
    elif material.audience not in _HIDDEN_NAMES:
        yield Paragraph(words("nothing", language), "open")


def _composed(material: Material, answer: Answer) -> Iterator[Block]:
    """Yield a paragraph for what is in place, and one for each of the other verdicts."""
    language = material.language
    numbers = {id(claim): n for n, claim in enumerate(answer.claims, start=1)}
    firm = [c for c in answer.with_verdict(Verdict.IN_PLACE) if c.grade == "confirmed"]
    loose = [c for c in answer.with_verdict(Verdict.IN_PLACE) if c.grade == "suggested"]
    if firm:
        said = [(sentence_of(material, c), _numbers((numbers[id(c)],))) for c in firm]
        yield Paragraph(_joined(said), "answer")
    others = (Verdict.PARTIAL, Verdict.PLANNED, Verdict.NOT_IN_PLACE, Verdict.NOT_APPLICABLE)
    for verdict in others:
        claims = answer.with_verdict(verdict)
        if claims and _told_to(material, verdict):
            yield _listed(material, claims, numbers, words(verdict.value, language))
    if loose and material.audience not in _HIDDEN_NAMES:
        yield _listed(material, loose, numbers, words("suggested_draft", language))


def _told_to(material: Material, verdict: Verdict) -> bool:
    """Say whether an audience is told of what is not in place: the public reads it too."""
    del material, verdict
    return True


def _listed(
    material: Material, claims: Sequence[Claim], numbers: dict[int, int], heading: str
) -> Paragraph:
    language = material.language
    colon = "：" if language == "ja" else ": "
    said = [(sentence_of(material, c), _numbers((numbers[id(c)],))) for c in claims]
    return Paragraph((Span(heading + colon, "strong"), *_joined(said)), "answer")


def sentence_of(material: Material, claim: Claim) -> str:
    """Return what a claim says, with the name of the organisation where English needs one."""
    statement = claim.about.statement.get(material.language)
    statement = statement or claim.about.title.get(material.language)
    if material.language == "ja":
        return statement
    return _ORGANISATION.sub(lambda _: material.organisation, statement)


def _joined(said: Sequence[tuple[str, str]]) -> tuple[Span, ...]:
    made: list[Span] = []
    for place, (text, numbers) in enumerate(said, start=1):
        gap = " " if place < len(said) else ""
        made += [Span(text), Span(numbers + gap, "soft")]
    return tuple(made)


def _numbers(cited: Sequence[int]) -> str:
    return "".join(f"[{number}]" for number in cited)


def draft_length(material: Material, answer: Answer) -> int:
    """Return the length of the draft: words in English, letters in Japanese."""
    drafted = material.drafted.get(answer.provision.ref)
    if drafted and drafted.sentences:
        text = " ".join(sentence for sentence, _ in drafted.sentences)
    else:
        firm = [c for c in answer.claims if c.grade == "confirmed"]
        text = " ".join(sentence_of(material, claim) for claim in firm)
    return len(text.replace(" ", "")) if material.language == "ja" else len(text.split())


def _length(material: Material, answer: Answer) -> Iterator[Block]:
    low, high = GUIDE[material.language]
    count = draft_length(material, answer)
    told = words("length", material.language, count=count, low=low, high=high)
    yield Paragraph(told, "guide")


def _quotes(material: Material, answer: Answer) -> Iterator[Block]:
    for number, claim in enumerate(answer.claims, start=1):
        if claim.grade == "suggested" and material.audience in _HIDDEN_NAMES:
            continue
        grade = words(claim.grade, material.language)
        for evidence in claim.evidence:
            source = f"[{number}] {source_of(material, claim, evidence)}"
            yield Quote(evidence.quote, source, grade)
        if not claim.evidence:
            told = f"[{number}] {claim.about.title.get(material.language)}"
            yield Paragraph(" ".join(filter(None, (told, _said(material, claim)))), "note")


def source_of(material: Material, claim: Claim, evidence: Evidence) -> str:
    """Return where a quote stands, and for own teams who decided on it, when and why."""
    language = material.language
    place = [evidence.document]
    if evidence.page:
        place.append(words("page", language, page=evidence.page))
    told = listed(place, language)
    said = _said(material, claim)
    return f"{told} – {said}" if said else told


def _said(material: Material, claim: Claim) -> str:
    if material.audience in _HIDDEN_NAMES or claim.grade == "suggested":
        return ""
    language = material.language
    by = words("decided", language, by=claim.by, on=claim.on) if claim.on else claim.by
    if not claim.reason:
        return by
    colon = "：" if language == "ja" else ": "
    return f"{by} – {words('reason', language)}{colon}{claim.reason}"


def open_blocks(material: Material, answer: Answer) -> Iterator[Block]:
    """Yield the practices that nobody decided, with passages that may speak of them."""
    if not answer.open:
        return
    language = material.language
    yield Paragraph((Span(words("open", language), "strong"),), "open")
    yield Items(tuple(_question(material, one) for one in answer.open), boxes=True)
    for one in answer.open:
        for candidate in [c for c in one.candidates if c.close][:_SHOWN_CANDIDATES]:
            locator = candidate.passage.locator
            place = [locator.document]
            if locator.page:
                place.append(words("page", language, page=locator.page))
            joined = listed(place, language)
            source = f"{one.about.id} – {joined}"
            yield Quote(candidate.passage.text, source, words("candidate", language))


def _question(material: Material, one: Open) -> tuple[Span, ...]:
    language = material.language
    title = f"{one.about.id} {one.about.title.get(language)}"
    statement = one.about.statement.get(language)
    close = sum(candidate.close for candidate in one.candidates)
    told = [Span(title, "strong"), Span(f" – {statement}")]
    if close:
        found = words("candidates", language, count=close)
        told.append(Span(f"［{found}］" if language == "ja" else f" [{found}]", "soft"))
    return tuple(told)
