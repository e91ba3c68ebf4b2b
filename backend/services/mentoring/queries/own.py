"""A mentor's own space: their sheet, their pairs, their meetings. Without a valid check, only that it ended."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from backend.access import Actor, Membership, Permission, Role, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import people
from backend.services.mentoring.models import Pair, PairMeeting
from backend.services.mentoring.queries import volunteers
from backend.services.mentoring.queries.pairs import pairs_of_mentor
from backend.services.mentoring.rules import readiness


def own(reader: Reader, actor: Actor, *, keyd: Keyd, at: datetime, on: date) -> dict[str, Any]:
    """My sheet, where my check stands, whom to write to, and my pairs while access is open."""
    policy.require(actor, Permission.MENTORING_OWN)
    row = volunteers.by_person(reader, [actor.id]).get(actor.id)
    if row is None or row.authority_id != actor.authority_id:
        return {"on": on, "access": "none", "contact": _contact(reader, actor, on), "pairs": []}
    key = keyd.authority_key(actor.authority_id)
    suspended = row.suspended_at is not None
    opened = readiness.has_access(row.state, row.check_until, suspended, on)
    words = volunteers.words_of(row, key)
    return _closed(row, actor.zone) | {
        "on": on,
        "access": "open" if opened else "suspended" if suspended else "over",
        "contact": _contact(reader, actor, on),
        "check": volunteers.check_shown(row, on),
        "charter": {
            "version": readiness.CHARTER_VERSION,
            "signed_on": row.charter_on if row.charter_version == readiness.CHARTER_VERSION else None,
        },
        "trained_on": row.trained_on,
        "sheet": {
            "presentation": words.presentation,
            "gender": words.gender,
            "languages": words.languages,
            "interests": words.interests,
            "availability": words.availability,
            "trade": words.trade,
            "area": words.area,
            "capacity": row.capacity,
        },
        "pairs": pairs_of_mentor(reader, actor, key=key, at=at, on=on) if opened else [],
    }


def _closed(row: Any, zone: str) -> dict[str, Any]:
    """Who closed access and since when: never who spoke, nor of whom."""
    if row.suspended_at is None:
        return {}
    by = "protection" if row.suspended_role == Role.SAFEGUARDING.value else "programme"
    return {"suspended": {"by": by, "on": row.suspended_at.astimezone(ZoneInfo(zone)).date()}}


def _contact(reader: Reader, actor: Actor, on: date) -> str | None:
    """The name of a lead of the mentor's team: whom to write to."""
    person = people.Person
    mine = select(Membership.team_id).where(
        Membership.person_id == actor.id, Membership.role == Role.MENTOR.value
    )
    found = reader.execute(
        select(person.first_name, person.last_name)
        .join(Membership, Membership.person_id == person.id)
        .where(
            Membership.team_id.in_(mine.scalar_subquery()),
            Membership.role == Role.LEAD.value,
            scope.holding(on),
        )
        .order_by(person.name_key)
        .limit(1)
    ).one_or_none()
    return None if found is None else f"{found.first_name} {found.last_name}"


def meetings(reader: Reader, actor: Actor, pair_id: UUID, on: date) -> list[dict[str, Any]]:
    """The meetings a mentor noted in one pair, the last first. The young person reads them too."""
    row = reader.execute(select(Pair.youth_id, Pair.mentor_id).where(Pair.id == pair_id)).one_or_none()
    if row is None:
        raise NotFound()
    if actor.id == row.mentor_id:
        policy.require(actor, Permission.MENTORING_OWN)
        if not volunteers.has_access(reader, actor.id, on):
            raise NotFound()
    else:
        policy.require(actor, Permission.MENTOR_ASK, scope.link(reader, actor, row.youth_id, on))
    found = reader.execute(
        select(PairMeeting.id, PairMeeting.met_on, PairMeeting.minutes, PairMeeting.theme)
        .where(PairMeeting.pair_id == pair_id)
        .order_by(PairMeeting.met_on.desc(), PairMeeting.id.desc())
        .limit(500)
    )
    return [{"id": one.id, "on": one.met_on, "minutes": one.minutes, "theme": one.theme} for one in found]


def hours(reader: Reader, actor: Actor, first: date, last: date) -> dict[str, Any]:
    """What a certificate says: how many meetings and minutes in a period, and nothing of anybody else."""
    policy.require(actor, Permission.MENTORING_OWN)
    rows = reader.execute(
        select(PairMeeting.met_on, PairMeeting.minutes)
        .join(Pair, Pair.id == PairMeeting.pair_id)
        .where(
            Pair.mentor_id == actor.id,
            Pair.authority_id == actor.authority_id,
            PairMeeting.met_on >= first,
            PairMeeting.met_on <= last,
        )
        .order_by(PairMeeting.met_on)
    ).all()
    by_month: dict[str, list[int]] = {}
    for row in rows:
        by_month.setdefault(row.met_on.strftime("%Y-%m"), []).append(row.minutes)
    named = people.names(reader, [actor.id]).get(actor.id)
    if named is None:
        raise NotFound()
    return {
        "name": f"{named.first_name} {named.last_name}",
        "count": len(rows),
        "minutes": sum(row.minutes for row in rows),
        "months": [(month, len(each), sum(each)) for month, each in by_month.items()],
    }
