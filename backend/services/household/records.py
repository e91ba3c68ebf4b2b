"""A sheet, sealed and opened: bytes that only its owner's keys read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

import msgspec

from backend import vault
from backend.services.household.models import OwnSheet

COLUMN = "sealed"


def seal(index_key: bytes, sheet_id: UUID, said: Mapping[str, Any]) -> bytes:
    """What a person typed, under their index key, bound to its row."""
    return vault.seal_record(
        index_key,
        table=OwnSheet.__tablename__,
        column=COLUMN,
        row=sheet_id,
        plaintext=msgspec.msgpack.encode(said),
    )


def unseal(index_key: bytes, sheet_id: UUID, sealed: bytes) -> dict[str, Any]:
    """The same, opened; dates are ISO texts. Raises CannotOpen."""
    plain = vault.open_record(
        index_key, table=OwnSheet.__tablename__, column=COLUMN, row=sheet_id, sealed=sealed
    )
    return cast(dict[str, Any], msgspec.msgpack.decode(plain))
