"""A lead's small push to a pair that has gone silent: one a week, told to whom it concerns, nothing else."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from backend import outbox
from backend.access import Actor, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict
from backend.services.mentoring import notices
from backend.services.mentoring.actions.common import happened, hold_pair, role_of, tell
from backend.services.mentoring.rules import states

WAIT = timedelta(days=7)


def nudge(actor: Actor, pair_id: UUID, to: str, *, at: datetime, on: date) -> UUID:
    """Remind one side, or both, that the other would like some news."""
    with transaction() as session:
        pair = hold_pair(session, pair_id)
        policy.require(actor, Permission.PAIR_MANAGE, scope.link(session, actor, pair.youth_id, on))
        states.require("nudge", pair.state, states.LEAD)
        if pair.nudged_on is not None and on - pair.nudged_on < WAIT:
            raise Conflict("Une relance est déjà partie il y a moins d'une semaine.", code="too_soon")
        pair.nudged_on = on
        whom = {"young": [pair.youth_id], "mentor": [pair.mentor_id]}.get(to, [pair.youth_id, pair.mentor_id])
        outbox.post(session, notices.about_pair("pair.nudge", pair.id, on.isoformat(), whom, at=at), at=at)
        happened(session, pair, "nudge", actor_id=actor.id, side=states.LEAD, role=role_of(actor), at=at)
        tell(session, whom, pair.id, at=at)
    return pair_id
