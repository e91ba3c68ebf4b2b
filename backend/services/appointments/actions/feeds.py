"""A person's calendar address: made, replaced, revoked; read by whoever holds it, and saying times alone."""

from __future__ import annotations

import base64
import secrets
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from backend import audit
from backend.access import Actor, Bond, BondKind, Membership, Permission, Role, policy, scope
from backend.db import Reader, transaction
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import people
from backend.services.appointments.calendars import Timed, calendar
from backend.services.appointments.models import AppointmentAdult, AppointmentRow, CalendarFeed
from backend.services.appointments.queries.one import read_one

TOKEN_BYTES = 24
BACK, AHEAD = timedelta(days=31), timedelta(days=400)


def open_feed(actor: Actor, token: str, *, keyd: Keyd, at: datetime) -> UUID:
    """Give this person a calendar address; the former one dies. Only keyd's HMAC of its token is kept."""
    policy.require(actor, Permission.AGENDA_OWN)
    with transaction() as session:
        session.execute(delete(CalendarFeed).where(CalendarFeed.person_id == actor.id))
        session.execute(
            insert(CalendarFeed).values(person_id=actor.id, token_mac=_mac(keyd, token), created_at=at)
        )
        _note(session, actor, "calendar.open", at)
    return actor.id


def close_feed(actor: Actor, *, at: datetime) -> UUID:
    """Revoke it: the address answers nothing from now on."""
    policy.require(actor, Permission.AGENDA_OWN)
    with transaction() as session:
        session.execute(delete(CalendarFeed).where(CalendarFeed.person_id == actor.id))
        _note(session, actor, "calendar.close", at)
    return actor.id


def new_token() -> str:
    """A token of 192 random bits."""
    return base64.urlsafe_b64encode(secrets.token_bytes(TOKEN_BYTES)).decode()


def feed_state(reader: Reader, actor: Actor) -> dict[str, Any]:
    """Whether this person has a calendar address, and since when. Never the address itself."""
    policy.require(actor, Permission.AGENDA_OWN)
    made = reader.execute(select(CalendarFeed.created_at).where(CalendarFeed.person_id == actor.id)).scalar()
    return {"active": made is not None, "created_at": made}


def read_feed(reader: Reader, token: str, *, keyd: Keyd, at: datetime) -> bytes:
    """The calendar behind an address: one's own appointments, or those one comes to while one still may.

    Raises `NotFound` for an address that is unknown or revoked.
    """
    person_id = reader.execute(
        select(CalendarFeed.person_id).where(CalendarFeed.token_mac == _mac(keyd, token))
    ).scalar()
    if person_id is None:
        raise NotFound()
    on = people.days(reader, [person_id], at)[person_id]
    row, adult = AppointmentRow, AppointmentAdult
    mine = select(adult.appointment_id).where(adult.person_id == person_id)
    led = select(Membership.team_id).where(
        Membership.person_id == person_id, Membership.role == Role.LEAD, scope.holding(on)
    )
    tied = select(Bond.youth_id).where(
        scope.running(on),
        ((Bond.adult_id == person_id) & Bond.kind.in_((BondKind.REFERENT, BondKind.MENTOR)))
        | ((Bond.kind == BondKind.TEAM) & Bond.team_id.in_(led)),
    )
    rows = reader.execute(
        select(row.id, row.starts_at, row.ends_at, row.status, row.version)
        .where(
            row.starts_at >= at - BACK,
            row.starts_at < at + AHEAD,
            (row.youth_id == person_id) | (row.id.in_(mine) & row.youth_id.in_(tied)),
        )
        .order_by(row.starts_at, row.id)
    )
    return calendar((Timed._make(one) for one in rows), at=at, feed=True)


def read_ics(
    reader: Reader, actor: Actor, appointment_id: UUID, *, keyd: Keyd, at: datetime, on: date
) -> bytes:
    """One appointment for a phone's own calendar, as neutral as the feed."""
    shown = read_one(reader, actor, appointment_id, keyd=keyd, at=at, on=on)
    if shown["starts_at"] is None or shown["access"] != "full":
        raise NotFound()
    one = Timed(shown["id"], shown["starts_at"], shown["ends_at"], shown["status"], shown["version"])
    return calendar([one], at=at)


def _mac(keyd: Keyd, token: str) -> bytes:
    return keyd.mac("link", b"calendar\x00" + token.encode())[0]


def _note(session: Session, actor: Actor, act: str, at: datetime) -> None:
    audit.record(
        session,
        act,
        "calendar",
        at=at,
        actor_id=actor.id,
        actor_role=actor.leading_role.value if actor.leading_role else "",
        authority_id=actor.authority_id,
    )
