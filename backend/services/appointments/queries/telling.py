"""The words of appointment notices for who reads them, and which of them are still true when they would leave."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, scope
from backend.db import Reader
from backend.ids import parse_id
from backend.keyd import Keyd, KeydUnavailable
from backend.outbox import Due, Said, Waiting
from backend.services import people
from backend.services.appointments import notices, records, rules
from backend.services.appointments.models import AppointmentEvent, AppointmentRow
from backend.services.appointments.queries.circle import beside
from backend.services.appointments.queries.one import coming
from backend.services.appointments.rules import states

REMINDING = frozenset({"appointment.reminder", "appointment.close"})
NEUTRAL = "Rendez-vous"


def words(
    reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, keyd: Keyd, on: date
) -> dict[str, Said]:
    """One sentence a notice, drawn now; what is over, or no longer theirs, is left out. Five statements in all."""
    about = {one.identity: found for one in waiting if (found := parse_id(one.subject_id))}
    rows = {row.id: row for row in _rows(reader, set(about.values()))}
    adults = coming(reader, rows)
    links = scope.links(reader, actor, list({row.youth_id for row in rows.values()}), on)
    seen = {
        row.id: row
        for row in rows.values()
        if rules.sight(
            actor,
            links[row.youth_id],
            takes_part=any(one.person_id == actor.id for one in adults.get(row.id, ())),
        )
        == "full"
    }
    key = _key(keyd, actor)
    names = people.names(reader, {row.youth_id for row in seen.values()})
    last = _last_answers(reader, seen, actor.id)
    said: dict[str, Said] = {}
    for one in waiting:
        row = seen.get(about.get(one.identity, UUID(int=0)))
        if row is None or not _true(one.kind, one.identity, row):
            continue
        title = records.unseal(key, row.id, row.words_sealed).title if key else NEUTRAL
        when = "" if row.starts_at is None else notices.day_and_hour(row.starts_at, row.zone)
        answer, who = last.get(row.id, ("", ""))
        if row.youth_id == actor.id:
            with_me = adults.get(row.id, [])
            who = who or (with_me[0].first_name if with_me else "L'équipe")
            text = notices.young_text(one.kind, title, when, who, answer)
        else:
            text = notices.adult_text(one.kind, title, when, names[row.youth_id].first_name, who, answer)
        subject = {"kind": notices.SUBJECT, "id": str(row.id), "youth_id": str(row.youth_id)}
        said[one.identity] = Said(text, subject)
    return said


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:
    """Which of these may still leave: the appointment stands as it did, and its reader still has a place in it."""
    about = {one.id: found for one in due if (found := parse_id(one.subject_id))}
    rows = {row.id: row for row in _rows(reader, set(about.values()))}
    places = _places(reader, rows, at)
    return [
        one.id
        for one in due
        if (row := rows.get(about.get(one.id, UUID(int=0)))) is not None
        and one.recipient_id in places[row.id]
        and _true(one.kind, one.identity, row)
        and (one.kind == "appointment.answered" or row.starts_at is None or row.starts_at > at)
    ]


def _places(reader: Reader, rows: dict[UUID, Any], at: datetime) -> dict[UUID, set[UUID]]:
    """For each appointment, who may still be told of it: its young person, and the adults who still stand by them."""
    days = {row.youth_id: rules.wall(at, row.zone).date() for row in rows.values()}
    standing = beside(reader, days)
    return {row.id: {row.youth_id, *standing[row.youth_id]} for row in rows.values()}


def _true(kind: str, identity: str, row: Any) -> bool:
    if kind == "appointment.cancelled":
        return bool(row.status == states.CANCELLED)
    if kind in REMINDING:
        return row.status in states.WAITING and notices.plan_of(identity) == row.plan
    if kind in ("appointment.offered", "appointment.proposed"):
        return row.status in states.LIVE and row.proposals != "[]"
    if kind in ("appointment.made", "appointment.moved"):
        return row.status in states.LIVE
    return bool(row.status != states.CANCELLED)


def _rows(reader: Reader, ids: Collection[UUID]) -> list[Any]:
    row = AppointmentRow
    return list(
        reader.execute(
            select(
                row.id,
                row.youth_id,
                row.zone,
                row.starts_at,
                row.status,
                row.plan,
                row.proposals,
                row.words_sealed,
            ).where(row.id.in_(list(ids)))
        )
    )


def _last_answers(reader: Reader, rows: Collection[UUID], me: UUID) -> dict[UUID, tuple[str, str]]:
    """The last answer somebody else gave to each appointment, and their first name when they take part."""
    event = AppointmentEvent
    found: dict[UUID, tuple[str, UUID | None]] = {}
    for appointment_id, answer, actor_id in reader.execute(
        select(event.appointment_id, event.answer, event.actor_id)
        .where(event.appointment_id.in_(list(rows)), event.act == "answered", event.actor_id != me)
        .order_by(event.at, event.id)
    ):
        found[appointment_id] = (answer or "", actor_id)
    names = people.names(reader, {actor for _, actor in found.values() if actor})
    return {
        one: (answer, names[actor].first_name if actor in names else "")
        for one, (answer, actor) in found.items()
    }


def _key(keyd: Keyd, actor: Actor) -> bytes | None:
    try:
        return keyd.authority_key(actor.authority_id)
    except KeydUnavailable:
        return None
