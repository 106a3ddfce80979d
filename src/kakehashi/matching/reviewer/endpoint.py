"""The server that the user names, and the key for it, which comes from the environment only."""

from __future__ import annotations

import ipaddress
import os
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit, urlunsplit

from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Bilingual

KEY = "KAKEHASHI_REVIEWER_KEY"
"""The environment variable that holds the key."""
_PATH = "/chat/completions"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where questions go. Its key is in no text form of it."""

    url: str
    """The full address that is called."""
    host: str
    """What people are shown: host and port."""
    local: bool
    """On this machine: nothing leaves it."""
    key: str = field(default="", repr=False)

    @property
    def encrypted(self) -> bool:
        """Whether what is sent is encrypted on its way."""
        return self.url.startswith("https:")


def endpoint_at(address: str, environment: dict[str, str] | None = None) -> Endpoint:
    """Return the endpoint at an address as users write it.

    Args:
        address: The base address (http://localhost:11434/v1), or the full one.
        environment: Where the key is looked up; the process's where None.

    Raises:
        UsageError: the address cannot be used, the key is malformed, or a key
            would travel unencrypted to another machine.

    Example:
        >>> endpoint_at("http://localhost:11434", {}).url
        'http://localhost:11434/v1/chat/completions'
    """
    key = (os.environ if environment is None else environment).get(KEY, "").strip()
    if not all("!" <= letter <= "~" for letter in key):
        raise UsageError(Problem("KH-REV-018"))
    parts = _parts(address)
    host = parts.netloc
    local = _is_local(parts.hostname or "")
    if key and parts.scheme == "http" and not local:
        raise UsageError(Problem("KH-REV-002", details={"host": host}))
    path = parts.path.rstrip("/") or "/v1"
    full = path if path.endswith(_PATH) else path + _PATH
    return Endpoint(
        urlunsplit((parts.scheme, parts.netloc, full, parts.query, "")), host, local, key
    )


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address.strip())
        parts.port  # noqa: B018 - raises where it is no number
    except ValueError:
        # Python's message repeats the address, which may hold a password.
        raise _unusable("it is malformed", "形式が正しくありません") from None
    if parts.scheme not in ("http", "https"):
        raise _unusable(
            "it must begin with http:// or https://", "http://又はhttps://で始まる必要があります"
        )
    if "@" in parts.netloc:
        # Not repeated in the message: it holds a password.
        raise _unusable(
            "it holds a name or password; keys come from the environment",
            "利用者名又はパスワードが含まれています。キーは環境変数で設定してください",
        )
    if not parts.hostname or any(c.isspace() or ord(c) < 33 for c in address.strip()):
        raise _unusable("it names no host", "ホスト名がありません")
    return parts


def _unusable(en: str, ja: str) -> UsageError:
    return UsageError(Problem("KH-REV-001", details={"reason": Bilingual(en, ja)}))


def _is_local(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
