"""What services hand over, in `app.py`: who a person is, what is still true, links that answer, living sessions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from backend.db import Reader


class Due(NamedTuple):
    """A saying whose moment has come: identifiers alone."""

    id: int
    identity: str
    recipient_id: UUID
    kind: str
    subject_kind: str
    subject_id: str
    not_before: datetime
    agreed_at: datetime | None


class Recipient(NamedTuple):
    """Somebody to tell. `kind` is young, professional or mentor; `formal` when they are told « vous ».

    `away`: their space is paused since nobody opens it; only what guards its doors is still said (RET-03).
    """

    id: UUID
    authority_id: UUID
    zone: str
    kind: str
    first_name: str
    last_name: str
    formal: bool
    away: bool = False

    @property
    def young(self) -> bool:
        return self.kind == "young"


class StillTrue(Protocol):
    """Which of these sayings (by `Due.id`) are still true now; asked again at each delivery."""

    def __call__(self, reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]: ...


class LinkMaker(Protocol):
    """A short absolute address by which this saying can be answered without signing in, or None.

    Called in the transaction written before the provider is; a second time after a failure or for a second channel.
    """

    def __call__(self, session: Session, due: Due, /, *, at: datetime) -> str | None: ...


class Counter(Protocol):
    """The figures of a summary as they are when it leaves, by name of their words (`digest` in the words): no name."""

    def __call__(self, reader: Reader, due: Due, /, *, at: datetime) -> Mapping[str, int]: ...


class Recipients(Protocol):
    """Who these persons are; those unknown are left out."""

    def __call__(self, reader: Reader, ids: Collection[UUID], /) -> Mapping[UUID, Recipient]: ...


class LiveSessions(Protocol):
    """Which of these sessions are still known at an instant: a push goes to no other."""

    def __call__(self, reader: Reader, ids: Collection[UUID], /, *, at: datetime) -> Collection[UUID]: ...


class _Ports:
    def __init__(self) -> None:
        self.still_true: dict[str, StillTrue] = {}
        self.links: dict[str, LinkMaker] = {}
        self.counters: dict[str, Counter] = {}
        self.recipients: Recipients | None = None
        self.sessions: LiveSessions | None = None


_ports = _Ports()


def hold(subject_kind: str, still_true: StillTrue) -> None:
    """Register who says whether sayings about one kind of thing are still true. Without it they are."""
    _ports.still_true[subject_kind] = still_true


def links(subject_kind: str, maker: LinkMaker) -> None:
    """Register who makes the links that answer sayings about one kind of thing."""
    _ports.links[subject_kind] = maker


def counts(subject_kind: str, counter: Counter) -> None:
    """Register who counts for the mail of a summary about one kind of thing."""
    _ports.counters[subject_kind] = counter


def counted(reader: Reader, due: Due, at: datetime) -> Mapping[str, int]:
    """The figures of a summary, when its service has some."""
    counter = _ports.counters.get(due.subject_kind)
    return counter(reader, due, at=at) if counter else {}


def recipients(provider: Recipients) -> None:
    """Register who knows the persons."""
    _ports.recipients = provider


def sessions(provider: LiveSessions) -> None:
    """Register who knows the sessions."""
    _ports.sessions = provider


def true_ids(reader: Reader, due: Sequence[Due], at: datetime) -> set[int]:
    """The sayings still true, one call a kind of thing."""
    found: set[int] = set()
    for kind in {one.subject_kind for one in due}:
        some = [one for one in due if one.subject_kind == kind]
        asked = _ports.still_true.get(kind)
        found.update(asked(reader, some, at=at) if asked else (one.id for one in some))
    return found


def link_of(session: Session, due: Due, at: datetime) -> str | None:
    """The link that answers a saying, when its service makes one."""
    maker = _ports.links.get(due.subject_kind)
    return maker(session, due, at=at) if maker else None


def who(reader: Reader, ids: Collection[UUID]) -> Mapping[UUID, Recipient]:
    """Who these persons are. Raises RuntimeError when nobody was handed over: a fault of `app.py`."""
    if _ports.recipients is None:
        raise RuntimeError("outbox.recipients was not handed over")
    return _ports.recipients(reader, ids) if ids else {}


def living(reader: Reader, ids: Collection[UUID], at: datetime) -> set[UUID]:
    """The sessions still known; all of them lapsed when nobody can tell."""
    if _ports.sessions is None or not ids:
        return set()
    return set(_ports.sessions(reader, ids, at=at))
