"""The message models and lists a professional keeps: theirs alone."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from backend.access import Actor, Permission, policy
from backend.db import Reader
from backend.keyd import Keyd
from backend.services.conversations import records
from backend.services.conversations.models import MessageAid
from backend.services.conversations.queries.followed import followed


def aids(reader: Reader, actor: Actor, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """Models and lists, by title. A young person they no longer follow is no longer in a list."""
    policy.require(actor, Permission.MAILING_OWN)
    rows = reader.execute(
        select(MessageAid.id, MessageAid.kind, MessageAid.words_sealed, MessageAid.version).where(
            MessageAid.owner_id == actor.id
        )
    ).all()
    if not rows:
        return {"models": [], "lists": []}
    key = keyd.authority_key(actor.authority_id)
    opened = [(row, records.unseal_aid(key, row.id, row.words_sealed)) for row in rows]
    opened.sort(key=lambda one: one[1].title.casefold())
    there = followed(reader, actor.id, {youth for _, words in opened for youth in words.youth_ids}, on)
    models, lists = [], []
    for row, words in opened:
        told = {"id": row.id, "title": words.title, "version": row.version}
        if row.kind == "model":
            models.append({**told, "text": words.text})
        else:
            lists.append({**told, "youth_ids": [one for one in words.youth_ids if one in there]})
    return {"models": models, "lists": lists}
