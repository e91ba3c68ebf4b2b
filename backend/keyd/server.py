"""keyd itself: it keeps the master key, answers calls on a Unix socket, and knows nobody."""

from __future__ import annotations

import hmac
import os
import socket
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingUnixStreamServer
from typing import Any, Final

import msgspec

from backend import clock
from backend.keyd import calls
from backend.keyd.errors import CANNOT_OPEN, ENROLLED, FAILED, MALFORMED, TOO_MANY, KeydError
from backend.keyd.keys import SubKeys, keep_private
from backend.keyd.recoveries import Delays, Recoveries
from backend.keyd.shares import Shares
from backend.keyd.tries import Limits, Tries
from backend.vault import CannotOpen, unwrap, wrap

STORE_FILE: Final = "tries.sqlite3"
RECOVERIES_FILE: Final = "recoveries.sqlite3"
LONGEST_PATH: Final = 107


class Desk:
    """Answers to calls, without any socket: the sub-keys, the counts, the recoveries, a clock."""

    def __init__(self, keys: SubKeys, tries: Tries, shares: Shares, now: Callable[[], datetime]) -> None:
        self._keys = keys
        self._tries = tries
        self._shares = shares
        self._now = now

    def answer_all(self, payload: bytes) -> bytes:
        """Answer a frame of calls with a frame of as many answers, or one refusal if it cannot be read."""
        try:
            asked = calls.decode_calls(payload)
        except (msgspec.MsgspecError, ValueError):
            return calls.encode([calls.Refused(MALFORMED)])
        return calls.encode([self._safely(call) for call in asked])

    def answer(self, call: calls.Call) -> calls.Answer:
        """Answer one call."""
        match call:
            case calls.Wrap():
                return calls.Done(wrap(self._keys.outer, call.plaintext, call.context))
            case calls.Unwrap():
                return calls.Done(unwrap(self._keys.outer, call.sealed, call.context))
            case calls.Pepper():
                return self._pepper(call)
            case calls.EnrolPepper():
                if not self._tries.enrol(call.safe, call.slot):
                    return calls.Refused(ENROLLED)
                return calls.Done(self._keys.pepper(call.safe, call.slot))
            case calls.Mac():
                return calls.Done(self._keys.mac(call.purpose, call.message))
            case calls.Verify():
                expected = self._keys.mac(call.purpose, call.message)
                return calls.Done(calls.YES if hmac.compare_digest(expected, call.code) else calls.NO)
            case calls.AuthorityKey():
                return calls.Done(self._keys.authority(call.authority, call.epoch))
            case calls.Ping():
                return calls.Done(b"")
            case _:
                return self._shares.answer(call, self._now())

    def _safely(self, call: calls.Call) -> calls.Answer:
        try:
            return self.answer(call)
        except CannotOpen:
            return calls.Refused(CANNOT_OPEN)
        except (ValueError, OverflowError):
            return calls.Refused(MALFORMED)
        except Exception:
            # A broken store must not pass for a dead keyd, nor carry a detail to the application.
            return calls.Refused(FAILED)

    def _pepper(self, call: calls.Pepper) -> calls.Answer:
        if len(call.network) > calls.LARGEST_NETWORK:
            return calls.Refused(MALFORMED)
        wait = self._tries.count(call.safe, call.network, self._now())
        if wait is not None:
            return calls.Refused(TOO_MANY, wait.total_seconds())
        return calls.Done(self._keys.pepper(call.safe, call.slot))


class Server(ThreadingUnixStreamServer):
    """The socket (0600, in a folder 0700) and one thread for each connection."""

    daemon_threads = False
    block_on_close = True
    request_queue_size = 128

    def __init__(self, socket_path: Path, desk: Desk) -> None:
        """Raises KeydError when another keyd already answers there, or the folder is open to others."""
        self.desk = desk
        self.place = socket_path
        self.talking: set[socket.socket] = set()
        keep_private(socket_path.parent)
        _take_place(socket_path)
        super().__init__(str(socket_path), _Talk)
        socket_path.chmod(0o600)

    def process_request(self, request: Any, client_address: Any) -> None:
        """One thread for this connection, known before it starts."""
        self.talking.add(request)
        super().process_request(request, client_address)

    def server_close(self) -> None:
        """Close the socket and remove it. An answer begun is finished; nothing more is heard."""
        for connection in list(self.talking):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RD)
        super().server_close()
        self.place.unlink(missing_ok=True)


class _Talk(BaseRequestHandler):
    """One connection: frames in, frames out, until the other end hangs up."""

    server: Server
    request: socket.socket

    def finish(self) -> None:
        self.server.talking.discard(self.request)

    def handle(self) -> None:
        with suppress(calls.Closed, OSError):
            while True:
                payload = calls.receive_frame(self.request)
                calls.send_frame(self.request, self.server.desk.answer_all(payload))


def serve(
    socket_path: Path,
    store: Path,
    *,
    limits: Limits | None = None,
    now: Callable[[], datetime] = clock.now,
) -> None:
    """Serve until the process is told to stop. Raises KeyMissing when the store has no usable master key."""
    server = make_server(socket_path, store, limits=limits, now=now)
    try:
        # Whoever stops it does so by a signal, which needs no look in between.
        server.serve_forever(poll_interval=60)
    finally:
        server.server_close()


def make_server(
    socket_path: Path, store: Path, *, limits: Limits | None = None, now: Callable[[], datetime] = clock.now
) -> Server:
    """A server bound to its socket, not yet serving."""
    keys = SubKeys(store)
    tries = Tries(store / STORE_FILE, limits or Limits())
    shares = Shares(keys, Recoveries(store / RECOVERIES_FILE, Delays()))
    return Server(socket_path, Desk(keys, tries, shares, now))


def _take_place(socket_path: Path) -> None:
    """Remove the socket that a killed keyd left; refuse if one lives."""
    if len(os.fsencode(socket_path)) > LONGEST_PATH:
        raise KeydError(f"{socket_path} is too long a name for a socket: {LONGEST_PATH} bytes at most")
    if not socket_path.exists():
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(1.0)
        try:
            probe.connect(str(socket_path))
        except (ConnectionRefusedError, FileNotFoundError):
            socket_path.unlink(missing_ok=True)
            return
        except OSError:
            pass
    raise KeydError(f"a keyd already answers at {socket_path}")
