"""What the application holds of keyd: a socket, and the authorities' keys for ten minutes."""

from __future__ import annotations

import os
import select
import socket
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Final
from uuid import UUID

import msgspec

from backend import clock
from backend.keyd import calls
from backend.keyd.errors import TOO_EARLY, TOO_MANY, KeydRefused, KeydUnavailable, TooEarly, TooManyTries
from backend.vault import Context

KEPT: Final = timedelta(minutes=10)
IDLE: Final = 8
BATCH: Final = 1000
"""Calls carried by one frame; a longer list goes in several."""


class Keyd:
    """A client of keyd, safe to share between threads and across a fork.

    Every method raises KeydUnavailable when keyd is missing, slower than `timeout` seconds, or dies while it
    answers; the next call starts afresh, so a keyd started again is found again. No call is ever sent twice.
    """

    def __init__(
        self, socket_path: Path, *, timeout: float = 3.0, now: Callable[[], datetime] = clock.now
    ) -> None:
        self._path = str(socket_path)
        self._timeout = timeout
        self._now = now
        self._lock = Lock()
        self._idle: list[socket.socket] = []
        self._owner = os.getpid()
        self._authority_keys: dict[tuple[UUID, int], tuple[bytes, datetime]] = {}

    def wrap(self, items: Sequence[tuple[Context, bytes]]) -> list[bytes]:
        """The outer layer of values of the base, each bound to its context, in one round trip."""
        return self.ask([calls.Wrap(context, plaintext) for context, plaintext in items])

    def unwrap(self, items: Sequence[tuple[Context, bytes]]) -> list[bytes]:
        """What `wrap` made, opened. Raises KeydRefused if one of them was altered or moved."""
        return self.ask([calls.Unwrap(context, sealed) for context, sealed in items])

    def pepper(self, safe: UUID, slot: UUID, network: bytes = b"") -> bytes:
        """The pepper (32 bytes) of a passphrase's slot: one try is counted. Raises TooManyTries.

        `network` (64 bytes at most) names where the person comes from, as the application sees it.
        """
        return self.ask([calls.Pepper(safe, slot, network)])[0]

    def enrol_pepper(self, safe: UUID, slot: UUID) -> bytes:
        """The pepper of a slot being made, uncounted. Raises KeydRefused the second time for one slot."""
        return self.ask([calls.EnrolPepper(safe, slot)])[0]

    def mac(self, purpose: calls.Purpose, *messages: bytes) -> list[bytes]:
        """The authentication code (32 bytes) of each message, for one purpose, in one round trip."""
        return self.ask([calls.Mac(purpose, message) for message in messages])

    def verify(self, purpose: calls.Purpose, message: bytes, code: bytes) -> bool:
        """Whether `code` is that of the message for this purpose."""
        return self.ask([calls.Verify(purpose, message, code)])[0] == calls.YES

    def authority_key(self, authority: UUID, epoch: int = 1) -> bytes:
        """The key (32 bytes) of an authority's class B fields; kept in memory ten minutes at most."""
        now = self._now()
        with self._lock:
            key, since = self._authority_keys.get((authority, epoch), (b"", now))
            if key and since <= now < since + KEPT:
                return key
        key = self.ask([calls.AuthorityKey(authority, epoch)])[0]
        with self._lock:
            kept = self._authority_keys.items()
            self._authority_keys = {name: held for name, held in kept if now < held[1] + KEPT}
            self._authority_keys[authority, epoch] = (key, now)
        return key

    def seal_shares(self, items: Sequence[tuple[Context, bytes]]) -> list[bytes]:
        """keyd's layer over shares of a recovery quorum, each bound to its context: `unwrap` never takes it off."""
        return self.ask([calls.SealShare(context, plaintext) for context, plaintext in items])

    def begin_recovery(self, context: Context, sealed: bytes, proof: bytes) -> datetime:
        """Start the clock of a card's recovery; begun already, it goes on. From when it may open (UTC).

        Raises TooManyTries, or KeydRefused: not this card's proof (`cannot_open`), a dead card (`card_ended`).
        """
        told = self.ask([calls.BeginRecovery(context, sealed, proof)])[0]
        return datetime.fromtimestamp(int.from_bytes(told, "big") / 1000, UTC)

    def begin_by_team(
        self, context: Context, sealed: bytes, proof: bytes, signers: Sequence[UUID], *, remote: bool
    ) -> datetime:
        """Start the clock of a recovery two agents signed: from when the team's share may open (UTC).

        keyd alone says how long: nothing face to face, a day when the safe was opened in the last seven, three days
        from afar. Raises TooManyTries, or KeydRefused (`two_signers`, `cannot_open`, `card_ended`).
        """
        told = self.ask([calls.BeginRecovery(context, sealed, proof, tuple(signers), remote)])[0]
        return datetime.fromtimestamp(int.from_bytes(told, "big") / 1000, UTC)

    def used(self, safe: UUID) -> None:
        """A way in of this safe served: keyd remembers when, so that nobody else has to be believed."""
        self.ask([calls.UsedSafe(safe)])

    def open_share(self, context: Context, sealed: bytes, proof: bytes) -> bytes:
        """A share without keyd's layer. Raises TooEarly, or KeydRefused (`not_begun` after a veto)."""
        return self.ask([calls.OpenShare(context, sealed, proof)])[0]

    def stop_recovery(self, card: UUID) -> None:
        """Stop what was begun with a card, or with a team's share (its slot): a veto."""
        self.ask([calls.StopRecovery(card)])

    def end_cards(self, cards: Sequence[UUID]) -> None:
        """These cards open nothing ever again, even with a base restored from before."""
        self.ask([calls.EndCard(card) for card in cards])

    def forget_keys(self) -> None:
        """Drop the authorities' keys held in memory."""
        with self._lock:
            self._authority_keys.clear()

    def ping(self) -> bool:
        """Whether keyd answers."""
        try:
            self.ask([calls.Ping()])
        except KeydUnavailable:
            return False
        return True

    def ask(self, asked: Sequence[calls.Call]) -> list[bytes]:
        """Calls of any kind, answered in order. Raises KeydRefused on the first one refused."""
        values: list[bytes] = []
        for start in range(0, len(asked), BATCH):
            batch = asked[start : start + BATCH]
            answers = self._exchange(calls.encode(batch))
            for answer in answers:
                if isinstance(answer, calls.Refused):
                    raise _refusal(answer)
                values.append(answer.value)
            if len(answers) != len(batch):
                raise KeydUnavailable("it answered something else")
        return values

    def close(self) -> None:
        """Hang up. The client can still be used: it connects again."""
        with self._lock:
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def _exchange(self, payload: bytes) -> list[calls.Answer]:
        connection = self._connection()
        try:
            calls.send_frame(connection, payload)
            answers = calls.decode_answers(calls.receive_frame(connection))
        except TimeoutError:
            connection.close()
            raise KeydUnavailable(f"nothing within {self._timeout} seconds") from None
        except (OSError, calls.Closed, msgspec.MsgspecError):
            connection.close()
            raise KeydUnavailable("it hung up") from None
        self._give_back(connection)
        return answers

    def _connection(self) -> socket.socket:
        """A live idle connection, or a new one."""
        while (connection := self._take()) is not None:
            # Something to read on an idle connection is its end: keyd was stopped since.
            if not _readable(connection):
                return connection
            connection.close()
        fresh = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        fresh.settimeout(self._timeout)
        try:
            fresh.connect(self._path)
        except OSError:
            fresh.close()
            raise KeydUnavailable("nobody at its socket") from None
        return fresh

    def _take(self) -> socket.socket | None:
        with self._lock:
            if self._owner != os.getpid():
                # After a fork both processes hold the same sockets: answers would cross.
                self._idle, self._owner = [], os.getpid()
            return self._idle.pop() if self._idle else None

    def _give_back(self, connection: socket.socket) -> None:
        with self._lock:
            if len(self._idle) < IDLE and self._owner == os.getpid():
                self._idle.append(connection)
                return
        connection.close()


def _readable(connection: socket.socket) -> bool:
    # Not select(): a server with more than 1,024 open files would fail there.
    poll = select.poll()
    poll.register(connection, select.POLLIN)
    return bool(poll.poll(0))


def _refusal(answer: calls.Refused) -> KeydRefused:
    if answer.code == TOO_MANY:
        return TooManyTries(timedelta(seconds=answer.wait))
    if answer.code == TOO_EARLY:
        return TooEarly(timedelta(seconds=answer.wait))
    return KeydRefused(answer.code)
