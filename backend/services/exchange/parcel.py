"""What a sealed file holds, as plain values, and how it is read back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

import msgspec

from backend import vault
from backend.errors import Invalid
from backend.services.project import Line

FORMAT: Final = "cap18.transfer.1"
NOT_ONE: Final = "Ce fichier n'est pas un dossier scellé par Cap 18. Choisissez le fichier reçu, tel quel."
CUT: Final = "Ce fichier est incomplet : il a été coupé en route. Demandez qu'on vous l'envoie de nouveau."
OTHER_WORDS: Final = (
    "Ces six mots n'ouvrent pas ce fichier : rien n'est écrit. Vérifiez-les avec qui vous l'a envoyé."
)


class Measure(msgspec.Struct, frozen=True):
    """A care measure; `ends_on` exclusive."""

    basis: str
    starts_on: date
    ends_on: date | None
    received_on: date | None


class Written(msgspec.Struct, frozen=True):
    """A line of the project."""

    id: UUID
    line: Line


class Said(msgspec.Struct, frozen=True):
    """A message with the former referent."""

    at: datetime
    first_name: str
    young: bool
    text: str


class Parcel(msgspec.Struct, frozen=True):
    """A whole file: what was not let go is not in it."""

    format: str
    made_at: datetime
    from_name: str
    parts: list[str]
    first_name: str
    last_name: str
    birth_date: date
    birth_precision: str
    care_began_on: date | None
    measures: list[Measure]
    done: dict[str, date]
    flags: dict[str, Any] = {}
    project: list[Written] = []
    words: list[Written] = []
    thread: list[Said] = []


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Parcel).decode
_thread = msgspec.json.Decoder(list[Said]).decode


def seal(parcel: Parcel, words: str, transfer: UUID, cost: vault.Cost) -> bytes:
    """The file that leaves."""
    return vault.seal_transfer(_encode(parcel), words, transfer=transfer, cost=cost)


def open_file(sealed: bytes, words: str, cost: vault.Cost) -> tuple[UUID, Parcel]:
    """The file that came. Raises `Invalid` with what to do: another file, a file cut, other words."""
    try:
        transfer, plain = vault.open_transfer(sealed, words, cost=cost)
        found = _decode(plain)
    except vault.TransferCut:
        raise Invalid(CUT, code="transfer_cut", fields={"/file": CUT}) from None
    except (vault.NotATransfer, msgspec.DecodeError):
        raise Invalid(NOT_ONE, code="not_a_transfer", fields={"/file": NOT_ONE}) from None
    except vault.CannotOpen:
        raise Invalid(OTHER_WORDS, code="wrong_words", fields={"/words": OTHER_WORDS}) from None
    if found.format != FORMAT:
        raise Invalid(NOT_ONE, code="not_a_transfer", fields={"/file": NOT_ONE})
    return transfer, found


def seal_thread(key: bytes, youth_id: UUID, thread: list[Said]) -> bytes | None:
    """What was written with the former referent, as the base keeps it; None when nothing came."""
    if not thread:
        return None
    return vault.seal_field(
        key, table="arrival", column="thread_sealed", row=youth_id, plaintext=_encode(thread)
    )


def open_thread(key: bytes, youth_id: UUID, sealed: bytes | None) -> list[Said]:
    """The same, read back."""
    if sealed is None:
        return []
    return _thread(
        vault.open_field(key, table="arrival", column="thread_sealed", row=youth_id, sealed=sealed)
    )
