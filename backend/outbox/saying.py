"""Posting, taking back and acknowledging: what an action calls inside its own transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from backend import live
from backend.bulk import insert_new
from backend.outbox.cascades import named, of_kind
from backend.outbox.deciding import State
from backend.outbox.models import CallTask, NoticeRow, Occasion


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be said. `identity` makes it unique for ever for its recipient: it names the occasion.

    `cascade` names how it leaves the application (`data/cascades.yaml`); None: as its kind does there.
    `agreed_at` is the instant of an appointment both agreed to: its reminder may leave outside quiet hours.
    `answer_link`: an SMS or a mail of it carries the link its service makes. `in_app`: it stands in the inbox.
    `channel_id`: it goes to this very number or address, whatever the others (a code, a change).
    """

    identity: str
    recipient_id: UUID
    kind: str
    subject_kind: str
    subject_id: str
    not_before: datetime
    not_after: datetime | None = None
    cascade: str | None = None
    agreed_at: datetime | None = None
    answer_link: bool = False
    in_app: bool = True
    channel_id: UUID | None = None


def post(session: Session, notices: Iterable[Notice], *, at: datetime) -> None:
    """Post notices; one already posted under the same identity is left as it is.

    What may leave the application, or is for later, also gets its occasion. Raises ValueError for an unknown cascade.
    """
    said = list(notices)
    kept = [_inbox_row(one, at) for one in said if one.in_app]
    occasions = [row for one in said if (row := _occasion_row(one, at)) is not None]
    insert_new(session, NoticeRow, kept)
    insert_new(session, Occasion, occasions)
    now = {one.recipient_id for one in said if one.in_app and one.not_before <= at}
    live.tell(session, now, "notices", at=at)


def _inbox_row(one: Notice, at: datetime) -> dict[str, Any]:
    return {
        "identity": one.identity,
        "recipient_id": one.recipient_id,
        "kind": one.kind,
        "subject_kind": one.subject_kind,
        "subject_id": one.subject_id,
        "not_before": one.not_before,
        "not_after": one.not_after,
        "created_at": at,
        "seen_at": None,
    }


def _occasion_row(one: Notice, at: datetime) -> dict[str, Any] | None:
    cascade = named(one.cascade or of_kind(one.kind).cascade)
    silent = not cascade.young and not cascade.adult
    if silent and (one.not_before <= at or not one.in_app):
        return None
    return {
        "identity": one.identity,
        "recipient_id": one.recipient_id,
        "kind": one.kind,
        "subject_kind": one.subject_kind,
        "subject_id": one.subject_id,
        "cascade": cascade.name,
        "not_before": one.not_before,
        "not_after": one.not_after,
        "agreed_at": one.agreed_at,
        "answer_link": one.answer_link,
        "in_app": one.in_app,
        "channel_id": one.channel_id,
        "due_at": one.not_before,
    }


def withdraw(
    session: Session,
    recipients: Iterable[UUID],
    subject_kind: str,
    subject_ids: Sequence[str],
    *,
    at: datetime | None = None,
) -> None:
    """Take back from these persons what they have not seen yet about these things: it is no longer true.

    What had not left will not leave; its occasion stays, with the reason. `at`: the instant kept with it.
    """
    people = list(recipients)
    session.execute(
        delete(NoticeRow).where(
            NoticeRow.recipient_id.in_(people),
            NoticeRow.subject_id.in_(subject_ids),
            NoticeRow.subject_kind == subject_kind,
            NoticeRow.seen_at.is_(None),
        )
    )
    _stop(session, people, subject_kind, subject_ids, State.CANCELLED, "withdrawn", at)


def acknowledge(
    session: Session,
    recipients: Iterable[UUID],
    subject_kind: str,
    subject_ids: Sequence[str],
    *,
    at: datetime,
) -> None:
    """These persons answered about these things, anywhere: nothing more is said, nobody needs to call."""
    people = list(recipients)
    session.execute(
        update(NoticeRow)
        .where(
            NoticeRow.recipient_id.in_(people),
            NoticeRow.subject_id.in_(subject_ids),
            NoticeRow.subject_kind == subject_kind,
            NoticeRow.not_before <= at,
            NoticeRow.seen_at.is_(None),
        )
        .values(seen_at=at)
    )
    _stop(session, people, subject_kind, subject_ids, State.ACKNOWLEDGED, "answered", at, began_before=at)
    session.execute(
        update(CallTask)
        .where(
            CallTask.youth_id.in_(people), CallTask.subject_id.in_(subject_ids), CallTask.done_at.is_(None)
        )
        .values(done_at=at, outcome="answered")
    )


def _stop(
    session: Session,
    people: Sequence[UUID],
    subject_kind: str,
    subject_ids: Sequence[str],
    state: State,
    reason: str,
    at: datetime | None,
    *,
    began_before: datetime | None = None,
) -> None:
    """End sayings that still wait. The token grows: a worker holding one of them marks nothing afterwards."""
    stopped = update(Occasion).where(
        Occasion.subject_id.in_(subject_ids),
        Occasion.recipient_id.in_(people),
        Occasion.subject_kind == subject_kind,
        Occasion.state.in_((State.PLANNED, State.HELD)),
    )
    if began_before is not None:
        stopped = stopped.where(Occasion.not_before <= began_before)
    session.execute(
        stopped.values(
            state=int(state), reason=reason, ended_at=at, token=Occasion.token + 1
        ).execution_options(synchronize_session=False)
    )
