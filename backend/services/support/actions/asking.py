"""Asking: to come back, to be helped after 18, for an interview. One gesture, even years later."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Actor, Bond, BondKind, Membership, Permission, Role, Team, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import people
from backend.services.support import notices, records, rules
from backend.services.support.actions.common import answering, happened, hold, tell
from backend.services.support.models import SupportRequest
from backend.services.support.queries.history import history_of


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asks for. `history`: the parts of their past they let the team read. Nothing else is needed."""

    kind: str
    needs: Collection[str] = ()
    message: str = ""
    reach: str = ""
    history: Collection[str] = ()
    tonight: bool = False


def ask(actor: Actor, wish: Wish, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Ask; a request that waits already is completed, with the day it was first made. Leaves a closed phone too.

    Raises `Conflict` before the age it is possible, or once 21.
    """
    with transaction() as session:
        link = scope.link(session, actor, actor.id, on)
        policy.require(actor, Permission.SUPPORT_ASK, link, even_closed=True)
        _check(session, actor, wish.kind, on)
        key = keyd.authority_key(actor.authority_id)
        row = session.execute(
            select(SupportRequest)
            .where(
                SupportRequest.youth_id == actor.id,
                SupportRequest.kind == wish.kind,
                SupportRequest.state.in_(rules.WAITING),
            )
            .with_for_update()
        ).scalar_one_or_none()
        asked = _asked(session, actor, wish, key)
        known = row is not None
        if row is None:
            row = SupportRequest(
                id=new_id(),
                authority_id=actor.authority_id,
                youth_id=actor.id,
                kind=wish.kind,
                state=rules.SENT,
                asked_at=at,
                asked_on=on,
                due_on=rules.due_on(wish.kind, on),
                tonight=False,
                version=0,
            )
            session.add(row)
        urgent = wish.tonight and not row.tonight
        row.tonight = wish.tonight
        row.version += 1
        row.words_sealed = records.seal(key, "words_sealed", row.id, asked)
        happened(session, actor, row, "added" if known else "asked", at=at)
        _known_again(session, actor, on)
        people.note_exchange(session, actor.id, on)
        whom = answering(session, actor.id, on)
        kind = "support.urgent" if urgent else "support.added" if known else "support.asked"
        outbox.post(session, notices.about(kind, row.id, f"v{row.version}", whom, at=at), at=at)
        tell(session, row, whom, at=at)
        return row.id


def withdraw(actor: Actor, request_id: UUID, *, at: datetime, on: date) -> UUID:
    """Take one's request back while nobody answered. It can be made again."""
    with transaction() as session:
        link = scope.link(session, actor, actor.id, on)
        policy.require(actor, Permission.SUPPORT_ASK, link, even_closed=True)
        row = hold(session, actor.authority_id, request_id)
        if row.youth_id != actor.id:
            raise NotFound()
        if row.state == rules.WITHDRAWN:
            return row.id
        if row.state not in rules.WAITING:
            raise Conflict("Il y a déjà une réponse. Lis-la.", code="already_answered")
        row.state, row.closed_at = rules.WITHDRAWN, at
        row.version += 1
        happened(session, actor, row, "withdrawn", at=at)
        whom = answering(session, actor.id, on)
        outbox.withdraw(session, whom, notices.SUBJECT, [row.id.hex], at=at)
        outbox.post(session, notices.about("support.withdrawn", row.id, row.version, whom, at=at), at=at)
        tell(session, row, whom, at=at)
        return row.id


def _check(session: Session, actor: Actor, kind: str, on: date) -> None:
    if kind not in rules.KINDS:
        raise Invalid(fields={"/kind": "Choisis une demande de la liste."})
    person, young = people.Person, people.YoungPerson
    # Two phones, one gesture each: the second completes what the first began.
    session.execute(select(person.id).where(person.id == actor.id).with_for_update())
    born = session.execute(
        select(young.birth_date, young.birth_precision).where(young.id == actor.id)
    ).one_or_none()
    if born is None:
        raise NotFound()
    found = rules.window(kind, born.birth_date, born.birth_precision, on)
    if found.open:
        return
    if found.days_left == 0:
        raise Conflict(
            "Cette aide s'arrête à 21 ans. D'autres peuvent t'aider : regarde « À qui parler ».",
            code="too_late",
        )
    raise Conflict(f"Ce sera possible à partir du {found.opens_on:%d/%m/%Y}.", code="too_early")


def _asked(session: Session, actor: Actor, wish: Wish, key: bytes) -> records.Asked:
    past = history_of(session, actor.id, key=key)
    consented: dict[str, Any] = {part: getattr(past, part) for part in rules.HISTORY if part in wish.history}
    return records.Asked(
        needs=tuple(one for one in rules.NEEDS if one in wish.needs),
        message=wish.message.strip(),
        reach=wish.reach.strip(),
        history=records.History(**consented),
    )


def _known_again(session: Session, actor: Actor, on: date) -> None:
    """Whoever asks must reach somebody: with no bond left, the last team keeps an eye again; else one with a lead."""
    running = session.execute(
        select(Bond.id).where(
            Bond.youth_id == actor.id, Bond.kind != BondKind.MENTOR.value, scope.running(on)
        )
    ).first()
    if running is not None:
        return
    team = session.execute(
        select(Bond.team_id)
        .where(Bond.youth_id == actor.id, Bond.team_id.is_not(None))
        .order_by(Bond.starts_on.desc(), Bond.id.desc())
        .limit(1)
    ).scalar_one_or_none()
    if team is None:
        team = session.execute(
            select(Team.id)
            .join(Membership, Membership.team_id == Team.id)
            .where(
                Team.authority_id == actor.authority_id,
                Membership.role == Role.LEAD.value,
                scope.holding(on),
            )
            .order_by(Team.id)
            .limit(1)
        ).scalar_one_or_none()
    if team is not None:
        people.write_bond(
            session,
            authority_id=actor.authority_id,
            youth_id=actor.id,
            kind=BondKind.AFTER_CARE,
            starts_on=on,
            team_id=team,
        )
