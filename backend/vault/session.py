"""An open session (KEY-15): the row holds the vault's secret sealed, the cookie holds the key."""

from __future__ import annotations

import os
from uuid import UUID

from backend.vault.context import Context
from backend.vault.keys import VaultKeys
from backend.vault.wraps import KEY_SIZE, unwrap, wrap


def make_session_key() -> bytes:
    """The random key (32 bytes) of one opening; it goes into the cookie and nowhere else."""
    return os.urandom(KEY_SIZE)


def seal_session(key: bytes, keys: VaultKeys, *, session: UUID) -> bytes:
    """What the session's row keeps: without the cookie it opens nothing."""
    return wrap(key, keys.secret, _context(session, keys.vault, keys.epoch))


def open_session(key: bytes, sealed: bytes, *, session: UUID, vault: UUID, epoch: int) -> VaultKeys:
    """The opened vault of a session. Raises CannotOpen, also when the vault has moved to another epoch."""
    return VaultKeys(vault, epoch, unwrap(key, sealed, _context(session, vault, epoch)))


def _context(session: UUID, vault: UUID, epoch: int) -> Context:
    return Context("session", vault=vault, epoch=epoch, object=session)
