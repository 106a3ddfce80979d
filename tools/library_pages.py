"""The pages of docs/library/: every framework of the library with its provisions, to read and link.

Each provision is one line, so that a change of data is one changed line here.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from library_words import ADDRESSEES, ASKS, KINDS, SCOPES, TEXT

from kakehashi.library.check import Count, count_library
from kakehashi.library.library import Library
from kakehashi.model import Framework, Mapping, Provision, Relation
from kakehashi.model.framework import HUB, PART
from kakehashi.reports.words import MODALITY
from kakehashi.text.bilingual import LANGUAGES, Language

FOLDER = "docs/library"

_MARKUP = re.compile(r"([\\`*_<>\[\]|#~])")


def pages(library: Library) -> Iterator[tuple[str, str]]:
    """Yield every page: its path from the root, and its text."""
    facts = Facts(library)
    for language in LANGUAGES:
        yield f"{FOLDER}/{_file('index', language)}", _index(facts, language)
        for framework in library.frameworks.values():
            page = Page(facts, framework, language)
            yield f"{FOLDER}/{_file(framework.prefix, language)}", page.text()


@dataclass(frozen=True)
class Facts:
    """What pages need to know of the whole library, found once."""

    library: Library

    @cached_property
    def counts(self) -> dict[str, Count]:
        """The counts of each framework by prefix."""
        return {count.framework.prefix: count for count in count_library(self.library)}

    @cached_property
    def rows(self) -> dict[str, list[Mapping]]:
        """The rows to practices of each provision."""
        found: defaultdict[str, list[Mapping]] = defaultdict(list)
        for crosswalk in self.library.crosswalks.values():
            if crosswalk.object_source == HUB:
                for mapping in crosswalk.mappings:
                    found[mapping.subject].append(mapping)
        return found

    @cached_property
    def covered(self) -> set[str]:
        """The provisions that ask for nothing beyond their practices."""
        return {ref for c in self.library.crosswalks.values() for ref in c.covered}

    @cached_property
    def asked(self) -> dict[str, set[str]]:
        """The provisions that ask for something of each practice."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for rows in self.rows.values():
            for row in rows:
                if row.relation is not Relation.NONE:
                    found[self.library.practice_of(row.object)].add(row.subject)
        return found


def _file(name: str, language: Language) -> str:
    return f"{name}.ja.md" if language == "ja" else f"{name}.md"


def _plain(text: str) -> str:
    """Return text on one line that Markdown shows as it is."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split("\n")))


def _joined(text: str, language: Language) -> str:
    """Return the lines of a statement as one: Japanese sentences follow without a space."""
    return _plain(text.replace("\n", "") if language == "ja" else text)


def _share(part: int, whole: int, language: Language) -> str:
    space = "" if language == "ja" else " "
    return f"{round(100 * part / whole)}{space}%" if whole else "–"


def _head(title: str, name: str, language: Language) -> list[str]:
    other: Language = "en" if language == "ja" else "ja"
    switch = f"[{'English' if other == 'en' else '日本語'}]({_file(name, other)})"
    comment = TEXT["do_not_edit"].get(language)
    return [f"# {_plain(title)}", "", f"<!-- {comment} -->", "", switch]


def _index(facts: Facts, language: Language) -> str:
    columns = (
        *("official_title", "edition", "publisher", "jurisdiction", "kind", "published"),
        *("in_force", "provisions", "assessable", "covered", "verified", "complete"),
    )
    lines = [*_head(TEXT["library"].get(language), "index", language), ""]
    lines += [TEXT["index_head"].get(language), ""]
    lines.append(f"| {' | '.join(TEXT[column].get(language) for column in columns)} |")
    lines.append("|---|---|---|---|---|---|---|---:|---:|---:|---:|---|")
    for framework in facts.library.frameworks.values():
        lines.append(f"| {' | '.join(_cells(facts.counts[framework.prefix], language))} |")
    return "\n".join(lines) + "\n"


def _cells(count: Count, language: Language) -> tuple[str, ...]:
    framework = count.framework
    hub = framework.prefix == HUB
    return (
        f"[{_plain(framework.title.get(language))}]({_file(framework.prefix, language)})",
        framework.edition,
        _plain(framework.publisher.get(language)),
        framework.jurisdiction,
        KINDS[framework.kind].get(language),
        framework.published,
        framework.in_force or "–",
        str(count.provisions),
        "–" if hub else str(count.assessable),
        "–" if hub else _share(count.covered, count.assessable, language),
        "–" if hub else _share(count.verified, count.provisions, language),
        TEXT["yes" if framework.complete else "no"].get(language),
    )


@dataclass(frozen=True)
class Page:
    """The page of one framework in one language."""

    facts: Facts
    framework: Framework
    language: Language

    def text(self) -> str:
        """Return the page."""
        title = self.framework.short_title.get(self.language)
        head = _head(title, self.framework.prefix, self.language)
        head[-1] += f" · [{self._say('all')}]({_file('index', self.language)})"
        lines = [*head, "", self._say("prevails"), "", *self._table(), ""]
        lines += self._sources()
        if self.framework.prefix != HUB:
            lines += [self._say("key"), ""]
        lines += [f"## {self._say('provisions')}", "", *self._outline()]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip("\n") + "\n"

    def _say(self, key: str, **details: object) -> str:
        return TEXT[key].get(self.language).format(**details)

    def _table(self) -> Iterator[str]:
        framework, count = self.framework, self.facts.counts[self.framework.prefix]
        rows = {
            "official_title": _plain(framework.title.get(self.language)),
            "edition": framework.edition,
            "publisher": _plain(framework.publisher.get(self.language)),
            "jurisdiction": framework.jurisdiction,
            "kind": KINDS[framework.kind].get(self.language),
            "published": framework.published,
            "in_force": framework.in_force,
            "original": framework.original,
            "provisions": str(count.provisions),
        }
        if framework.prefix != HUB:
            assessable, covered = count.assessable, count.covered
            rows["assessable"] = str(assessable)
            rows["covered"] = self._of(covered, assessable)
            rows["verified"] = self._of(count.verified, count.provisions)
            rows["complete"] = self._say("yes" if framework.complete else "no")
        yield "| | |"
        yield "|---|---|"
        yield from (f"| {self._say(key)} | {value} |" for key, value in rows.items() if value)

    def _of(self, part: int, whole: int) -> str:
        return f"{part}{self._say('open')}{_share(part, whole, self.language)}{self._say('close')}"

    def _sources(self) -> Iterator[str]:
        yield f"## {self._say('sources')}"
        yield ""
        for source in self.framework.sources:
            address = source.address
            where = f"<{address}>" if address.startswith("http") else _plain(address)
            yield f"- `{source.key}`: {_plain(source.title)}{f', {where}' if where else ''}"
        if self.framework.sources:
            yield ""
        folder = f"{self.framework.id}/{self.framework.edition}"
        yield self._say("how", path=f"../../src/kakehashi/data/frameworks/{folder}/SOURCE.md")
        yield ""

    def _outline(self) -> Iterator[str]:
        """Yield headings for what stands at the top and has parts, lines for all else."""
        children = self.framework.children
        for top in children.get(None, ()):
            if children.get(top.ref):
                label = _plain(top.label.get(self.language))
                yield from ("", f"### {label} `{top.id}`", "")
                body = self._body(top)
                if body:
                    yield from (body, "")
                yield from self._lines(top.ref, 0)
            else:
                yield self._line(top, 0)

    def _lines(self, parent: str, depth: int) -> Iterator[str]:
        for provision in self.framework.children.get(parent, ()):
            yield self._line(provision, depth)
            yield from self._lines(provision.ref, depth + 1)

    def _line(self, provision: Provision, depth: int) -> str:
        name = provision.label.get(self.language)
        if provision.practice or provision.kind == PART:
            name = f"{provision.id} {name}"
        body = self._body(provision)
        id_ = "" if name.startswith(provision.id) else f" `{provision.id}`"
        return f"{'  ' * depth}- **{_plain(name)}**{id_}{f'<br>{body}' if body else ''}"

    def _body(self, provision: Provision) -> str:
        """Return statement, signs and rows of a provision."""
        parts = [_joined(provision.statement.get(self.language), self.language)]
        if provision.kind == PART:
            return parts[0]
        parts += (
            self._of_practice(provision) if provision.practice else self._of_provision(provision)
        )
        return "<br>".join(part for part in parts if part)

    def _of_provision(self, provision: Provision) -> Iterator[str]:
        signs = []
        if provision.statement.get(self.language):
            signs.append(MODALITY[provision.modality].get(self.language))
        signs += [ADDRESSEES[name].get(self.language) for name in provision.addressees]
        if provision.applies_from:
            signs.append(self._say("from", date=provision.applies_from))
        if provision.verified is None and provision.kind != "group":
            signs.append(f"**{self._say('unverified')}**")
        rows = self._rows(provision)
        if provision.ref in self.facts.covered:
            rows.append(self._say("is_covered"))
        yield f"*{self._say('comma').join(signs)}*" if signs else ""
        yield self._say("between").join(rows)

    def _rows(self, provision: Provision) -> list[str]:
        groups: defaultdict[Relation, list[str]] = defaultdict(list)
        for row in self.facts.rows.get(provision.ref, ()):
            practice = self.facts.library.provisions.get(row.object)
            title = practice.title.get(self.language) if practice else ""
            groups[row.relation].append(_plain(f"{row.object.split(':', 1)[1]} {title}"))
        comma = self._say("comma")
        return [
            f"{ASKS[relation].get(self.language)}{self._say('colon')}{comma.join(groups[relation])}"
            for relation in ASKS
            if relation in groups
        ]

    def _of_practice(self, practice: Provision) -> Iterator[str]:
        detail = practice.practice
        assert detail
        asking = self.facts.asked.get(practice.ref, set())
        frameworks = Counter(ref.split(":", 1)[0] for ref in asking)
        artefacts = self._say("comma").join(map(_plain, detail.artefacts.get(self.language)))
        yield f"*{SCOPES[detail.scope].get(self.language)}*"
        yield f"{self._say('shown_by')}{artefacts}" if artefacts else ""
        counted = {"provisions": len(asking), "frameworks": len(frameworks)}
        yield self._say("asked_by", **counted) if asking else self._say("asked_by_none")
