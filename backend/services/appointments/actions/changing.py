"""Moving an appointment, changing its words or who comes, cancelling, closing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backend.access import Actor
from backend.db import transaction
from backend.errors import Conflict, Invalid
from backend.keyd import Keyd
from backend.services.appointments import records, rules
from backend.services.appointments.actions.common import Held, coming, hold, locked, settle, write
from backend.services.appointments.models import AppointmentAdult, AppointmentRow
from backend.services.appointments.queries import circle
from backend.services.appointments.rules import states

OUTCOMES = {"done": states.HAPPEN, "missed": states.MISS, "excused": states.LET_OFF}


def change(
    actor: Actor,
    appointment_id: UUID,
    told: Mapping[str, Any],
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
    following: bool = False,
) -> UUID:
    """Change words, people, time or place. A new time or place asks everybody else again.

    `told` holds the keys of `records.Words`, and `with_ids`, `starts`, `minutes`. `following`: the next ones of the
    same repeat too, each at its own day.
    """
    with transaction() as session:
        held = hold(session, actor, appointment_id, keyd=keyd, at=at, on=on, version=version)
        _mine_to_change(held)
        states.after(held.row.status, states.MOVE)
        old = held.row.starts_at
        if "with_ids" in told:
            _invite(session, actor, held, told["with_ids"])
        slot = _new_time(held, told)
        _apply(session, held, told, slot)
        if following and old is not None:
            _follow(session, held, told, old, slot)
    return appointment_id


def _mine_to_change(held: Held) -> None:
    row = held.row
    if held.own and row.organiser_side != "young":
        raise Conflict("Tu peux répondre, ou proposer une autre date.", code="not_now")
    if not held.own and not held.whole and row.organiser_id != held.actor_id:
        raise Conflict("Vous pouvez répondre, ou proposer une autre date.", code="not_now")
    if row.starts_at is not None and row.starts_at <= held.at:
        raise Conflict("Ce rendez-vous a déjà commencé.", code="not_now")


def _new_time(held: Held, told: Mapping[str, Any]) -> rules.Slot | None:
    row = held.row
    if "starts" not in told and "minutes" not in told:
        return None
    minutes = told.get("minutes", row.minutes)
    if "starts" in told:
        slot = rules.slot(told["starts"], minutes, row.zone, at=held.at)
    elif row.starts_at is None:
        raise Invalid("Il manque la date.", fields={"/starts": "Mettez un jour et une heure."})
    else:
        slot = rules.slot(rules.wall(row.starts_at, row.zone), minutes, row.zone, at=held.at)
    return None if (slot.starts_at, slot.ends_at) == (row.starts_at, row.ends_at) else slot


def _apply(session: Session, held: Held, told: Mapping[str, Any], slot: rules.Slot | None) -> None:
    """Write new words and a new time on one appointment, and say what changed."""
    row, former = held.row, held.words
    kept = {name: told[name] for name in records.Words.__struct_fields__ if name in told}
    words = msgspec.structs.replace(former, **kept)
    elsewhere = words.place != former.place or words.video != former.video
    before = row.starts_at
    if slot is None and not elsewhere:
        if words != former or "with_ids" in told:
            held.rewrite(words)
            settle(held)
            write(session, held, "edited")
        return
    if elsewhere:
        words = msgspec.structs.replace(words, place_before=former.place.line())
    elif words.place_before:
        words = msgspec.structs.replace(words, place_before="")
    held.rewrite(words)
    if slot is not None:
        row.starts_at, row.ends_at = slot
        row.minutes = int((slot.ends_at - slot.starts_at).total_seconds()) // 60
        row.proposals = "[]"
    row.before_at, row.late_minutes, row.youth_said_late = before, None, False
    row.revision += 1
    row.youth_answer = "yes" if held.own else "none"
    for one in held.adults:
        one.answer = "yes" if one.person_id == held.actor_id else "none"
    if before is not None:
        row.status = states.after(row.status, states.MOVE)
    if row.starts_at is not None:
        settle(held)
    write(
        session,
        held,
        "moved",
        starts_before=before,
        words=records.EventWords(
            place_before=former.place.line() if elsewhere else "",
            place_after=words.place.line() if elsewhere else "",
        ),
        tell="moved" if before is not None else "made",
    )


def _invite(session: Session, actor: Actor, held: Held, with_ids: Sequence[UUID]) -> None:
    """Who comes from now on; those who stay keep their answer."""
    allowed = {one.id: one.role for one in circle.invitable(session, actor, held.row.youth_id, held.on)}
    here = {one.person_id: one for one in held.adults}
    wanted = dict.fromkeys(with_ids)
    if any(one not in allowed and one not in here for one in wanted):
        raise Invalid(
            "Une de ces personnes ne peut pas venir.",
            fields={"/with": "Choisissez parmi les personnes proposées."},
        )
    gone = [one for one in here if one not in wanted]
    session.execute(
        delete(AppointmentAdult).where(
            AppointmentAdult.appointment_id == held.row.id, AppointmentAdult.person_id.in_(gone)
        )
    )
    fresh = [
        AppointmentAdult(
            appointment_id=held.row.id,
            person_id=one,
            role=allowed[one],
            answer="yes" if one == actor.id else "none",
        )
        for one in wanted
        if one not in here
    ]
    session.add_all(fresh)
    held.adults = [here[one] for one in here if one in wanted] + fresh
    held.invited = tuple(one.person_id for one in fresh)


def _follow(
    session: Session, held: Held, told: Mapping[str, Any], old: datetime, slot: rules.Slot | None
) -> None:
    """The next ones of the repeat take the same words, and move by as many days, to the same hour."""
    row = held.row
    if row.series_id is None or row.starts_at is None:
        return
    shift = rules.wall(row.starts_at, row.zone).date() - rules.wall(old, row.zone).date()
    hour = rules.wall(row.starts_at, row.zone).time()
    for one in _next_ones(session, held, old):
        starts = one.row.starts_at
        moved = None
        if slot is not None and starts is not None:
            day = rules.wall(starts, row.zone).date() + shift
            begins = rules.nearest_instant(datetime.combine(day, hour), row.zone)
            moved = rules.Slot(begins, begins + timedelta(minutes=row.minutes))
        _apply(session, one, {name: told[name] for name in told if name != "with_ids"}, moved)


def _next_ones(session: Session, held: Held, after: datetime) -> list[Held]:
    ids = session.execute(
        select(AppointmentRow.id)
        .where(
            AppointmentRow.series_id == held.row.series_id,
            AppointmentRow.starts_at > after,
            AppointmentRow.status.in_(states.LIVE),
            AppointmentRow.id != held.row.id,
        )
        .order_by(AppointmentRow.starts_at)
    ).scalars()
    found = []
    for one in list(ids):
        row = locked(session, one)
        if row is not None:
            adults = coming(session, one)
            other = Held(
                row, adults, held.actor_id, held.role, held.own, held.whole, held.key, held.at, held.on
            )
            other.was = other.reminded()
            found.append(other)
    return found


def cancel(
    actor: Actor,
    appointment_id: UUID,
    reason: str,
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
    following: bool = False,
) -> UUID:
    """Cancel, with a reason if there is one. Its reminders are taken back in the same transaction."""
    with transaction() as session:
        held = hold(session, actor, appointment_id, keyd=keyd, at=at, on=on, version=version)
        _mine_to_change(held)
        start = held.row.starts_at
        others = _next_ones(session, held, start) if following and held.row.series_id and start else []
        for number, one in enumerate([held, *others]):
            one.row.status = states.after(one.row.status, states.CANCEL)
            one.row.proposals = "[]"
            write(
                session,
                one,
                "cancelled",
                words=records.EventWords(reason=reason.strip()),
                tell="cancelled" if number == 0 else None,
            )
    return appointment_id


def close(
    actor: Actor, appointment_id: UUID, outcome: str, *, version: int, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """Say how it went: it took place, it was missed, the absence was excused. May be corrected the same way."""
    with transaction() as session:
        held = hold(session, actor, appointment_id, keyd=keyd, at=at, on=on, version=version)
        row = held.row
        if row.starts_at is None or row.starts_at > at:
            raise Conflict("Ce rendez-vous n'a pas encore commencé.", code="not_now")
        if held.own and held.adults:
            raise Conflict("La personne qui te reçoit le dira.", code="not_now")
        becomes = states.after(row.status, OUTCOMES[outcome])
        if becomes != row.status:
            row.status = becomes
            write(session, held, "closed", tell=None)
    return appointment_id
