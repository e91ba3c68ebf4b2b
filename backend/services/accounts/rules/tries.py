"""The proofs a person gives: a phone's signature, a code that changes every 30 seconds."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import pyotp
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key

WRONG_CODES = 5
"""Wrong codes, each signed by the phone, after which its slot freezes (KEY-05)."""

STEP = 30
AROUND = 1
HALF_HOUR = int(timedelta(minutes=30).total_seconds()) // STEP


class Totp(StrEnum):
    """What a six-digit code is worth. SKEWED: right, but for another moment of the half-hour around."""

    RIGHT = "right"
    REPLAYED = "replayed"
    SKEWED = "skewed"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Matched:
    verdict: Totp
    counter: int = 0


def match_totp(secret: str, typed: str, at: datetime, last_counter: int) -> Matched:
    """Compare a typed code with a base32 secret (RFC 6238, 30 s). A code up to `last_counter` has served."""
    code = "".join(typed.split())
    if len(code) != 6 or not code.isascii() or not code.isdigit():
        return Matched(Totp.WRONG)
    made = pyotp.TOTP(secret)
    now = int(at.timestamp())
    found: list[int] = []
    for offset in range(-HALF_HOUR, HALF_HOUR + 1):
        if hmac.compare_digest(made.at(now, counter_offset=offset), code):
            found.append(offset)
    near = [one for one in found if abs(one) <= AROUND]
    fresh = [one for one in near if now // STEP + one > last_counter]
    if fresh:
        return Matched(Totp.RIGHT, now // STEP + fresh[0])
    if near:
        return Matched(Totp.REPLAYED)
    return Matched(Totp.SKEWED if found else Totp.WRONG)


def is_device_key(spki: bytes) -> bool:
    """Whether these bytes are the public half of an ECDSA P-256 key."""
    return _device_key(spki) is not None


def signed_by(spki: bytes, message: bytes, signature: bytes) -> bool:
    """Whether a phone signed a message: ECDSA P-256, SHA-256, `r || s` on 64 bytes."""
    key = _device_key(spki)
    if key is None or len(signature) != 64:
        return False
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    try:
        key.verify(encode_dss_signature(r, s), message, ECDSA(SHA256()))
    except InvalidSignature:
        return False
    return True


def _device_key(spki: bytes) -> EllipticCurvePublicKey | None:
    try:
        key = load_der_public_key(spki)
    except (ValueError, UnsupportedAlgorithm):
        return None
    if isinstance(key, EllipticCurvePublicKey) and isinstance(key.curve, SECP256R1):
        return key
    return None
