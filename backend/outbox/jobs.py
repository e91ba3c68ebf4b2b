"""The outbox's own work: the professionals' morning digest, and what is forgotten in time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import delete, exists, func, or_, select, update
from sqlalchemy.orm import Session

from backend import clock
from backend.access import Authority, Membership
from backend.access.scope import holding
from backend.instance import instance
from backend.jobs import Fence, Job, Tally, Ticker
from backend.outbox import parcels, senders
from backend.outbox.deciding import State
from backend.outbox.dispatch import Dispatcher
from backend.outbox.hours import instant, is_working_day
from backend.outbox.inbox import unread
from backend.outbox.models import CallTask, Channel, Delivery, NoticeRow, Occasion, PushSubscription
from backend.outbox.ports import living
from backend.outbox.saying import Notice, post

MORNING = time(8, 0)
NIGHT = time(21, 0)
BODY = timedelta(days=30)
RECEIPT = timedelta(days=183)
TOLD = timedelta(hours=72)
EACH = timedelta(seconds=5)
A_TURN = 5
"""Batches in one turn: 20 calls each, the calls of five seconds."""


def digest_day(session: Session, zone: str, day: date, /, *, at: datetime) -> Tally:
    """One mail to each professional who has something to see, on a working day of their zone. No name, only counts.

    A day caught up later sends nothing: its digest ended at nine in the evening.
    """
    opens, closes = instant(zone, day, MORNING), instant(zone, day, NIGHT)
    if not is_working_day(day) or at >= closes:
        return Tally(0, 0)
    people = session.execute(
        select(Membership.person_id)
        .join(Authority, Authority.id == Membership.authority_id)
        .where(Authority.zone == zone, holding(day))
        .distinct()
    ).scalars()
    notices = []
    for person_id in people:
        waits = session.execute(select(unread(person_id, at))).scalar_one()
        if waits or parcels.calls_waiting(session, person_id, day):
            notices.append(
                Notice(
                    identity=f"digest:{day.isoformat()}",
                    recipient_id=person_id,
                    kind="digest.morning",
                    subject_kind="digest",
                    subject_id=day.isoformat(),
                    not_before=opens,
                    not_after=closes,
                    in_app=False,
                )
            )
    before = _digests(session, day)
    post(session, notices, at=at)
    return Tally(len(notices), _digests(session, day) - before)


def _digests(session: Session, day: date) -> int:
    counted = select(func.count()).where(
        Occasion.subject_kind == "digest", Occasion.subject_id == day.isoformat()
    )
    return session.execute(counted).scalar_one()


def forget_day(session: Session, _zone: str, _day: date, /, *, at: datetime) -> Tally:
    """RET-06: 30 days after its end a saying keeps no subject and no contact; after six months nothing of it stays.

    Also: numbers taken away, once those told of it had 72 h; browsers whose session ended (RET-09).
    """
    ended = Occasion.ended_at
    erased = 0
    for gone in (
        delete(Delivery).where(exists().where(Occasion.id == Delivery.occasion_id, ended < at - RECEIPT)),
        delete(CallTask).where(CallTask.done_at < at - RECEIPT),
        delete(NoticeRow).where(
            NoticeRow.not_before < at - RECEIPT,
            or_(NoticeRow.seen_at.is_not(None), NoticeRow.not_after < at - RECEIPT),
        ),
        delete(Occasion).where(ended < at - RECEIPT),
        update(Occasion)
        .where(ended < at - BODY, Occasion.subject_id != "")
        .values(subject_id="", channel_id=None),
        update(Delivery)
        .where(
            Delivery.channel_id.is_not(None),
            exists().where(Occasion.id == Delivery.occasion_id, ended < at - BODY),
        )
        .values(channel_id=None),
        delete(Channel).where(Channel.ended_at < at - TOLD),
    ):
        erased += _rows(session.execute(gone.execution_options(synchronize_session=False)))
    sessions = set(session.execute(select(PushSubscription.session_id)).scalars())
    dead = sessions - living(session, sessions, at)
    if dead:
        erased += _rows(
            session.execute(delete(PushSubscription).where(PushSubscription.session_id.in_(list(dead))))
        )
    return Tally(erased, erased)


def _rows(done: Any) -> int:
    return int(done.rowcount)


def held(session: Session) -> int:
    """How many sayings wait for somebody's word."""
    return session.execute(
        select(func.count()).select_from(Occasion).where(Occasion.state == int(State.HELD))
    ).scalar_one()


class _Turn:
    """One dispatcher for the life of the scheduler's process: its breakers and its pace remember."""

    def __init__(self) -> None:
        self._dispatcher: Dispatcher | None = None

    def __call__(self, fence: Fence, /) -> int:
        if self._dispatcher is None:
            self._dispatcher = dispatcher()
        return self._dispatcher.run(fence, batches=A_TURN)


def dispatcher(now: Callable[[], datetime] = clock.now) -> Dispatcher:
    """The dispatcher of the current instance; `now` is the clock, handed in."""
    here = instance()
    return Dispatcher(
        state_dir=here.settings.state_dir,
        public_url=here.settings.public_url,
        keyd=here.keyd,
        senders=senders.build(here.settings, now=now),
        now=now,
    )


digest = Job(name="digest", hour=8, work=digest_day, title="Point du matin des professionnels")
retention = Job(name="outbox", hour=4, work=forget_day, title="Envois de plus de 30 jours et de 6 mois")


def ticker() -> Ticker:
    """What leaves, every five seconds; a new turn for each application."""
    return Ticker("outbox", EACH, _Turn(), "Ce qui doit partir")
