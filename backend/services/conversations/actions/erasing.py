"""Messages whose pair ended 24 months ago are erased, words and places (RET-05)."""

from __future__ import annotations

from datetime import date, datetime

from dateutil.relativedelta import relativedelta
from sqlalchemy import and_, delete, exists, or_, select
from sqlalchemy.orm import Session

from backend.access import Authority, Bond
from backend.jobs import Tally
from backend.services.conversations.models import (
    Conversation,
    ConversationMember,
    FormerMessage,
    HelpRequest,
    Message,
    MessageSound,
)

KEPT = relativedelta(months=24)
AT_ONCE = 500


def erase_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:  # noqa: ARG001 - a job's signature
    """Erase the threads of a zone in which nobody stood beside the young person any more 24 months ago."""
    limit = day - KEPT
    beside = exists(
        select(Bond.id).where(
            Bond.youth_id == Conversation.youth_id,
            or_(
                and_(Bond.adult_id == Conversation.adult_id, Bond.kind == Conversation.kind),
                and_(Conversation.adult_id.is_(None), Bond.adult_id.is_not(None)),
            ),
            or_(Bond.ends_on.is_(None), Bond.ends_on > limit),
        )
    )
    ended = session.scalars(
        select(Conversation.id)
        .join(Authority, Authority.id == Conversation.authority_id)
        .where(Authority.zone == zone, ~beside)
        .limit(AT_ONCE)
    ).all()
    if ended:
        messages = select(Message.id).where(Message.conversation_id.in_(ended)).scalar_subquery()
        for about in (FormerMessage, MessageSound):
            session.execute(
                delete(about)
                .where(about.message_id.in_(messages))
                .execution_options(synchronize_session=False)
            )
        for model in (HelpRequest, Message, ConversationMember):
            session.execute(delete(model).where(model.conversation_id.in_(ended)))
        session.execute(delete(Conversation).where(Conversation.id.in_(ended)))
    return Tally(len(ended), len(ended))
