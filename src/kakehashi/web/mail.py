"""E-mail as the environment sets it: by a server, into a folder of files, or none at all.

docs/serving.md explains each variable. Only reminders of reporting clocks are mailed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kakehashi.errors import KakehashiError, Problem

_SMTP = "django.core.mail.backends.smtp.EmailBackend"
_FILES = "django.core.mail.backends.filebased.EmailBackend"
_NONE = "django.core.mail.backends.dummy.EmailBackend"
_PORTS = {"starttls": 587, "tls": 465, "none": 25}
_HIGHEST = 65_535


def mail_settings(environment: Mapping[str, str]) -> dict[str, Any]:
    """Return Django's settings of e-mail.

    Raises:
        KakehashiError: a value cannot be used, or nobody is named as the sender.

    Example:
        >>> mail_settings({})["EMAIL_BACKEND"].rsplit(".", 2)[1]
        'dummy'
        >>> given = {"KAKEHASHI_MAIL_HOST": "mail.example", "KAKEHASHI_MAIL_FROM": "k@example.org"}
        >>> mail_settings(given)["EMAIL_PORT"]
        587
    """
    told: dict[str, Any] = {"KAKEHASHI_REMINDERS_TO": _addresses(environment)}
    folder, host = environment.get("KAKEHASHI_MAIL_FOLDER"), environment.get("KAKEHASHI_MAIL_HOST")
    if not folder and not host:
        return {**told, "EMAIL_BACKEND": _NONE}
    sender = environment.get("KAKEHASHI_MAIL_FROM", "")
    if not _is_address(sender):
        raise _unusable("KAKEHASHI_MAIL_FROM", sender)
    told |= {"DEFAULT_FROM_EMAIL": sender}
    if folder:
        return {**told, "EMAIL_BACKEND": _FILES, "EMAIL_FILE_PATH": folder}
    return {**told, "EMAIL_BACKEND": _SMTP, "EMAIL_HOST": host, **_server(environment)}


def _server(environment: Mapping[str, str]) -> dict[str, Any]:
    security = environment.get("KAKEHASHI_MAIL_SECURITY", "starttls")
    if security not in _PORTS:
        raise _unusable("KAKEHASHI_MAIL_SECURITY", security)
    port = environment.get("KAKEHASHI_MAIL_PORT", str(_PORTS[security]))
    if not (port.isascii() and port.isdigit() and 0 < int(port) <= _HIGHEST):
        raise _unusable("KAKEHASHI_MAIL_PORT", port)
    return {
        "EMAIL_PORT": int(port),
        "EMAIL_HOST_USER": environment.get("KAKEHASHI_MAIL_USER", ""),
        "EMAIL_HOST_PASSWORD": _password(environment),
        "EMAIL_USE_TLS": security == "starttls",
        "EMAIL_USE_SSL": security == "tls",
        "EMAIL_TIMEOUT": 30,
    }


def _password(environment: Mapping[str, str]) -> str:
    """Return the password; a file keeps it out of lists of processes."""
    path = environment.get("KAKEHASHI_MAIL_PASSWORD_FILE")
    if not path:
        return environment.get("KAKEHASHI_MAIL_PASSWORD", "")
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        raise _unusable("KAKEHASHI_MAIL_PASSWORD_FILE", path) from error


def _addresses(environment: Mapping[str, str]) -> list[str]:
    written = environment.get("KAKEHASHI_REMINDERS_TO", "").split(",")
    found = [one.strip() for one in written if one.strip()]
    for one in found:
        if not _is_address(one):
            raise _unusable("KAKEHASHI_REMINDERS_TO", one)
    return found


def _is_address(written: str) -> bool:
    name, at, host = written.rpartition("@")
    whole = written.isprintable() and not any(one in written for one in " ,;<>")
    return bool(name and at and host) and whole


def _unusable(name: str, value: str) -> KakehashiError:
    return KakehashiError(Problem("KH-INC-018", details={"name": name, "value": value}))
