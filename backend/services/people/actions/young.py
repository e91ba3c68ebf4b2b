"""Gestures on one young person's file: add, open, correct; and one's own preferences."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend import audit
from backend.access import Actor, BondKind, Permission, Role, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound, StaleVersion
from backend.keyd import Keyd
from backend.services.people import flags as sealed_flags
from backend.services.people.actions.ground import NewMeasure, write_bond, write_young
from backend.services.people.actions.importer import Importer, importer
from backend.services.people.hooks import facts_changed
from backend.services.people.models import Person, YoungPerson
from backend.services.people.rules.checks import (
    birth_fault,
    check_flags,
    measure_faults,
    name_fault,
    past_faults,
    readable,
    too_young,
)
from backend.services.people.rules.names import name_key, tidy

LANGUAGES = ("fr",)
LAST_VERSION = 2**31 - 2


def open_file(actor: Actor, youth_id: UUID, *, at: datetime, on: date) -> UUID:
    """Opening a young person's file leaves one row in the journal; one's own file leaves none."""
    with transaction() as session:
        policy.require(actor, Permission.IDENTITY_READ, scope.link(session, actor, youth_id, on))
        if actor.id != youth_id:
            note(session, actor, "youth.open", youth_id, at)
    return youth_id


def note(
    session: Session, actor: Actor, act: str, youth_id: UUID, at: datetime, object_id: UUID | None = None
) -> None:
    """One row in the journal about a young person's file."""
    role = actor.leading_role
    audit.record(
        session,
        act,
        "youth",
        at=at,
        actor_id=actor.id,
        actor_role=role.value if role else "none",
        object_id=object_id or youth_id,
        youth_id=youth_id,
        authority_id=actor.authority_id,
    )


def bump(session: Session, youth_id: UUID, version: int, **values: Any) -> None:
    """Change the file somebody read as `version`; raises `StaleVersion` when it changed since."""
    if version > LAST_VERSION:
        raise StaleVersion()
    done = session.execute(
        update(YoungPerson)
        .where(YoungPerson.id == youth_id, YoungPerson.version == version)
        .values(version=version + 1, **values)
        .returning(YoungPerson.id)
    )
    if not done.all():
        raise StaleVersion()


def add_young(
    actor: Actor,
    told: Mapping[str, Any],
    *,
    team_id: UUID | None,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Add one young person by hand: to a lead's team, or to a referent's own file.

    `told`: first_name, last_name, birth_date, birth_precision, and measures as mappings of `NewMeasure`.
    Raises `Invalid` by field, `Conflict` when somebody of that name and birth date is already known.
    """
    policy.require(actor, Permission.CASELOAD_IMPORT_OWN)
    who = importer(actor, team_id)
    if who.reach == "team" and who.team_id is None:
        raise Invalid("Choisissez l'équipe.", code="team_needed", fields={"/team_id": "Choisissez l'équipe."})
    measures = [NewMeasure(**one) for one in told.get("measures", ())]
    _check(told, measures, on)
    with transaction() as session:
        _refuse_double(session, actor, told)
        youth_id = write_young(
            session,
            authority_id=actor.authority_id,
            authority_key=keyd.authority_key(actor.authority_id),
            first_name=told["first_name"],
            last_name=told["last_name"],
            birth_date=told["birth_date"],
            birth_precision=told.get("birth_precision", "day"),
            measures=measures,
            at=at,
        )
        _tie(session, who, youth_id, on)
        note(session, actor, "youth.add", youth_id, at)
        facts_changed(session, [youth_id], keyd=keyd, at=at)
    return youth_id


def _tie(session: Session, who: Importer, youth_id: UUID, on: date) -> None:
    tie: dict[str, Any] = {"authority_id": who.authority_id, "youth_id": youth_id, "starts_on": on}
    if who.team_id is not None:
        write_bond(session, kind=BondKind.TEAM, team_id=who.team_id, **tie)
    if who.reach == "own":
        write_bond(session, kind=BondKind.REFERENT, adult_id=who.person_id, **tie)


def _check(told: Mapping[str, Any], measures: list[NewMeasure], on: date) -> None:
    faults = identity_faults(told, on)
    birth = told["birth_date"]
    if too_young(birth, on):
        faults["/birth_date"] = "Cap 18 commence à 15 ans et demi. Ajoutez cette personne plus tard."
    for index, one in enumerate(measures):
        for pointer, sentence in measure_faults(*_in_order(one), birth, on).items():
            faults[f"/measures/{index}{pointer}"] = sentence
    if faults:
        raise Invalid(fields=faults)


def _in_order(one: NewMeasure) -> tuple[str, date, date | None, date | None]:
    return one.basis, one.starts_on, one.ends_on, one.received_on


def identity_faults(told: Mapping[str, Any], on: date) -> dict[str, str]:
    """What is wrong in names and birth date, by field; fields not told are not looked at."""
    faults: dict[str, str] = {}
    for field, subject in (("first_name", "Le prénom"), ("last_name", "Le nom")):
        if field in told and (fault := name_fault(tidy(told[field]), subject)):
            faults[f"/{field}"] = fault
    if "birth_date" in told and (fault := birth_fault(told["birth_date"], on)):
        faults["/birth_date"] = fault
    return faults


def _refuse_double(session: Session, actor: Actor, told: Mapping[str, Any]) -> None:
    twin = session.execute(
        select(Person.id)
        .join(YoungPerson, YoungPerson.id == Person.id)
        .where(
            Person.authority_id == actor.authority_id,
            Person.name_key == name_key(told["first_name"], told["last_name"]),
            YoungPerson.birth_date == told["birth_date"],
        )
    ).first()
    if twin is not None:
        raise Conflict("Cette personne ne peut pas être ajoutée ainsi. Voyez avec votre responsable.")


def edit_youth(
    actor: Actor,
    youth_id: UUID,
    told: Mapping[str, Any],
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Correct names, birth date, entry into care or sensitive facts. Dates are rebuilt in the same transaction."""
    with transaction() as session:
        tie = scope.link(session, actor, youth_id, on)
        policy.require(actor, Permission.IDENTITY_EDIT, tie)
        told_flags, faults = check_flags(told.get("flags") or {})
        if told_flags:
            policy.require(actor, Permission.MEASURES_EDIT, tie)
        faults |= identity_faults(told, on) | _file_faults(session, actor, youth_id, told, on)
        if faults:
            raise Invalid(fields=faults)
        young = {
            name: told[name]
            for name in ("birth_date", "birth_precision", "care_began_on", "last_exchange_on")
            if name in told
        }
        if told_flags:
            young["flags_sealed"] = _merged(session, actor, youth_id, told_flags, keyd)
        bump(session, youth_id, version, **young)
        _rename(session, youth_id, told)
        note(session, actor, "youth.edit", youth_id, at)
        facts_changed(session, [youth_id], keyd=keyd, at=at)
    return youth_id


def _file_faults(
    session: Session, actor: Actor, youth_id: UUID, told: Mapping[str, Any], on: date
) -> dict[str, str]:
    """What is wrong beside what the file already says: dates before the birth, somebody else's number."""
    birth = (
        told.get("birth_date")
        or session.execute(select(YoungPerson.birth_date).where(YoungPerson.id == youth_id)).scalar_one()
    )
    faults = past_faults(told, birth, on)
    reference = told.get("external_ref")
    if reference is None:
        return faults
    if not readable(reference) or not reference.strip():
        return faults | {"/external_ref": "Ce numéro contient un signe invisible. Écrivez-le de nouveau."}
    taken = select(Person.id).where(
        Person.authority_id == actor.authority_id, Person.external_ref == reference, Person.id != youth_id
    )
    if session.execute(taken).first() is not None:
        faults["/external_ref"] = "Ce numéro est déjà celui d'un autre dossier."
    return faults


def _merged(
    session: Session, actor: Actor, youth_id: UUID, told: Mapping[str, Any], keyd: Keyd
) -> bytes | None:
    key = keyd.authority_key(actor.authority_id)
    sealed = session.execute(select(YoungPerson.flags_sealed).where(YoungPerson.id == youth_id)).scalar_one()
    return sealed_flags.seal(key, youth_id, {**sealed_flags.unseal(key, youth_id, sealed), **told})


def _rename(session: Session, youth_id: UUID, told: Mapping[str, Any]) -> None:
    if not {"first_name", "last_name", "external_ref"} & told.keys():
        return
    known = session.execute(
        select(Person.first_name, Person.last_name, Person.external_ref).where(Person.id == youth_id)
    ).one()
    first_name = tidy(told.get("first_name", known.first_name))
    last_name = tidy(told.get("last_name", known.last_name))
    session.execute(
        update(Person)
        .where(Person.id == youth_id)
        .values(
            first_name=first_name,
            last_name=last_name,
            name_key=name_key(first_name, last_name),
            external_ref=told.get("external_ref", known.external_ref),
            version=Person.version + 1,
        )
    )


def edit_me(actor: Actor, told: Mapping[str, Any], *, version: int) -> UUID:
    """A young person chooses their language and whether they are told `tu`. Adults are always told `vous`."""
    policy.require(actor, Permission.INBOX_READ)
    if Role.YOUNG not in actor.roles:
        raise NotFound()
    if told.get("language", "fr") not in LANGUAGES:
        raise Invalid("Cette langue n'est pas encore là.", fields={"/language": "Choisis le français."})
    with transaction() as session:
        bump(session, actor.id, version, **told)
    return actor.id
