"""Where somebody stands in one thread: who is in it, which bond holds, how far each has read. One statement."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Date, Uuid, and_, bindparam, exists, literal, or_, select
from sqlalchemy.orm import Session

from backend.access import Actor, Bond, BondKind, Link, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.prepared import Prepared
from backend.services.conversations import rules
from backend.services.conversations.models import Absence, Conversation, ConversationMember
from backend.services.people import Person


class Member(NamedTuple):
    """Somebody of a thread. `tied`: their bond with the young person runs today."""

    person_id: UUID
    first_name: str
    last_name: str
    role: str
    tied: bool
    joined_seq: int
    read_seq: int
    unread: int
    hides_read: bool
    away: tuple[date, date, bytes] | None = None


class Standing(NamedTuple):
    """A thread as one of its people stands in it."""

    id: UUID
    authority_id: UUID
    youth_id: UUID
    adult_id: UUID | None
    kind: str
    begun: bool
    last_seq: int
    last_at: Any
    last_author_id: UUID | None
    helping: bool
    blocked: bool
    members: tuple[Member, ...]

    def member(self, person_id: UUID) -> Member | None:
        return next((one for one in self.members if one.person_id == person_id), None)

    def others(self, person_id: UUID) -> list[Member]:
        return [one for one in self.members if one.person_id != person_id]

    @property
    def young(self) -> Member:
        return next(one for one in self.members if one.person_id == self.youth_id)

    @property
    def open(self) -> bool:
        """Whether anything may still be written: an adult of it still stands beside the young person."""
        return any(one.tied for one in self.members)

    def link(self, actor: Actor) -> Link:
        """What ties the actor to the young person through this very thread; nothing for whoever is not in it."""
        mine = self.member(actor.id)
        same = self.authority_id == actor.authority_id
        if mine is None or not same:
            return Link()
        return Link(
            youth_id=self.youth_id,
            same_authority=True,
            own=actor.id == self.youth_id,
            pair=mine.tied and mine.role == BondKind.MENTOR,
            assigned=mine.tied and mine.role == BondKind.REFERENT,
        )


def require(actor: Actor, found: Standing, *, even_closed: bool = False) -> Member:
    """First line of everything done in a thread. Raises `NotFound`, or `Locked` when the code is needed."""
    link = found.link(actor)
    policy.require(actor, rules.permission_of(found.kind), link, even_closed=even_closed and link.own)
    mine = found.member(actor.id)
    if mine is None:
        raise NotFound()
    return mine


def bond_runs(on: Any, youth: Any, adult: Any, role: Any) -> Any:
    return exists(
        select(literal(1))
        .select_from(Bond)
        .where(Bond.youth_id == youth, Bond.adult_id == adult, Bond.kind == role, scope.running(on))
    )


def _begun() -> Any:
    on = bindparam("on", type_=Date())
    talk, member = Conversation, ConversationMember
    return (
        select(
            talk.id,
            talk.authority_id,
            talk.youth_id,
            talk.adult_id,
            talk.kind,
            talk.last_seq,
            talk.last_at,
            talk.last_author_id,
            talk.helping,
            talk.blocked_at,
            member.person_id,
            Person.first_name,
            Person.last_name,
            member.role,
            bond_runs(on, talk.youth_id, member.person_id, member.role).label("tied"),
            member.joined_seq,
            member.read_seq,
            member.unread,
            member.hides_read,
            Absence.starts_on,
            Absence.ends_on,
            Absence.words_sealed,
        )
        .join(member, member.conversation_id == talk.id)
        .join(Person, Person.id == member.person_id)
        .outerjoin(
            Absence,
            and_(Absence.person_id == member.person_id, Absence.ends_on > on),
        )
        .where(talk.id == bindparam("id", type_=Uuid()))
        .order_by(member.person_id)
    )


@cache
def _prepared() -> Prepared:
    return Prepared(_begun())


def _not_begun(reader: Reader, conversation_id: UUID, on: date) -> Standing | None:
    """The thread a bond allows before its first message; the one these two already have, if they met before."""
    bond = reader.execute(
        select(Bond.id, Bond.authority_id, Bond.youth_id, Bond.adult_id, Bond.kind).where(
            Bond.id == conversation_id, Bond.kind.in_(rules.ADULT_ROLES), scope.running(on)
        )
    ).one_or_none()
    if bond is None or bond.adult_id is None:
        return None
    before = reader.execute(
        select(Conversation.id).where(
            Conversation.youth_id == bond.youth_id,
            Conversation.adult_id == bond.adult_id,
            Conversation.kind == bond.kind,
        )
    ).scalar_one_or_none()
    if before is not None and before != conversation_id:
        return find(reader, before, on)
    people = {
        row.id: row
        for row in reader.execute(
            select(Person.id, Person.first_name, Person.last_name).where(
                Person.id.in_([bond.youth_id, bond.adult_id])
            )
        )
    }
    members = tuple(
        Member(one, people[one].first_name, people[one].last_name, role, tied, 0, 0, 0, False)
        for one, role, tied in ((bond.youth_id, "young", False), (bond.adult_id, bond.kind, True))
    )
    return Standing(
        conversation_id, bond.authority_id, bond.youth_id, bond.adult_id, bond.kind, False, 0, None, None,
        False, False, members,
    )  # fmt: skip


def find(reader: Reader, conversation_id: UUID, on: date) -> Standing:
    """A thread on a day. Raises `NotFound`; says nothing of rights: `require` does."""
    values = {"id": conversation_id, "on": on}
    rows = _prepared().rows(reader, values)
    if not rows:
        found = _not_begun(reader, conversation_id, on)
        if found is None:
            raise NotFound()
        return found
    first = rows[0]
    members = tuple(
        Member(
            row.person_id, row.first_name, row.last_name, row.role, bool(row.tied), row.joined_seq,
            row.read_seq, row.unread, bool(row.hides_read),
            None if row.starts_on is None else (row.starts_on, row.ends_on, row.words_sealed),
        )
        for row in rows
    )  # fmt: skip
    return Standing(
        first.id, first.authority_id, first.youth_id, first.adult_id, first.kind, True, first.last_seq,
        first.last_at, first.last_author_id, bool(first.helping), first.blocked_at is not None, members,
    )  # fmt: skip


def lock(session: Session, conversation_id: UUID) -> None:
    """Hold a thread until the end of the gesture, so that its messages are numbered one after another."""
    if session.get_bind().dialect.name == "sqlite":
        return  # A gesture already holds the whole base (db.transaction).
    session.execute(select(Conversation.id).where(Conversation.id == conversation_id).with_for_update())


def between(reader: Connection | Session, youth_id: UUID, adult_id: UUID) -> UUID | None:
    """The thread of these two; None when nothing was ever written."""
    found: UUID | None = reader.execute(
        select(Conversation.id)
        .where(
            Conversation.youth_id == youth_id,
            Conversation.adult_id == adult_id,
            or_(Conversation.kind == "referent", Conversation.kind == "mentor"),
        )
        .order_by(Conversation.last_at.desc())
        .limit(1)
    ).scalar_one_or_none()
    return found
