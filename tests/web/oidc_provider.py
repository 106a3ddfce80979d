"""A small OpenID provider: one person at a time logs in as whoever the test says."""

from __future__ import annotations

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Provider(ThreadingHTTPServer):
    """Says who is there, in tokens signed with RS256."""

    claims: dict

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.address = f"http://127.0.0.1:{self.server_port}"
        self.claims = {}
        self.asked: dict = {}


class Answers(BaseHTTPRequestHandler):
    """The five addresses that a client asks."""

    server: Provider

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == "/authorize":
            self.server.asked = {k: v[0] for k, v in parse_qs(parts.query).items()}
            back = {"code": "c1", "state": self.server.asked["state"]}
            self.send_response(302)
            self.send_header("Location", f"{self.server.asked['redirect_uri']}?{urlencode(back)}")
            self.end_headers()
            return
        told = {
            "/.well-known/openid-configuration": self._about,
            "/keys": lambda: {"keys": [{**_public(), "kid": "k1", "use": "sig", "alg": "RS256"}]},
            "/userinfo": lambda: self.server.claims,
        }
        self._json(told[parts.path]())

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        now = int(time.time())
        claims = {"iss": self.server.address, "aud": "kakehashi", "iat": now, "exp": now + 60}
        claims |= self.server.claims
        if "nonce" in self.server.asked:
            claims["nonce"] = self.server.asked["nonce"]
        token = jwt.encode(claims, KEY, algorithm="RS256", headers={"kid": "k1"})
        self._json({"access_token": "a1", "token_type": "Bearer", "id_token": token})

    def _about(self) -> dict:
        here = self.server.address
        return {
            "issuer": here,
            "authorization_endpoint": f"{here}/authorize",
            "token_endpoint": f"{here}/token",
            "userinfo_endpoint": f"{here}/userinfo",
            "jwks_uri": f"{here}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        }

    def _json(self, told: dict) -> None:
        body = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def _public() -> dict:
    return json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))


@contextmanager
def provider():
    server = Provider()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
