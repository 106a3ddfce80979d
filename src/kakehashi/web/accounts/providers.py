"""The identity providers that the files of KAKEHASHI_OIDC and KAKEHASHI_SAML describe.

A description by which somebody could log in as somebody else is refused at the start.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kakehashi.errors import KakehashiError, Problem, SourceLocation

OIDC, SAML = "KAKEHASHI_OIDC", "KAKEHASHI_SAML"
_KEYS = {OIDC: "openid_connect", SAML: "saml"}
_SAFE = ("strict", "reject_idp_initiated_sso", "reject_deprecated_algorithm")
"""Checks of django-allauth that may not be switched off. Without the first nothing is
checked; an answer that nobody asked for could be replayed (SAML 2.0 Profiles, 4.1.5)."""


def providers(environment: Mapping[str, str]) -> dict[str, Any]:
    """Return the identity providers, as django-allauth takes them.

    What an OpenID provider says is believed for the sake of the connection (OpenID
    Connect Core 1.0, 3.1.3.7), and where a SAML provider is asked must not be changed
    on the way either: addresses have to be https.

    Raises:
        KakehashiError: a file cannot be used, or what SAML needs is not installed.
    """
    insecure = environment.get("KAKEHASHI_INSECURE") == "1"
    found: dict[str, Any] = {}
    for variable, key in _KEYS.items():
        if variable in environment:
            path = Path(environment[variable])
            found[key] = {"APPS": _described(path, saml=variable == SAML, insecure=insecure)}
    if SAML in environment:
        _require_saml(Path(environment[SAML]))
    return found


def _described(path: Path, *, saml: bool, insecure: bool) -> list[dict[str, Any]]:
    try:
        described: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        wrong = [one for app in described for one in _wrong(app, saml=saml, insecure=insecure)]
        names = [app.get("provider_id") for app in described]
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise _unusable(path, type(error).__name__) from error
    if not wrong and len(set(names)) < len(names):
        wrong = ["provider_id"]  # accounts of one would count for the other
    if wrong:
        raise _unusable(path, str(wrong[0]))
    return described


def _wrong(app: dict[str, Any], *, saml: bool, insecure: bool) -> Iterator[str]:
    """Yield what cannot be used of the description of a provider."""
    yield from (key for key in ("provider_id", "client_id") if not isinstance(app[key], str))
    if saml:
        idp, advanced = app["settings"]["idp"], app["settings"].get("advanced", {})
        if not idp.get("entity_id"):
            yield "entity_id"
        if "metadata_url" not in idp and not (idp["sso_url"] and idp["x509cert"]):
            yield "x509cert"
        yield from (
            f"advanced.{key}: false" for key in _SAFE if advanced.get(key, True) is not True
        )
    if not insecure:
        yield from (one for one in _addresses(app) if not one.startswith("https:"))


def _addresses(app: dict[str, Any]) -> list[str]:
    """Return the addresses at which a provider is asked."""
    settings = app["settings"]
    idp = settings.get("idp", {})
    told = [settings.get("server_url"), *map(idp.get, ("sso_url", "slo_url", "metadata_url"))]
    return [str(one) for one in told if one]


def _require_saml(path: Path) -> None:
    """Say at the start, and not at the first login, that SAML does not work here."""
    try:
        import onelogin.saml2.auth  # noqa: F401 - loaded to see whether it can be
    except Exception as error:  # its parts in C tell their troubles in types of their own
        details = {"reason": f"{type(error).__name__}: {error}"}
        raise KakehashiError(Problem("KH-WEB-049", SourceLocation(str(path)), details)) from error


def _unusable(path: Path, reason: str) -> KakehashiError:
    details = {"reason": reason}
    return KakehashiError(Problem("KH-WEB-048", SourceLocation(str(path)), details))
