"""A small SAML 2.0 identity provider: it says whatever a test wants, signed as the test wants."""

from __future__ import annotations

import base64
import html
import secrets
import threading
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import xmlsec
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree

P, A = "urn:oasis:names:tc:SAML:2.0:protocol", "urn:oasis:names:tc:SAML:2.0:assertion"
NAMES = {"samlp": P, "saml": A}
FORMAT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"
BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer"


@dataclass(frozen=True)
class Key:
    """A key with its certificate."""

    private: bytes
    certificate: bytes

    @property
    def plain(self) -> str:
        """The certificate without its frame, as descriptions of providers hold it."""
        return "".join(self.certificate.decode().splitlines()[1:-1])


def new_key() -> Key:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "provider of a test")])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=1))
    return Key(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
        made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM),
    )


@dataclass(frozen=True)
class Said:
    """What an answer says."""

    name: str
    attributes: dict[str, str]
    issuer: str
    audience: str
    to: str
    request: str
    begins: timedelta = timedelta(minutes=-1)
    ends: timedelta = timedelta(minutes=5)
    fresh: str = field(default_factory=lambda: f"_{secrets.token_hex(16)}")

    def but(self, **other: object) -> Said:
        return replace(self, **other)


def response(said: Said) -> etree._Element:
    """Return the answer of a provider, not yet signed (SAML 2.0 Core 3.3.3; Profiles 4.1.4)."""
    now = datetime.now(UTC)
    at, begins, ends = (
        (now + step).strftime("%Y-%m-%dT%H:%M:%SZ")
        for step in (timedelta(), said.begins, said.ends)
    )
    told = "".join(
        f'<saml:Attribute Name="{name}"><saml:AttributeValue>{value}</saml:AttributeValue>'
        "</saml:Attribute>"
        for name, value in said.attributes.items()
    )
    answers = f'InResponseTo="{said.request}"' if said.request else ""
    text = f"""<samlp:Response xmlns:samlp="{P}" xmlns:saml="{A}" ID="{said.fresh}r" Version="2.0"
 IssueInstant="{at}" Destination="{said.to}" {answers}><saml:Issuer>{said.issuer}</saml:Issuer>
<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>
<saml:Assertion ID="{said.fresh}" Version="2.0" IssueInstant="{at}"><saml:Issuer>{said.issuer}</saml:Issuer>
<saml:Subject><saml:NameID Format="{FORMAT}">{said.name}</saml:NameID>
<saml:SubjectConfirmation Method="{BEARER}"><saml:SubjectConfirmationData NotOnOrAfter="{ends}"
 Recipient="{said.to}" {answers}/></saml:SubjectConfirmation></saml:Subject>
<saml:Conditions NotBefore="{begins}" NotOnOrAfter="{ends}"><saml:AudienceRestriction>
<saml:Audience>{said.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>
<saml:AuthnStatement AuthnInstant="{at}" SessionIndex="{said.fresh}s"><saml:AuthnContext>
<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef>
</saml:AuthnContext></saml:AuthnStatement>
<saml:AttributeStatement>{told}</saml:AttributeStatement></saml:Assertion></samlp:Response>"""
    return etree.fromstring(text)


def signed(
    answer: etree._Element,
    key: Key,
    signature=xmlsec.constants.TransformRsaSha256,
    digest=xmlsec.constants.TransformSha256,
) -> etree._Element:
    """Sign the assertion of an answer (enveloped, SAML 2.0 Core 5.4)."""
    assertion = answer.find("saml:Assertion", NAMES)
    node = xmlsec.template.create(assertion, xmlsec.constants.TransformExclC14N, signature)
    assertion.insert(1, node)  # after the issuer, where the schema wants it
    reference = xmlsec.template.add_reference(node, digest, uri=f"#{assertion.get('ID')}")
    xmlsec.template.add_transform(reference, xmlsec.constants.TransformEnveloped)
    xmlsec.template.add_transform(reference, xmlsec.constants.TransformExclC14N)
    xmlsec.template.add_x509_data(xmlsec.template.ensure_key_info(node))
    xmlsec.tree.add_ids(assertion, ["ID"])
    context = xmlsec.SignatureContext()
    context.key = xmlsec.Key.from_memory(key.private, xmlsec.constants.KeyDataFormatPem)
    context.key.load_cert_from_memory(key.certificate, xmlsec.constants.KeyDataFormatPem)
    context.sign(node)
    return answer


def sent(answer: etree._Element | bytes) -> str:
    """Return an answer as a browser carries it (HTTP POST binding, SAML 2.0 Bindings 3.5)."""
    content = answer if isinstance(answer, bytes) else etree.tostring(answer)
    return base64.b64encode(content).decode()


@dataclass(frozen=True)
class Asked:
    """What the application asked for (HTTP redirect binding, SAML 2.0 Bindings 3.4)."""

    id: str
    issuer: str
    to: str
    relay: str

    @classmethod
    def at(cls, address: str) -> Asked:
        query = parse_qs(urlsplit(address).query, keep_blank_values=True)
        inflated = zlib.decompress(base64.b64decode(query["SAMLRequest"][0]), -15)
        request = etree.fromstring(inflated)
        return cls(
            request.get("ID"),
            request.findtext("saml:Issuer", namespaces=NAMES),
            request.get("AssertionConsumerServiceURL"),
            query.get("RelayState", [""])[0],
        )


class Provider(ThreadingHTTPServer):
    """Lets in whoever comes, as `person`, and sends the browser back by a form."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        # A name and not an address: for a browser it is another site than the server's.
        self.address = f"http://localhost:{self.server_port}"
        self.key = new_key()
        self.person = "aiko"

    def description(self, **more: object) -> dict:
        """Return the description of this provider, as KAKEHASHI_SAML takes it."""
        idp = {
            "entity_id": f"{self.address}/metadata",
            "sso_url": f"{self.address}/sso",
            "x509cert": self.key.plain,
        }
        mapping = {"uid": "uid", "username": "uid", "email": "mail"}
        return {
            "provider_id": f"{self.address}/metadata",
            "name": "Tokiwa SAML",
            "client_id": "company",
            "settings": {"idp": idp, "attribute_mapping": mapping, **more},
        }

    def says(self, asked: Asked, person: str = "") -> Said:
        """Return what this provider says of somebody when it is asked."""
        name = person or self.person
        return Said(
            name=f"id-of-{name}",
            attributes={"uid": name, "mail": f"{name}@example.org"},
            issuer=f"{self.address}/metadata",
            audience=asked.issuer,
            to=asked.to,
            request=asked.id,
        )


class _Answers(BaseHTTPRequestHandler):
    server: Provider

    def do_GET(self) -> None:
        asked = Asked.at(self.path)
        answer = sent(signed(response(self.server.says(asked)), self.server.key))
        page = (
            f'<form method="post" action="{html.escape(asked.to)}">'
            f'<input type="hidden" name="SAMLResponse" value="{answer}">'
            f'<input type="hidden" name="RelayState" value="{html.escape(asked.relay)}">'
            "</form><script>document.forms[0].submit()</script>"
        ).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        pass


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
