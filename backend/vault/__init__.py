"""The vault: bytes in, bytes out. It knows keys and contexts, and nobody. FORMAT.md says every byte."""

from backend.vault.blobs import BlobSink, BlobStore, FolderBlobs, Stored
from backend.vault.container import BlobRef, sealed_size
from backend.vault.context import NIL, SUITE, Context
from backend.vault.errors import BlobExists, BlobMissing, CannotOpen, LengthDiffers, VaultError
from backend.vault.fields import open_field, open_record, seal_field, seal_record
from backend.vault.identifier import make_identifier, normalise_identifier, show_identifier
from backend.vault.keys import (
    VaultKeys,
    make_dek,
    make_vault_keys,
    next_epoch,
    open_dek,
    open_vault,
    seal_dek,
    seal_vault,
)
from backend.vault.passphrase import AGENT_WORDS, YOUNG_WORDS, make_passphrase, normalise_passphrase
from backend.vault.reading import BlobReader, open_blob
from backend.vault.sealing import seal_blob
from backend.vault.session import make_session_key, open_session, seal_session
from backend.vault.slots import (
    CHEAP,
    PASSPHRASE_COST,
    PHONE_COST,
    Cost,
    Slot,
    derive_link_kek,
    derive_passphrase_kek,
    derive_phone_kek,
    make_link_secret,
    make_salt,
    make_slot,
    open_slot,
)
from backend.vault.wraps import open_with, seal_to, unwrap, wrap

__all__ = [
    "AGENT_WORDS",
    "CHEAP",
    "NIL",
    "PASSPHRASE_COST",
    "PHONE_COST",
    "SUITE",
    "YOUNG_WORDS",
    "BlobExists",
    "BlobMissing",
    "BlobReader",
    "BlobRef",
    "BlobSink",
    "BlobStore",
    "CannotOpen",
    "Context",
    "Cost",
    "FolderBlobs",
    "LengthDiffers",
    "Slot",
    "Stored",
    "VaultError",
    "VaultKeys",
    "derive_link_kek",
    "derive_passphrase_kek",
    "derive_phone_kek",
    "make_dek",
    "make_identifier",
    "make_link_secret",
    "make_passphrase",
    "make_salt",
    "make_session_key",
    "make_slot",
    "make_vault_keys",
    "next_epoch",
    "normalise_identifier",
    "normalise_passphrase",
    "open_blob",
    "open_dek",
    "open_field",
    "open_record",
    "open_session",
    "open_slot",
    "open_vault",
    "open_with",
    "seal_blob",
    "seal_dek",
    "seal_field",
    "seal_record",
    "seal_session",
    "seal_to",
    "seal_vault",
    "sealed_size",
    "show_identifier",
    "unwrap",
    "wrap",
]
