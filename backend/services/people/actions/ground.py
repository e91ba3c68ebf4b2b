"""Rows of persons as they are first written. Shared by every gesture that adds somebody; decides no right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal, NamedTuple
from uuid import UUID

from sqlalchemy import insert, or_, update
from sqlalchemy.orm import Session

from backend.access import Bond, BondKind, Membership, Role
from backend.ids import new_id
from backend.services.people import flags as sealed_flags
from backend.services.people.models import CareMeasure, Person, YoungPerson
from backend.services.people.rules.names import name_key, tidy

Kind = Literal["young", "professional", "mentor"]


class NewMeasure(NamedTuple):
    """A care measure to write; `ends_on` exclusive."""

    basis: str
    starts_on: date
    ends_on: date | None = None
    received_on: date | None = None


def write_person(
    session: Session,
    *,
    authority_id: UUID,
    kind: Kind,
    first_name: str,
    last_name: str,
    at: datetime,
    external_ref: str | None = None,
    person_id: UUID | None = None,
) -> UUID:
    """Write a person and answer their id, which is also that of their account and safe when they have one."""
    made = person_id or new_id()
    session.execute(
        insert(Person).values(
            id=made,
            authority_id=authority_id,
            kind=kind,
            first_name=tidy(first_name),
            last_name=tidy(last_name),
            name_key=name_key(first_name, last_name),
            external_ref=external_ref,
            created_at=at,
            version=1,
        )
    )
    return made


def write_young(
    session: Session,
    *,
    authority_id: UUID,
    authority_key: bytes,
    first_name: str,
    last_name: str,
    birth_date: date,
    at: datetime,
    birth_precision: str = "day",
    measures: Sequence[NewMeasure] = (),
    flags: Mapping[str, Any] | None = None,
    care_began_on: date | None = None,
    external_ref: str | None = None,
    language: str = "fr",
    last_exchange_on: date | None = None,
    person_id: UUID | None = None,
) -> UUID:
    """Write a young person with their measures and sealed flags. Milestones are built by the follower afterwards."""
    youth_id = write_person(
        session,
        authority_id=authority_id,
        kind="young",
        first_name=first_name,
        last_name=last_name,
        at=at,
        external_ref=external_ref,
        person_id=person_id,
    )
    session.execute(
        insert(YoungPerson).values(
            id=youth_id,
            birth_date=birth_date,
            birth_precision=birth_precision,
            care_began_on=care_began_on,
            flags_sealed=sealed_flags.seal(authority_key, youth_id, dict(flags or {})),
            language=language,
            tutoiement=True,
            last_exchange_on=last_exchange_on,
            version=1,
        )
    )
    for one in measures:
        write_measure(session, youth_id, one)
    return youth_id


def write_measure(session: Session, youth_id: UUID, measure: NewMeasure) -> UUID:
    """Write one care measure and answer its id."""
    made = new_id()
    session.execute(insert(CareMeasure).values(id=made, youth_id=youth_id, **measure._asdict()))
    return made


def write_membership(
    session: Session,
    *,
    person_id: UUID,
    authority_id: UUID,
    role: Role,
    starts_on: date,
    team_id: UUID | None = None,
) -> UUID:
    """Give somebody a role, in a team or for the whole authority."""
    made = new_id()
    session.execute(
        insert(Membership).values(
            id=made,
            person_id=person_id,
            authority_id=authority_id,
            team_id=team_id,
            role=role.value,
            starts_on=starts_on,
            ends_on=None,
        )
    )
    return made


def write_bond(
    session: Session,
    *,
    authority_id: UUID,
    youth_id: UUID,
    kind: BondKind,
    starts_on: date,
    adult_id: UUID | None = None,
    team_id: UUID | None = None,
    ends_on: date | None = None,
) -> UUID:
    """Tie a young person to an adult or a team."""
    made = new_id()
    session.execute(
        insert(Bond).values(
            id=made,
            authority_id=authority_id,
            youth_id=youth_id,
            adult_id=adult_id,
            team_id=team_id,
            kind=kind.value,
            starts_on=starts_on,
            ends_on=ends_on,
        )
    )
    return made


def note_exchange(session: Session, youth_id: UUID, on: date) -> None:
    """The young person gave news that day: the referent's count of silent days begins again. Decides no right."""
    session.execute(
        update(YoungPerson)
        .where(
            YoungPerson.id == youth_id,
            or_(YoungPerson.last_exchange_on.is_(None), YoungPerson.last_exchange_on < on),
        )
        .values(last_exchange_on=on)
    )
