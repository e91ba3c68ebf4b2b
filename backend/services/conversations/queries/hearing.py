"""The sound of a voice note, for the people of its thread."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services.conversations import records, rules
from backend.services.conversations.models import Message, MessageSound
from backend.services.conversations.queries.standing import find, require


class Heard(NamedTuple):
    """A sound, and of which kind its bytes are."""

    sound: bytes
    type: str


def sound(reader: Reader, actor: Actor, message_id: UUID, *, keyd: Keyd, on: date) -> Heard:
    """What was said. Raises `NotFound` for whoever does not read its message now, or once it was taken back."""
    row = reader.execute(
        select(Message.conversation_id, Message.seq, Message.held, MessageSound.sound_sealed)
        .join(MessageSound, MessageSound.message_id == Message.id)
        .where(Message.id == message_id)
    ).one_or_none()
    if row is None:
        raise NotFound()
    found = find(reader, row.conversation_id, on)
    mine = require(actor, found)
    if row.seq <= mine.joined_seq or (row.held and actor.id == found.youth_id):
        raise NotFound()
    opened = records.unseal_sound(keyd.authority_key(found.authority_id), message_id, row.sound_sealed)
    return Heard(opened, rules.voice.type_of(opened) or "application/octet-stream")
