"""The small circle: a thread that a young person opens with several of the adults who stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert, select

from backend import live
from backend.access import Actor, Bond, Link, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid
from backend.ids import new_id
from backend.services.conversations import rules
from backend.services.conversations.actions import writing
from backend.services.conversations.models import Conversation, ConversationMember

STRANGER = "Cette personne n'est pas dans ton cercle."
ALONE = "Choisis au moins deux personnes. Pour une seule, écris dans son fil."
ALREADY = "Ton cercle est déjà ouvert."


def open_circle(actor: Actor, adult_ids: Sequence[UUID], *, at: datetime, on: date) -> UUID:
    """Open it with these adults. Raises `Invalid` for somebody outside, `Conflict` (`circle_open`) when it is open."""
    with transaction() as session:
        own = Link(youth_id=actor.id, same_authority=True, own=True)
        policy.require(actor, Permission.CIRCLE_OPEN, own)
        wanted = list(dict.fromkeys(adult_ids))
        if len(wanted) < 2:
            raise Invalid(ALONE, fields={"/with": ALONE})
        beside = {
            row.adult_id: row.kind
            for row in session.execute(
                select(Bond.adult_id, Bond.kind).where(
                    Bond.youth_id == actor.id,
                    Bond.authority_id == actor.authority_id,
                    Bond.kind.in_(rules.ADULT_ROLES),
                    scope.running(on),
                )
            )
        }
        if any(one not in beside for one in wanted):
            raise Invalid(STRANGER, fields={"/with": STRANGER})
        already = session.execute(
            select(Conversation.id).where(Conversation.youth_id == actor.id, Conversation.kind == "circle")
        ).first()
        if already is not None:
            raise Conflict(ALREADY, code="circle_open")
        circle_id = new_id()
        session.execute(
            insert(Conversation).values(
                id=circle_id,
                authority_id=actor.authority_id,
                youth_id=actor.id,
                adult_id=None,
                kind="circle",
                opened_at=at,
                last_seq=0,
                helping=False,
            )
        )
        people = [(actor.id, "young"), *((one, beside[one]) for one in wanted)]
        session.execute(
            insert(ConversationMember),
            [
                {
                    "conversation_id": circle_id,
                    "person_id": person_id,
                    "role": role,
                    "joined_seq": 0,
                    "read_seq": 0,
                    "unread": 0,
                    "hides_read": False,
                }
                for person_id, role in people
            ],
        )
        live.tell(session, [person_id for person_id, _ in people], writing.LIVE, circle_id, at=at)
        return circle_id
