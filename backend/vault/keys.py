"""The keys of a person's vault: one pair per epoch, sealed to each way in, sealing one key per document."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from backend.vault.context import NIL, Context
from backend.vault.errors import CannotOpen
from backend.vault.wraps import KEY_SIZE, derive_public, open_with, opener, seal_to, sealer


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """An opened vault: what a person's session holds, and what opens all that is theirs.

    `vault` is the id of the safe, `epoch` counts from 1, `secret` is an X25519 secret key of 32 bytes.
    """

    vault: UUID
    epoch: int
    secret: bytes = field(repr=False)

    @property
    def public(self) -> bytes:
        """The public half (32 bytes), kept in clear: anyone may seal to it."""
        return derive_public(self.secret)

    @property
    def index_key(self) -> bytes:
        """The key (32 bytes) of titles, dates and small records, for this vault and epoch."""
        info = Context("index", vault=self.vault, epoch=self.epoch).encode()
        return HKDF(SHA256(), KEY_SIZE, salt=None, info=info).derive(self.secret)


def make_secret() -> bytes:
    """A random X25519 secret key: any 32 bytes are one."""
    return os.urandom(KEY_SIZE)


def make_vault_keys(vault: UUID, epoch: int = 1) -> VaultKeys:
    """New keys for a vault, at its birth or at a new epoch."""
    return VaultKeys(vault, epoch, make_secret())


def seal_vault(keys: VaultKeys, slot: UUID, slot_public: bytes) -> bytes:
    """The vault's secret for one slot (a way in), to be kept in its row. Needs only the slot's public key."""
    context = Context("vault", vault=keys.vault, epoch=keys.epoch, recipient=slot)
    return seal_to(slot_public, keys.secret, context)


def open_vault(sealed: bytes, *, slot: UUID, slot_secret: bytes, vault: UUID, epoch: int) -> VaultKeys:
    """The vault opened by one of its slots. Raises CannotOpen."""
    context = Context("vault", vault=vault, epoch=epoch, recipient=slot)
    return VaultKeys(vault, epoch, _key(open_with(slot_secret, sealed, context)))


def next_epoch(keys: VaultKeys, slots: Mapping[UUID, bytes]) -> tuple[VaultKeys, dict[UUID, bytes]]:
    """New keys for the vault, sealed to the public key of each slot that stays (KEY-04, KEY-08).

    The holder of a slot left out, or of the former keys, opens nothing sealed from now on.
    """
    fresh = make_vault_keys(keys.vault, keys.epoch + 1)
    return fresh, {slot: seal_vault(fresh, slot, public) for slot, public in slots.items()}


def make_dek() -> bytes:
    """A random key for one version of one document."""
    return os.urandom(KEY_SIZE)


def seal_dek(
    dek: bytes,
    public: bytes,
    *,
    vault: UUID,
    epoch: int,
    document: UUID,
    version: int,
    recipient: UUID,
    grant: UUID = NIL,
) -> bytes:
    """A document's key, for its owner (`recipient` is the vault itself) or for a grantee (KEY-03).

    `vault` is the owner's; `public` and `epoch` are those of the recipient's keys; `grant` is the grant's id.
    """
    context = Context("dek", vault, epoch, document, version, recipient, grant)
    return seal_to(public, dek, context)


def open_dek(
    secret: bytes,
    sealed: bytes,
    *,
    vault: UUID,
    epoch: int,
    document: UUID,
    version: int,
    recipient: UUID,
    grant: UUID = NIL,
) -> bytes:
    """The key of a document, opened by the recipient's secret. Raises CannotOpen."""
    context = Context("dek", vault, epoch, document, version, recipient, grant)
    return _key(open_with(secret, sealed, context))


def dek_mover(former: VaultKeys, fresh: VaultKeys) -> Callable[[bytes, UUID, int, int], bytes]:
    """Seal again, at a new epoch, the keys of an owner's documents: `move(sealed, document, version, epoch)`.

    `epoch` is that of the keys it was sealed to. Raises CannotOpen.
    """
    open_one, seal_one, owner = opener(former.secret), sealer(fresh.public), fresh.vault

    def move(sealed: bytes, document: UUID, version: int, epoch: int) -> bytes:
        dek = _key(open_one(sealed, Context("dek", owner, epoch, document, version, owner)))
        return seal_one(dek, Context("dek", owner, fresh.epoch, document, version, owner))

    return move


def _key(plaintext: bytes) -> bytes:
    if len(plaintext) != KEY_SIZE:
        raise CannotOpen
    return plaintext
