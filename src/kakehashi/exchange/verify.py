"""Verify a bundle: what is told, what was taken out, and what does not fit, with the place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kakehashi.errors import Problem, SourceLocation
from kakehashi.exchange.bundle_file import Bundle
from kakehashi.exchange.disclosure import Disclosure, Item, read_disclosure
from kakehashi.exchange.keys import grouped
from kakehashi.exchange.manifest import Manifest, read_manifest
from kakehashi.exchange.paths import in_order
from kakehashi.exchange.signers import Signer, find_signers, with_issuer
from kakehashi.exchange.strict_json import NotStrictError
from kakehashi.text.normalise import fold
from kakehashi.text.shown import shown

_CLOCKS = timedelta(minutes=10)
"""How far two clocks may differ before a bundle is said to come from the future."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What verifying a bundle showed."""

    bundle: Bundle
    manifest: Manifest | None
    """None: the signatures do not fit, so that nothing of it can be told."""
    signers: tuple[Signer, ...]
    items: Mapping[str, Item]
    """The items that are told and fit the signed digests, by path."""
    redacted: tuple[str, ...]
    """The paths of those that were taken out."""
    tampered: tuple[Problem, ...]
    """What does not fit. Where there is any, nothing of the bundle is to be relied on."""
    cautions: tuple[Problem, ...] = ()
    """Why a bundle that was not tampered with may still not be relied on."""

    @property
    def intact(self) -> bool:
        """Say whether everything is as it was signed, whoever signed it."""
        return not self.tampered

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong."""
        return self.tampered + self.cautions

    @property
    def reliable(self) -> bool:
        """Say whether it is intact, from an issuer whom the reader knows, and still holds."""
        return not any(problem.severity == "error" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who verifies, and when."""

    now: datetime
    known: Mapping[str, str] = field(default_factory=dict)
    """Names of the owners of keys that are known, by fingerprint."""
    audience: str = ""
    """Who they are; a bundle made for somebody else is not to be relied on."""


def verify_bundle(bundle: Bundle, reader: Reader) -> Verification:
    """Check signatures, digests, issuer, time and audience; say everything that is wrong."""
    signers, problems = find_signers(bundle, reader.known)
    if problems:
        return Verification(bundle, None, signers, {}, (), tuple(problems))
    try:
        manifest = read_manifest(bundle.envelope.payload)
    except NotStrictError as error:
        place = bundle.place("envelope/payload")
        wrong = Problem("KH-EXC-036", place, {"reason": error.reason})
        return Verification(bundle, None, signers, {}, (), (wrong,))
    signers, problems = with_issuer(bundle, signers, manifest)
    items, changed = _items(bundle, manifest)
    redacted = sorted(manifest.items.keys() - items.keys(), key=in_order)
    tampered = (*problems, *changed)
    cautions = () if tampered else tuple(_cautions(bundle, manifest, signers, reader))
    hidden = () if tampered else tuple(redacted)
    return Verification(bundle, manifest, signers, items, hidden, tampered, cautions)


def _items(bundle: Bundle, manifest: Manifest) -> tuple[dict[str, Item], list[Problem]]:
    items: dict[str, Item] = {}
    problems: list[Problem] = []
    salts: set[str] = set()
    for number, text in enumerate(bundle.disclosures, 1):
        try:
            one = read_disclosure(text)
        except NotStrictError as error:
            place = bundle.place(f"disclosures/{number}")
            problems.append(Problem("KH-EXC-011", place, {"reason": error.reason}))
            continue
        place = bundle.place(f"disclosures/{number}: {ascii(one.item.path[:200])[1:-1]}")
        wrong = _wrong(one, manifest, items, salts, place)
        if wrong:
            problems.append(wrong)
            continue
        items[one.item.path] = one.item
        salts.add(one.salt)
    if not problems and list(items) != sorted(items, key=in_order):
        problems.append(Problem("KH-EXC-003", bundle.place("disclosures")))
    return items, problems


def _wrong(
    one: Disclosure,
    manifest: Manifest,
    items: Mapping[str, Item],
    salts: set[str],
    place: SourceLocation,
) -> Problem | None:
    """Return what is wrong with a disclosure, if anything is."""
    path = one.item.path
    if path not in manifest.items:
        return Problem("KH-EXC-012", place)
    if manifest.items[path] != one.digest:
        return Problem("KH-EXC-013", place)
    if path in items:
        return Problem("KH-EXC-014", place)
    return Problem("KH-EXC-016", place) if one.salt in salts else None


def _cautions(
    bundle: Bundle, manifest: Manifest, signers: tuple[Signer, ...], reader: Reader
) -> list[Problem]:
    header = manifest.header
    place = bundle.place("envelope/payload")
    found: list[Problem] = []
    if not any(one.issuer and one.known_as is not None for one in signers):
        details = {"issuer": shown(header.issuer), "fingerprint": grouped(manifest.key)}
        found.append(Problem("KH-EXC-017", place, details))
    if header.expires and reader.now.date() > header.expires:
        found.append(Problem("KH-EXC-018", place, {"date": header.expires.isoformat()}))
    if header.issued > reader.now + _CLOCKS:
        details = {"date": header.issued.isoformat()}
        found.append(Problem("KH-EXC-019", place, details, severity="warning"))
    if reader.audience and header.audience and fold(reader.audience) != fold(header.audience):
        details = {"audience": shown(header.audience), "reader": reader.audience}
        found.append(Problem("KH-EXC-020", place, details))
    return found
