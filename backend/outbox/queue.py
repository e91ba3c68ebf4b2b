"""The queue of sayings: a lease on a batch, then a mark; what another holder took meanwhile is never marked.

A lease ends by itself after five minutes: a worker that dies gives its batch back by dying (REL-02).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Row, TextClause, bindparam, select, text
from sqlalchemy.orm import Session

from backend.db import Reader, UtcDateTime
from backend.outbox.deciding import State
from backend.outbox.models import NoticeRow, Occasion


class Held(NamedTuple):
    """One saying under lease: its id, and the token that lets its holder mark it."""

    id: int
    token: int


class Mark(NamedTuple):
    """What became of one saying under lease. `due_at` matters while it still waits, `ended_at` once it does not."""

    held: Held
    state: State
    due_at: datetime
    step: int
    tries: int
    carried: int
    reason: str | None
    ended_at: datetime | None
    burst_id: UUID | None = None


def claim(session: Session, *, at: datetime, limit: int, lease: timedelta) -> list[Held]:
    """Take the oldest sayings due, for the time of a lease. Two workers at once never get the same one."""
    values = {"at": at, "until": at + lease, "n": limit}
    rows = session.execute(_claim(session.get_bind().dialect.name), values)
    return [Held(*row) for row in rows]


@cache
def _claim(dialect: str) -> TextClause:
    lock = " FOR UPDATE SKIP LOCKED" if dialect == "postgresql" else ""
    return text(
        "UPDATE occasion SET leased_until = :until, token = token + 1 WHERE id IN (SELECT id FROM occasion"
        " WHERE state = 0 AND due_at <= :at AND (leased_until IS NULL OR leased_until <= :at)"
        f" ORDER BY due_at LIMIT :n{lock}) RETURNING id, token"
    ).bindparams(bindparam("at", type_=UtcDateTime), bindparam("until", type_=UtcDateTime))


def mark_all(session: Session, held: Sequence[Held], state: State, *, at: datetime) -> int:
    """The same end for a whole batch, by the driver's fastest way. Returns how many were still ours."""
    connection = session.connection()
    driver: Any = connection.connection.driver_connection
    if connection.dialect.name == "postgresql":
        with driver.cursor() as cursor:
            cursor.execute(
                "UPDATE occasion SET state = %s, ended_at = %s FROM unnest(%s::bigint[], %s::int[]) AS h (id, token)"
                " WHERE occasion.id = h.id AND occasion.token = h.token",
                (int(state), at, [one.id for one in held], [one.token for one in held]),
            )
            return int(cursor.rowcount)
    ended = UtcDateTime().process_bind_param(at, connection.dialect)
    words = ended.isoformat(" ", "microseconds") if ended else None
    cursor = driver.executemany(
        f"UPDATE occasion SET state = {int(state)}, ended_at = '{words}' WHERE id = ? AND token = ?", held
    )
    return int(cursor.rowcount)


def settle(session: Session, marks: Sequence[Mark]) -> int:
    """Write what became of sayings under lease; those taken since are left alone. Returns how many were ours."""
    done = 0
    for one in marks:
        values = {
            "id": one.held.id,
            "token": one.held.token,
            "state": int(one.state),
            "due_at": one.due_at,
            "step": one.step,
            "tries": one.tries,
            "carried": one.carried,
            "reason": one.reason,
            "ended_at": one.ended_at,
            "burst_id": one.burst_id,
        }
        done += session.execute(_SETTLE, values).rowcount  # type: ignore[attr-defined]
    return done


_SETTLE = text(
    "UPDATE occasion SET state = :state, due_at = :due_at, step = :step, tries = :tries, carried = :carried,"
    " reason = :reason, ended_at = :ended_at, burst_id = :burst_id,"
    " leased_until = NULL WHERE id = :id AND token = :token"
).bindparams(
    bindparam("due_at", type_=UtcDateTime),
    bindparam("ended_at", type_=UtcDateTime),
    bindparam("burst_id", type_=Occasion.burst_id.type),
)


def ours(reader: Reader, held: Held) -> bool:
    """Whether this worker still holds a saying: asked just before the outside is called."""
    token = reader.execute(select(Occasion.token).where(Occasion.id == held.id)).scalar_one_or_none()
    return token == held.token


_COLUMNS = (
    Occasion.id,
    Occasion.recipient_id,
    Occasion.identity,
    Occasion.kind,
    Occasion.subject_kind,
    Occasion.subject_id,
    Occasion.cascade,
    Occasion.not_before,
    Occasion.not_after,
    Occasion.agreed_at,
    Occasion.answer_link,
    Occasion.in_app,
    Occasion.channel_id,
    Occasion.step,
    Occasion.tries,
    Occasion.carried,
    Occasion.token,
    Occasion.burst_id,
    NoticeRow.seen_at,
    NoticeRow.identity.label("kept"),
)


def details(reader: Reader, ids: Sequence[int]) -> list[Row[Any]]:
    """All that is known of sayings, and whether they were seen in the inbox (`kept` is None once taken back)."""
    rows: Any = reader.execute(
        select(*_COLUMNS)
        .outerjoin(
            NoticeRow,
            (NoticeRow.recipient_id == Occasion.recipient_id) & (NoticeRow.identity == Occasion.identity),
        )
        .where(Occasion.id.in_(ids))
        .order_by(Occasion.id)
    )
    return list(rows)
