"""What every gesture on a project shares: hold it, note what was done, tell whom it concerns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import audit, live, outbox
from backend.access import Actor, BondKind, Link, Permission, policy, scope
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import people
from backend.services.project import notices
from backend.services.project.queries.kept import Kept, lines
from backend.services.steps import beside

LIVE = "project"


@dataclass(frozen=True, slots=True)
class Held:
    """One project held for one gesture: whose, its lines, who acts and by which tie, under which key."""

    youth_id: UUID
    authority_id: UUID
    key: bytes
    lines: dict[UUID, Kept]
    link: Link
    actor: Actor
    at: datetime
    today: date

    @property
    def side(self) -> str:
        return "young" if self.link.own else "referent"


def hold(
    session: Session,
    actor: Actor,
    youth_id: UUID,
    *,
    needs: Permission,
    keyd: Keyd,
    at: datetime,
    today: date,
) -> Held:
    """A project, its young person's row locked: two hands on one project queue up. Raises NotFound."""
    link = scope.link(session, actor, youth_id, today)
    policy.require(actor, needs, link, even_closed=link.own)
    person = people.Person
    authority_id = session.execute(
        select(person.authority_id).where(person.id == youth_id, person.kind == "young").with_for_update()
    ).scalar_one_or_none()
    if authority_id is None:
        raise NotFound()
    key = keyd.authority_key(authority_id)
    return Held(youth_id, authority_id, key, lines(session, youth_id, key=key), link, actor, at, today)


def others(session: Session, held: Held) -> list[UUID]:
    """Who else writes in this project: the referents, or the young person."""
    return beside(session, held.youth_id, held.today) if held.link.own else [held.youth_id]


def journal(session: Session, held: Held, act: str, object_id: UUID) -> None:
    """One line of the journal: who did what, in whose project; never what was written."""
    audit.record(
        session,
        act,
        "project",
        at=held.at,
        actor_id=held.actor.id,
        actor_role=held.actor.leading_role.value if held.actor.leading_role else "",
        object_id=object_id,
        youth_id=held.youth_id,
        authority_id=held.authority_id,
    )


def tell(session: Session, held: Held, *, mentor: bool = False, said: bool = True) -> None:
    """Open screens read the project again; whoever else writes in it hears of it once a day."""
    to = [held.youth_id, *beside(session, held.youth_id, held.today)]
    if mentor:
        to += beside(session, held.youth_id, held.today, kind=BondKind.MENTOR)
    live.tell(session, to, LIVE, held.youth_id, at=held.at)
    if said:
        news = [
            notices.changed(held.youth_id, held.today, to=one, at=held.at) for one in others(session, held)
        ]
        outbox.post(session, news, at=held.at)
