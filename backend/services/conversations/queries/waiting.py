"""What has waited unread for more than three working days in the teams somebody leads: names and dates, no words."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import aliased

from backend.access import Actor, Authority, Permission, Role, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.services.appointments import holiday
from backend.services.conversations import rules
from backend.services.conversations.models import Conversation, ConversationMember
from backend.services.conversations.queries.standing import bond_runs
from backend.services.people import Person

MOST = 100


def waiting(reader: Reader, actor: Actor, *, on: date) -> dict[str, Any]:
    """For a lead: each adult who has not read a young person for more than three working days. Three statements."""
    if not actor.teams_as(Role.LEAD):
        raise NotFound()
    policy.require(actor, Permission.THREADS_OWN)
    place = reader.execute(
        select(Authority.zone, Authority.territory).where(Authority.id == actor.authority_id)
    ).one()
    day = rules.helping.unread_before(on, lambda one: holiday(one, place.territory) is not None)
    limit = datetime.combine(day, time(0), ZoneInfo(place.zone))
    talk, member = Conversation, ConversationMember
    youth, adult = aliased(Person), aliased(Person)
    rows = reader.execute(
        select(
            talk.youth_id,
            youth.first_name,
            youth.last_name,
            member.person_id,
            adult.first_name.label("adult_first"),
            adult.last_name.label("adult_last"),
            member.role,
            member.unread,
            member.unread_since,
        )
        .join(talk, talk.id == member.conversation_id)
        .join(youth, youth.id == talk.youth_id)
        .join(adult, adult.id == member.person_id)
        .where(
            member.unread > 0,
            member.unread_since < limit,
            member.role != "young",
            talk.authority_id == actor.authority_id,
            talk.youth_id.in_(scope.youths(actor, Permission.THREADS_WAITING, on)),
            bond_runs(on, talk.youth_id, member.person_id, member.role),
        )
        .order_by(member.unread_since)
        .limit(MOST)
    )
    return {
        "before": day,
        "items": [
            {
                "youth": {"id": row.youth_id, "first_name": row.first_name, "last_name": row.last_name},
                "adult": {
                    "id": row.person_id,
                    "first_name": row.adult_first,
                    "last_name": row.adult_last,
                    "role": row.role,
                },
                "unread": row.unread,
                "since": row.unread_since,
            }
            for row in rows
        ],
    }
