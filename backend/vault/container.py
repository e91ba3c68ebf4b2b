"""The container of a blob (KEY-02): its header, its sizes, the keys drawn from its context. See FORMAT.md."""

from __future__ import annotations

import hmac
import struct
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from backend.vault.context import SUITE
from backend.vault.errors import CannotOpen

MAGIC: Final = b"CAP18VLT"
FORMAT: Final = 1
HEADER_SIZE: Final = 64
SALT_SIZE: Final = 24
COMMITMENT_SIZE: Final = 32
CHUNK: Final = 16_384
TAG: Final = 16
SEALED_CHUNK: Final = CHUNK + TAG
PREAMBLE_SIZE: Final = SALT_SIZE + COMMITMENT_SIZE
BODY_AT: Final = HEADER_SIZE + PREAMBLE_SIZE
LARGEST: Final = 2**40
"""One tebibyte: far above any paper, far below the limits of AES-GCM under one key."""

_HEADER: Final = struct.Struct(">8sBBH16sIIQ20x")
_LABEL: Final = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\x00"
_CONTEXT: Final = b"cap18/v1/blob\x00"


@dataclass(frozen=True, slots=True)
class BlobRef:
    """What a blob is bound to: the person, the paper, its version, the vault's epoch on the first day.

    The epoch stays that of the first day: a new epoch re-seals document keys, never blobs.
    """

    owner: UUID
    document: UUID
    version: int
    epoch: int

    def header(self, length: int) -> bytes:
        """The 64 bytes in front of the blob, for a plaintext of `length` bytes."""
        if not 0 <= length <= LARGEST:
            raise ValueError(f"a blob cannot hold {length} bytes")
        return _HEADER.pack(
            MAGIC, FORMAT, SUITE, HEADER_SIZE, self.document.bytes, self.version, self.epoch, length
        )

    def context(self, header: bytes) -> bytes:
        """What the keys of the blob are drawn from: the header as written, and the owner."""
        return _CONTEXT + header + self.owner.bytes

    def announced_length(self, header: bytes) -> int:
        """The plaintext length a header announces. Raises CannotOpen when it is not this paper's header."""
        if len(header) != HEADER_SIZE:
            raise CannotOpen
        length: int = _HEADER.unpack(header)[-1]
        if length > LARGEST or self.header(length) != header:
            raise CannotOpen
        return length


@dataclass(frozen=True, slots=True)
class BlobKeys:
    """The cipher of one blob, its first nonce, and the commitment that ties the blob to one single key."""

    cipher: AESGCM
    base: int
    commitment: bytes

    def nonce(self, index: int) -> bytes:
        """The nonce of a chunk. Fixed by its place: the key is used for this blob alone."""
        return (self.base ^ index).to_bytes(12, "big")

    def check(self, commitment: bytes) -> None:
        """Refuse another key, in constant time, before anything is deciphered. Raises CannotOpen."""
        if not hmac.compare_digest(self.commitment, commitment):
            raise CannotOpen


def derive_blob_keys(dek: bytes, salt: bytes, context: bytes) -> BlobKeys:
    """The keys of a blob, from the document's key (32 bytes), the blob's salt (24) and its context."""
    if len(dek) != 32 or len(salt) != SALT_SIZE:
        raise ValueError("a document key has 32 bytes, a blob's salt 24")
    drawn = HKDFExpand(SHA512(), 76, _LABEL + salt + context).derive(dek)
    return BlobKeys(AESGCM(drawn[:32]), int.from_bytes(drawn[32:44], "big"), drawn[44:])


def chunk_count(length: int) -> int:
    """How many chunks hold a plaintext; the last is always shorter than the others, and may be empty."""
    return length // CHUNK + 1


def sealed_size(length: int) -> int:
    """The size of the blob of a plaintext of `length` bytes."""
    return BODY_AT + length + TAG * chunk_count(length)
