"""The officer's desk: tickets that wait, soonest deadline first, and one ticket whole."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Link, Permission, policy
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import people
from backend.services.people import Person, YoungPerson
from backend.services.protection import records, rules
from backend.services.protection.models import Report, ReportEvent, Suspension, WiderExcerpt

MOST = 200
CLOSED = 50


def desk(reader: Reader, actor: Actor, *, at: datetime) -> list[dict[str, Any]]:
    """Every open ticket of the authority, then the last closed; never one about the officer who asks."""
    policy.require(actor, Permission.TICKET_HANDLE, Link(same_authority=True))
    row = Report
    asked = select(
        row.id,
        row.kind,
        row.reason,
        row.youth_id,
        row.by_id,
        row.by_role,
        row.about_id,
        row.received_at,
        row.due_at,
        row.read_at,
        row.read_by,
        row.closed_at,
        row.outcome,
    ).where(row.authority_id == actor.authority_id)
    open_rows = reader.execute(
        asked.where(row.closed_at.is_(None)).order_by(row.received_at, row.id).limit(MOST)
    ).all()
    closed = reader.execute(
        asked.where(row.closed_at.is_not(None)).order_by(row.closed_at.desc(), row.id).limit(CLOSED)
    ).all()
    rows = [one for one in (*open_rows, *closed) if one.about_id != actor.id]
    ids = {who for one in rows for who in (one.youth_id, one.by_id, one.about_id, one.read_by) if who}
    names = people.names(reader, ids)
    return [
        {
            "id": one.id,
            "kind": one.kind,
            "reason": one.reason,
            "state": rules.state_of(one.due_at, one.read_at, one.closed_at, at=at),
            "received_at": one.received_at,
            "due_at": one.due_at,
            "youth": _whole(names, one.youth_id),
            "by": {**_whole(names, one.by_id), "role": one.by_role},
            "about": _whole(names, one.about_id) if one.about_id else None,
            "read_by": _whole(names, one.read_by) if one.read_by else None,
            "outcome": one.outcome,
        }
        for one in rows
    ]


def _whole(names: dict[UUID, people.Named], person_id: UUID) -> dict[str, Any]:
    name = names[person_id]
    return {"id": person_id, "first_name": name.first_name, "last_name": name.last_name}


def ticket(reader: Reader, actor: Actor, report_id: UUID, *, keyd: Keyd, at: datetime) -> dict[str, Any]:
    """One ticket whole: who, when, the frozen excerpt, what was done since. Opening it was traced by the caller."""
    row = reader.execute(select(*Report.__table__.columns).where(Report.id == report_id)).one_or_none()
    same = row is not None and row.authority_id == actor.authority_id and row.about_id != actor.id
    policy.require(actor, Permission.TICKET_HANDLE, Link(same_authority=same))
    if row is None:
        raise NotFound()
    key = keyd.authority_key(row.authority_id)
    events = reader.execute(
        select(*ReportEvent.__table__.columns)
        .where(ReportEvent.report_id == report_id)
        .order_by(ReportEvent.at, ReportEvent.id)
    ).all()
    wider = reader.execute(
        select(*WiderExcerpt.__table__.columns)
        .where(WiderExcerpt.report_id == report_id)
        .order_by(WiderExcerpt.asked_at)
    ).all()
    lines = records.unseal_excerpt(key, "report", row.id, row.excerpt_sealed)
    more = {one.id: records.unseal_excerpt(key, "wider_excerpt", one.id, one.excerpt_sealed) for one in wider}
    ids = {row.youth_id, row.by_id, row.about_id, row.read_by}
    ids |= {one.actor_id for one in events} | {who for one in wider for who in (one.asked_by, one.signed_by)}
    ids |= {line.author_id for some in (lines, *more.values()) for line in some}
    names = people.names(reader, {one for one in ids if one is not None})
    return {
        "id": row.id,
        "kind": row.kind,
        "reason": row.reason,
        "words": records.unseal_words(key, "report", row.id, row.words_sealed),
        "state": rules.state_of(row.due_at, row.read_at, row.closed_at, at=at),
        "made_at": row.made_at,
        "received_at": row.received_at,
        "due_at": row.due_at,
        "read_at": row.read_at,
        "read_by": _whole(names, row.read_by) if row.read_by else None,
        "closed_at": row.closed_at,
        "outcome": row.outcome,
        "erased": row.erased_at is not None,
        "youth": {**_whole(names, row.youth_id), "birth_date": _birth(reader, row.youth_id)},
        "by": {**_whole(names, row.by_id), "role": row.by_role},
        "about": _about(reader, names, row.about_id) if row.about_id else None,
        "excerpt": [_line(names, one) for one in lines],
        "events": [
            {
                "at": one.at,
                "who": _whole(names, one.actor_id),
                "act": one.act,
                "words": records.unseal_words(key, "report_event", one.id, one.words_sealed),
            }
            for one in events
        ],
        "wider": [
            {
                "id": one.id,
                "asked_at": one.asked_at,
                "asked_by": _whole(names, one.asked_by),
                "state": "signed" if one.signed_at else "refused" if one.refused_at else "waiting",
                "signed_by": _whole(names, one.signed_by) if one.signed_by else None,
                "excerpt": [_line(names, line) for line in more[one.id]],
            }
            for one in wider
        ],
        "version": row.version,
    }


def _about(reader: Reader, names: dict[UUID, people.Named], about_id: UUID) -> dict[str, Any]:
    kind = reader.execute(select(Person.kind).where(Person.id == about_id)).scalar_one()
    suspended = reader.execute(
        select(Suspension.id, Suspension.at).where(
            Suspension.mentor_id == about_id, Suspension.lifted_at.is_(None)
        )
    ).one_or_none()
    return {
        **_whole(names, about_id),
        "kind": kind,
        "suspension": {"id": suspended.id, "at": suspended.at} if suspended else None,
    }


def _birth(reader: Reader, youth_id: UUID) -> Any:
    return reader.execute(
        select(YoungPerson.birth_date).where(YoungPerson.id == youth_id)
    ).scalar_one_or_none()


def _line(names: dict[UUID, people.Named], line: records.Line) -> dict[str, Any]:
    author = names.get(line.author_id) if line.author_id else None
    return {
        "id": line.id,
        "author": f"{author.first_name} {author.last_name}" if author else "Cap 18",
        "at": line.at,
        "kind": line.kind,
        "text": line.text,
        "edited": line.edited,
        "deleted": line.deleted,
        "held": line.held,
        "former": [{"at": one.at, "text": one.text} for one in line.former],
        "reported": line.reported,
    }
