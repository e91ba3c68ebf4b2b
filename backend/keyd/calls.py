"""What the application may ask, and the frames that carry it: 4 bytes of length, then msgpack, many calls."""

from __future__ import annotations

import socket
from typing import Final, Literal
from uuid import UUID

import msgspec

from backend.vault import Context

Purpose = Literal["audit", "trace", "contact", "request", "link"]

LARGEST_FRAME: Final = 16 * 2**20
LARGEST_NETWORK: Final = 64


class Ping(msgspec.Struct, tag="ping", frozen=True):
    """Are you there?"""


class Wrap(msgspec.Struct, tag="wrap", frozen=True):
    """Add the outer layer to a value of the base, bound to its context."""

    context: Context
    plaintext: bytes


class Unwrap(msgspec.Struct, tag="unwrap", frozen=True):
    """Take the outer layer off."""

    context: Context
    sealed: bytes


class Pepper(msgspec.Struct, tag="pepper", frozen=True):
    """The pepper of a passphrase's slot; counted for its safe and for the network that asks."""

    safe: UUID
    slot: UUID
    network: bytes = b""


class EnrolPepper(msgspec.Struct, tag="enrol", frozen=True):
    """The pepper of a slot that is being made; once only, so that it is no way round the count."""

    safe: UUID
    slot: UUID


class Mac(msgspec.Struct, tag="mac", frozen=True):
    """The authentication code (32 bytes) of a message, for one purpose."""

    purpose: Purpose
    message: bytes


class Verify(msgspec.Struct, tag="verify", frozen=True):
    """Whether a code is that of a message."""

    purpose: Purpose
    message: bytes
    code: bytes


class AuthorityKey(msgspec.Struct, tag="authority", frozen=True):
    """The key (32 bytes) of an authority's class B fields, for one epoch."""

    authority: UUID
    epoch: int


class SealShare(msgspec.Struct, tag="share", frozen=True):
    """Add keyd's layer to a share of a recovery quorum: nothing but a recovery takes it off."""

    context: Context
    plaintext: bytes


class BeginRecovery(msgspec.Struct, tag="begin", frozen=True):
    """Start the clock of a recovery, for whoever shows the proof of its share. A team's wants two signers."""

    context: Context
    sealed: bytes
    proof: bytes
    signers: tuple[UUID, ...] = ()
    remote: bool = False


class OpenShare(msgspec.Struct, tag="open", frozen=True):
    """Take the layer off a share, once its clock has run."""

    context: Context
    sealed: bytes
    proof: bytes


class UsedSafe(msgspec.Struct, tag="used", frozen=True):
    """A way in of this safe served just now: a team then waits a day, even face to face."""

    safe: UUID


class StopRecovery(msgspec.Struct, tag="stop", frozen=True):
    """Forget what was begun with a card, or with a team's share (then `card` is its slot)."""

    card: UUID


class EndCard(msgspec.Struct, tag="end", frozen=True):
    """A card that opens nothing ever again."""

    card: UUID


Call = (
    Ping
    | Wrap
    | Unwrap
    | Pepper
    | EnrolPepper
    | Mac
    | Verify
    | AuthorityKey
    | SealShare
    | BeginRecovery
    | OpenShare
    | UsedSafe
    | StopRecovery
    | EndCard
)


class Done(msgspec.Struct, tag="done", frozen=True):
    """A call's answer."""

    value: bytes


class Refused(msgspec.Struct, tag="refused", frozen=True):
    """A call's refusal; `wait` in seconds when trying again later makes sense."""

    code: str
    wait: float = 0.0


Answer = Done | Refused

YES: Final = b"\x01"
NO: Final = b"\x00"

encode: Final = msgspec.msgpack.Encoder().encode
decode_calls: Final = msgspec.msgpack.Decoder(list[Call]).decode
decode_answers: Final = msgspec.msgpack.Decoder(list[Answer]).decode


class Closed(Exception):
    """The other end hung up, or sent what is not a frame."""


def send_frame(connection: socket.socket, payload: bytes) -> None:
    """Send one frame."""
    connection.sendall(len(payload).to_bytes(4, "big") + payload)


def receive_frame(connection: socket.socket) -> bytes:
    """Receive one frame. Raises Closed at the end of the stream or on a frame above the limit."""
    size = int.from_bytes(_exactly(connection, 4), "big")
    if size > LARGEST_FRAME:
        raise Closed
    return _exactly(connection, size)


def _exactly(connection: socket.socket, size: int) -> bytes:
    buffer = memoryview(bytearray(size))
    got = 0
    while got < size:
        more = connection.recv_into(buffer[got:])
        if not more:
            raise Closed
        got += more
    return bytes(buffer)
