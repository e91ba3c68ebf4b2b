"""What host and guest say to each other: a JSON line of facts in a frame, then as many bytes as it announces."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from typing import Any, Final

PIECE: Final = 2**16
LARGEST_NOTE: Final = 2**14


class HungUp(Exception):
    """The other end stopped before the end."""


def send_note(connection: socket.socket, note: dict[str, Any]) -> None:
    """Send facts; `length` says how many bytes follow."""
    body = json.dumps(note).encode()
    connection.sendall(len(body).to_bytes(4, "big") + body)


def receive_note(connection: socket.socket) -> dict[str, Any]:
    """Receive facts. Raises HungUp, also on what is no note: the guest may have been taken over."""
    size = int.from_bytes(receive_exactly(connection, 4), "big")
    if size > LARGEST_NOTE:
        raise HungUp
    try:
        note = json.loads(bytes(receive_exactly(connection, size)))
    except ValueError:
        raise HungUp from None
    if not isinstance(note, dict):
        raise HungUp
    return note


def receive_exactly(connection: socket.socket, size: int) -> bytearray:
    """Exactly `size` bytes. Raises HungUp."""
    buffer = bytearray(size)
    view, got = memoryview(buffer), 0
    while got < size:
        more = connection.recv_into(view[got:])
        if not more:
            raise HungUp
        got += more
    return buffer


def receive_pieces(connection: socket.socket, size: int) -> Iterator[bytes]:
    """Exactly `size` bytes, in pieces. Raises HungUp."""
    left = size
    while left:
        piece = connection.recv(min(PIECE, left))
        if not piece:
            raise HungUp
        left -= len(piece)
        yield piece
