"""From sayings under lease to what is about to leave: all is read again, decided, and written before any call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import live
from backend.clock import day_in
from backend.ids import new_id
from backend.outbox import calls, ports, queue, ways
from backend.outbox.brakes import Brakes
from backend.outbox.cascades import Cascade, named, of_kind, plan
from backend.outbox.deciding import Case, Decision, End, Send, Skip, State, Wait, Way, decide
from backend.outbox.models import Channel, Delivery
from backend.outbox.queue import Held, Mark

NOBODY = Cascade("app", (), ())
BEGUN = frozenset({"calling", "sent", "received"})
"""A call was made before and its end was not written here: it is looked up, not made again blindly."""

SENDING = 20
"""How many calls one batch may make: at 10 s each at worst, they end before the lease does."""


@dataclass(frozen=True, slots=True)
class Ready:
    """One saying about to leave by one channel. `again`: a call was made before and its end is not known."""

    held: Held
    due: ports.Due
    to: ports.Recipient
    row: Any
    cascade: Cascade
    step: int
    channel: str
    way: Way
    reference: UUID
    sends: int
    again: bool

    def tries(self) -> int:
        """How often this very step failed before."""
        return self.row.tries if self.step == self.row.step else 0


@dataclass(slots=True)
class Batch:
    """What a batch gave: sayings to send, and marks for the others."""

    ready: list[Ready]
    marks: list[Mark]


def prepare(
    session: Session, held: Sequence[Held], configured: Collection[str], *, at: datetime, room: int = SENDING
) -> Batch:
    """Decide each saying of a batch, in the transaction that took it. What exceeds `room` goes back to the queue."""
    tokens = {one.id: one for one in held}
    rows = queue.details(session, list(tokens))
    live.tell(session, {row.recipient_id for row in rows if row.in_app and row.token == 1}, "notices", at=at)
    preparer = _Preparer(session, rows, configured, at, room)
    for row in rows:
        preparer.one(tokens[row.id], row)
    return preparer.batch


class _Preparer:
    """The facts of a batch, read in a few statements, and what is decided of each saying."""

    def __init__(
        self, session: Session, rows: Sequence[Any], configured: Collection[str], at: datetime, room: int
    ) -> None:
        self.session, self.at, self.room = session, at, room
        self.people = ports.who(session, {row.recipient_id for row in rows})
        self.dues = {row.id: ports.Due(*(getattr(row, name) for name in ports.Due._fields)) for row in rows}
        self.true = ports.true_ids(session, list(self.dues.values()), at)
        self.reach = ways.reach(session, list(self.people.values()), configured, at=at)
        self.before = _deliveries(session, list(self.dues))
        self.today = _sent_today(session, self.people, at)
        self.direct = _direct(session, rows)
        self.configured = configured
        self.brakes = Brakes(session, at)
        self.batch = Batch([], [])

    def one(self, held: Held, row: Any) -> None:
        """Read, decide, write."""
        person = self.people.get(row.recipient_id)
        if person is None:
            self._end(held, row, End(State.CANCELLED, "unknown_person"))
            return
        cascade = NOBODY if not person.young and not of_kind(row.kind).adults else named(row.cascade)
        decision = decide(self._case(row, person, cascade), plan())
        for skip in self._passed(row, decision):
            self._skip(row, person, skip)
        if isinstance(decision, Wait):
            tries = row.tries if decision.step == row.step else 0
            self._plan(held, row, decision.until, decision.step, tries, decision.reason)
        elif isinstance(decision, End):
            self._close(held, row, person, cascade, decision)
        elif decision.channel == "call":
            calls.open_task(self.session, person, self.dues[row.id], "unseen", at=self.at)
            self._end(held, row, End(State.SENT, "call"))
        else:
            self._send(held, row, person, cascade, decision)

    def _case(self, row: Any, person: ports.Recipient, cascade: Cascade) -> Case:
        mine = self.reach[person.id]
        usable, why_not = self._usable(row, mine, person)
        return Case(
            at=self.at,
            zone=person.zone,
            young=person.young,
            cascade=cascade,
            step=row.step,
            carried=row.carried,
            not_before=row.not_before,
            not_after=row.not_after,
            agreed_at=row.agreed_at,
            true=row.id in self.true and (row.kept is not None or not row.in_app),
            away=person.away,
            seen=row.seen_at is not None,
            paused_until=mine.paused_until,
            sent_today=self.today[person.id],
            ways=usable,
            why_not=why_not,
            failed=any(one.state == "failed" for one in self.before[row.id].values()),
        )

    def _usable(
        self, row: Any, mine: ways.Reach, person: ports.Recipient
    ) -> tuple[dict[str, Sequence[Way]], dict[str, str]]:
        usable: dict[str, Sequence[Way]] = dict(mine.ways)
        why_not = dict(mine.why_not)
        to = self.direct.get(row.channel_id)
        if to is not None and to.safe and to.contact_sealed is not None and to.stopped_at is None:
            if to.kind in self.configured:
                usable["direct"] = [Way(to.id, ways.hours_of(to))]
            else:
                why_not["direct"] = "not_configured"
        by_sms = "sms" in usable or (to is not None and to.kind == "sms")
        if by_sms and not self.brakes.within_budget(person.authority_id, person.zone):
            for channel in ("sms", *(("direct",) if to is not None and to.kind == "sms" else ())):
                usable.pop(channel, None)
                why_not[channel] = "budget"
        return usable, why_not

    @staticmethod
    def _passed(row: Any, decision: Decision) -> Sequence[Skip]:
        return decision.skipped if not isinstance(decision, Wait) or decision.step > row.step else ()

    def _close(self, held: Held, row: Any, person: ports.Recipient, cascade: Cascade, decision: End) -> None:
        due = self.dues[row.id]
        if decision.state is State.NOT_SENT and calls.worth(person, cascade, decision.reason):
            calls.open_task(self.session, person, due, "unreachable", at=self.at)
        if decision.state is State.FAILED and person.young:
            calls.open_task(self.session, person, due, "failed", at=self.at)
        self._end(held, row, decision)

    def _send(self, held: Held, row: Any, person: ports.Recipient, cascade: Cascade, decision: Send) -> None:
        way = decision.way
        if way is None:
            raise ValueError("every channel but the call has a place")
        tries = row.tries if decision.step == row.step else 0
        if len(self.batch.ready) >= self.room:
            self._plan(held, row, self.at, decision.step, tries, None, row.burst_id)
            return
        channel = decision.channel
        if channel == "direct":
            channel = self.direct[row.channel_id].kind
        known = self.before[row.id].get(channel)
        again = known is not None and known.state in BEGUN
        if not again and row.burst_id is None and not cascade.asked:
            burst = self.brakes.held_by(person.authority_id, channel, person.zone)
            if burst is not None:
                self.batch.marks.append(
                    Mark(held, State.HELD, self.at, decision.step, tries, row.carried, "burst", None, burst)
                )
                return
        delivery = known or self._delivery(row, person, channel)
        if not again:
            delivery.state, delivery.sends, delivery.called_at = "calling", delivery.sends + 1, self.at
            delivery.channel_id = way.id if channel != "push" else None
            delivery.reason = None
        self.today[person.id] += 1
        self.batch.ready.append(
            Ready(
                held,
                self.dues[row.id],
                person,
                row,
                cascade,
                decision.step,
                channel,
                way,
                delivery.reference,
                delivery.sends,
                again,
            )
        )

    def _delivery(self, row: Any, person: ports.Recipient, channel: str) -> Delivery:
        made = Delivery(
            occasion_id=row.id,
            channel=channel,
            recipient_id=person.id,
            authority_id=person.authority_id,
            reference=new_id(),
            sends=0,
            state="skipped",
        )
        self.session.add(made)
        return made

    def _skip(self, row: Any, person: ports.Recipient, skip: Skip) -> None:
        if skip.channel not in self.before[row.id] and skip.channel != "direct":
            self._delivery(row, person, skip.channel).reason = skip.reason

    def _plan(
        self,
        held: Held,
        row: Any,
        until: datetime,
        step: int,
        tries: int,
        reason: str | None,
        burst: UUID | None = None,
    ) -> None:
        self.batch.marks.append(
            Mark(held, State.PLANNED, until, step, tries, row.carried, reason, None, burst)
        )

    def _end(self, held: Held, row: Any, end: End) -> None:
        self.batch.marks.append(
            Mark(held, end.state, self.at, row.step, row.tries, row.carried, end.reason, self.at)
        )


def _deliveries(session: Session, ids: Sequence[int]) -> dict[int, dict[str, Delivery]]:
    found: dict[int, dict[str, Delivery]] = defaultdict(dict)
    for one in session.execute(select(Delivery).where(Delivery.occasion_id.in_(ids))).scalars():
        found[one.occasion_id][one.channel] = one
    return found


def _sent_today(session: Session, people: Mapping[UUID, ports.Recipient], at: datetime) -> dict[UUID, int]:
    """How many messages left for each person since midnight where they are."""
    counts: dict[UUID, int] = defaultdict(int)
    rows = session.execute(
        select(Delivery.recipient_id, Delivery.called_at).where(
            Delivery.recipient_id.in_(list(people)), Delivery.called_at > at - timedelta(hours=26)
        )
    )
    for recipient_id, called_at in rows:
        zone = people[recipient_id].zone
        if called_at is not None and day_in(zone, called_at) == day_in(zone, at):
            counts[recipient_id] += 1
    return counts


def _direct(session: Session, rows: Sequence[Any]) -> dict[UUID, Channel]:
    ids = {row.channel_id for row in rows if row.channel_id is not None}
    if not ids:
        return {}
    return {one.id: one for one in session.execute(select(Channel).where(Channel.id.in_(ids))).scalars()}
