"""The way in of a volunteer: apply, be met, trained, welcomed; sign the charter; be checked; stop."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Actor, Authority, Permission, Role, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import people
from backend.services.mentoring import notices, records
from backend.services.mentoring.actions import ends
from backend.services.mentoring.actions.common import hold_volunteer, note, role_of, tell
from backend.services.mentoring.models import Volunteer
from backend.services.mentoring.queries import volunteers as queries
from backend.services.mentoring.rules import readiness

TABLE, COLUMN = "volunteer", "words_sealed"
BACK_THEN = "Ce jour n'est pas encore venu."


def apply(
    authority_code: str, application_id: UUID, told: Mapping[str, Any], *, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """Somebody who is not signed in offers to be a mentor. The same application sent twice is one."""
    with transaction() as session:
        authority = session.execute(
            select(Authority.id).where(Authority.code == authority_code)
        ).scalar_one_or_none()
        if authority is None:
            raise Invalid(
                "Choisissez le département dans la liste.", fields={"/authority": "Choisissez dans la liste."}
            )
        if session.get(Volunteer, application_id) is not None:
            return application_id
        made = _write(session, authority, told, volunteer_id=application_id, keyd=keyd, at=at, on=on)
        note(
            session,
            "volunteer.apply",
            "volunteer",
            made,
            at=at,
            actor_id=None,
            role="public",
            authority_id=authority,
        )
        leads = queries.leads_of(session, authority, on)
        outbox.post(session, notices.about_volunteer("volunteer.applied", made, "a", leads, at=at), at=at)
        tell(session, leads, made, at=at)
    return application_id


def add(
    actor: Actor, told: Mapping[str, Any], *, person_id: UUID | None, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """A lead writes the sheet of somebody who came by another way; `person_id` when they are a mentor already."""
    with transaction() as session:
        policy.require(actor, Permission.VOLUNTEERS_MANAGE)
        if person_id is not None:
            _mentor_without_sheet(session, actor, person_id)
        made = _write(
            session,
            actor.authority_id,
            told,
            volunteer_id=new_id(),
            person_id=person_id,
            keyd=keyd,
            at=at,
            on=on,
        )
        _noted(session, actor, "volunteer.add", made, at)
    return made


def _mentor_without_sheet(session: Session, actor: Actor, person_id: UUID) -> None:
    person = people.names(session, [person_id]).get(person_id)
    if person is None or person.kind != "mentor" or person.authority_id != actor.authority_id:
        raise NotFound()
    if session.execute(select(Volunteer.id).where(Volunteer.person_id == person_id)).first():
        raise Conflict("Cette personne a déjà une fiche. Rechargez la page.")


def _write(
    session: Session,
    authority_id: UUID,
    told: Mapping[str, Any],
    *,
    volunteer_id: UUID,
    keyd: Keyd,
    at: datetime,
    on: date,
    person_id: UUID | None = None,
) -> UUID:
    faults = {
        f"/{field}": fault
        for field, subject in (("first_name", "Le prénom"), ("last_name", "Le nom"))
        if (fault := people.name_fault(people.tidy(told[field]), subject))
    }
    if faults:
        raise Invalid(fields=faults)
    words = records.VolunteerWords(**_words(told))
    session.add(
        Volunteer(
            id=volunteer_id,
            authority_id=authority_id,
            person_id=person_id,
            state="applied",
            words_sealed=records.seal(keyd.authority_key(authority_id), TABLE, COLUMN, volunteer_id, words),
            capacity=told.get("capacity", 1),
            applied_on=on,
            created_at=at,
            version=1,
        )
    )
    session.flush()
    return volunteer_id


def _words(told: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: told[name] for name in records.VolunteerWords.__struct_fields__ if name in told}
    return {
        name: tuple(dict.fromkeys(value)) if isinstance(value, list) else value.strip()
        for name, value in kept.items()
    }


def edit(
    actor: Actor, volunteer_id: UUID, told: Mapping[str, Any], *, version: int, keyd: Keyd, at: datetime
) -> UUID:
    """A lead corrects a sheet."""
    with transaction() as session:
        policy.require(actor, Permission.VOLUNTEERS_MANAGE)
        row = hold_volunteer(session, actor.authority_id, volunteer_id, version)
        _rewrite(row, told, keyd)
        _noted(session, actor, "volunteer.edit", row.id, at)
    return volunteer_id


def edit_own(actor: Actor, told: Mapping[str, Any], *, keyd: Keyd, at: datetime) -> UUID:
    """A mentor says who they are and how many young persons they can accompany; names and contacts stay."""
    with transaction() as session:
        policy.require(actor, Permission.MENTORING_OWN)
        row = _own(session, actor)
        _rewrite(row, told, keyd)
        _noted(session, actor, "volunteer.edit", row.id, at)
    return row.id


def _rewrite(row: Volunteer, told: Mapping[str, Any], keyd: Keyd) -> None:
    key = keyd.authority_key(row.authority_id)
    words = msgspec.structs.replace(queries.words_of(row, key), **_words(told))
    row.words_sealed = records.seal(key, TABLE, COLUMN, row.id, words)
    row.capacity = told.get("capacity", row.capacity)
    row.version += 1


def _own(session: Session, actor: Actor) -> Volunteer:
    found = session.execute(
        select(Volunteer.id).where(
            Volunteer.person_id == actor.id, Volunteer.authority_id == actor.authority_id
        )
    ).scalar_one_or_none()
    if found is None:
        raise NotFound()
    return hold_volunteer(session, actor.authority_id, found)


def sign_charter(actor: Actor, version: str, *, at: datetime, on: date) -> UUID:
    """A mentor has read the charter and signs it."""
    with transaction() as session:
        policy.require(actor, Permission.MENTORING_OWN)
        row = _own(session, actor)
        if version != readiness.CHARTER_VERSION:
            raise Conflict("La charte a changé. Relisez-la, puis signez.", code="charter_changed")
        row.charter_version, row.charter_on = version, on
        row.version += 1
        _noted(session, actor, "volunteer.charter", row.id, at)
        tell(session, queries.leads_of(session, actor.authority_id, on), row.id, at=at)
    return row.id


def step(
    actor: Actor,
    volunteer_id: UUID,
    what: str,
    done_on: date,
    *,
    version: int,
    at: datetime,
    on: date,
) -> UUID:
    """Interview done, training done, application refused, departure, or taken up again."""
    with transaction() as session:
        policy.require(actor, Permission.VOLUNTEERS_MANAGE)
        row = hold_volunteer(session, actor.authority_id, volunteer_id, version)
        if done_on > on:
            raise Invalid(BACK_THEN, fields={"/on": BACK_THEN})
        if not readiness.may_step(row.state, what):
            raise Conflict("Cette candidature est close. Reprenez-la d'abord.", code="not_now")
        if what == "interview":
            row.interview_on = done_on
            row.state = "interview" if row.state == "applied" else row.state
        elif what == "training":
            row.trained_on = done_on
            row.state = "ready" if row.person_id else "training"
        elif what == "reopen":
            row.left_on = None
            row.state = "ready" if row.person_id and row.trained_on else "applied"
        else:
            row.state = "left" if what == "leave" else "refused"
            row.left_on = on
            ends.end_all(session, row, "moved", actor_id=actor.id, role=role_of(actor), at=at, on=on)
        row.version += 1
        session.flush()
        _noted(session, actor, f"volunteer.{what}", row.id, at)
    return volunteer_id


def welcome(
    actor: Actor, volunteer_id: UUID, team_id: UUID, *, version: int, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """The candidate becomes a mentor of a team of the lead's; their account is then opened by an activation link."""
    with transaction() as session:
        policy.require(actor, Permission.VOLUNTEERS_MANAGE)
        policy.require(actor, Permission.TEAM_MANAGE, scope.team(actor, team_id))
        row = hold_volunteer(session, actor.authority_id, volunteer_id, version)
        if row.state in ("refused", "left") or row.interview_on is None:
            raise Conflict("Notez d'abord l'entretien.", code="not_now")
        if row.person_id is not None:
            raise Conflict("Cette personne est déjà dans l'équipe.", code="not_now")
        words = queries.words_of(row, keyd.authority_key(row.authority_id))
        row.person_id = people.write_person(
            session,
            authority_id=row.authority_id,
            kind="mentor",
            first_name=words.first_name,
            last_name=words.last_name,
            at=at,
        )
        people.write_membership(
            session,
            person_id=row.person_id,
            authority_id=row.authority_id,
            role=Role.MENTOR,
            starts_on=on,
            team_id=team_id,
        )
        row.state = "ready" if row.trained_on else "training"
        row.version += 1
        session.flush()
        _noted(session, actor, "volunteer.welcome", row.id, at)
    return volunteer_id


def _noted(session: Session, actor: Actor, act: str, volunteer_id: UUID, at: datetime) -> None:
    note(
        session,
        act,
        "volunteer",
        volunteer_id,
        at=at,
        actor_id=actor.id,
        role=role_of(actor),
        authority_id=actor.authority_id,
    )
