"""Slots, the ways into a vault. Each owns a pair, whose secret sleeps under a key the person makes."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from threading import BoundedSemaphore
from typing import Final
from uuid import UUID

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from backend.vault.context import Context
from backend.vault.keys import make_secret
from backend.vault.passphrase import normalise_passphrase
from backend.vault.wraps import KEY_SIZE, derive_public, unwrap, wrap

SALT_SIZE: Final = 16
LINK_SIZE: Final = 16

# Each hash holds up to 64 MiB and one core: more at once would starve every other request of the process.
_HASHES: Final = BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs a thief: Argon2id memory in KiB, passes, lanes."""

    memory_kib: int
    time: int
    lanes: int


PHONE_COST: Final = Cost(19 * 1024, 2, 1)
PASSPHRASE_COST: Final = Cost(64 * 1024, 3, 1)
CHEAP: Final = Cost(8, 1, 1)
"""For tests only, and only given by name: no setting leads here."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A new slot. Its row keeps `public` and `sealed_secret`; `secret` is for this moment only."""

    public: bytes
    sealed_secret: bytes
    secret: bytes = field(repr=False)


def make_salt() -> bytes:
    """A random salt (16 bytes), one per slot, kept in clear."""
    return os.urandom(SALT_SIZE)


def make_link_secret() -> bytes:
    """The secret of an invitation or a single-use link: 128 random bits, 16 bytes."""
    return os.urandom(LINK_SIZE)


def make_slot(kek: bytes, *, vault: UUID, slot: UUID) -> Slot:
    """A new pair for a slot, its secret half wrapped under the key made by the person (32 bytes)."""
    secret = make_secret()
    return Slot(derive_public(secret), wrap(kek, secret, _slot_context(vault, slot)), secret)


def open_slot(kek: bytes, sealed_secret: bytes, *, vault: UUID, slot: UUID) -> bytes:
    """The slot's secret (32 bytes). Raises CannotOpen: a wrong code and a moved row look the same."""
    return unwrap(kek, sealed_secret, _slot_context(vault, slot))


def derive_phone_kek(device_hmac: bytes, code: str, *, salt: bytes, cost: Cost = PHONE_COST) -> bytes:
    """The key of a phone's slot (KEY-05): this phone AND its 6-digit code.

    `device_hmac` (32 bytes) is HMAC-SHA256(key that never leaves the phone, salt). Spaces in the code are
    ignored.
    """
    if len(device_hmac) != 32:
        raise ValueError("the phone's part has 32 bytes")
    guess = _argon2("".join(code.split()), salt, cost)
    return _hkdf(device_hmac + guess, salt, b"cap18/v1/kek/phone")


def derive_passphrase_kek(
    passphrase: str, *, salt: bytes, pepper: bytes, cost: Cost = PASSPHRASE_COST
) -> bytes:
    """The key of a passphrase's slot (KEY-06), from what was typed, tidied, and keyd's pepper (32 bytes)."""
    if len(pepper) != 32:
        raise ValueError("a pepper has 32 bytes")
    return _hkdf(_argon2(normalise_passphrase(passphrase), salt, cost), pepper, b"cap18/v1/kek/passphrase")


def derive_link_kek(link_secret: bytes, *, salt: bytes) -> bytes:
    """The key of a link's slot: 128 random bits need no slow hash."""
    if len(link_secret) != LINK_SIZE:
        raise ValueError("a link's secret has 16 bytes")
    return _hkdf(link_secret, salt, b"cap18/v1/kek/link")


def make_guest_code() -> str:
    """Six digits drawn at random, to be told another way than the address they go with."""
    return f"{secrets.randbelow(10**6):06d}"


def derive_guest_kek(secret: bytes, code: str, *, salt: bytes, cost: Cost = PHONE_COST) -> bytes:
    """The key (32 bytes) of what a guest may see: the secret of an address (16 bytes) AND its code.

    The hash is slow for whoever has the address, the base and keyd's key, and tries every code at home. Spaces in
    the code are ignored.
    """
    if len(secret) != LINK_SIZE:
        raise ValueError("a link's secret has 16 bytes")
    guess = _argon2("".join(code.split()), salt, cost)
    return _hkdf(secret + guess, salt, b"cap18/v1/kek/guest")


def _slot_context(vault: UUID, slot: UUID) -> Context:
    # No epoch: a slot outlives the epochs of its vault.
    return Context("slot", vault=vault, object=slot)


def _argon2(secret: str, salt: bytes, cost: Cost) -> bytes:
    with _HASHES:
        return hash_secret_raw(
            secret.encode(),
            salt,
            time_cost=cost.time,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=KEY_SIZE,
            type=Type.ID,
        )


def _hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), KEY_SIZE, salt=salt, info=info).derive(secret)
