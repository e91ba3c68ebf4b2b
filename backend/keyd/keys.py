"""The master key and what is drawn from it: one sub-key for each purpose, saying nothing of the others."""

from __future__ import annotations

import hmac
import os
import stat
from pathlib import Path
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from backend.keyd.calls import Purpose
from backend.keyd.errors import KeyMissing, NotPrivate

KEY_FILE: Final = "master.key"
_MAGIC: Final = b"CAP18MK1"
_SIZE: Final = 32
_MAC_SUBKEY: Final[dict[Purpose, str]] = {
    "audit": "audit",
    "trace": "audit",
    "contact": "meta",
    "request": "meta",
    "link": "meta",
}


def init(store: Path) -> None:
    """Make a random master key in a private folder (0700, file 0600). Raises FileExistsError if there is one.

    Losing this file closes every safe that has no other way in: it is backed up apart, by another person.
    """
    keep_private(store)
    place = store / KEY_FILE
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "wb") as file:
        file.write(_MAGIC + os.urandom(_SIZE))
        file.flush()
        os.fsync(file.fileno())


def keep_private(folder: Path) -> None:
    """Make a folder for keyd alone (0700). Raises NotPrivate when it exists and others may enter it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if stat.S_IMODE(folder.stat().st_mode) & 0o077:
        raise NotPrivate(folder)


def is_ready(store: Path) -> bool:
    """Whether a usable master key is there."""
    try:
        _read_master(store)
    except KeyMissing:
        return False
    return True


class SubKeys:
    """The sub-keys in memory. The master key itself is read, used once, and kept nowhere."""

    def __init__(self, store: Path) -> None:
        """Raises KeyMissing when the key is absent, cut, or readable by anyone else."""
        master = _read_master(store)
        names = ("outer", "pepper", "meta", "audit", "authority", "recover")
        keys = {name: _derive(master, b"cap18/v1/keyd/" + name.encode()) for name in names}
        self.outer: Final = keys["outer"]
        self.recover: Final = keys["recover"]
        self._keys: Final = keys

    def pepper(self, safe: UUID, slot: UUID) -> bytes:
        """The pepper (32 bytes) of one slot of one safe."""
        return _derive(self._keys["pepper"], b"pepper\x00" + safe.bytes + slot.bytes)

    def authority(self, authority: UUID, epoch: int) -> bytes:
        """The key (32 bytes) of an authority's fields, for one epoch."""
        return _derive(self._keys["authority"], b"authority\x00" + authority.bytes + epoch.to_bytes(4, "big"))

    def mac(self, purpose: Purpose, message: bytes) -> bytes:
        """HMAC-SHA-256 of a message, apart for each purpose."""
        key = self._keys[_MAC_SUBKEY[purpose]]
        return hmac.digest(key, purpose.encode() + b"\x00" + message, "sha256")


def _derive(secret: bytes, info: bytes) -> bytes:
    return HKDF(SHA512(), _SIZE, salt=None, info=info).derive(secret)


def _read_master(store: Path) -> bytes:
    place = store / KEY_FILE
    try:
        content = place.read_bytes()
        mode = stat.S_IMODE(place.stat().st_mode)
    except OSError:
        raise KeyMissing(f"no master key in {store}: make one with `python -m backend.keyd init`") from None
    if mode & 0o077:
        raise KeyMissing(f"{place} can be read by others: its mode must be 0600")
    if len(content) != len(_MAGIC) + _SIZE or not content.startswith(_MAGIC):
        raise KeyMissing(f"{place} is not a master key")
    master = content[len(_MAGIC) :]
    if len(set(master)) < 8:
        raise KeyMissing(f"{place} holds a key that nothing random made")
    return master
