"""After care: a lead says that it went on after all; somebody who left objects to being kept in mind."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend import audit, live, outbox
from backend.access import Actor, Bond, BondKind, Membership, Permission, Role, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid
from backend.keyd import Keyd
from backend.services import people
from backend.services.support import notices, rules
from backend.services.support.actions.common import LIVE, answering
from backend.services.support.actions.leaving import OF_CARE
from backend.services.support.queries.history import care_of


def go_on(actor: Actor, youth_id: UUID, ends_on: date | None, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Care did not end that day: the last measure goes on (until `ends_on`, exclusive), those who followed
    do again.

    Raises `Invalid` for a day that is past, `Conflict` when care already runs.
    """
    with transaction() as session:
        policy.require(actor, Permission.AFTER_CARE_BACK, scope.link(session, actor, youth_id, on))
        if ends_on is not None and ends_on <= on:
            raise Invalid(fields={"/ends_on": "Cette date est passée. Mettez le jour de fin prévu, ou rien."})
        ended = rules.left_on(care_of(session, youth_id), on)
        if ended is None:
            raise Conflict("Une mesure court déjà. Rien à rouvrir.", code="in_care")
        measure, young = people.CareMeasure, people.YoungPerson
        session.execute(
            update(measure)
            .where(measure.youth_id == youth_id, measure.ends_on == ended)
            .values(ends_on=ends_on)
        )
        session.execute(update(young).where(young.id == youth_id).values(version=young.version + 1))
        _beside_again(session, youth_id, on)
        people.facts_changed(session, [youth_id], keyd=keyd, at=at)
        _note(session, actor, "after_care.back", youth_id, at)
        whom = [youth_id, *answering(session, youth_id, on)]
        outbox.post(session, notices.after("after_care.back", youth_id, on, whom, not_before=at), at=at)
        live.tell(session, whom, LIVE, youth_id, at=at)
    return youth_id


def object_to(actor: Actor, *, at: datetime, on: date) -> UUID:
    """One no longer wants the former team to keep one's name. Asking to come back stays possible."""
    with transaction() as session:
        policy.require(actor, Permission.SUPPORT_ASK, scope.link(session, actor, actor.id, on))
        whom = answering(session, actor.id, on)
        ended = session.execute(
            update(Bond)
            .where(Bond.youth_id == actor.id, Bond.kind == BondKind.AFTER_CARE.value, scope.running(on))
            .values(ends_on=on)
            .returning(Bond.id)
        ).all()
        if ended:
            _note(session, actor, "after_care.objected", actor.id, at)
            live.tell(session, [actor.id, *whom], LIVE, actor.id, at=at)
    return actor.id


def _beside_again(session: Session, youth_id: UUID, on: date) -> None:
    """The team, and the referents who still hold that role in it; the after-care bond has no reason left."""
    kept = session.execute(
        select(Bond.id, Bond.starts_on, Bond.team_id).where(
            Bond.youth_id == youth_id, Bond.kind == BondKind.AFTER_CARE.value, scope.running(on)
        )
    ).one()
    former: list[Any] = list(
        session.execute(
            select(Bond.kind, Bond.adult_id, Bond.team_id, Bond.authority_id).where(
                Bond.youth_id == youth_id, Bond.kind.in_(OF_CARE), Bond.ends_on == kept.starts_on
            )
        )
    )
    member = Membership
    still = set(
        session.execute(
            select(member.person_id).where(
                member.team_id == kept.team_id, member.role == Role.REFERENT.value, scope.holding(on)
            )
        ).scalars()
    )
    session.execute(update(Bond).where(Bond.id == kept.id).values(ends_on=on))
    for one in former:
        if one.kind == BondKind.REFERENT and one.adult_id not in still:
            continue
        people.write_bond(
            session,
            authority_id=one.authority_id,
            youth_id=youth_id,
            kind=BondKind(one.kind),
            starts_on=on,
            adult_id=one.adult_id,
            team_id=one.team_id,
        )
    session.flush()


def _note(session: Session, actor: Actor, what: str, youth_id: UUID, at: datetime) -> None:
    audit.record(
        session,
        what,
        notices.AFTER,
        at=at,
        actor_id=actor.id,
        actor_role=actor.leading_role.value if actor.leading_role else "",
        object_id=youth_id,
        youth_id=youth_id,
        authority_id=actor.authority_id,
    )
