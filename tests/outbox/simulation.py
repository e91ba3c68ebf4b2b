"""Three years in a few seconds: providers that fail, processes that die, clocks that change, things that move."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import select

from backend import outbox
from backend.db import reading, transaction
from backend.instance import instance
from backend.outbox.channels import Outcome, Parcel, Told
from backend.outbox.dispatch import Dispatcher
from backend.outbox.models import Occasion
from backend.outbox.pace import Pace


class Killed(BaseException):
    """kill -9, at one point."""


@dataclass
class Ring:
    """Something a person could see: when, by which channel, at which place, under which reference."""

    at: datetime
    channel: str
    place: str
    reference: UUID


@dataclass
class Provider:
    """A provider behind its contract: the same reference is shown once. It fails as the dice say."""

    channel: str
    sim: Simulation
    known: dict[UUID, Ring] = field(default_factory=dict)
    calls: dict[UUID, int] = field(default_factory=dict)

    def send(self, parcel: Parcel) -> Told:
        dice = self.sim.dice.random()
        if self.sim.out_at(self.sim.at):
            return Told(Outcome.AWAY, "outage")
        if dice < 0.06:
            return Told(Outcome.AWAY, "busy")
        if dice < 0.10:
            self.calls[parcel.reference] = self.calls.get(parcel.reference, 0) + 1
            return (
                Told(Outcome.UNCLEAR, "cut_before") if self.channel != "push" else Told(Outcome.AWAY, "cut")
            )
        if dice < 0.12:
            return Told(Outcome.REFUSED, "no")
        self.calls[parcel.reference] = self.calls.get(parcel.reference, 0) + 1
        place = parcel.to or parcel.endpoint
        self.known.setdefault(parcel.reference, Ring(self.sim.at, self.channel, place, parcel.reference))
        if dice < 0.22:
            self.sim.die("accepted")
        if dice < 0.30 and self.channel != "push":
            return Told(Outcome.UNCLEAR, "cut_after")
        return Told(Outcome.SENT)

    def look(self, reference: UUID) -> Told:
        if self.channel == "email" or self.sim.out_at(self.sim.at):
            return Told(Outcome.UNCLEAR, "no_receipt")
        return Told(Outcome.SENT if reference in self.known else Outcome.AWAY)


@dataclass
class Simulation:
    """One life. `dice` decides everything, from one seed."""

    dice: Random
    at: datetime
    outages: list[tuple[datetime, datetime]] = field(default_factory=list)
    asleep: list[tuple[datetime, datetime]] = field(default_factory=list)
    deaths: float = 0.05
    providers: dict[str, Provider] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.providers = {name: Provider(name, self) for name in ("push", "sms", "email")}

    @property
    def rings(self) -> list[Ring]:
        return [ring for one in self.providers.values() for ring in one.known.values()]

    def out_at(self, at: datetime) -> bool:
        return any(start <= at < end for start, end in self.outages)

    def die(self, _point: str) -> None:
        if self.dice.random() < self.deaths:
            raise Killed

    def point(self, name: str) -> None:
        """Between two gestures time passes, and the process may die."""
        self.at += timedelta(seconds=self.dice.choice((0, 0, 1, 20)))
        self.die(name)

    def worker(self) -> Dispatcher:
        here = instance()
        return Dispatcher(
            state_dir=here.settings.state_dir,
            public_url=here.settings.public_url,
            keyd=here.keyd,
            senders=self.providers,
            now=lambda: self.at,
            pace=Pace(monotonic=lambda: 0.0, sleep=lambda _: None),
            at_point=self.point,
        )

    def turn(self) -> None:
        """One turn of a worker, sometimes of a second one in the middle of the first, both started by mistake."""
        first = self.worker()
        if self.dice.random() < 0.2:
            second, entered = self.worker(), [False]

            def meanwhile(name: str) -> None:
                if not entered[0]:
                    entered[0] = True
                    attempt(second.run)
                self.point(name)

            first.at_point = meanwhile
        attempt(first.run)

    def until(self, end: datetime, events: list[tuple[datetime, Callable[[], None]]]) -> None:
        """Live from event to event, dispatching whenever something is due, unless the scheduler is asleep."""
        events = sorted(events, key=lambda one: one[0])
        while self.at < end:
            following = events[0][0] if events else end
            due = self.next_due()
            wake = min(following, max(due, self.at) if due is not None else following)
            self.at = max(self.at, wake)
            while events and events[0][0] <= self.at:
                events.pop(0)[1]()
            slept = next((stop for start, stop in self.asleep if start <= self.at < stop), None)
            if slept is not None:
                self.at = min(slept, events[0][0] if events else slept)
                continue
            self.turn()
            self.at += timedelta(seconds=self.dice.choice((5, 5, 60, 301)))
            if not events and self.next_due() is None:
                return

    def next_due(self) -> datetime | None:
        """The next instant at which something may be done: due, and not under a lease."""
        with reading() as connection:
            rows = connection.execute(
                select(Occasion.due_at, Occasion.leased_until).where(Occasion.state == 0)
            ).all()
        times = [max(row.due_at, row.leased_until or row.due_at) for row in rows]
        return min(times, default=None)


def attempt(work: Callable[[], object]) -> None:
    """Run until its end or its death."""
    try:
        work()
    except Killed:
        return


def say(identity: str, youth: UUID, at: datetime, **fields: object) -> None:
    """Post one reminder."""
    values = {
        "kind": "appointment.reminder",
        "subject_kind": "thing",
        "subject_id": identity,
        "recipient_id": youth,
    } | fields
    with transaction() as session:
        outbox.post(session, [outbox.Notice(identity=identity, **values)], at=at)  # type: ignore[arg-type]


def take_back(identity: str, youth: UUID, at: datetime) -> None:
    """Cancel, or the first half of a move."""
    with transaction() as session:
        outbox.withdraw(session, [youth], "thing", [identity], at=at)
