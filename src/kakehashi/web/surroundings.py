"""Where the web application runs: which workspace, for whom, behind what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from kakehashi.web.accounts.providers import SAML, providers
from kakehashi.workspace.database import describe
from kakehashi.workspace.folder import settings_of

Mode = Literal["local", "accounts"]
ACCOUNT_APPS = (
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
)
"""Where nobody logs in they are left out: they take a third of the time to start."""
ACCOUNT_MIDDLEWARE = (
    "allauth.account.middleware.AccountMiddleware",
    "kakehashi.web.accounts.activity.ActivityMiddleware",
)
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True)
class Surroundings:
    """What the environment says.

    Attributes:
        folder: Of the workspace.
        workspace: Its id.
        database: Django's description of its database.
        mode: `local`: one person at this machine, no login; `accounts`: everybody logs in.
        language: Where a visitor has chosen none.
        person: Handle of the person of local mode.
        hosts: Names under which it may be asked.
        origins: Addresses that forms may come from, where it stands behind a proxy.
        secure: Whether it is reached by https.
        proxied: Whether a proxy says so in X-Forwarded-Proto.
        providers: Identity providers, as django-allauth describes them.
        apps: Further Django apps (SAML).
        upload_megabytes: Largest file that is taken.
    """

    folder: Path
    workspace: str
    database: dict[str, Any]
    mode: Mode
    language: str
    person: str
    hosts: tuple[str, ...]
    origins: tuple[str, ...] = ()
    secure: bool = False
    proxied: bool = False
    providers: dict[str, Any] = field(default_factory=dict)
    apps: tuple[str, ...] = ()
    upload_megabytes: int = 40

    @property
    def local(self) -> bool:
        """Whether one person works at this machine without a login."""
        return self.mode == "local"

    @property
    def account_apps(self) -> tuple[str, ...]:
        """Django apps of accounts; none where nobody logs in."""
        return () if self.local else (*ACCOUNT_APPS, *self.apps)


def surroundings(environment: Mapping[str, str]) -> Surroundings:
    """Return what the environment says.

    Raises:
        KakehashiError: the folder holds no workspace, or its database is misspelt.
    """
    folder = Path(environment.get("KAKEHASHI_WORKSPACE", ".")).resolve()
    settings = settings_of(folder)
    mode: Mode = "accounts" if environment.get("KAKEHASHI_MODE") == "accounts" else "local"
    hosts = tuple(filter(None, environment.get("KAKEHASHI_HOSTS", "").split(",")))
    secure = mode == "accounts" and environment.get("KAKEHASHI_INSECURE") != "1"
    return Surroundings(
        folder=folder,
        workspace=settings.id,
        database={**describe(settings.url), "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True},
        mode=mode,
        language=settings.language,
        person=settings.person,
        hosts=(*LOOPBACK, *hosts) if mode == "accounts" else LOOPBACK,
        origins=tuple(f"https://{host}" for host in hosts),
        secure=secure,
        proxied=environment.get("KAKEHASHI_BEHIND_PROXY") == "1",
        providers=providers(environment) if mode == "accounts" else {},
        upload_megabytes=int(environment.get("KAKEHASHI_UPLOAD_MEGABYTES", "40")),
        apps=("allauth.socialaccount.providers.saml",) if SAML in environment else (),
    )
