"""What is asked and what is answered, sealed under the authority's key (class B), bound to its row."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

import msgspec

from backend import vault

TABLE = "support_request"


class History(msgspec.Struct, frozen=True, omit_defaults=True):
    """What somebody lets the team read of their own past, as it stood that day: lines ready to read."""

    care: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()


class Asked(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is asked: needs by their codes, words, how to be reached, and what was consented to."""

    needs: tuple[str, ...] = ()
    message: str = ""
    reach: str = ""
    history: History = History()


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is answered: why, what is planned, who signed."""

    reasons: str = ""
    plan: str = ""
    signed_by: str = ""


W = TypeVar("W", bound=msgspec.Struct)
_encode = msgspec.json.Encoder().encode


def seal(key: bytes, column: str, request_id: UUID, words: msgspec.Struct) -> bytes:
    """Words as the base keeps them."""
    return vault.seal_field(key, table=TABLE, column=column, row=request_id, plaintext=_encode(words))


def unseal(key: bytes, column: str, request_id: UUID, sealed: bytes | None, kind: type[W]) -> W:
    """Words as they were said; empty ones when nothing was. Raises `vault.CannotOpen`."""
    if sealed is None:
        return kind()
    plain = vault.open_field(key, table=TABLE, column=column, row=request_id, sealed=sealed)
    return msgspec.json.decode(plain, type=kind)
