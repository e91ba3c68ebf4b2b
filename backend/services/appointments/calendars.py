"""iCalendar, neutral: a time, and nothing that says with whom, where or what for (SAF-21). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from icalendar import Calendar, Event

from backend.services.appointments.rules import states

SUMMARY = "Rendez-vous"
STATUS = {states.CONFIRMED: "CONFIRMED", states.DONE: "CONFIRMED", states.CANCELLED: "CANCELLED"}
REFRESH = timedelta(hours=4)


class Timed(NamedTuple):
    """What a calendar is told of an appointment."""

    id: UUID
    starts_at: datetime
    ends_at: datetime
    status: str
    version: int


def calendar(appointments: Iterable[Timed], *, at: datetime, feed: bool = False) -> bytes:
    """A calendar of these appointments, each under a name that never changes; instants in UTC, true in any zone."""
    made = Calendar()
    made.add("prodid", "-//Cap 18//Agenda//FR")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    if feed:
        made.add("x-wr-calname", "Cap 18")
        made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        made.add("x-published-ttl", "PT4H")
    for one in appointments:
        event = Event()
        event.add("uid", f"{one.id.hex}@cap18")
        event.add("dtstamp", at)
        event.add("dtstart", one.starts_at)
        event.add("dtend", one.ends_at)
        event.add("summary", SUMMARY)
        event.add("sequence", one.version)
        event.add("status", STATUS.get(one.status, "TENTATIVE"))
        event.add("class", "PRIVATE")
        event.add("transp", "TRANSPARENT" if one.status == states.CANCELLED else "OPAQUE")
        made.add_component(event)
    return bytes(made.to_ical())
