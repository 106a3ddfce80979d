"""Make a bundle: salt every item, list the digests, sign the list."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Callable, Iterable

from kakehashi.exchange.bundle_file import Bundle
from kakehashi.exchange.disclosure import SALT_BYTES, Item, disclose
from kakehashi.exchange.envelope import Envelope
from kakehashi.exchange.keys import SigningKey
from kakehashi.exchange.manifest import Header, Manifest
from kakehashi.exchange.paths import allowed, in_order


def _random_salt() -> bytes:
    return secrets.token_bytes(SALT_BYTES)


def make_bundle(
    header: Header,
    items: Iterable[Item],
    key: SigningKey,
    *,
    new_salt: Callable[[], bytes] = _random_salt,
) -> Bundle:
    """Return a signed bundle in which every item is told.

    The same header, items, key and salts give the same bytes.

    Args:
        header: What is told of the bundle as a whole.
        items: What is told; no two have the same path.
        key: The issuer's.
        new_salt: Gives 16 bytes that nobody can guess, others each time.

    Raises:
        ValueError: a path is not allowed, or stands twice.
    """
    listed = sorted(items, key=lambda item: in_order(item.path))
    paths = [item.path for item in listed]
    counted = Counter(paths)
    wrong = [path for path in paths if not allowed(path) or counted[path] > 1]
    if wrong:
        raise ValueError(wrong[0])
    disclosures = [disclose(item, new_salt()) for item in listed]
    digests = {one.item.path: one.digest for one in disclosures}
    manifest = Manifest(header, key.public.fingerprint, digests)
    envelope = Envelope(manifest.written()).signed_by(key)
    return Bundle(envelope, (key.public.pem,), tuple(one.text for one in disclosures))
