"""What two people wrote to each other, to be read by a third whom the young person allows. Decides no right."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.db import Reader
from backend.keyd import Keyd
from backend.services.conversations import records
from backend.services.conversations.models import Conversation, Message
from backend.services.conversations.queries.excerpt import text_of
from backend.services.conversations.queries.standing import between

MOST = 500


class Wrote(NamedTuple):
    """One message as it stands: nothing of what was taken back, or changed, or held."""

    id: UUID
    at: datetime
    author_id: UUID | None
    text: str


def history(reader: Reader, youth_id: UUID, adult_id: UUID, *, keyd: Keyd) -> list[Wrote]:
    """The last messages of these two, oldest first; none when they never wrote."""
    thread = between(reader, youth_id, adult_id)
    if thread is None:
        return []
    key = keyd.authority_key(
        reader.execute(select(Conversation.authority_id).where(Conversation.id == thread)).scalar_one()
    )
    rows = reader.execute(
        select(Message.id, Message.at, Message.author_id, Message.words_sealed)
        .where(
            Message.conversation_id == thread,
            Message.deleted_at.is_(None),
            Message.held.is_(False),
        )
        .order_by(Message.seq.desc())
        .limit(MOST)
    ).all()
    return [
        Wrote(row.id, row.at, row.author_id, text_of(records.unseal(key, row.id, row.words_sealed)))
        for row in reversed(rows)
    ]
