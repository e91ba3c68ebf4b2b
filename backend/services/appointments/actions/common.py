"""What every gesture shares: hold the appointment, then write what happened and tell whom it concerns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backend import audit, live, outbox
from backend.access import Actor, Link, Permission, policy, scope
from backend.errors import NotFound, StaleVersion
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.appointments import notices, records, rules
from backend.services.appointments.actions.planning import Due, plan
from backend.services.appointments.models import (
    AgendaCounter,
    AppointmentAdult,
    AppointmentEvent,
    AppointmentRow,
)
from backend.services.appointments.queries import circle
from backend.services.appointments.rules import states

LIVE = "appointments"


@dataclass(slots=True)
class Held:
    """An appointment held for one gesture: its row locked, who comes, who acts and when."""

    row: AppointmentRow
    adults: list[AppointmentAdult]
    actor_id: UUID
    role: str
    own: bool
    whole: bool
    key: bytes
    at: datetime
    on: date
    was: tuple[Any, ...] = ()
    invited: tuple[UUID, ...] = ()

    def reminded(self) -> tuple[Any, ...]:
        """All that reminders depend on: when one of these changes, they are planned again."""
        row = self.row
        mentors = frozenset(one.person_id for one in self.adults if one.role == "mentor")
        return row.starts_at, row.status == states.CONFIRMED, row.status in states.WAITING, mentors

    @property
    def side(self) -> str:
        return "young" if self.own else "adult"

    @property
    def answers(self) -> list[str]:
        return [one.answer for one in self.adults]

    @property
    def mine(self) -> AppointmentAdult | None:
        """The actor's own place among the adults who come."""
        return next((one for one in self.adults if one.person_id == self.actor_id), None)

    @property
    def words(self) -> records.Words:
        return records.unseal(self.key, self.row.id, self.row.words_sealed)

    def rewrite(self, words: records.Words) -> None:
        self.row.words_sealed = records.seal(self.key, self.row.id, words)

    @property
    def proposals(self) -> list[records.Proposal]:
        return records.read_proposals(self.row.proposals)

    @property
    def chooser(self) -> str | None:
        return rules.chooser([one.by for one in self.proposals])


def hold(
    session: Session,
    actor: Actor,
    appointment_id: UUID,
    *,
    keyd: Keyd,
    at: datetime,
    on: date,
    version: int | None = None,
    even_closed: bool = False,
) -> Held:
    """The appointment, locked, for someone who sees the whole of it. Raises `NotFound`, `Locked`, `StaleVersion`."""
    policy.require(actor, Permission.AGENDA_OWN, even_closed=even_closed)
    row = locked(session, appointment_id)
    if row is None:
        raise NotFound()
    link = scope.link(session, actor, row.youth_id, on)
    policy.require(actor, Permission.APPOINTMENT_PLAN, link, even_closed=even_closed and link.own)
    adults = coming(session, appointment_id)
    takes_part = any(one.person_id == actor.id for one in adults)
    if rules.sight(actor, link, takes_part=takes_part) != "full":
        raise NotFound()
    if version is not None and version != row.version:
        raise StaleVersion(extra={"version": row.version, "revision": row.revision})
    key = keyd.authority_key(row.authority_id)
    whole = policy.decide(actor, Permission.APPOINTMENTS_ALL, link)
    held = Held(row, adults, actor.id, role_of(actor), link.own, whole, key, at, on)
    held.was = held.reminded()
    return held


def locked(session: Session, appointment_id: UUID) -> AppointmentRow | None:
    """The row as it is now, held until the end of the transaction."""
    return session.execute(
        select(AppointmentRow)
        .where(AppointmentRow.id == appointment_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalar_one_or_none()


def coming(session: Session, appointment_id: UUID) -> list[AppointmentAdult]:
    """The adults who come, as rows."""
    return list(
        session.execute(
            select(AppointmentAdult)
            .where(AppointmentAdult.appointment_id == appointment_id)
            .order_by(AppointmentAdult.person_id)
            .execution_options(populate_existing=True)
        ).scalars()
    )


def role_of(actor: Actor) -> str:
    return actor.leading_role.value if actor.leading_role else ""


def settle(held: Held) -> None:
    """Take the answers together."""
    held.row.status = states.settled(held.row.status, held.row.youth_answer, held.answers)


def write(
    session: Session,
    held: Held,
    act: str,
    *,
    answer: str | None = None,
    starts_before: datetime | None = None,
    said_at: datetime | None = None,
    words: records.EventWords = records.EventWords(),  # noqa: B008
    tell: str | None = None,
) -> None:
    """Write one change: history, journal, counter of the agenda, reminders made again, and who is told."""
    row = held.row
    if act not in ("made", "offered"):
        row.version += 1
    planned_again = held.reminded() != held.was
    if planned_again:
        row.plan += 1
    session.flush()
    event_id = new_id()
    session.execute(
        insert(AppointmentEvent).values(
            id=event_id,
            appointment_id=row.id,
            at=held.at,
            actor_id=held.actor_id,
            act=act,
            answer=answer,
            status=row.status,
            starts_before=starts_before,
            starts_after=row.starts_at,
            said_at=said_at,
            words_sealed=records.seal_event(held.key, event_id, words),
        )
    )
    count(session, row.youth_id)
    audit.record(
        session,
        f"appointment.{act}",
        "appointment",
        at=held.at,
        actor_id=held.actor_id,
        actor_role=held.role,
        object_id=row.id,
        youth_id=row.youth_id,
        authority_id=row.authority_id,
    )
    if planned_again:
        _remind(session, held)
    _tell(session, held, tell)


def _remind(session: Session, held: Held) -> None:
    """Take back the reminders that have not left, and plan those of today's facts, in the same transaction (REL-05)."""
    row = held.row
    others = {row.youth_id, *(one.person_id for one in held.adults), *(held.was[3] if held.was else ())}
    outbox.withdraw(session, others, notices.REMINDER, [row.id.hex], at=held.at)
    if row.starts_at is not None:
        plan(session, [Due(row.id, row.youth_id, row.zone, row.starts_at, row.status, row.plan)], at=held.at)


def count(session: Session, youth_id: UUID) -> None:
    """One more change in this young person's appointments: a phone that polls will read again."""
    dialect = session.get_bind().dialect.name
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    fresh = make(AgendaCounter).values(youth_id=youth_id, changes=1)
    session.execute(
        fresh.on_conflict_do_update(
            index_elements=[AgendaCounter.youth_id], set_={"changes": AgendaCounter.changes + 1}
        )
    )


def _tell(session: Session, held: Held, tell: str | None) -> None:
    row = held.row
    beside = circle.circle(session, row.youth_id, held.on)
    tied = {one.id for one in beside}
    coming_too = {one.person_id for one in held.adults} & tied
    following = {one.id for one in beside if one.role == "referent"}
    about = notices.About(
        row.id, row.youth_id, row.starts_at, row.version, row.plan, row.status == states.CONFIRMED
    )
    if tell is not None:
        followed = following if row.organiser_side == "adult" else set()
        to = {row.youth_id, *(coming_too or followed)} - {held.actor_id}
        if tell in notices.OVERTAKING:
            outbox.withdraw(session, sorted(to), notices.SUBJECT, [row.id.hex], at=held.at)
        outbox.post(session, notices.gesture(about, tell, sorted(to), at=held.at), at=held.at)
    elif held.invited:
        fresh = sorted({*held.invited} & tied - {held.actor_id})
        outbox.post(session, notices.gesture(about, "made", fresh, at=held.at), at=held.at)
    everybody = {row.youth_id, held.actor_id, *coming_too, *following}
    live.tell(session, sorted(everybody), LIVE, row.id, at=held.at)


def acknowledge(session: Session, held: Held) -> None:
    """Whoever answers has been reached: nothing more is said to them of what they answered."""
    for kind in (notices.SUBJECT, notices.REMINDER):
        outbox.acknowledge(session, [held.actor_id], kind, [held.row.id.hex], at=held.at)


def link_of(session: Session, actor: Actor, youth_id: UUID, on: date) -> Link:
    """What ties the actor to a young person for whom they want to plan. Raises `NotFound`."""
    link = scope.link(session, actor, youth_id, on)
    policy.require(actor, Permission.APPOINTMENT_PLAN, link)
    return link
