"""Many provisions said briefly: whole chapters, and runs of neighbours."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from kakehashi.model import Framework, Provision
from kakehashi.text.bilingual import LANGUAGES, Bilingual, Language


@dataclass(frozen=True, slots=True)
class Span:
    """Neighbouring provisions with all their parts, or one without some of its parts."""

    first: Provision
    last: Provision
    whole: bool = True
    """False: some parts of it do not belong."""

    @property
    def label(self) -> Bilingual:
        """Return the citations of the first and the last, or that of the only one.

        Example:
            >>> from kakehashi.library.library import load_library
            >>> provisions = load_library().provisions
            >>> Span(provisions["eu-ai-act-2026:Art-8"], provisions["eu-ai-act-2026:Art-10"]).label
            Bilingual(en='Article 8 – Article 10', ja='第8条～第10条')
        """
        return Bilingual(*(self._label(language) for language in LANGUAGES))

    def _label(self, language: Language) -> str:
        first, last = (p.citation.get(language) or p.id for p in (self.first, self.last))
        if self.first is not self.last:
            return f"{first}～{last}" if language == "ja" else f"{first} – {last}"
        in_part = Bilingual(" (in part)", "（一部）").get(language)
        return first if self.whole else first + in_part


def spans(
    framework: Framework, refs: Collection[str], among: Collection[str] | None = None
) -> tuple[Span, ...]:
    """Return the fewest spans that hold these provisions, in order.

    Args:
        framework: The framework they belong to.
        refs: The provisions to be said.
        among: Those that count; what is not among them (a heading without a
            date, say) goes with its parts. Without it, all count.
    """
    counting = framework.by_ref.keys() if among is None else among
    walk = _Walk(framework, frozenset(refs), frozenset(counting))
    return tuple(_joined(walk.below(None, inside=False), framework))


class _Walk:
    """Walks a framework from the top and stops where a provision belongs with all its parts."""

    def __init__(
        self, framework: Framework, refs: frozenset[str], counting: frozenset[str]
    ) -> None:
        self._framework = framework
        self._refs = refs
        self._counting = counting
        self._whole: dict[str, bool | None] = {}

    def below(self, parent: str | None, *, inside: bool) -> Iterator[Span]:
        for provision in self._framework.children.get(parent, ()):
            yield from self._spans(provision, inside=inside)

    def _spans(self, provision: Provision, *, inside: bool) -> Iterator[Span]:
        ref = provision.ref
        if self._belongs(ref):
            if not inside:
                yield Span(provision, provision)
            return
        if ref in self._refs and not inside:
            yield Span(provision, provision, whole=False)
        # Parts of what was named "in part" are said by it, until one does not belong.
        still = ref in self._refs or (inside and ref not in self._counting)
        yield from self.below(ref, inside=still)

    def _belongs(self, ref: str) -> bool | None:
        """Say whether all that counts of a provision belongs; None where nothing counts."""
        if ref not in self._whole:
            states = [self._belongs(c.ref) for c in self._framework.children.get(ref, ())]
            states += [ref in self._refs] if ref in self._counting else []
            known = [state for state in states if state is not None]
            self._whole[ref] = all(known) if known else None
        return self._whole[ref]


def _joined(found: Iterable[Span], framework: Framework) -> Iterator[Span]:
    last: Span | None = None
    for span in found:
        if last and last.whole and span.whole and _neighbours(framework, last.last, span.first):
            last = replace(last, last=span.first)
        else:
            yield from (last,) if last else ()
            last = span
    yield from (last,) if last else ()


def _neighbours(framework: Framework, one: Provision, other: Provision) -> bool:
    if (one.parent, one.kind) != (other.parent, other.kind):
        return False
    siblings = framework.children[one.parent]
    return siblings.index(other) - siblings.index(one) == 1
