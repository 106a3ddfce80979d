"""What a bundle tells, arranged for reading: in one language, with nothing to be tricked by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kakehashi.assessment.claims import Claim
from kakehashi.exchange.keys import grouped
from kakehashi.exchange.names import shown_marks
from kakehashi.exchange.paths import segment
from kakehashi.exchange.told import Told, ref_of
from kakehashi.exchange.verify import Verification
from kakehashi.library.library import Library
from kakehashi.reports.exchange_words import FINDINGS, STATUSES, TEXT
from kakehashi.reports.words import VERDICTS
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.shown import shown


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """One decision, as far as it is told."""

    practice: str
    verdict: str
    by: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusShown:
    """One claimed status and what checking it showed."""

    provision: str
    claimed: str
    found: str
    finding: str
    """The finding as a word for programs."""
    proof: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """One document that quotes are from."""

    name: str
    sha256: str
    file: str
    """Where it was written to; empty where it is not told."""


@dataclass(frozen=True)
class BundleView:
    """What a person is shown of a bundle."""

    verification: Verification
    told: Told
    claims: tuple[Claim, ...]
    library: Library
    language: Language
    same_basis: bool | None
    """Whether statuses are derived with the same rows here; None: it does not say."""
    files: Mapping[str, str]
    """Names of written files by the paths of their items."""

    def w(self, key: str, **more: object) -> str:
        """Return a fixed wording."""
        return TEXT[key].get(self.language).format(**more)

    def text(self, value: object) -> str:
        """Return text from the bundle, harmless to show."""
        return shown(shown_marks(str(value), self.language))

    def at(self, path: str) -> str:
        """Return what is told at a path, or that it was taken out; else nothing."""
        if self.told.hides(path):
            return self.w("hidden")
        value = self.told.get(path)
        return "" if value is None else self.text(value)

    def head(self) -> Iterator[tuple[str, str]]:
        """Yield what is told of the bundle as a whole."""
        manifest = self.verification.manifest
        assert manifest
        header = manifest.header
        yield self.w("issuer"), self.text(header.issuer)
        yield from self.signatures()
        yield self.w("subject"), self.at("subject")
        yield self.w("audience"), self.text(header.audience) or self.w("anybody")
        if header.purpose:
            yield self.w("purpose"), self.text(header.purpose)
        yield self.w("issued"), header.issued.isoformat(sep=" ", timespec="minutes")
        yield self.w("assessed"), self.at("assessed")
        if header.expires:
            yield self.w("expires"), header.expires.isoformat()
        same = {True: "same_library", False: "other_library", None: "no_library"}
        yield self.w("library"), self.w(same[self.same_basis])

    def signatures(self) -> Iterator[tuple[str, str]]:
        """Yield each signature with its owner, as the reader knows the owner."""
        for one in self.verification.signers:
            key = "stranger" if one.known_as is None else "known"
            fingerprint = grouped(one.key.fingerprint)
            words = self.w(key, name=shown(one.known_as or ""), fingerprint=fingerprint)
            yield self.w("signature" if one.issuer else "countersignature"), words

    def statuses(self) -> Iterator[StatusShown]:
        """Yield the claimed statuses in the order of their paths."""
        for claim in self.claims:
            framework, _, name = claim.provision.partition(":")
            base = f"statuses/{segment(framework)}/{segment(name)}"
            yield StatusShown(
                provision=self._called(claim.provision),
                claimed=self._word(STATUSES, claim.claimed),
                found=FINDINGS[claim.finding].get(self.language),
                finding=claim.finding.value,
                proof=tuple(self._proof(self.told.get(f"{base}/proof") or [])),
            )

    def decisions(self) -> Iterator[DecisionShown]:
        """Yield the decisions, as far as each is told."""
        for one in self.told.below("decisions"):
            base = f"decisions/{one}"
            verdict = self.at(f"{base}/verdict")
            yield DecisionShown(
                practice=self._called(ref_of(one)),
                verdict=self._word(VERDICTS, verdict),
                by=self._comma().join(filter(None, (self._by(base), self.at(f"{base}/on")))),
                evidence=tuple(self._evidence(base)),
            )

    def documents(self) -> Iterator[DocumentShown]:
        """Yield the documents that quotes are from."""
        for number in self.told.below("documents"):
            base = f"documents/{number}"
            file = self.files.get(f"{base}/content", "")
            if self.told.hides(f"{base}/content"):
                file = self.w("hidden")
            yield DocumentShown(self.at(f"{base}/name"), self.at(f"{base}/sha256"), file)

    def counts(self) -> str:
        """Return how much is told and how much was taken out."""
        told, hidden = len(self.verification.items), len(self.verification.redacted)
        return self.w("counts", told=told, hidden=hidden)

    def _by(self, base: str) -> str:
        if self.told.hides(f"{base}/by"):
            return self.w("hidden")
        number = self.told.get(f"{base}/by")
        if number is None:
            return ""
        name = self.told.get(f"people/{number}")
        who = self.w("person", number=number) if name is None else self.text(name)
        origin = self.at(f"{base}/from")
        return self._in_brackets(who, self.w("for", name=origin)) if origin else who

    def _evidence(self, base: str) -> Iterator[str]:
        reason = self.at(f"{base}/reason")
        if reason:
            yield self.w("reason", text=reason)
        for number in self.told.below(f"{base}/quotes"):
            yield self._quote(f"{base}/quotes/{number}")

    def _quote(self, base: str) -> str:
        text = self.at(f"{base}/text")
        if not self.told.hides(f"{base}/text"):
            text = f"「{text}」" if self.language == "ja" else f"“{text}”"
        number = self.told.get(f"{base}/document")
        name = self.at(f"documents/{number}/name") or f"#{number}" if number else ""
        if self.told.hides(f"{base}/document"):
            name = self.w("hidden")
        page = self.at(f"{base}/page")
        place = name + (self.w("page", number=page) if page else "")
        return self._in_brackets(text, place) if place else text

    def _comma(self) -> str:
        return "、" if self.language == "ja" else ", "

    def _in_brackets(self, text: str, inner: str) -> str:
        return f"{text}（{inner}）" if self.language == "ja" else f"{text} ({inner})"

    def _called(self, ref: str) -> str:
        provision = self.library.provisions.get(ref)
        if provision is None:
            return shown(ref)
        return f"{ref} {provision.title.get(self.language)}".strip()

    def _word(self, words: Mapping[str, Bilingual], value: str) -> str:
        return words[value].get(self.language) if value in words else self.text(value)

    def _proof(self, nodes: list[dict[str, object]], depth: int = 0) -> Iterator[str]:
        for node in nodes:
            yield "　" * depth + ("∵ " if depth else "") + self.text(node[self.language])
            premises = node["premises"]
            assert isinstance(premises, list)
            yield from self._proof(premises, depth + 1)
