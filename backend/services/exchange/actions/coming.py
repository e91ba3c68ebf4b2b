"""A sealed file from another authority is looked at, then brought in by a lead: the whole of it, once, or nothing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from backend import audit, vault
from backend.access import Actor, BondKind, Permission, Role, policy, scope
from backend.db import Reader, transaction
from backend.errors import Conflict
from backend.keyd import Keyd
from backend.services import autonomy, people, project
from backend.services.exchange import parcel
from backend.services.exchange.models import Arrival

HERE = "Ce dossier est déjà ici : il a été importé, ou quelqu'un a ce nom et cette naissance."


def look(actor: Actor, sealed: bytes, words: str, *, cost: vault.Cost, reader: Reader) -> dict[str, Any]:
    """What a file holds, before anything is written. Raises `Invalid` with what to do, see `parcel.open_file`."""
    policy.require(actor, Permission.ARRIVAL_BRING)
    transfer, found = parcel.open_file(sealed, words, cost)
    return {
        "from_name": found.from_name,
        "made_at": found.made_at,
        "first_name": found.first_name,
        "last_name": found.last_name,
        "birth_date": found.birth_date,
        "birth_precision": found.birth_precision,
        "measures": len(found.measures),
        "done": len(found.done),
        "lines": len(found.project) + len(found.words),
        "messages": len(found.thread),
        "parts": found.parts,
        "here": _here(reader, actor.authority_id, transfer, found),
    }


def bring_in(
    actor: Actor,
    sealed: bytes,
    words: str,
    team_id: UUID,
    *,
    cost: vault.Cost,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Write the young person, their care, what was done, their project, in a team one leads. One transaction.

    Raises `Invalid` for a file that does not open, `Conflict` when this young person is already here.
    """
    policy.require(actor, Permission.ARRIVAL_BRING)
    policy.require(actor, Permission.TEAM_MANAGE, scope.team(actor, team_id))
    transfer, found = parcel.open_file(sealed, words, cost)
    authority_id = actor.authority_id
    with transaction() as session:
        if _here(session, authority_id, transfer, found):
            raise Conflict(HERE, code="already_here")
        key = keyd.authority_key(authority_id)
        youth_id = people.write_young(
            session,
            authority_id=authority_id,
            authority_key=key,
            first_name=found.first_name,
            last_name=found.last_name,
            birth_date=found.birth_date,
            birth_precision=found.birth_precision,
            care_began_on=found.care_began_on,
            measures=[
                people.NewMeasure(one.basis, one.starts_on, one.ends_on, one.received_on)
                for one in found.measures
            ],
            flags=found.flags,
            at=at,
        )
        people.write_bond(
            session,
            authority_id=authority_id,
            youth_id=youth_id,
            kind=BondKind.TEAM,
            team_id=team_id,
            starts_on=on,
        )
        people.facts_changed(session, [youth_id], keyd=keyd, at=at)
        autonomy.bring_done(session, youth_id, found.done, by_id=actor.id)
        lines = [(one.id, one.line) for one in (*found.project, *found.words)]
        project.bring(session, youth_id, authority_id, lines, key=key, by_id=actor.id, at=at)
        session.execute(
            insert(Arrival).values(
                youth_id=youth_id,
                authority_id=authority_id,
                transfer_id=transfer,
                from_name=found.from_name,
                made_at=found.made_at,
                at=at,
                by_id=actor.id,
                thread_sealed=parcel.seal_thread(key, youth_id, found.thread),
            )
        )
        _note(session, actor, transfer, youth_id, at)
    return youth_id


def _here(reader: Reader, authority_id: UUID, transfer: UUID, found: parcel.Parcel) -> bool:
    known = Arrival.transfer_id == transfer
    if reader.execute(select(Arrival.at).where(Arrival.authority_id == authority_id, known)).first():
        return True
    person, young = people.Person, people.YoungPerson
    alike = select(person.id).join(young, young.id == person.id).where(
        person.authority_id == authority_id,
        person.name_key == people.name_key(found.first_name, found.last_name),
        young.birth_date == found.birth_date,
    )  # fmt: skip
    return reader.execute(alike.limit(1)).first() is not None


def _note(session: Session, actor: Actor, transfer: UUID, youth_id: UUID, at: datetime) -> None:
    audit.record(
        session,
        "arrival.bring_in",
        "transfer",
        at=at,
        actor_id=actor.id,
        actor_role=Role.LEAD.value,
        object_id=transfer,
        youth_id=youth_id,
        authority_id=actor.authority_id,
    )
