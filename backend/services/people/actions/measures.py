"""Care measures with their legal basis, and who stands beside a young person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from backend.access import Actor, BondKind, Membership, Permission, Role, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.keyd import Keyd
from backend.services.people.actions.bonds import bond_row, end_bonds, give_referent_roles, move_bond
from backend.services.people.actions.ground import NewMeasure, write_measure
from backend.services.people.actions.young import bump, note
from backend.services.people.hooks import facts_changed, mentor_ended
from backend.services.people.models import CareMeasure, Person, YoungPerson
from backend.services.people.queries.files import people_around
from backend.services.people.rules.checks import measure_faults


def add_measure(
    actor: Actor,
    youth_id: UUID,
    measure: NewMeasure,
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Add a care measure; `ends_on` is the first day it no longer runs."""
    with transaction() as session:
        policy.require(actor, Permission.MEASURES_EDIT, scope.link(session, actor, youth_id, on))
        _check(session, youth_id, measure, on)
        bump(session, youth_id, version)
        made = write_measure(session, youth_id, measure)
        note(session, actor, "measure.add", youth_id, at, made)
        facts_changed(session, [youth_id], keyd=keyd, at=at)
    return youth_id


def edit_measure(
    actor: Actor,
    youth_id: UUID,
    measure_id: UUID,
    told: Mapping[str, Any],
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Correct a measure, or end it (`ends_on`, exclusive)."""
    with transaction() as session:
        policy.require(actor, Permission.MEASURES_EDIT, scope.link(session, actor, youth_id, on))
        changed = {**_measure(session, youth_id, measure_id), **told}
        _check(session, youth_id, NewMeasure(**changed), on)
        bump(session, youth_id, version)
        session.execute(update(CareMeasure).where(CareMeasure.id == measure_id).values(**changed))
        note(session, actor, "measure.edit", youth_id, at, measure_id)
        facts_changed(session, [youth_id], keyd=keyd, at=at)
    return youth_id


def remove_measure(
    actor: Actor,
    youth_id: UUID,
    measure_id: UUID,
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Take away a measure written by mistake."""
    with transaction() as session:
        policy.require(actor, Permission.MEASURES_EDIT, scope.link(session, actor, youth_id, on))
        _measure(session, youth_id, measure_id)
        bump(session, youth_id, version)
        session.execute(delete(CareMeasure).where(CareMeasure.id == measure_id))
        note(session, actor, "measure.remove", youth_id, at, measure_id)
        facts_changed(session, [youth_id], keyd=keyd, at=at)
    return youth_id


def _measure(session: Session, youth_id: UUID, measure_id: UUID) -> dict[str, Any]:
    row = session.execute(
        select(CareMeasure.basis, CareMeasure.starts_on, CareMeasure.ends_on, CareMeasure.received_on).where(
            CareMeasure.id == measure_id, CareMeasure.youth_id == youth_id
        )
    ).one_or_none()
    if row is None:
        raise NotFound()
    return dict(row._mapping)


def _check(session: Session, youth_id: UUID, measure: NewMeasure, on: date) -> None:
    birth = session.execute(select(YoungPerson.birth_date).where(YoungPerson.id == youth_id)).scalar_one()
    faults = measure_faults(measure.basis, measure.starts_on, measure.ends_on, measure.received_on, birth, on)
    if faults:
        raise Invalid(fields=faults)


def assign_referent(
    actor: Actor, youth_id: UUID, referent_id: UUID, *, version: int, at: datetime, on: date
) -> UUID:
    """A lead gives a young person of their team to a referent: the former bond ends the day this one starts."""
    with transaction() as session:
        policy.require(actor, Permission.TEAM_MANAGE, scope.link(session, actor, youth_id, on))
        _adult(session, actor, referent_id, "professional", Role.REFERENT, "/referent_id", on)
        around = people_around(session, youth_id, on)
        bump(session, youth_id, version)
        if around["referent"] is None or around["referent"]["id"] != referent_id:
            row = bond_row(actor.authority_id, youth_id, BondKind.REFERENT, on, adult_id=referent_id)
            made = move_bond(session, row)
            if around["team"] is not None:
                give_referent_roles(
                    session,
                    [(referent_id, around["team"]["id"])],
                    authority_id=actor.authority_id,
                    on=on,
                )
            note(session, actor, "bond.referent", youth_id, at, made)
    return youth_id


def pair_mentor(
    actor: Actor, youth_id: UUID, mentor_id: UUID | None, *, version: int, at: datetime, on: date
) -> UUID:
    """A lead ends the place of a mentor beside a young person (`mentor_id` None): access ends with the bond.

    A pair begins by a proposal both accept, never here (SAF-01): somebody named raises `Conflict`.
    """
    with transaction() as session:
        policy.require(actor, Permission.TEAM_MANAGE, scope.link(session, actor, youth_id, on))
        if mentor_id is not None:
            raise Conflict(
                "Un binôme commence par une proposition. Ouvrez « Mentor » dans le dossier.",
                code="pair_by_proposal",
            )
        bump(session, youth_id, version)
        end_bonds(session, youth_id, BondKind.MENTOR, on)
        note(session, actor, "bond.mentor", youth_id, at, mentor_id)
        mentor_ended(session, youth_id, by=actor.id, at=at, on=on)
    return youth_id


def _adult(
    session: Session, actor: Actor, adult_id: UUID, kind: str, role: Role, pointer: str, on: date
) -> None:
    """Somebody of the same authority, of that kind, who holds that role on that day."""
    found = session.execute(
        select(Person.id)
        .join(Membership, Membership.person_id == Person.id)
        .where(
            Person.id == adult_id,
            Person.authority_id == actor.authority_id,
            Person.kind == kind,
            Membership.authority_id == actor.authority_id,
            Membership.role == role.value,
            Membership.starts_on <= on,
            or_(Membership.ends_on.is_(None), Membership.ends_on > on),
        )
    ).first()
    if found is None:
        raise Invalid(fields={pointer: "Cette personne n'est pas dans la liste. Choisissez-en une autre."})
