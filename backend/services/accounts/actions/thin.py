"""Every night: safes whose recovery would not stand, said to whoever leads their team, once a week (KEY-14)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Authority, Membership, Role, scope
from backend.jobs import Tally
from backend.services.accounts import notices
from backend.services.accounts.queries.reopenings import thin_in


def thin_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:
    """Look at every team of a zone; a lead hears of it when somebody there has fewer than two usable shares."""
    rows = session.execute(
        select(Membership.person_id, Membership.team_id)
        .join(Authority, Authority.id == Membership.authority_id)
        .where(
            Authority.zone == zone,
            Membership.role == Role.LEAD.value,
            Membership.team_id.is_not(None),
            scope.holding(day),
        )
    ).all()
    leads: dict[UUID, list[UUID]] = defaultdict(list)
    for row in rows:
        leads[row.team_id].append(row.person_id)
    said, found = [], 0
    for team_id, persons in leads.items():
        thin = thin_in(session, [team_id], day)
        found += len(thin)
        if thin:
            said += [notices.thin_safes(one, day, at=at) for one in persons]
    outbox.post(session, said, at=at)
    return Tally(len(leads), found)
