"""Find the provisions that the ids of other people's files mean.

Files write "Article 9(2)(a)", "Art. 9.2.a", "GOVERN 1.1" or "govern-1-1" for the
same thing. Ids and citations are compared by their words and numbers in order;
what fits several provisions is not guessed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from kakehashi.library.library import Library
from kakehashi.model import Framework, Provision
from kakehashi.text.citation import Key, key_of

_GUIDANCE = {"iso-iec-42001": ("b", "a")}
"""Annexes that guide another, item by item under the same numbers: B.2.2 guides A.2.2."""


class Finder:
    """Finds provisions of one framework by how they are written."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        # Some programs write ids in small letters only.
        small = Counter(ref.lower() for ref in framework.by_ref)
        self._by_small_ref = {r.lower(): r for r in framework.by_ref if small[r.lower()] == 1}
        self._by_key = self._index(inserted=False)
        self._by_exact_key = self._index(inserted=True)
        own = key_of(framework.id), key_of(framework.prefix), key_of(framework.short_title.en)
        self._prefixes = sorted({*own, ()}, key=len, reverse=True)

    def find(self, written: str) -> str | None:
        """Return the ref of the provision that is meant, or None where none or several fit.

        A prefix such as "eu-ai-act:" may stand before the id; so may the short
        title of the framework.
        """
        if written in self.framework.by_ref:
            return written
        same = self._by_small_ref.get(written.strip().lower())
        if same:
            return same
        local = written.split(":", 1)[1] if ":" in written else written
        for text in dict.fromkeys((written, local)):
            for index, inserted in ((self._by_key, False), (self._by_exact_key, True)):
                ref = self._look_up(key_of(text, inserted=inserted), index)
                if ref:
                    return ref
        return None

    def _index(self, *, inserted: bool) -> dict[Key, str]:
        found: defaultdict[Key, dict[str, None]] = defaultdict(dict)
        for provision in self.framework.provisions:
            for written in _names(provision):
                found[key_of(written, inserted=inserted)][provision.ref] = None
        return {key: ref for key, refs in found.items() if key and (ref := self._whole(list(refs)))}

    def _look_up(self, key: Key, index: dict[Key, str]) -> str | None:
        for prefix in self._prefixes:
            if key[: len(prefix)] == prefix:
                ref = index.get(self._own(key[len(prefix) :]))
                if ref:
                    return ref
        return None

    def _own(self, key: Key) -> Key:
        """Return a key as this framework writes it: annexes that guide, articles without a word."""
        guide, guided = _GUIDANCE.get(self.framework.id, ("", ""))
        if key and key[0] == guide:
            return (guided, *key[1:])
        if key and key[0].isdigit() and key not in self._by_key:
            return ("art", *key)
        return key

    def _whole(self, refs: list[str]) -> str | None:
        """Return the provision that the others are parts of: parts may be cited as the whole is."""
        first = refs[0]
        return first if all(first in self._above(ref) for ref in refs) else None

    def _above(self, ref: str) -> Iterator[str]:
        at: str | None = ref
        while at:
            yield at
            at = self.framework.by_ref[at].parent


def _names(provision: Provision) -> Iterable[str]:
    return filter(None, (provision.id, provision.citation.en, provision.citation.ja))


def finder(library: Library, name: str) -> Finder:
    """Return a finder for a framework, named by id or by id and edition.

    Raises:
        UsageError: there is no such framework.
    """
    return Finder(library.framework(name))
