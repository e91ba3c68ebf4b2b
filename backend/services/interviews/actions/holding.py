"""What every gesture on an interview begins with and ends by: who may, the row, the journal, who is told."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import audit, live, outbox
from backend.access import Actor, Link, Permission, scope
from backend.errors import Conflict, Invalid, NotFound, StaleVersion
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.interviews import notices, records, rules, ties
from backend.services.interviews.models import Interview, InterviewEvent
from backend.services.interviews.queries import rows

LONGEST = 4000


class Moment(NamedTuple):
    """Who acts, when, on which civil day, and the keys at hand."""

    actor: Actor
    at: datetime
    on: date
    keyd: Keyd


class Held(NamedTuple):
    """An interview held for a gesture: its row, its key, and what ties the actor to its young person."""

    row: Any
    key: bytes
    link: Link

    @property
    def own(self) -> bool:
        return self.link.own

    @property
    def side(self) -> str:
        return "young" if self.own else "adult"

    def minutes(self) -> records.Minutes:
        return records.minutes(self.key, self.row.id, self.row.minutes_sealed)

    def preparation(self) -> records.Preparation:
        return records.preparation(self.key, self.row.id, self.row.preparation_sealed)


def hold(
    session: Session, moment: Moment, interview_id: UUID, needs: Permission, *, even_closed: bool = False
) -> Held:
    """The interview of a gesture, alone until its end. Raises NotFound for whoever may not know it."""
    found = session.execute(
        select(Interview.youth_id, Interview.kind).where(Interview.id == interview_id)
    ).one_or_none()
    if found is None:
        raise NotFound()
    link = scope.link(session, moment.actor, found.youth_id, moment.on)
    ties.require(moment.actor, needs, link, found.kind, even_closed=even_closed and link.own)
    columns = Interview.__table__.columns
    row = session.execute(select(*columns).where(Interview.id == interview_id).with_for_update()).one()
    return Held(row, moment.keyd.authority_key(row.authority_id), link)


def begun(session: Session, moment: Moment, interview_id: UUID) -> Held:
    """The interview this very gesture began: whoever let it begin decided the right."""
    row = session.execute(select(*Interview.__table__.columns).where(Interview.id == interview_id)).one()
    link = scope.link(session, moment.actor, row.youth_id, moment.on)
    return Held(row, moment.keyd.authority_key(row.authority_id), link)


def standing(held: Held, *states: str) -> None:
    """The interview is in one of these states. Raises Conflict, with what became of it."""
    if held.row.state in states:
        return
    over = {
        rules.DONE: "Cet entretien est terminé. Son compte rendu ne change plus.",
        rules.REFUSED: "Cet entretien a été refusé. Un autre peut être demandé.",
        rules.READING: "Le compte rendu est déjà en lecture.",
        rules.OPEN: "Le compte rendu n'est pas encore à lire.",
    }
    raise Conflict(over[held.row.state], code="not_now")


def write(session: Session, held: Held, version: int | None = None, **values: Any) -> None:
    """Change the row; with `version`, only if it is the one that was read. Raises StaleVersion."""
    if version is not None:
        if version != held.row.version:
            raise StaleVersion(extra={"version": held.row.version})
        values["version"] = version + 1
    session.execute(update(Interview).where(Interview.id == held.row.id).values(**values))


def note(session: Session, moment: Moment, held: Held, act: str, said: str = "") -> None:
    """One line of what happened, in the interview and in the journal."""
    event_id = new_id()
    sealed = (
        records.seal(held.key, records.EVENTS, records.WORDS, event_id, records.Words(said)) if said else None
    )
    session.execute(
        insert(InterviewEvent).values(
            id=event_id,
            interview_id=held.row.id,
            at=moment.at,
            actor_id=moment.actor.id,
            act=act,
            words_sealed=sealed,
        )
    )
    audit.record(
        session,
        f"interview.{act}",
        notices.SUBJECT,
        at=moment.at,
        actor_id=moment.actor.id,
        actor_role=moment.actor.leading_role.value if moment.actor.leading_role else "",
        object_id=held.row.id,
        youth_id=held.row.youth_id,
        authority_id=held.row.authority_id,
    )


def tell(session: Session, moment: Moment, held: Held, act: str, mark: str = "1") -> None:
    """Say it to the other side, once; open screens of both read again."""
    youth_id: UUID = held.row.youth_id
    adults = rows.referents(session, youth_id, moment.on)
    others = adults if held.own else ([youth_id] if rows.has_account(session, youth_id) else [])
    outbox.post(
        session,
        [notices.notice(act, held.row.id, mark, to=one, at=moment.at) for one in others],
        at=moment.at,
    )
    refresh(session, moment, held, adults)


def refresh(session: Session, moment: Moment, held: Held, adults: list[UUID] | None = None) -> None:
    """Open screens of both read again."""
    told = rows.referents(session, held.row.youth_id, moment.on) if adults is None else adults
    live.tell(session, [held.row.youth_id, *told], "interviews", held.row.id, at=moment.at)


def text(words: str, pointer: str, longest: int = LONGEST) -> str:
    """Words somebody typed, without what surrounds them. Raises Invalid when they are too long."""
    kept = words.strip()
    if len(kept) > longest:
        raise Invalid(
            f"C'est trop long : {longest} signes au plus.", fields={pointer: "Raccourcis le texte."}
        )
    return kept
