"""A few steps the first young person has made, by the same gestures as on screen."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from backend.access import Actor
from backend.instance import Instance
from backend.services import steps

MADE = (
    ("id-birth-certificate", "france", "finished", 30),
    ("id-card", "online", "finished", 20),
    ("id-card", "appointment", "doing", 6),
)


def begin(young: Actor, here: Instance, *, on: date, at: datetime) -> int:
    """What was done these last weeks; the appointment at the town hall is still to be taken."""
    for journey, step, state, days in MADE:
        steps.set_state(
            young,
            young.id,
            journey,
            step,
            state,
            version=None,
            on=on - timedelta(days=days),
            today=on,
            keyd=here.keyd,
            at=at,
        )
    return len(MADE)
