"""What the workloads of messages read: a referent with sixty threads, in a base of so many messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend import clock
from backend.access import Bond, BondKind, Role
from backend.db import reading, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services import people
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.accounts.actions.sessions import begin
from backend.services.conversations import records
from backend.web.session import SESSION_COOKIE
from bench import france
from bench.ground import pour

THREADS, LAST = 60, 50
TEXT = "Bonjour Nova, on prépare ensemble le rendez-vous de jeudi à la mairie. Tu as la photo ?"
TALK = (
    "id", "authority_id", "youth_id", "adult_id", "kind", "opened_at", "last_seq", "last_at", "last_author_id",
    "helping",
)  # fmt: skip
MEMBER = ("conversation_id", "person_id", "role", "joined_seq", "read_seq", "unread", "hides_read")
MESSAGE = ("id", "conversation_id", "seq", "author_id", "kind", "words_sealed", "at", "held", "version")
ANYTHING = bytes(180)
"""Words nobody opens: only those of the thread that is read are really sealed."""


@dataclass(frozen=True)
class World:
    """A referent, one of their threads, and the cookies of their session."""

    authority: UUID
    malik: UUID
    youth: UUID
    thread: UUID
    cookies: dict[str, str]

    def asks(self) -> dict[str, tuple[str, dict[str, str]]]:
        return {
            "thread.open": (f"/api/v1/conversations/{self.thread}", self.cookies),
            "threads.list": ("/api/v1/conversations", self.cookies),
        }


class Talk(NamedTuple):
    """A thread to pour: whose it is."""

    id: UUID
    youth: UUID
    adult: UUID


def a_world(size: int) -> World:
    """Sixty threads of one referent and those of strangers, `size` messages in all."""
    of, at = france.authority(), clock.now()
    on = clock.day_in(france.ZONE, at)
    with transaction() as session:
        malik = people.write_person(
            session, authority_id=of, kind="professional", first_name="Malik", last_name="Repère", at=at
        )
        people.write_membership(
            session, person_id=malik, authority_id=of, role=Role.REFERENT, starts_on=on - timedelta(100)
        )
        for number in range(THREADS):
            _young(session, of, malik, number, on, at)
    with reading() as connection:
        bonds = connection.execute(select(Bond.id, Bond.youth_id).where(Bond.adult_id == malik)).all()
    mine = [Talk(row.id, row.youth_id, malik) for row in bonds]
    far = max(0, size // 1_000 - THREADS)
    strangers = [Talk(new_id(), one, malik) for one in france.people(far, of)] if far else []
    talks = mine + strangers
    each = max(LAST, size // len(talks))
    pour("conversation", TALK, (_talk(one, of, each, at) for one in talks))
    pour("conversation_member", MEMBER, (row for one in talks for row in _members(one)))
    pour("message", MESSAGE, _messages(talks, each, instance().keyd.authority_key(of), at))
    with transaction() as session:
        keys = give_birth(session, person_id=malik, authority_id=of, kind="professional", at=at)
        signed = begin(session, keys, kind="professional", at=at, label="Banc")
    return World(of, malik, mine[0].youth, mine[0].id, {SESSION_COOKIE: signed.token})


def _young(session: Any, of: UUID, malik: UUID, number: int, on: date, at: datetime) -> None:
    youth = people.write_young(
        session,
        authority_id=of,
        authority_key=bytes(32),
        first_name="Nova",
        last_name=f"Exemple {number}",
        birth_date=on - timedelta(days=15 * 365 + 200 + number * 34),
        at=at,
    )
    people.write_bond(
        session,
        authority_id=of,
        youth_id=youth,
        kind=BondKind.REFERENT,
        adult_id=malik,
        starts_on=on - timedelta(days=100),
    )


def _talk(one: Talk, of: UUID, each: int, at: datetime) -> tuple[Any, ...]:
    return (one.id, of, one.youth, one.adult, "referent", at, each, at, one.youth, False)


def _members(one: Talk) -> list[tuple[Any, ...]]:
    return [
        (one.id, one.youth, "young", 0, 0, 2, False),
        (one.id, one.adult, "referent", 0, 0, 1, False),
    ]


def _messages(talks: list[Talk], each: int, key: bytes, at: datetime) -> Iterator[tuple[Any, ...]]:
    """Everybody's first message, then everybody's second: those of one thread stand far from each other."""
    words = records.Words(TEXT)
    start = at - timedelta(minutes=each)
    for seq in range(1, each + 1):
        for one in talks:
            message_id = new_id()
            opened = one is talks[0] and seq > each - LAST
            sealed = records.seal(key, message_id, words) if opened else ANYTHING
            author = one.youth if seq % 2 else one.adult
            yield (message_id, one.id, seq, author, "text", sealed, start + timedelta(minutes=seq), False, 1)
