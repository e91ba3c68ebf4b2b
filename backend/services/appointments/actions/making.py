"""Making an appointment: a time, a time that comes back, or three times offered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Authority, Link
from backend.db import transaction
from backend.errors import Invalid
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.appointments import records, rules
from backend.services.appointments.actions.common import Held, link_of, role_of, write
from backend.services.appointments.models import AppointmentAdult, AppointmentRow
from backend.services.appointments.queries import circle
from backend.services.appointments.rules import states
from backend.services.people import Person


class Asked(NamedTuple):
    """What somebody asks for: words, who comes, and a time, a repeat, or times to choose from."""

    words: records.Words
    with_ids: Sequence[UUID] = ()
    starts: datetime | None = None
    minutes: int = 60
    repeat: rules.Repeat | None = None
    proposals: Sequence[tuple[datetime, int]] = ()
    without_me: bool = False


class _Plan(NamedTuple):
    """Where an appointment stands: its authority, its zone, and the adults who come with their answers."""

    authority_id: UUID
    zone: str
    territory: str
    adults: list[tuple[UUID, str, str]]
    own: bool


def make(
    actor: Actor,
    youth_id: UUID,
    asked: Asked,
    *,
    keyd: Keyd,
    at: datetime,
    on: date,
    tied: Link | None = None,
) -> UUID:
    """Plan an appointment; answers the id of the first when it comes back. Whoever makes it has agreed to it.

    `tied`: what a higher service found between them, having decided the right itself; the actor then comes alone.
    Raises `NotFound` for a young person out of reach, `Invalid` for a past time or somebody outside the circle.
    """
    with transaction() as session:
        link = tied or link_of(session, actor, youth_id, on)
        place = session.execute(
            select(Authority.id, Authority.zone, Authority.territory)
            .join(Person, Person.authority_id == Authority.id)
            .where(Person.id == youth_id)
        ).one()
        around = [] if tied else circle.invitable(session, actor, youth_id, on)
        adults = _coming(actor, asked, around, link.own)
        plan = _Plan(place.id, place.zone, place.territory, adults, link.own)
        key = keyd.authority_key(place.id)
        slots = _slots(asked, plan, at=at)
        series_id = new_id() if len(slots) > 1 else None
        made: list[UUID] = []
        for slot in slots:
            row = _row(actor, youth_id, asked, plan, slot, series_id, key, at=at)
            session.add(row)
            session.flush()
            placed = [
                AppointmentAdult(appointment_id=row.id, person_id=person, role=role, answer=answer)
                for person, role, answer in adults
            ]
            session.add_all(placed)
            held = Held(row, placed, actor.id, role_of(actor), link.own, True, key, at, on)
            act = "offered" if slot is None else "made"
            write(session, held, act, tell=act if not made else None)
            made.append(row.id)
    return made[0]


def _coming(
    actor: Actor, asked: Asked, around: Sequence[circle.Beside], own: bool
) -> list[tuple[UUID, str, str]]:
    """Who comes, in which role, and what they already answered. A mentor or a lead always takes part."""
    allowed = {one.id: one.role for one in around}
    wanted = dict.fromkeys(asked.with_ids)
    unknown = [one for one in wanted if one not in allowed]
    if unknown:
        raise Invalid(
            "Une de ces personnes ne peut pas venir.",
            fields={"/with": "Choisissez parmi les personnes proposées."},
        )
    if not own:
        if actor.id not in allowed:
            allowed[actor.id] = role_of(actor)
        if not (asked.without_me and allowed[actor.id] == "referent"):
            wanted[actor.id] = None
    return [(one, allowed[one], "yes" if one == actor.id else "none") for one in wanted]


def _slots(asked: Asked, plan: _Plan, *, at: datetime) -> list[rules.Slot | None]:
    """The times to write; a single None when times are offered."""
    if asked.proposals:
        return [None]
    if asked.starts is None:
        raise Invalid("Il manque la date.", fields={"/starts": "Mettez un jour et une heure."})
    first = rules.slot(asked.starts, asked.minutes, plan.zone, at=at)
    if asked.repeat is None:
        return [first]
    day = asked.starts.date()
    feasts = {one for one, _ in rules.between(day, day + timedelta(days=900), plan.territory)}
    days = rules.days(day, asked.repeat, feasts)
    length = timedelta(minutes=asked.minutes)
    starts = [rules.nearest_instant(datetime.combine(one, asked.starts.time()), plan.zone) for one in days]
    return [rules.Slot(one, one + length) for one in starts]


def offered(
    proposals: Sequence[tuple[datetime, int]], side: str, zone: str, *, at: datetime
) -> list[records.Proposal]:
    """Times offered, checked and in order. Raises `Invalid` when one is past, or said twice."""
    slots = [rules.slot(starts, minutes, zone, at=at) for starts, minutes in proposals]
    if len({slot.starts_at for slot in slots}) < len(slots):
        raise Invalid("Deux dates sont les mêmes.", fields={"/proposals": "Mettez des dates différentes."})
    kept = [
        records.Proposal(new_id(), int(slot.starts_at.timestamp()), minutes, side)
        for slot, (_, minutes) in zip(slots, proposals, strict=True)
    ]
    return sorted(kept, key=lambda one: one.starts)


def _row(
    actor: Actor,
    youth_id: UUID,
    asked: Asked,
    plan: _Plan,
    slot: rules.Slot | None,
    series_id: UUID | None,
    key: bytes,
    *,
    at: datetime,
) -> AppointmentRow:
    row_id = new_id()
    side = "young" if plan.own else "adult"
    answer = "yes" if plan.own else "none"
    proposals = offered(asked.proposals, side, plan.zone, at=at)
    status = states.PLANNED
    if slot is not None:
        status = states.settled(status, answer, [one[2] for one in plan.adults])
    return AppointmentRow(
        id=row_id,
        authority_id=plan.authority_id,
        youth_id=youth_id,
        zone=plan.zone,
        starts_at=None if slot is None else slot.starts_at,
        ends_at=None if slot is None else slot.ends_at,
        minutes=proposals[0].minutes if proposals else asked.minutes,
        status=status,
        organiser_id=actor.id,
        organiser_side=side,
        youth_answer=answer,
        youth_said_late=False,
        words_sealed=records.seal(key, row_id, asked.words),
        proposals=records.keep_proposals(proposals),
        series_id=series_id,
        created_at=at,
        version=1,
        revision=1,
        plan=1,
    )
