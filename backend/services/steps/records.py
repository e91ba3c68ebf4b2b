"""What is sealed of a journey, as plain values: the state of each step, what happened, the papers said to be there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

import msgspec

from backend import vault

TABLE, STEPS, HISTORY = "journey_progress", "steps_sealed", "history_sealed"
READINESS, TYPES = "paper_readiness", "types_sealed"
LONGEST_HISTORY = 200


class StepState(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where one step stands: its state, since which day, how many times it changed, by whom, a word about it.

    `by` is `young` or `referent`.
    """

    state: str
    since: date
    version: int
    by: str
    note: str = ""


class Progress(msgspec.Struct, frozen=True):
    """A journey by its code, and each step that was touched."""

    journey: str
    steps: dict[str, StepState]


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """One change of one step: from what to what, the day it happened and the instant it was said."""

    step: str
    was: str
    state: str
    on: date
    at: datetime
    by: str
    note: str = ""


_encode = msgspec.json.Encoder().encode
_progress = msgspec.json.Decoder(Progress).decode
_history = msgspec.json.Decoder(list[Change]).decode
_types = msgspec.json.Decoder(dict[str, date]).decode


def seal_progress(key: bytes, row: UUID, progress: Progress) -> bytes:
    """A journey and its steps, as the base keeps them."""
    return vault.seal_field(key, table=TABLE, column=STEPS, row=row, plaintext=_encode(progress))


def progress_opener(key: bytes) -> Callable[[UUID, bytes], Progress]:
    """The same for every journey of somebody, the key made ready once."""
    opened = vault.field_opener(key, table=TABLE, column=STEPS)
    return lambda row, sealed: _progress(opened(row, sealed))


def seal_history(key: bytes, row: UUID, history: list[Change]) -> bytes:
    """What happened, oldest first; the oldest go beyond 200 changes."""
    kept = _encode(history[-LONGEST_HISTORY:])
    return vault.seal_field(key, table=TABLE, column=HISTORY, row=row, plaintext=kept)


def open_history(key: bytes, row: UUID, sealed: bytes) -> list[Change]:
    """What happened, oldest first. Raises `vault.CannotOpen`."""
    return _history(vault.open_field(key, table=TABLE, column=HISTORY, row=row, sealed=sealed))


def seal_types(key: bytes, youth_id: UUID, types: dict[str, date]) -> bytes:
    """The kinds of papers said to be there, each with the day it was said."""
    return vault.seal_field(key, table=READINESS, column=TYPES, row=youth_id, plaintext=_encode(types))


def open_types(key: bytes, youth_id: UUID, sealed: bytes) -> dict[str, date]:
    """The kinds of papers said to be there. Raises `vault.CannotOpen`."""
    return _types(vault.open_field(key, table=READINESS, column=TYPES, row=youth_id, sealed=sealed))
