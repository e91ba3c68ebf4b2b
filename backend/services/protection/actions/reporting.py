"""Reporting a message, a person, a worry. The excerpt is frozen at once, officers are told (SAF-06)."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import audit, clock, live, outbox
from backend.access import Actor, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import conversations
from backend.services.protection import notices, records, rules
from backend.services.protection.models import Report, ReportEvent
from backend.services.protection.queries import duty

LIVE = "reports"
TABLE = "report"


class Said(NamedTuple):
    """What somebody reports: a message, somebody of the circle, or a worry in words. `id` is chosen by the phone."""

    id: UUID
    youth_id: UUID
    about_id: UUID | None = None
    message_id: UUID | None = None
    reason: str = ""
    words: str = ""
    said_at: datetime | None = None


def report(actor: Actor, said: Said, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Write a report and tell the officers now, the leads if nobody reads it within 24 hours.

    A phone that is only known may do it: nothing is read back. Raises `NotFound` outside one's own ties, `Invalid`
    when nothing says what it is about.
    """
    with transaction() as session:
        link = scope.link(session, actor, said.youth_id, on)
        policy.require(actor, Permission.REPORT_MAKE, link, even_closed=True)
        if session.execute(select(Report.id).where(Report.id == said.id)).first():
            raise Conflict("Ce signalement est déjà reçu.", code="already_received")
        kind, about_id, lines = _what(session, actor, said, keyd=keyd, on=on)
        key = keyd.authority_key(actor.authority_id)
        session.execute(
            insert(Report).values(
                id=said.id,
                authority_id=actor.authority_id,
                youth_id=said.youth_id,
                by_id=actor.id,
                by_role=str(actor.leading_role),
                about_id=about_id,
                kind=kind,
                reason=said.reason,
                words_sealed=records.seal_words(key, TABLE, said.id, said.words.strip()),
                excerpt_sealed=records.seal_excerpt(key, TABLE, said.id, lines) if lines else None,
                message_id=said.message_id,
                made_at=rules.made_at(said.said_at, at),
                received_at=at,
                due_at=rules.due_at(at),
            )
        )
        write_event(session, said.id, actor, "made", at=at)
        _tell(session, actor, said, about_id, at=at, on=on)
    return said.id


def give_reason(actor: Actor, report_id: UUID, reason: str, words: str, *, keyd: Keyd, at: datetime) -> UUID:
    """Say afterwards why one reported; asked for by nobody. Raises `NotFound` for somebody else's report."""
    with transaction() as session:
        row = session.execute(select(Report).where(Report.id == report_id)).scalar_one_or_none()
        if row is None or row.by_id != actor.id:
            raise NotFound()
        key = keyd.authority_key(row.authority_id)
        row.reason = reason
        if words.strip():
            row.words_sealed = records.seal_words(key, TABLE, row.id, words.strip())
        row.version += 1
        officers = duty.officers(session, row.authority_id, clock.day_in(actor.zone, at))
        live.tell(session, officers, LIVE, row.id, at=at)
    return report_id


def _what(
    session: Session, actor: Actor, said: Said, *, keyd: Keyd, on: date
) -> tuple[str, UUID | None, tuple[records.Line, ...]]:
    """The kind of report, who it is about, and the frozen excerpt."""
    if said.message_id is not None:
        conversations.can_read(session, actor, said.message_id, on)
        excerpt = conversations.frozen_excerpt(
            session, said.message_id, keyd=keyd, before=rules.AROUND, after=rules.AROUND
        )
        if excerpt.youth_id != said.youth_id:
            raise NotFound()
        author = next((one.author_id for one in excerpt.messages if one.reported), None)
        return "message", author if author != actor.id else None, frozen(excerpt)
    if said.about_id is not None:
        if actor.id != said.youth_id or not duty.stood_beside(session, said.youth_id, said.about_id):
            raise Invalid(
                "On ne trouve pas cette personne autour de toi.",
                fields={"/about_id": "Choisis une personne de ton cercle."},
            )
        return "person", said.about_id, ()
    if not said.words.strip():
        raise Invalid(
            "Il manque ce qui vous inquiète.", fields={"/words": "Écrivez une phrase : ce que vous avez vu."}
        )
    return "worry", None, ()


def frozen(excerpt: conversations.Excerpt) -> tuple[records.Line, ...]:
    """An excerpt of a thread, as a ticket keeps it."""
    return tuple(
        records.Line(
            id=one.id,
            at=one.at,
            kind=one.kind,
            text=one.text,
            author_id=one.author_id,
            edited=one.edited,
            deleted=one.deleted,
            held=one.held,
            former=tuple(records.Former(at, text) for at, text in one.former),
            reported=one.reported,
        )
        for one in excerpt.messages
    )


def _tell(
    session: Session, actor: Actor, said: Said, about_id: UUID | None, *, at: datetime, on: date
) -> None:
    """Officers and leads; never the person it is about."""
    officers = [one for one in duty.officers(session, actor.authority_id, on) if one != about_id]
    leads = [one for one in duty.leads_of(session, said.youth_id, on) if one not in (about_id, actor.id)]
    outbox.post(session, notices.made(said.id, officers, leads, at=at, due=rules.due_at(at)), at=at)
    live.tell(session, [*officers, actor.id], LIVE, said.id, at=at)
    trace(session, actor, "report.make", said.id, said.youth_id, at=at)


def write_event(
    session: Session,
    report_id: UUID,
    actor: Actor,
    act: str,
    words: str = "",
    *,
    key: bytes | None = None,
    at: datetime,
) -> None:
    """One line of a ticket's history."""
    event_id = new_id()
    sealed = records.seal_words(key, "report_event", event_id, words.strip()) if key else None
    session.execute(
        insert(ReportEvent).values(
            id=event_id, report_id=report_id, at=at, actor_id=actor.id, act=act, words_sealed=sealed
        )
    )


def touch(session: Session, report_id: UUID) -> None:
    """The ticket changed: whoever read it before reads it again."""
    session.execute(update(Report).where(Report.id == report_id).values(version=Report.version + 1))


def trace(session: Session, actor: Actor, act: str, report_id: UUID, youth_id: UUID, *, at: datetime) -> None:
    """The journal's line of a gesture on a report."""
    audit.record(
        session,
        act,
        TABLE,
        at=at,
        actor_id=actor.id,
        actor_role=str(actor.leading_role),
        object_id=report_id,
        youth_id=youth_id,
        authority_id=actor.authority_id,
    )
