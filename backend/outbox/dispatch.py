"""The dispatcher: take a batch, decide, write what is about to leave, call outside, write what became of it.

Wherever it dies, nothing is lost (the lease ends and another takes the batch) and nothing is doubled (a call whose
end is unknown is looked up by its reference before it is made again, once at most).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import structlog
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backend import jobs
from backend.db import reading, transaction
from backend.jobs import Fence
from backend.keyd import Keyd
from backend.outbox import marker, parcels, queue
from backend.outbox.cascades import plan
from backend.outbox.channels import Outcome, Sender, Told
from backend.outbox.deciding import State
from backend.outbox.hours import between, minute_of
from backend.outbox.models import Delivery, PushSubscription
from backend.outbox.pace import Pace
from backend.outbox.preparing import Ready, prepare
from backend.outbox.queue import Mark

BATCH = 200
TWICE = frozenset({"sms", "email"})
"""Channels whose second message would be seen twice: after two calls of unknown end, no third."""

log = structlog.get_logger("cap18.outbox")


def _nothing(_where: str) -> None:
    """Where a test stops the process dead."""


@dataclass(slots=True)
class Dispatcher:
    """Sends what is due. `senders` by channel are those this instance has; `now` is the clock, handed in."""

    state_dir: Path
    public_url: str
    keyd: Keyd
    senders: Mapping[str, Sender]
    now: Callable[[], datetime]
    pace: Pace = field(default_factory=Pace)
    at_point: Callable[[str], None] = _nothing

    def run(self, fence: Fence | None = None, *, batches: int = 1) -> int:
        """Dispatch up to so many batches; how many sayings were looked at. Raises `LostLease` when replaced."""
        seen = 0
        for _ in range(batches):
            looked = self._batch(fence)
            seen += looked
            if not looked:
                break
        return seen

    def _batch(self, fence: Fence | None) -> int:
        at = self.now()
        with transaction() as session:
            if fence is not None:
                jobs.check_lease(session, fence)
            held_back = marker.check(session, self.state_dir, at=at)
            held = queue.claim(session, at=at, limit=BATCH, lease=plan().lease)
            batch = prepare(session, held, {*self.senders}, at=at)
            session.flush()
            queue.settle(session, batch.marks)
            mark = marker.advance(session) if batch.ready else None
            packed = [
                (ready, parcels.pack(session, ready, self.keyd, self.public_url, at)) for ready in batch.ready
            ]
        if held_back:
            log.warning("held_after_restore", count=held_back)
        if mark is not None:
            marker.write_file(self.state_dir, mark)
        self.at_point("claimed")
        for ready, made in packed:
            self._one(ready, made, at)
        return len(held)

    def _one(self, ready: Ready, made: list[parcels.Packed], began: datetime) -> None:
        at = self.now()
        with reading() as connection:
            mine = queue.ours(connection, ready.held)
        if not mine or at - began >= plan().lease / 2 or _too_late(ready, began, at):
            # The lease ends by itself, and the next holder decides again.
            return
        told = self._leave(ready, made)
        self.at_point("called")
        with transaction() as session:
            self._record(session, ready, told, self.now())
            for one in told.gone:
                session.execute(delete(PushSubscription).where(PushSubscription.id == one))
        self.at_point("marked")

    def _leave(self, ready: Ready, made: list[parcels.Packed]) -> parcels.Result:
        """Call outside, unless a former call already did it."""
        sender = self.senders[ready.channel]
        if ready.again and ready.channel in TWICE:
            known = sender.look(ready.reference)
            if known.outcome is Outcome.SENT:
                return parcels.Result(known)
            if known.outcome is Outcome.UNCLEAR and ready.sends >= 2:
                return parcels.Result(Told(Outcome.REFUSED, "unknown"))
            if known.outcome is Outcome.UNCLEAR and ready.channel == "sms" and ready.tries() < 2:
                return parcels.Result(known)
            if ready.sends >= 2:
                return parcels.Result(Told(Outcome.REFUSED, "unknown"))
            with transaction() as session:
                if not queue.ours(session, ready.held):
                    return parcels.Result(Told(Outcome.UNCLEAR, "lost"))
                row = session.get(Delivery, (ready.due.id, ready.channel))
                if row is not None:
                    row.sends, row.called_at = row.sends + 1, self.now()
        gone, best = [], Told(Outcome.REFUSED, "no_place")
        for one in made:
            self.pace.wait()
            self.at_point("calling")
            told = sender.send(one.parcel)
            log.info("left", channel=ready.channel, outcome=told.outcome.value, reason=told.reason)
            if told.outcome is Outcome.GONE:
                gone.append(one.place)
            best = min(best, told, key=lambda two: RANK[two.outcome])
        return parcels.Result(best, tuple(gone))

    def _record(self, session: Session, ready: Ready, result: parcels.Result, at: datetime) -> None:
        """Write what became of a call: the delivery, and what the saying does next."""
        told = result.told
        marked = _after(ready, told, at)
        if not queue.settle(session, [marked]) and told.outcome is not Outcome.SENT:
            return
        row = session.execute(
            select(Delivery).where(Delivery.occasion_id == ready.due.id, Delivery.channel == ready.channel)
        ).scalar_one()
        row.reason = told.reason[:24] or None
        if told.outcome is Outcome.SENT:
            row.state, row.sent_at = "received" if row.received_at else "sent", at
        elif told.outcome is Outcome.AWAY:
            over = marked.step > ready.step
            row.state, row.sends = "failed" if over else "waiting", max(0, row.sends - 1)
        elif told.outcome in (Outcome.REFUSED, Outcome.GONE):
            row.state = "unknown" if told.reason == "unknown" else "failed"
        elif marked.step > ready.step:
            row.state = "unknown"


def _too_late(ready: Ready, decided_at: datetime, at: datetime) -> bool:
    """Whether the batch took so long that its time is over, or that night fell meanwhile. Pure."""
    if ready.row.not_after is not None and at >= ready.row.not_after:
        return True
    day, zone = between(plan().opens, plan().closes), ready.to.zone
    return day.hold(minute_of(zone, decided_at)) and not day.hold(minute_of(zone, at))


RANK = {
    Outcome.SENT: 0,
    Outcome.UNCLEAR: 1,
    Outcome.AWAY: 2,
    Outcome.REFUSED: 3,
    Outcome.GONE: 4,
}


def _after(ready: Ready, told: Told, at: datetime) -> Mark:
    """What a saying does after a call. Pure."""
    steps = ready.cascade.steps(ready.to.young)
    following, tries = ready.step + 1, ready.tries()
    carried = ready.row.carried
    if told.outcome is Outcome.SENT or told.reason == "unknown":
        # What may have arrived counts as carried: the next channel waits its turn.
        carried += 1
        if following >= len(steps):
            return Mark(ready.held, State.SENT, at, following, 0, carried, "sent", at)
        return Mark(ready.held, State.PLANNED, at + steps[following].after, following, 0, carried, None, None)
    if told.outcome in (Outcome.AWAY, Outcome.UNCLEAR) and tries < len(plan().retries):
        due = at + plan().retries[tries]
        burst = ready.row.burst_id
        return Mark(
            ready.held, State.PLANNED, due, ready.step, tries + 1, carried, told.outcome.value, None, burst
        )
    if told.outcome is Outcome.UNCLEAR:
        carried += 1
    return Mark(ready.held, State.PLANNED, at, following, 0, carried, "failed", None)
