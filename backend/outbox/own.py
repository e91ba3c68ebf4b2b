"""The words of the outbox's own notices, drawn when they are read: a call to make, messages held, a channel changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.outbox import ports
from backend.outbox.models import Burst, CallTask
from backend.outbox.words import Said, Waiting


def call_words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """Whom to call; left out once done, or when the file is no longer one's own."""
    asked = {one.identity: UUID(one.subject_id) for one in waiting}
    rows = reader.execute(
        select(CallTask.id, CallTask.youth_id).where(
            CallTask.id.in_(list(asked.values())), CallTask.done_at.is_(None)
        )
    ).all()
    youth_of = {row.id: row.youth_id for row in rows}
    links = scope.links(reader, actor, list(set(youth_of.values())), on)
    allowed = {one for one, link in links.items() if policy.decide(actor, Permission.CALLS_ANSWER, link)}
    names = ports.who(reader, allowed)
    said = {}
    for identity, task_id in asked.items():
        person = names.get(youth_of.get(task_id, UUID(int=0)))
        if person is not None:
            text = f"{person.first_name} {person.last_name} : nos messages n'ont pas suffi, appelez."
            said[identity] = Said(text, {"kind": "call", "id": str(task_id), "youth_id": str(person.id)})
    return said


def outbox_words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """What waits for a lead's word: messages held, or a budget spent."""
    _ = actor, on
    said = {}
    for one in waiting:
        if one.kind == "outbox.budget":
            said[one.identity] = Said("Le budget de SMS du mois est atteint.", {"kind": "outbox"})
            continue
        burst_id = UUID(one.subject_id.partition(":")[2])
        row = reader.execute(select(Burst.ended_at).where(Burst.id == burst_id)).one_or_none()
        if row is not None and row.ended_at is None:
            text = "Beaucoup de messages à la fois : regardez avant qu'ils partent."
            said[one.identity] = Said(text, {"kind": "burst", "id": str(burst_id)})
    return said


def channel_words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """A way to reach me changed: said to me alone."""
    _ = on
    me = ports.who(reader, [actor.id]).get(actor.id)
    formal = me is None or me.formal
    text = "Un moyen de vous joindre a changé." if formal else "Un moyen de te joindre a changé."
    return {one.identity: Said(text, {"kind": "channel"}) for one in waiting}
