"""A lead gives files to a referent, one or many, for good or until somebody is back; and takes it back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from uuid import UUID

import msgspec
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Actor, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.services import people
from backend.services.handovers import notices
from backend.services.handovers.actions import common
from backend.services.handovers.models import ReassignedYouth, Reassignment
from backend.services.handovers.queries.alone import led_by
from backend.services.handovers.rules import alone, states

AT_MOST: Final = 200
TOO_LATE = "Il est trop tard pour annuler. Attribuez de nouveau ces dossiers."


def give(
    actor: Actor,
    wanted: dict[UUID, int],
    referent_id: UUID,
    *,
    ends_on: date | None,
    at: datetime,
    on: date,
) -> UUID:
    """Give files of one's teams, read at these versions, to a referent; with `ends_on` (exclusive), for a time.

    One transaction: all of them or none. The young persons hear it ten minutes later, unless it is taken back.
    Raises `NotFound` for a file of another team, `Invalid` by field, `StaleVersion` when one changed since.
    """
    with transaction() as session:
        links = scope.links(session, actor, list(wanted), on)
        for link in links.values():
            policy.require(actor, Permission.TEAM_MANAGE, link)
        if not 0 < len(wanted) <= AT_MOST:
            raise Invalid(fields={"/youths": f"Choisissez de 1 à {AT_MOST} dossiers à la fois."})
        if ends_on is not None:
            faults = states.fault_of_days(states.TEMPORARY, on, ends_on, on)
            if faults:
                raise Invalid(fields=faults)
        common.require_referent(session, actor.authority_id, referent_id, "/referent_id", on)
        common.hold_files(session, wanted)
        before = common.referents_of(session, list(wanted), on)
        new = [one for one in wanted if referent_id not in before[one] or (not ends_on and before[one][1:])]
        if not new:
            raise Conflict("Cette personne suit déjà ces jeunes. Choisissez-en une autre.", code="already")
        made = _write(session, actor, new, referent_id, ends_on=ends_on, at=at, on=on)
        _say(session, made, new, referent_id, ends_on=ends_on, at=at + alone.SAID_AFTER)
        former = {adult for one in new for adult in before[one]}
        common.tell(session, [*new, referent_id, actor.id, *former], at=at, access=True)
    return made


def _write(
    session: Session,
    actor: Actor,
    youth_ids: list[UUID],
    referent_id: UUID,
    *,
    ends_on: date | None,
    at: datetime,
    on: date,
) -> UUID:
    made = new_id()
    session.execute(
        insert(Reassignment).values(
            id=made,
            authority_id=actor.authority_id,
            by_id=actor.id,
            referent_id=referent_id,
            at=at,
            starts_on=on,
            ends_on=ends_on,
            undone_at=None,
        )
    )
    moved = people.give_referent(
        session, youth_ids, referent_id, authority_id=actor.authority_id, on=on, until=ends_on
    )
    session.execute(
        insert(ReassignedYouth),
        [
            {
                "reassignment_id": made,
                "youth_id": one.youth_id,
                "bond_id": one.bond_id,
                "former": msgspec.json.encode(one.former).decode(),
            }
            for one in moved
        ],
    )
    for one in moved:
        common.note(
            session,
            actor,
            "bond.cover" if ends_on else "bond.referent",
            one.bond_id,
            at=at,
            authority_id=actor.authority_id,
            youth_id=one.youth_id,
        )
    return made


def _say(
    session: Session,
    made: UUID,
    youth_ids: list[UUID],
    referent_id: UUID,
    *,
    ends_on: date | None,
    at: datetime,
) -> None:
    young = "handover.covered" if ends_on else "handover.given"
    said = notices.said(young, notices.GIVEN, made, youth_ids, at=at)
    said += notices.said("handover.received", notices.GIVEN, made, [referent_id], at=at)
    outbox.post(session, said, at=at)


_former = msgspec.json.Decoder(tuple[people.Former, ...]).decode


def undo(actor: Actor, reassignment_id: UUID, *, at: datetime, on: date) -> UUID:
    """Take back what one gave in the last 24 hours; a file given again since stays where it is.

    Whoever had already heard of the change hears that nothing changes. Raises `NotFound`, `Conflict`.
    """
    with transaction() as session:
        led_by(actor)
        row = session.execute(
            select(Reassignment).where(Reassignment.id == reassignment_id).with_for_update()
        ).scalar_one_or_none()
        if row is None or row.by_id != actor.id:
            raise NotFound()
        given = session.execute(
            select(ReassignedYouth).where(ReassignedYouth.reassignment_id == reassignment_id)
        ).scalars()
        moved = [people.Moved(one.youth_id, one.bond_id, _former(one.former)) for one in given]
        links = scope.links(session, actor, [one.youth_id for one in moved], on)
        for link in links.values():
            policy.require(actor, Permission.TEAM_MANAGE, link)
        if not alone.may_undo(row.at, row.undone_at, at):
            raise Conflict(TOO_LATE, code="too_late")
        back = people.restore_referents(session, moved, on=on)
        session.execute(update(Reassignment).where(Reassignment.id == reassignment_id).values(undone_at=at))
        _unsay(session, row, back, at)
        for youth_id in back:
            common.note(
                session,
                actor,
                "bond.undo",
                reassignment_id,
                at=at,
                authority_id=actor.authority_id,
                youth_id=youth_id,
            )
        beside = common.referents_of(session, back, on)
        told = {row.referent_id, actor.id, *back, *(adult for adults in beside.values() for adult in adults)}
        common.tell(session, told, at=at, access=True)
    return reassignment_id


def _unsay(session: Session, row: Reassignment, youth_ids: list[UUID], at: datetime) -> None:
    """Nothing was said yet: nothing is. Else the young persons hear that they keep their referent."""
    outbox.withdraw(session, [*youth_ids, row.referent_id], notices.GIVEN, [row.id.hex], at=at)
    if at >= row.at + alone.SAID_AFTER:
        outbox.post(session, notices.said("handover.kept", notices.GIVEN, row.id, youth_ids, at=at), at=at)
