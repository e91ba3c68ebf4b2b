"""What a mistake cannot do: empty the SMS budget, or send hundreds of messages before anybody looks."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from backend.access import Membership, Role
from backend.access.scope import holding
from backend.clock import day_in
from backend.db import Reader
from backend.ids import new_id
from backend.outbox.cascades import plan
from backend.outbox.deciding import State
from backend.outbox.hours import instant
from backend.outbox.models import Budget, Burst, Delivery, Occasion
from backend.outbox.saying import Notice, post

HOUR = timedelta(hours=1)
LEFT = ("calling", "sent", "received", "unknown")


class Brakes:
    """The counts of one batch, read once for each authority and channel, then kept as messages are allowed."""

    def __init__(self, session: Session, at: datetime) -> None:
        self._session = session
        self._at = at
        self._room: dict[tuple[UUID, str], int] = {}
        self._open: dict[tuple[UUID, str], UUID] = {}
        self._spent: dict[UUID, int] = {}

    def within_budget(self, authority_id: UUID, zone: str) -> bool:
        """Whether the authority may still send an SMS this month; its leads are told once when it may not."""
        if authority_id not in self._spent:
            self._spent[authority_id] = sms_left(self._session, authority_id, zone, at=self._at)
        if self._spent[authority_id] > 0:
            return True
        month = day_in(zone, self._at).replace(day=1)
        tell_leads(self._session, authority_id, "budget", f"budget:{month.isoformat()}", zone, at=self._at)
        return False

    def held_by(self, authority_id: UUID, channel: str, zone: str) -> UUID | None:
        """The burst a message must wait in, or None when it may leave; it is then counted."""
        limit = plan().brakes.get(channel)
        if limit is None:
            return None
        key = (authority_id, channel)
        if key not in self._room:
            self._read(key, limit)
        if key in self._open:
            return self._open[key]
        if self._room[key] <= 0:
            self._open[key] = self._begin(authority_id, channel, zone)
            return self._open[key]
        self._room[key] -= 1
        if channel == "sms" and authority_id in self._spent:
            self._spent[authority_id] -= 1
        return None

    def _read(self, key: tuple[UUID, str], limit: int) -> None:
        authority_id, channel = key
        open_id = self._session.execute(
            select(Burst.id).where(
                Burst.authority_id == authority_id, Burst.channel == channel, Burst.ended_at.is_(None)
            )
        ).scalar_one_or_none()
        if open_id is not None:
            self._open[key] = open_id
        if channel == "sms":
            own = self._session.execute(
                select(Budget.burst_an_hour).where(Budget.authority_id == authority_id)
            ).scalar_one_or_none()
            limit = own if own is not None else limit
        released = self._session.execute(
            select(func.max(Burst.ended_at)).where(
                Burst.authority_id == authority_id, Burst.channel == channel, Burst.decision == "release"
            )
        ).scalar_one()
        since = max(self._at - HOUR, released) if released is not None else self._at - HOUR
        self._room[key] = limit - _count(self._session, authority_id, channel, since)

    def _begin(self, authority_id: UUID, channel: str, zone: str) -> UUID:
        burst_id = new_id()
        self._session.add(Burst(id=burst_id, authority_id=authority_id, channel=channel, began_at=self._at))
        self._session.flush()
        tell_leads(self._session, authority_id, "burst", f"burst:{burst_id.hex}", zone, at=self._at)
        return burst_id


def _count(reader: Reader, authority_id: UUID, channel: str, since: datetime) -> int:
    return reader.execute(
        select(func.count()).where(
            Delivery.authority_id == authority_id,
            Delivery.channel == channel,
            Delivery.called_at > since,
            Delivery.state.in_(LEFT),
        )
    ).scalar_one()


def sms_left(reader: Reader, authority_id: UUID, zone: str, *, at: datetime) -> int:
    """How many SMS an authority may still send this month of its zone."""
    month: date = day_in(zone, at).replace(day=1)
    allowed = reader.execute(
        select(Budget.sms_a_month).where(Budget.authority_id == authority_id)
    ).scalar_one_or_none()
    spent = _count(reader, authority_id, "sms", instant(zone, month, time()))
    return (plan().sms_a_month if allowed is None else allowed) - spent


def leads(reader: Reader, authority_id: UUID, on: date) -> Collection[UUID]:
    """Who leads a team of an authority on a day."""
    return set(
        reader.execute(
            select(Membership.person_id).where(
                Membership.authority_id == authority_id, Membership.role == Role.LEAD.value, holding(on)
            )
        ).scalars()
    )


def tell_leads(
    session: Session, authority_id: UUID, kind: str, identity: str, zone: str, *, at: datetime
) -> None:
    """Tell the leads of an authority that sending waits for them; once for one identity."""
    to = leads(session, authority_id, day_in(zone, at))
    post(
        session,
        [
            Notice(
                identity=f"outbox:{identity}",
                recipient_id=one,
                kind=f"outbox.{kind}",
                subject_kind="outbox",
                subject_id=identity[:64],
                not_before=at,
            )
            for one in to
        ],
        at=at,
    )


def end_burst(session: Session, burst: Burst, decision: str, by: UUID, *, at: datetime) -> None:
    """A lead decided: what waited leaves now, or never does."""
    burst.ended_at, burst.decision, burst.decided_by = at, decision, by
    released = decision == "release"
    session.execute(
        update(Occasion)
        .where(Occasion.burst_id == burst.id, Occasion.state == int(State.HELD))
        .values(
            state=int(State.PLANNED if released else State.CANCELLED),
            due_at=at,
            reason=None if released else "dropped",
            ended_at=None if released else at,
            token=Occasion.token + 1,
        )
        .execution_options(synchronize_session=False)
    )
