"""Somebody who asks a server over HTTP, with cookies of their own; redirects are not followed."""

from __future__ import annotations

import dataclasses
import http.client
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import urlencode

Form = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def closed_up(self) -> str:
        """The text of a page without the white space that only lays its source out."""
        return re.sub(r"\s+", " ", self.text).replace("> <", "><")

    @property
    def to(self) -> str:
        """Where it sends the visitor."""
        return self.headers.get("location", "")


@dataclass
class Visitor:
    """A person or program with a browser's cookies."""

    address: str
    language: str = "en"
    cookies: dict[str, str] = dataclasses.field(default_factory=dict)
    host: str = ""

    def get(self, path: str, **headers: str) -> Answer:
        return self.send("GET", path, headers=headers)

    def post(
        self,
        path: str,
        form: Form | None = None,
        files: Sequence[tuple[str, bytes]] = (),
        *,
        field: str = "files",
        **headers: str,
    ) -> Answer:
        """Send a form as a browser would, with the token against forgery."""
        fields = {"csrfmiddlewaretoken": self._token(), **(form or {})}
        if files:
            body, kind = _parts(fields, files, field)
        else:
            body, kind = urlencode(fields, doseq=True).encode(), "application/x-www-form-urlencoded"
        return self.send("POST", path, body, {"Content-Type": kind, **headers})

    def send(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] = {}
    ) -> Answer:
        """Send a request as it stands."""
        connection = http.client.HTTPConnection(self.address.split("//")[1], timeout=120)
        told = {"Accept-Language": self.language, "Origin": self.address, **headers}
        if self.cookies:
            told["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, told)
            response = connection.getresponse()
            answer = Answer(
                response.status,
                {name.lower(): value for name, value in response.getheaders()},
                response.read(),
            )
            for header in response.headers.get_all("Set-Cookie") or []:
                self._keep(header)
        finally:
            connection.close()
        return answer

    def _keep(self, header: str) -> None:
        for name, morsel in SimpleCookie(header).items():
            if morsel["max-age"] == "0":
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = morsel.value

    def _token(self) -> str:
        if "csrftoken" not in self.cookies:
            self.get("/components/")
        return self.cookies.get("csrftoken", "")

    def accept(self, invitation: str, password: str) -> Answer:
        """Choose a password by an invitation."""
        self.get(invitation)
        return self.post(invitation, {"password": password, "again": password})


def _parts(fields: Form, files: Sequence[tuple[str, bytes]], field: str) -> tuple[bytes, str]:
    border = secrets.token_hex(12).encode()
    pieces = []
    for name, value in fields.items():
        for one in [value] if isinstance(value, str) else value:
            head = f'Content-Disposition: form-data; name="{name}"'
            pieces.append(_part(border, head, one.encode()))
    for name, content in files:
        written = name.replace("\\", "\\\\").replace('"', "%22")
        head = f'Content-Disposition: form-data; name="{field}"; filename="{written}"'
        pieces.append(_part(border, head + "\r\nContent-Type: application/octet-stream", content))
    return b"".join([*pieces, b"--" + border + b"--\r\n"]), (
        f"multipart/form-data; boundary={border.decode()}"
    )


def _part(border: bytes, head: str, content: bytes) -> bytes:
    return b"--" + border + b"\r\n" + head.encode() + b"\r\n\r\n" + content + b"\r\n"
