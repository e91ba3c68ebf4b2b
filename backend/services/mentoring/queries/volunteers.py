"""Volunteers as their leads see them, and as they see themselves."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, func, select

from backend.access import Actor, Membership, Permission, Role, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import accounts, people
from backend.services.mentoring import records
from backend.services.mentoring.models import HonorabilityCheck, Pair, Volunteer
from backend.services.mentoring.rules import checks, readiness, states

COLUMNS = tuple(Volunteer.__table__.columns)
TABLE = "volunteer"


class Known(NamedTuple):
    """A volunteer's row, their words, and what they do today."""

    row: Any
    words: records.VolunteerWords
    pairs: int
    account: str

    def standing(self) -> readiness.Standing:
        row = self.row
        return readiness.Standing(
            state=row.state,
            has_account=row.person_id is not None,
            trained_on=row.trained_on,
            charter_version=row.charter_version,
            check_issued_on=row.check_issued_on,
            check_until=row.check_until,
            suspended=row.suspended_at is not None,
            capacity=row.capacity,
            pairs=self.pairs,
        )


def words_of(row: Any, key: bytes) -> records.VolunteerWords:
    """What a volunteer's row seals."""
    return records.unseal(key, TABLE, "words_sealed", row.id, row.words_sealed, records.VolunteerWords)


def open_pairs(reader: Reader, volunteer_ids: Collection[UUID]) -> dict[UUID, int]:
    """How many pairs each has, from the proposal on."""
    rows = reader.execute(
        select(Pair.volunteer_id, func.count().label("held"))
        .where(Pair.volunteer_id.in_(list(volunteer_ids)), Pair.state.in_(states.OPEN))
        .group_by(Pair.volunteer_id)
    )
    return {row.volunteer_id: row.held for row in rows}


def known(reader: Reader, wanted: Select[Any], *, key: bytes, at: datetime) -> list[Known]:
    """Volunteers of a statement on `COLUMNS`, with their words: three statements in all."""
    rows = reader.execute(wanted).all()
    pairs = open_pairs(reader, [row.id for row in rows])
    account = accounts.adult_accounts(reader, {row.person_id for row in rows if row.person_id}, at)
    return [
        Known(
            row,
            words_of(row, key),
            pairs.get(row.id, 0),
            account[row.person_id].state if row.person_id in account else "none",
        )
        for row in rows
    ]


def require_lead(actor: Actor) -> None:
    policy.require(actor, Permission.VOLUNTEERS_MANAGE)


def volunteers(reader: Reader, actor: Actor, *, keyd: Keyd, at: datetime, on: date) -> dict[str, Any]:
    """Every volunteer of the authority, whoever waits for a gesture first; and mentors without a sheet yet."""
    require_lead(actor)
    key = keyd.authority_key(actor.authority_id)
    wanted = select(*COLUMNS).where(Volunteer.authority_id == actor.authority_id)
    items = [shown(one, on) for one in known(reader, wanted, key=key, at=at)]
    order = {"over": 0, "soon": 1, "none": 2, "valid": 3}
    items.sort(
        key=lambda one: (
            one["state"] in ("refused", "left"),
            order[one["check"]["standing"]] if one["state"] == "ready" else 1,
            people.fold(one["last_name"] + " " + one["first_name"]),
        )
    )
    return {
        "on": on,
        "items": items,
        "without_sheet": _without_sheet(reader, actor, on),
        "charter": readiness.CHARTER_VERSION,
    }


def _without_sheet(reader: Reader, actor: Actor, on: date) -> list[dict[str, Any]]:
    """Mentors who joined a team before they had a sheet here."""
    person = people.Person
    rows = reader.execute(
        select(person.id, person.first_name, person.last_name, person.name_key)
        .join(Membership, Membership.person_id == person.id)
        .outerjoin(Volunteer, Volunteer.person_id == person.id)
        .where(
            person.authority_id == actor.authority_id,
            person.kind == "mentor",
            Membership.role == Role.MENTOR.value,
            scope.holding(on),
            Volunteer.id.is_(None),
        )
        .order_by(person.name_key, person.id)
        .distinct()
    )
    return [{"person_id": row.id, "first_name": row.first_name, "last_name": row.last_name} for row in rows]


def shown(one: Known, on: date) -> dict[str, Any]:
    """A volunteer for the leads: never the document, never a young person's name."""
    row, words = one.row, one.words
    return {
        "id": row.id,
        "person_id": row.person_id,
        "version": row.version,
        "state": row.state,
        "first_name": words.first_name,
        "last_name": words.last_name,
        "employer": words.employer,
        "programme": words.programme,
        "applied_on": row.applied_on,
        "interview_on": row.interview_on,
        "trained_on": row.trained_on,
        "charter_on": row.charter_on if row.charter_version == readiness.CHARTER_VERSION else None,
        "account": one.account,
        "check": check_shown(row, on),
        "suspended": row.suspended_at is not None,
        "left_on": row.left_on,
        "capacity": row.capacity,
        "pairs": one.pairs,
        "lacks": readiness.lacks(one.standing(), on),
    }


def check_shown(row: Any, on: date) -> dict[str, Any]:
    """Where the check stands: dates alone."""
    return {
        "standing": checks.standing(row.check_until, on),
        "issued_on": row.check_issued_on,
        "until": row.check_until,
        "days": None if row.check_until is None else (row.check_until - on).days,
    }


def volunteer(
    reader: Reader, actor: Actor, volunteer_id: UUID, *, keyd: Keyd, at: datetime, on: date
) -> dict[str, Any]:
    """One sheet: words, contacts, steps, checks with who checked."""
    require_lead(actor)
    wanted = select(*COLUMNS).where(
        Volunteer.id == volunteer_id, Volunteer.authority_id == actor.authority_id
    )
    found = known(reader, wanted, key=keyd.authority_key(actor.authority_id), at=at)
    if not found:
        raise NotFound()
    words = found[0].words
    return shown(found[0], on) | {
        "email": words.email,
        "phone": words.phone,
        "gender": words.gender,
        "languages": words.languages,
        "interests": words.interests,
        "availability": words.availability,
        "trade": words.trade,
        "area": words.area,
        "presentation": words.presentation,
        "motivation": words.motivation,
        "checks": _checks(reader, volunteer_id),
    }


def _checks(reader: Reader, volunteer_id: UUID) -> list[dict[str, Any]]:
    person = people.Person
    rows = reader.execute(
        select(
            HonorabilityCheck.result,
            HonorabilityCheck.issued_on,
            HonorabilityCheck.checked_on,
            HonorabilityCheck.until,
            person.first_name,
            person.last_name,
        )
        .join(person, person.id == HonorabilityCheck.checked_by)
        .where(HonorabilityCheck.volunteer_id == volunteer_id)
        .order_by(HonorabilityCheck.checked_on.desc(), HonorabilityCheck.id.desc())
    )
    return [
        {
            "result": row.result,
            "issued_on": row.issued_on,
            "checked_on": row.checked_on,
            "until": row.until,
            "by": f"{row.first_name} {row.last_name}",
        }
        for row in rows
    ]


def by_person(reader: Reader, person_ids: Collection[UUID]) -> Mapping[UUID, Any]:
    """Volunteers' rows by the person they became."""
    rows = reader.execute(select(*COLUMNS).where(Volunteer.person_id.in_(list(person_ids))))
    return {row.person_id: row for row in rows}


def has_access(reader: Reader, person_id: UUID, on: date) -> bool:
    """Whether this mentor may see or hear anything of a young person that day."""
    row = by_person(reader, [person_id]).get(person_id)
    return row is not None and readiness.has_access(
        row.state, row.check_until, row.suspended_at is not None, on
    )


def leads_of(
    reader: Reader, authority_id: UUID, on: date, teams: Collection[UUID] | None = None
) -> list[UUID]:
    """The leads of an authority that day; of some teams when they are told."""
    wanted = select(Membership.person_id).where(
        Membership.authority_id == authority_id, Membership.role == Role.LEAD.value, scope.holding(on)
    )
    if teams is not None:
        wanted = wanted.where(Membership.team_id.in_(list(teams)))
    return sorted(set(reader.execute(wanted).scalars()))
