"""Wraps (KEY-09): `suite(1) kid(4) body`, to a public key by HPKE or under a key by AES-GCM."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from backend.vault.context import SUITE, Context
from backend.vault.errors import CannotOpen

KEY_SIZE: Final = 32
NONCE_SIZE: Final = 12
HEAD_SIZE: Final = 5

_HPKE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
_KID = b"cap18/v1/kid\x00"


def derive_kid(key: bytes) -> bytes:
    """The 4-byte name of a key: it says which key to try, and nothing about it."""
    return sha256(_KID + key).digest()[:4]


def derive_public(secret: bytes) -> bytes:
    """The X25519 public key (32 bytes) of a secret one."""
    return X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


def seal_to(public: bytes, plaintext: bytes, context: Context) -> bytes:
    """Seal for the holder of the secret half of `public`. Needs no secret: an absent person can receive.

    Raises ValueError when `public` is not an X25519 key.
    """
    body = _HPKE.encrypt(plaintext, X25519PublicKey.from_public_bytes(public), context.encode())
    return _head(context, public) + body


def open_with(secret: bytes, sealed: bytes, context: Context) -> bytes:
    """Open what `seal_to` sealed to this key, in this context. Raises CannotOpen."""
    try:
        private = X25519PrivateKey.from_private_bytes(secret)
        body = _body(sealed, context, private.public_key().public_bytes_raw())
        return _HPKE.decrypt(body, private, context.encode())
    except (InvalidTag, ValueError):
        raise CannotOpen from None


def opener(secret: bytes) -> Callable[[bytes, Context], bytes]:
    """`open_with` for many things sealed to one key: it is read, and named, once."""
    private = X25519PrivateKey.from_private_bytes(secret)
    kid = derive_kid(private.public_key().public_bytes_raw())

    def open_one(sealed: bytes, context: Context) -> bytes:
        if context.suite != SUITE or sealed[:HEAD_SIZE] != bytes((SUITE,)) + kid:
            raise CannotOpen
        try:
            return _HPKE.decrypt(sealed[HEAD_SIZE:], private, context.encode())
        except (InvalidTag, ValueError):
            raise CannotOpen from None

    return open_one


def sealer(public: bytes) -> Callable[[bytes, Context], bytes]:
    """`seal_to` for many things sealed to one key."""
    key, head = X25519PublicKey.from_public_bytes(public), bytes((SUITE,)) + derive_kid(public)

    def seal_one(plaintext: bytes, context: Context) -> bytes:
        return head + _HPKE.encrypt(plaintext, key, context.encode())

    return seal_one


def wrap(key: bytes, plaintext: bytes, context: Context) -> bytes:
    """Seal under a symmetric key of 32 bytes, with a random nonce."""
    nonce = os.urandom(NONCE_SIZE)
    return _head(context, key) + nonce + _aes(key).encrypt(nonce, plaintext, context.encode())


def unwrap(key: bytes, sealed: bytes, context: Context) -> bytes:
    """Open what `wrap` sealed under this key, in this context. Raises CannotOpen."""
    body = _body(sealed, context, key)
    try:
        return _aes(key).decrypt(body[:NONCE_SIZE], body[NONCE_SIZE:], context.encode())
    except (InvalidTag, ValueError):
        raise CannotOpen from None


def _aes(key: bytes) -> AESGCM:
    if len(key) != KEY_SIZE:
        raise ValueError("a key has 32 bytes")
    return AESGCM(key)


def _head(context: Context, key: bytes) -> bytes:
    if context.suite != SUITE:
        raise ValueError(f"suite {context.suite} does not exist")
    return context.suite.to_bytes(1, "big") + derive_kid(key)


def _body(sealed: bytes, context: Context, key: bytes) -> bytes:
    if context.suite != SUITE or sealed[:HEAD_SIZE] != _head(context, key):
        raise CannotOpen
    return sealed[HEAD_SIZE:]
