"""A phone, played in Python: keys that never leave it and six digits, speaking as the web app does."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

TERMS = "2026-11"


def base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def from_base64url(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def secret_of(url: str) -> str:
    """The secret of an address, after `#`."""
    return url.rsplit("#", 1)[1]


@dataclass
class Phone:
    """One phone. `accept` an invitation, then `open` with its code, as often as one likes."""

    code: str = "271828"
    label: str = "Téléphone d'essai"
    device_key: bytes = field(default_factory=lambda: os.urandom(32))
    pair: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    salt: bytes = field(default_factory=lambda: os.urandom(16))
    slot_id: str = ""
    identifier: str = ""

    @property
    def public_key(self) -> str:
        spki = self.pair.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return base64url(spki)

    def hmac(self, salt: bytes) -> str:
        return base64url(hmac.new(self.device_key, salt, hashlib.sha256).digest())

    def sign(self, text: str) -> str:
        r, s = decode_dss_signature(self.pair.sign(text.encode(), ec.ECDSA(SHA256())))
        return base64url(r.to_bytes(32, "big") + s.to_bytes(32, "big"))

    def acceptance(self, **which: str) -> dict[str, Any]:
        """The body of an acceptance; `which` is `secret=` or `code=`."""
        return {
            **which,
            "device": {"label": self.label, "public_key": self.public_key},
            "slot": {"salt": base64url(self.salt), "hmac": self.hmac(self.salt), "code": self.code},
            "terms_version": TERMS,
            "consents": {"previews": True, "reminders": True},
        }

    def accept(self, client: FlaskClient, invitation: dict[str, Any], *, typed: bool = False) -> TestResponse:
        """Accept an invitation as `POST /invitations` answered it, by its QR or by its typed code."""
        which = {"code": invitation["code"]} if typed else {"secret": secret_of(invitation["url"])}
        answer = client.post("/api/v1/invitations/accept", json=self.acceptance(**which))
        if answer.status_code == 200:
            self.slot_id, self.identifier = answer.json["slot_id"], answer.json["identifier"]
        return answer

    def challenge(self, client: FlaskClient) -> dict[str, Any]:
        answer = client.post("/api/v1/session/challenges", json={"slot_id": self.slot_id})
        assert answer.status_code == 200, answer.text
        return answer.json

    def proof(self, client: FlaskClient, code: str | None = None) -> dict[str, Any]:
        """The body that opens this phone's slot, with its own code or another one."""
        return self.answer(self.challenge(client), code)

    def answer(self, asked: dict[str, Any], code: str | None = None) -> dict[str, Any]:
        """The same, for a challenge already asked."""
        return {
            "method": "phone",
            "slot_id": self.slot_id,
            "challenge_id": asked["challenge_id"],
            "hmac": self.hmac(from_base64url(asked["salt"])),
            "code": code or self.code,
            "signature": self.sign(asked["nonce"]),
        }

    def open(self, client: FlaskClient, code: str | None = None) -> TestResponse:
        """Sign in, or open again, with the code."""
        return client.post("/api/v1/session", json=self.proof(client, code))

    def step_up(self, client: FlaskClient) -> TestResponse:
        return client.post("/api/v1/session/step-up", json=self.proof(client))
