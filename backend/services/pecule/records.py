"""What was answered to a claim, sealed under the authority's key and bound to its row (class B)."""

from __future__ import annotations

from uuid import UUID

import msgspec

from backend import vault
from backend.services.pecule.models import PeculeClaim

COLUMN = "told_sealed"


class Told(msgspec.Struct, frozen=True, omit_defaults=True):
    """The paper asked again (a type), or the refusal (a code of the sheet)."""

    missing: str = ""
    refusal: str = ""


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Told).decode


def seal(key: bytes, youth_id: UUID, told: Told) -> bytes | None:
    """Nothing told seals nothing."""
    if told == Told():
        return None
    return vault.seal_field(
        key, table=PeculeClaim.__tablename__, column=COLUMN, row=youth_id, plaintext=_encode(told)
    )


def unseal(key: bytes, youth_id: UUID, sealed: bytes | None) -> Told:
    """Raises CannotOpen."""
    if sealed is None:
        return Told()
    return _decode(
        vault.open_field(key, table=PeculeClaim.__tablename__, column=COLUMN, row=youth_id, sealed=sealed)
    )
