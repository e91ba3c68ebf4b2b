"""A file that leaves for another instance, sealed to words said aloud: FORMAT.md §8."""

from __future__ import annotations

import io
from typing import Final
from uuid import UUID

from backend.vault.container import HEADER_SIZE, BlobRef, sealed_size
from backend.vault.context import NIL, Context
from backend.vault.errors import CannotOpen, VaultError
from backend.vault.keys import make_dek
from backend.vault.reading import open_blob
from backend.vault.sealing import seal_blob
from backend.vault.slots import PASSPHRASE_COST, Cost, derive_passphrase_kek, make_salt
from backend.vault.wraps import HEAD_SIZE, KEY_SIZE, NONCE_SIZE, unwrap, wrap

MAGIC: Final = b"CAP18PAS"
SALT_SIZE: Final = 16
WRAP_SIZE: Final = HEAD_SIZE + NONCE_SIZE + KEY_SIZE + 16
BLOB_AT: Final = len(MAGIC) + 16 + SALT_SIZE + WRAP_SIZE
# No keyd stands between two instances: the words, drawn and never chosen, carry all 77 bits by themselves.
NO_PEPPER: Final = bytes(32)


class NotATransfer(VaultError):
    """These bytes are not such a file."""


class TransferCut(VaultError):
    """The file is shorter, or longer, than it announces."""


def seal_transfer(plaintext: bytes, words: str, *, transfer: UUID, cost: Cost = PASSPHRASE_COST) -> bytes:
    """A whole file for whoever is told these words (`make_passphrase(AGENT_WORDS)`)."""
    salt, dek = make_salt(), make_dek()
    key = wrap(_kek(words, salt, cost), dek, Context("transfer", vault=transfer))
    body = io.BytesIO()
    seal_blob(io.BytesIO(plaintext), body, dek=dek, ref=_ref(transfer), length=len(plaintext))
    return MAGIC + transfer.bytes + salt + key + body.getvalue()


def open_transfer(sealed: bytes, words: str, *, cost: Cost = PASSPHRASE_COST) -> tuple[UUID, bytes]:
    """The name of a transfer and what it holds. Raises NotATransfer, TransferCut, or CannotOpen for other words."""
    if sealed[: len(MAGIC)] != MAGIC:
        raise NotATransfer
    if len(sealed) < BLOB_AT + HEADER_SIZE:
        raise TransferCut
    transfer = UUID(bytes=sealed[8:24])
    salt, key = sealed[24 : 24 + SALT_SIZE], sealed[24 + SALT_SIZE : BLOB_AT]
    blob = sealed[BLOB_AT:]
    if len(blob) != sealed_size(_ref(transfer).announced_length(blob[:HEADER_SIZE])):
        raise TransferCut
    try:
        kek = _kek(words, salt, cost)
    except ValueError:
        raise CannotOpen from None
    dek = unwrap(kek, key, Context("transfer", vault=transfer))
    return transfer, open_blob(io.BytesIO(blob), dek=dek, ref=_ref(transfer)).read()


def _kek(words: str, salt: bytes, cost: Cost) -> bytes:
    return derive_passphrase_kek(words, salt=salt, pepper=NO_PEPPER, cost=cost)


def _ref(transfer: UUID) -> BlobRef:
    return BlobRef(NIL, transfer, 1, 1)
