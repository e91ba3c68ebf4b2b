"""Requests for help: a young person's own, and those of the young persons a professional answers for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from backend.access import Actor, Permission, Role, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.ids import parse_id
from backend.outbox import Due, Said, Waiting
from backend.services import people
from backend.services.conversations import notices
from backend.services.conversations.models import Conversation, HelpRequest
from backend.services.people import Person

SHOWN_FOR = timedelta(days=7)
MOST = 100


def _columns() -> Any:
    youth, adult, seen, answered = (aliased(Person) for _ in range(4))
    return (
        select(
            HelpRequest.id,
            HelpRequest.youth_id,
            HelpRequest.kind,
            HelpRequest.level,
            HelpRequest.conversation_id,
            HelpRequest.at,
            HelpRequest.answer_by,
            HelpRequest.seen_at,
            HelpRequest.answered_at,
            youth.first_name,
            youth.last_name,
            adult.id.label("adult_id"),
            adult.first_name.label("adult_name"),
            seen.first_name.label("seen_name"),
            answered.first_name.label("answered_name"),
        )
        .join(youth, youth.id == HelpRequest.youth_id)
        .outerjoin(Conversation, Conversation.id == HelpRequest.conversation_id)
        .outerjoin(adult, adult.id == Conversation.adult_id)
        .outerjoin(seen, seen.id == HelpRequest.seen_by)
        .outerjoin(answered, answered.id == HelpRequest.answered_by)
        .order_by(HelpRequest.at.desc())
        .limit(MOST)
    )


def requests(reader: Reader, actor: Actor, *, at: datetime, on: date) -> dict[str, Any]:
    """What waits for an answer, and what was answered in the last seven days; never the words of a thread."""
    policy.require(actor, Permission.THREADS_OWN)
    row = HelpRequest
    recent = or_(row.answered_at.is_(None), row.answered_at > at - SHOWN_FOR)
    statement = _columns().where(recent)
    if Role.YOUNG in actor.roles:
        statement = statement.where(row.youth_id == actor.id)
    else:
        statement = statement.where(row.youth_id.in_(scope.youths(actor, Permission.HELP_READ, on)))
    return {"items": [_shown(one, actor, on) for one in reader.execute(statement)]}


def request(reader: Reader, actor: Actor, request_id: UUID, *, on: date) -> dict[str, Any]:
    """One request. Raises `NotFound`."""
    row = reader.execute(_columns().where(HelpRequest.id == request_id)).one_or_none()
    if row is None:
        raise NotFound()
    policy.require(actor, Permission.HELP_READ, scope.link(reader, actor, row.youth_id, on))
    return _shown(row, actor, on)


def _shown(row: Any, actor: Actor, on: date) -> dict[str, Any]:
    mine = actor.id in (row.youth_id, row.adult_id)
    return {
        "id": row.id,
        "youth": {"id": row.youth_id, "first_name": row.first_name, "last_name": row.last_name},
        "kind": row.kind,
        "level": row.level,
        "at": row.at,
        "answer_by": row.answer_by,
        "late": row.answered_at is None and row.answer_by <= on,
        "to": row.adult_name,
        "conversation_id": row.conversation_id if mine else None,
        "seen": _who(row.seen_name, row.seen_at),
        "answered": _who(row.answered_name, row.answered_at),
    }


def _who(name: str | None, at: datetime | None) -> dict[str, Any] | None:
    return None if at is None else {"first_name": name or "", "at": at}


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """One sentence a request, for whoever may still know of it."""
    about = {one.identity: found for one in waiting if (found := parse_id(one.subject_id))}
    rows = {
        row.id: row
        for row in reader.execute(
            select(HelpRequest.id, HelpRequest.youth_id, HelpRequest.kind, HelpRequest.conversation_id).where(
                HelpRequest.id.in_(list(about.values()))
            )
        )
    }
    youths = list({row.youth_id for row in rows.values()})
    links = scope.links(reader, actor, youths, on) if youths else {}
    names = people.names(reader, youths)
    said: dict[str, Said] = {}
    for one in waiting:
        row = rows.get(about.get(one.identity, UUID(int=0)))
        if row is None:
            continue
        if row.youth_id == actor.id:
            text = notices.help_young_text(one.kind)
        elif links[row.youth_id].pair or policy.decide(actor, Permission.HELP_READ, links[row.youth_id]):
            text = notices.help_adult_text(one.kind, row.kind, names[row.youth_id].first_name)
        else:
            continue
        said[one.identity] = Said(
            text, {"kind": notices.HELP, "id": str(row.id), "youth_id": str(row.youth_id)}
        )
    return said


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:
    """Silence is said as long as nobody answered."""
    about = {one.id: found for one in due if (found := parse_id(one.subject_id))}
    open_ids = set(
        reader.execute(
            select(HelpRequest.id).where(
                HelpRequest.id.in_(list(about.values())),
                HelpRequest.answered_at.is_(None),
                HelpRequest.at <= at,
            )
        ).scalars()
    )
    return [one.id for one in due if about.get(one.id) in open_ids]
